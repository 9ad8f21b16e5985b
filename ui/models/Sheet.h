// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TableExport.h"
#include "ui/models/Column.h"

#include <QLocale>

namespace ui {

/// What stands in a spreadsheet above a column, and how wide it is.
core::TableColumn sheetColumn(const QString &id, const QString &title, int pixels,
                              core::TableColumn::Type type);
/// Decimals and separators as @p locale has them.
core::TableSheet emptySheet(const QString &name, const QLocale &locale);

/// The columns of a list as those of a spreadsheet; @p name, translated, is the sheet's.
template <class Row>
core::TableSheet sheetOf(const QString &name, const QList<Column<Row>> &columns, const QLocale &locale)
{
    core::TableSheet sheet = emptySheet(name, locale);
    for (const Column<Row> &column : columns)
        sheet.columns << sheetColumn(column.id,
                                     column.sheetTitle.isEmpty() ? column.title : column.sheetTitle,
                                     column.width, column.type);
    return sheet;
}

} // namespace ui
