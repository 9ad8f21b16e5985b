// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace ui {

/// Our drawing :/icons/@p name.svg as an icon that takes the text colour of the application
/// whenever it is painted, so that it follows a change of theme.
QIcon icon(const QString &name);
/// The same in a fixed colour, sharp at any scale of the painter's device.
void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color);

} // namespace ui
