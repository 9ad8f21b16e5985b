// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/HourPack.h"
#include "core/storage/Unit.h"

namespace core {

/// What was written into hour packs.
class PackRepository
{
public:
    explicit PackRepository(Connection &connection) : m_connection(connection) {}

    /// In the order of their booking.
    Result<QList<PackMovement>> ofContract(ContractId contract) const;
    Result<QList<PackMovement>> ofWork(WorkEntryId work) const;

    static Result<PackMovementId> add(Unit &unit, const PackMovement &movement);
    /// The work that @p movement is of goes away: the line stays, and says @p reason.
    static Result<> release(Unit &unit, const PackMovement &movement, const QString &reason);

private:
    Connection &m_connection;
};

} // namespace core
