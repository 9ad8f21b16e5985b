// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/timekeeping/WorkEntry.h"
#include "core/services/Derivation.h"
#include "core/storage/Unit.h"

namespace core {

/// Writes whole interventions with logs that are known to the end, one after the other: imports
/// and demo data. Numbers go on from the last one of their year.
class LogWriting
{
public:
    explicit LogWriting(Unit &unit) : m_unit(unit), m_derivation(unit.connection()) {}

    /// Adds @p intervention with its log, which begins with the report, and its work. Finds the
    /// contract where none is given; Invalid where several fit. What is known of it is returned.
    Result<Intervention> add(Intervention intervention, QList<InterventionEvent> log,
                             const QList<WorkEntry> &work = {});
    Derivation &derivation() { return m_derivation; }

private:
    Result<> number(Intervention &intervention, Instant reported);

    Unit &m_unit;
    Derivation m_derivation;
    QHash<int, int> m_sequences; ///< The last number given, by year.
};

} // namespace core
