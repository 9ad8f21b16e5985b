// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "core/exchange/TableExport.h"
#include "ui/models/Column.h"

#include <atomic>
#include <memory>

namespace app {

template <class Row>
QVariant tableCell(const ui::Column<Row> &column, const Row &row, core::TableFormat format)
{
    if (column.code && format == core::TableFormat::Json)
        return column.code(row);
    return column.value ? column.value(row) : column.text(row);
}

template <class Row>
core::TableRow tableRow(const QList<ui::Column<Row>> &columns, const Row &row, core::TableFormat format)
{
    core::TableRow cells;
    for (const ui::Column<Row> &column : columns)
        cells << tableCell(column, row, format);
    return cells;
}

/// The rows of a list as those of a table in @p format, page after page: @p pageOf(after, limit) reads one.
/// Answers Cancelled once @p stopped holds.
template <class Row, class PageOf>
core::NextTableRows tableRows(const QList<ui::Column<Row>> &columns, PageOf pageOf, core::TableFormat format,
                              std::shared_ptr<std::atomic_bool> stopped = {})
{
    constexpr int kRowsAtOnce = 1000;
    return [columns, pageOf, format, stopped = std::move(stopped), after = std::optional<core::Cursor>(),
            isOver = false]() mutable -> core::Result<QList<core::TableRow>> {
        QList<core::TableRow> rows;
        if (isOver)
            return rows;
        if (stopped && stopped->load())
            return core::Error{.kind = core::ErrorKind::Cancelled};
        const core::Result<core::Page<Row>> page = pageOf(after, kRowsAtOnce);
        if (!page)
            return page.error();
        for (const Row &row : page->rows)
            rows << tableRow(columns, row, format);
        after = page->next;
        isOver = !after;
        return rows;
    };
}

} // namespace app
