// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/workshop/Custody.h"
#include "core/domain/workshop/DataWiping.h"
#include "core/storage/Unit.h"

namespace core {

/// Machines in other hands, and media that were wiped.
class WorkshopRepository
{
public:
    explicit WorkshopRepository(Connection &connection) : m_connection(connection) {}

    Result<CustodyRow> find(CustodyId id) const;
    Result<QList<CustodyRow>> custodies(AssetId asset) const; ///< The latest first.
    Result<WipingRow> find(DataWipingId id) const;
    Result<QList<WipingRow>> wipings(AssetId asset) const; ///< Likewise.

    static Result<CustodyId> add(Unit &unit, const Custody &custody);
    static Result<> update(Unit &unit, const Custody &custody);
    static Result<DataWipingId> add(Unit &unit, const DataWiping &wiping);
    static Result<> update(Unit &unit, const DataWiping &wiping);

private:
    Connection &m_connection;
};

} // namespace core
