// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;

/// The drawing of single controls, for Style alone.
namespace ui {

void paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style,
                     const QWidget *widget);
void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintFocusRing(QPainter &painter, const QStyleOption &option);
void paintCheck(QPainter &painter, const QStyleOption &option, bool round);
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option);
void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void paintTab(QPainter &painter, const QStyleOptionTab &option);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option);

} // namespace ui
