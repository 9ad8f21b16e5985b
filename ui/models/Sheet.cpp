// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Sheet.h"

namespace ui {
namespace {

constexpr int kPixelsPerCharacter = 8;
constexpr int kRestWidth = 30; ///< In characters, of the column that takes the rest in the window.

} // namespace

core::TableColumn sheetColumn(const QString &id, const QString &title, int pixels,
                              core::TableColumn::Type type)
{
    return {.id = id,
            .title = title,
            .type = type,
            .width = pixels > 0 ? pixels / kPixelsPerCharacter : kRestWidth};
}

core::TableSheet emptySheet(const QString &name, const QLocale &locale)
{
    core::TableSheet sheet{.name = name};
    sheet.decimalPoint = locale.decimalPoint().at(0);
    // Where the comma separates decimals, spreadsheets expect semicolons between cells.
    sheet.delimiter = sheet.decimalPoint == QLatin1Char(',') ? QLatin1Char(';') : QLatin1Char(',');
    return sheet;
}

} // namespace ui
