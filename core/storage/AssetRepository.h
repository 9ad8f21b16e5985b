// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "core/storage/AssetPages.h"
#include "core/storage/Unit.h"

namespace core {

/// Machines as stored.
class AssetRepository
{
public:
    using Row = AssetRow;
    using Filter = AssetFilter;
    static constexpr Table kTable = Table::Asset;

    explicit AssetRepository(Connection &connection) : m_connection(connection) {}

    Result<Asset> find(AssetId id) const;
    /// Those with this tag, whatever its case; several clients may use the same.
    Result<QList<AssetId>> withTag(const QString &tag) const;
    Result<QStringList> tags() const;                              ///< Those in use, of every client.
    Result<QList<Asset>> ofClient(ClientId client) const;          ///< By name, retired ones too.
    Result<QList<Asset>> findAll(const QList<AssetId> &ids) const; ///< Those that exist.
    Result<Page<AssetRow>> page(const AssetFilter &filter, const std::optional<Cursor> &after,
                                int limit) const
    {
        return assetPage(m_connection, filter, after, limit);
    }
    Result<QList<AssetRow>> rows(const QSet<qint64> &ids, const AssetFilter &filter) const
    {
        return assetRows(m_connection, ids, filter);
    }
    Result<qint64> count(const AssetFilter &filter) const { return assetCount(m_connection, filter); }

    static Result<AssetId> add(Unit &unit, const Asset &asset);
    static Result<> update(Unit &unit, const Asset &asset);

private:
    Connection &m_connection;
};

} // namespace core
