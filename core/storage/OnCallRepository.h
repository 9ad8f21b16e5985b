// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/oncall/OnCall.h"
#include "core/storage/Unit.h"

namespace core {

/// The rota: who can be reached when.
class OnCallRepository
{
public:
    explicit OnCallRepository(Connection &connection) : m_connection(connection) {}

    /// Those that end after @p from, in the order in which they begin.
    Result<QList<OnCallDuty>> endingAfter(Instant from) const;
    Result<OnCallDuty> find(OnCallDutyId id) const;

    static Result<OnCallDutyId> add(Unit &unit, const OnCallDuty &duty);
    static Result<> update(Unit &unit, const OnCallDuty &duty);
    static Result<> remove(Unit &unit, const OnCallDuty &duty);

private:
    Connection &m_connection;
};

} // namespace core
