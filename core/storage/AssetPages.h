// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "core/storage/Select.h"

#include <QHash>

namespace core {

// The list of machines: its rows page by page, in the order and the groups that its filter asks for.

Result<Page<AssetRow>> assetPage(Connection &connection, const AssetFilter &filter,
                                 const std::optional<Cursor> &after, int limit);
Result<QList<AssetRow>> assetRows(Connection &connection, const QSet<qint64> &ids, const AssetFilter &filter);
Result<qint64> assetCount(Connection &connection, const AssetFilter &filter);
/// How many machines each group of @p filter holds.
Result<QHash<AssetGroup, qint64>> assetGroups(Connection &connection, const AssetFilter &filter);
/// Every machine that @p filter lets through, by ascending id.
Result<QList<AssetId>> assetIds(Connection &connection, const AssetFilter &filter);

} // namespace core
