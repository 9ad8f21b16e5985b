// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ChartTheme.h"

#include "ui/style/Fonts.h"

#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace ui {
namespace {

/// Diagonals of @p line over @p ground; a tile that repeats.
QBrush hatched(const QColor &ground, const QColor &line)
{
    constexpr int kTile = 8;
    constexpr int kScale = 4; // Sharp on dense screens too.
    QPixmap tile(kTile * kScale, kTile * kScale);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    painter.setPen(QPen(line, 1.5, Qt::SolidLine, Qt::FlatCap));
    for (const int shift : {-kTile, 0, kTile})
        painter.drawLine(QPointF(shift - 1, kTile + 1), QPointF(shift + kTile + 1, -1));
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1.0 / kScale, 1.0 / kScale));
    return brush;
}

} // namespace

QBrush ChartTheme::brush(BarFill fill, const QColor &color) const
{
    switch (fill) {
    case BarFill::Full:
        return color;
    case BarFill::Hatched:
        return hatched(color, ground);
    case BarFill::Open:
        return Qt::NoBrush;
    }
    return color;
}

QPen ChartTheme::outline(BarFill fill) const
{
    if (fill != BarFill::Open)
        return Qt::NoPen;
    QPen pen(label, 1);
    pen.setDashPattern({3, 2});
    return pen;
}

ChartTheme chartTheme(const QWidget &widget)
{
    const Colors &colors = colorsOf(widget);
    QPen target(colors.breached, 1.5);
    target.setDashPattern({5, 3});
    return {.ground = colors.panel,
            .text = colors.text,
            .label = colors.textMuted,
            .grid = colors.border,
            .series = colors.accent,
            .past = colors.textDisabled,
            .kept = colors.kept,
            .breached = colors.breached,
            .watch = colors.watch,
            .insideBar = colors.panel,
            .target = target,
            .labelFont = sized(widget.font(), kLabelSize),
            .valueFont = sized(widget.font(), kSmallSize, QFont::DemiBold)};
}

} // namespace ui
