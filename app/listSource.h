// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "core/tasks/DatabaseThread.h"

namespace app {

/// Lets @p thread answer for a list, from the repository's page(), rows() and count().
template <class Repository>
core::ListSource<typename Repository::Row, typename Repository::Filter>
listSource(core::DatabaseThread &thread)
{
    using Filter = typename Repository::Filter;
    core::ListSource<typename Repository::Row, Filter> source;
    source.table = Repository::kTable;
    source.page = [&thread](const Filter &filter, const std::optional<core::Cursor> &after, int limit) {
        return thread.run([filter, after, limit](core::Connection &connection) {
            return Repository(connection).page(filter, after, limit);
        });
    };
    source.rows = [&thread](const QSet<qint64> &ids, const Filter &filter) {
        return thread.run(
            [ids, filter](core::Connection &connection) { return Repository(connection).rows(ids, filter); });
    };
    source.count = [&thread](const Filter &filter) {
        return thread.run(
            [filter](core::Connection &connection) { return Repository(connection).count(filter); });
    };
    return source;
}

} // namespace app
