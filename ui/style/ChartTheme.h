// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QBrush>
#include <QFont>
#include <QPen>

namespace ui {

/// How a bar's body is filled, so that grey printing and colour-blind eyes keep the difference.
enum class BarFill {
    Full,    ///< Kept, done.
    Hatched, ///< Breached: diagonal lines over its colour.
    Open     ///< Not decided yet: a dashed outline.
};

/// What the charts of the window are drawn with. A value: take it anew when the palette changes.
struct ChartTheme
{
    QColor ground; ///< The panel's.
    QColor text;   ///< Names and totals.
    QColor label;  ///< Axis labels and notes.
    QColor grid;   ///< Hairlines behind the series.
    QColor series; ///< The one line or bar that is shown.
    QColor past;   ///< What it is compared with.
    QColor kept;
    QColor breached;
    QColor watch;
    QColor insideBar; ///< Figures written in a full bar.
    QPen target;      ///< The target line: always drawn and named.
    QFont labelFont;
    QFont valueFont;

    /// Body and outline of a bar; @p color ignored where open.
    QBrush brush(BarFill fill, const QColor &color) const;
    QPen outline(BarFill fill) const;
};

ChartTheme chartTheme(const QWidget &widget);

} // namespace ui
