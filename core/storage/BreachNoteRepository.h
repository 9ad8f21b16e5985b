// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/BreachNote.h"
#include "core/storage/Unit.h"

namespace core {

/// The notes on breached commitments.
class BreachNoteRepository
{
public:
    explicit BreachNoteRepository(Connection &connection) : m_connection(connection) {}

    Result<QList<BreachNote>> ofIntervention(InterventionId id) const; ///< By milestone.
    /// Adds it, or changes the one stored; Conflict when somebody else changed it since it was read.
    static Result<> save(Unit &unit, const BreachNote &note);

private:
    Connection &m_connection;
};

} // namespace core
