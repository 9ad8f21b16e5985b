// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QList>

class QPalette;
class QWidget;

namespace ui {

/// What a colour says. Never said by colour alone: a badge has its word, a bar its pattern.
enum class Tone { Neutral, Accent, Kept, Watch, Breached };

/// Every colour of the window, by its use. Two sets exist; no widget knows a colour of its own.
struct Colors
{
    QColor background; ///< The ground behind panels.
    QColor panel;
    QColor border;  ///< Hairlines.
    QColor control; ///< The outline of what can be clicked or typed into.
    QColor field;   ///< The search box and other quiet inputs.
    QColor text;
    QColor textMuted;
    QColor textDisabled;
    QColor accent;
    QColor accentHover;
    QColor onAccent; ///< Text on `accent`.
    QColor accentSoft;
    QColor selection;
    QColor hover;
    QColor neutralSoft;
    QColor kept;
    QColor keptSoft;
    QColor watch;
    QColor watchSoft;
    QColor breached;
    QColor breachedSoft;
    QColor track; ///< The empty part of a bar.

    QColor ink(Tone tone) const;
    QColor soft(Tone tone) const;
};

const Colors &lightColors();
const Colors &darkColors();
/// The set that @p palette was made from.
const Colors &colorsOf(const QPalette &palette);
const Colors &colorsOf(const QWidget &widget);
bool isDark(const QWidget &widget);
QPalette paletteOf(const Colors &colors);

/// One text colour on one ground, as the window shows them: each is to have 4.5:1.
struct TextPair
{
    const char *use = nullptr;
    QColor ink;
    QColor ground;
};
QList<TextPair> textPairs(const Colors &colors);
/// The contrast of WCAG 2.1: 1 to 21.
double contrast(const QColor &one, const QColor &other);

// Lengths in device-independent pixels.
inline constexpr int kGapTight = 4;
inline constexpr int kGapCell = 8;       ///< Inside a cell.
inline constexpr int kGapInside = 12;    ///< Inside a panel, between its parts.
inline constexpr int kGapPanel = 16;     ///< From a panel's edge to its content.
inline constexpr int kGapBetween = 20;   ///< Between panels.
inline constexpr int kRadius = 8;        ///< Panels.
inline constexpr int kControlRadius = 6; ///< Buttons, fields, badges.
inline constexpr int kRowHeight = 32;
inline constexpr int kControlHeight = 32;
inline constexpr int kHeaderHeight = 56;
inline constexpr int kSidebarWidth = 208;

inline constexpr int kLabelSize = 11;
inline constexpr int kSmallSize = 12;
inline constexpr int kBodySize = 13;
inline constexpr int kTitleSize = 16;
inline constexpr int kFigureSize = 24; ///< The one number of a tile.

} // namespace ui
