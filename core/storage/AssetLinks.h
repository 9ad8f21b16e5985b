// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/storage/Unit.h"

namespace core {

/// The machines that a record names: a table of links, one row a record and machine.
struct AssetLinks
{
    Table table = Table::InterventionAsset;
    QString record = {}; ///< The column that refers to the record; the other one is asset_id.

    Result<QList<AssetId>> of(Connection &connection, qint64 id) const; ///< As they were added.
    /// Makes @p assets those of record @p id, touching only what differs.
    Result<> write(Unit &unit, qint64 id, const QList<AssetId> &assets) const;
};

} // namespace core
