// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

class QWidget;

namespace ui {

/// Makes the fonts of our resources (:/fonts) known to Qt. False when none could be loaded:
/// text then depends on the machine's fonts alone.
bool loadFonts();
/// The family of the embedded fonts; empty when none could be loaded.
QString embeddedFamily();
/// The font of the window: the desktop's, or the embedded one where there is no desktop.
QFont bodyFont();

/// @p widget 's font at @p pixels and @p weight.
void setTypeSize(QWidget &widget, int pixels, QFont::Weight weight = QFont::Normal);
QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal);

} // namespace ui
