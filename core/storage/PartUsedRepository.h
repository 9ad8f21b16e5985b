// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/PartUsed.h"
#include "core/storage/Unit.h"

namespace core {

/// Parts that were fitted during interventions.
class PartUsedRepository
{
public:
    explicit PartUsedRepository(Connection &connection) : m_connection(connection) {}

    Result<PartUsed> find(PartUsedId id) const;
    /// In the order in which they are told.
    Result<QList<PartUsed>> ofIntervention(InterventionId intervention) const;

    static Result<PartUsedId> add(Unit &unit, const PartUsed &part);
    /// Conflict when somebody changed it since it was read.
    static Result<> update(Unit &unit, const PartUsed &part);
    static Result<> remove(Unit &unit, const PartUsed &part);

private:
    Connection &m_connection;
};

} // namespace core
