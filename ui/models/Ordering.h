// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QVariantList>
#include <functional>

namespace ui {

/// How the user's click on a header reaches the source: the order travels inside the Filter.
template <class Row, class Filter>
struct Ordering
{
    /// Writes the order into the filter; @p key is the column's sortKey.
    std::function<void(Filter &, const QString &key, Qt::SortOrder)> apply;
    /// What places a row in the order of the filter. When it differs after a change, the row
    /// moves. May be absent: rows then keep their places until the next reload.
    std::function<QVariantList(const Row &, const Filter &)> keys;

    QVariantList keysOf(const Row &row, const Filter &filter) const
    {
        return keys ? keys(row, filter) : QVariantList();
    }
};

} // namespace ui
