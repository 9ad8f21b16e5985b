// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/base/Result.h"

#include <QSet>
#include <QVariantList>
#include <functional>
#include <optional>

namespace core {

/// Where a page stopped. Made and read by one repository; opaque to everyone else.
struct Cursor
{
    QVariantList keys;
};

template <class Row>
struct Page
{
    QList<Row> rows;
    std::optional<Cursor> next; ///< Absent after the last row.
};

/// Where a list gets its rows: the application answers from a database thread, tests at once.
template <class Row, class Filter>
struct ListSource
{
    Table table = Table::Client;
    std::function<Answer<Result<Page<Row>>>(const Filter &, const std::optional<Cursor> &, int limit)> page;
    /// Those of the ids that exist and match the filter, in no particular order.
    std::function<Answer<Result<QList<Row>>>(const QSet<qint64> &ids, const Filter &)> rows;
    /// How many rows match the filter. May be absent: the list then says no number.
    std::function<Answer<Result<qint64>>(const Filter &)> count;
};

} // namespace core
