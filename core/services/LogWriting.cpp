// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/LogWriting.h"

#include "core/services/PackService.h"
#include "core/storage/InterventionRepository.h"

namespace core {

Result<Intervention> LogWriting::add(Intervention intervention, QList<InterventionEvent> log,
                                     const QList<WorkEntry> &work)
{
    const Instant reported = log.constFirst().at;
    if (!intervention.contract.isValid()) {
        const auto contract = m_derivation.contractFor(intervention, reported);
        if (!contract)
            return m_unit.refuse(contract.error());
        intervention.contract = *contract;
    }
    if (const Result<> numbered = number(intervention, reported); !numbered)
        return numbered.error();
    const auto id = InterventionRepository::add(m_unit, intervention);
    if (!id)
        return id.error();
    intervention.id = *id;
    for (InterventionEvent &event : log) {
        event.intervention = *id;
        const auto added = InterventionRepository::add(m_unit, event);
        if (!added)
            return added.error();
        event.id = *added;
    }
    const auto zone = m_derivation.homeZone();
    if (!zone)
        return zone.error();
    for (WorkEntry entry : work) {
        entry.intervention = *id;
        const auto added = InterventionRepository::add(m_unit, entry);
        if (!added)
            return added.error();
        entry.id = *added;
        if (const Result<> taken =
                bookWork(m_unit, {.entry = entry, .contract = intervention.contract, .zone = *zone});
            !taken)
            return taken.error();
    }
    const auto firstWork = work.isEmpty() ? std::optional<Instant>() : work.constFirst().startedAt;
    const Result<> derived = m_derivation.deriveNew(m_unit, intervention, log, firstWork);
    return derived ? Result<Intervention>(intervention) : derived.error();
}

/// Asks the database for the next number once a year.
Result<> LogWriting::number(Intervention &intervention, Instant reported)
{
    const auto zone = m_derivation.homeZone();
    if (!zone)
        return zone.error();
    intervention.year = monthOf(reported, *zone).year;
    const auto last = m_sequences.constFind(intervention.year);
    intervention.sequence = last == m_sequences.cend() ? 0 : *last + 1;
    if (intervention.sequence == 0) {
        const auto next = InterventionRepository(m_unit.connection()).nextSequence(intervention.year);
        if (!next)
            return next.error();
        intervention.sequence = *next;
    }
    m_sequences.insert(intervention.year, intervention.sequence);
    return {};
}

} // namespace core
