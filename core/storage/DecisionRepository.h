// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Decision.h"
#include "core/storage/Unit.h"

namespace core {

/// What meetings and audits decided.
class DecisionRepository
{
public:
    explicit DecisionRepository(Connection &connection) : m_connection(connection) {}

    Result<QList<Decision>> ofIntervention(InterventionId id) const; ///< In the order of the minutes.

    static Result<DecisionId> add(Unit &unit, const Decision &decision);
    /// Conflict when somebody changed it since it was read.
    static Result<> update(Unit &unit, const Decision &decision);
    static Result<> remove(Unit &unit, const Decision &decision);

private:
    Connection &m_connection;
};

} // namespace core
