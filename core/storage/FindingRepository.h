// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/domain/asset/AssetFinding.h"
#include "core/storage/Unit.h"

namespace core {

/// What inventories mean, as derived: rows that nobody writes by hand and no journal keeps.
class FindingRepository
{
public:
    explicit FindingRepository(Connection &connection) : m_connection(connection) {}

    /// By kind, what ends first before the rest.
    Result<QList<AssetFinding>> of(AssetId asset) const;
    /// Replaces what is stored of @p asset.
    static Result<> write(Unit &unit, AssetId asset, const QList<AssetFinding> &findings);

    /// By which table the findings were derived; empty: never.
    Result<QString> basis() const;
    static Result<> setBasis(Unit &unit, const QString &basis);

private:
    Connection &m_connection;
};

} // namespace core
