// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

enum class Scan { Steady, ChangedMeanwhile };

/// Reads a whole table in slices, so that no writer waits more than some milliseconds.
/// @p select ends with "WHERE id > :after ORDER BY id LIMIT :slice"; its first column is id.
template <class T, class Mapper, class Visit>
Result<Scan> scanById(Connection &connection, const QString &select, Mapper mapper, Visit visit)
{
    constexpr int kSlice = 5000;
    const quint64 commits = connection.gate().commits();
    qint64 after = 0;
    for (qsizetype count = kSlice; count == kSlice;) {
        const auto slice =
            connection.all<T>(select, {{QStringLiteral("after"), after}, {QStringLiteral("slice"), kSlice}},
                              [&](const Fields &fields) {
                                  after = fields.integer(0);
                                  return mapper(fields);
                              });
        if (!slice)
            return slice.error();
        count = slice->size();
        for (const T &row : *slice) {
            if (const Result<> visited = visit(row); !visited)
                return visited.error();
        }
    }
    return commits == connection.gate().commits() ? Scan::Steady : Scan::ChangedMeanwhile;
}

} // namespace core
