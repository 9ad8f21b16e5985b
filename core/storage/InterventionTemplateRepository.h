// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionTemplate.h"
#include "core/storage/Unit.h"

namespace core {

/// The templates that new interventions begin with.
class InterventionTemplateRepository
{
public:
    explicit InterventionTemplateRepository(Connection &connection) : m_connection(connection) {}

    Result<QList<InterventionTemplate>> all() const; ///< By name.

    static Result<InterventionTemplateId> add(Unit &unit, const InterventionTemplate &added);
    static Result<> update(Unit &unit, const InterventionTemplate &updated);
    static Result<> remove(Unit &unit, const InterventionTemplate &removed);

private:
    Connection &m_connection;
};

} // namespace core
