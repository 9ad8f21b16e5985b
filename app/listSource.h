// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "core/tasks/DatabaseThread.h"

namespace app {

/// Lets @p thread answer for a list, from the repository's page() and rows().
template <class Repository>
core::ListSource<typename Repository::Row, typename Repository::Filter>
listSource(core::DatabaseThread &thread)
{
    using Filter = typename Repository::Filter;
    return {.table = Repository::kTable,
            .page =
                [&thread](const Filter &filter, const std::optional<core::Cursor> &after, int limit) {
                    return thread.run([filter, after, limit](core::Connection &connection) {
                        return Repository(connection).page(filter, after, limit);
                    });
                },
            .rows =
                [&thread](const QSet<qint64> &ids, const Filter &filter) {
                    return thread.run([ids, filter](core::Connection &connection) {
                        return Repository(connection).rows(ids, filter);
                    });
                }};
}

} // namespace app
