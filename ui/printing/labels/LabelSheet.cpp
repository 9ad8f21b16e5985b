// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/labels/LabelSheet.h"

namespace ui {
namespace {

constexpr qreal kPaperWidth = 210;
constexpr qreal kPaperHeight = 297;
constexpr qreal kThinnest = 5; ///< Smaller stickers could not be read.

} // namespace

QRectF LabelSheet::at(int place) const
{
    const qreal left = (kPaperWidth - columns * width - (columns - 1) * columnGap) / 2;
    const qreal top = (kPaperHeight - rows * height - (rows - 1) * rowGap) / 2;
    return {left + (place % columns) * (width + columnGap), top + (place / columns) * (height + rowGap),
            width, height};
}

bool LabelSheet::isPossible() const
{
    if (columns < 1 || rows < 1 || width < kThinnest || height < kThinnest || columnGap < 0 || rowGap < 0)
        return false;
    const QRectF first = at(0);
    return first.left() >= 0 && first.top() >= 0;
}

QList<LabelSheet> labelSheets()
{
    return {{.name = QStringLiteral("L7160"), .columns = 3, .rows = 7, .width = 63.5, .height = 38.1},
            {.name = QStringLiteral("L7159"), .columns = 3, .rows = 8, .width = 63.5, .height = 33.9},
            {.name = QStringLiteral("L7163"), .columns = 2, .rows = 7, .width = 99.1, .height = 38.1},
            {.name = QStringLiteral("L7651"), .columns = 5, .rows = 13, .width = 38.1, .height = 21.2},
            {.name = QStringLiteral("L4731"), .columns = 7, .rows = 27, .width = 25.4, .height = 10},
            {.columns = 3, .rows = 8, .width = 70, .height = 36, .columnGap = 0}};
}

} // namespace ui
