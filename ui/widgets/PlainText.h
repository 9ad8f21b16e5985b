// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QString>

class QFontMetrics;
class QLabel;
class QWidget;

namespace ui {

/// @p text for setToolTip(): shown letter for letter, lines kept, long ones wrapped. Tool tips
/// guess at HTML otherwise, and names of clients are not HTML.
QString plainToolTip(const QString &text);

/// A label that never reads its text as HTML, in one of the type sizes of Tokens.h.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
QLabel *plainLabel(const QString &text, int pixels, QFont::Weight weight, QWidget *parent = nullptr);
/// In the colour of secondary text; follows the theme.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);

} // namespace ui
