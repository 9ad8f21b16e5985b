// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/BoardService.h"

#include "core/domain/intervention/InterventionChanges.h"
#include "core/services/Derivation.h"
#include "core/services/InterventionService.h"
#include "core/storage/InterventionRepository.h"

namespace core {
namespace {

/// Nothing that an edit of many may change decides what the work costs or when it is due.
Result<> saveFields(Unit &unit, const InterventionChange &change)
{
    const auto stored = InterventionRepository(unit.connection()).find(change.before.id);
    if (!stored)
        return unit.refuse(stored.error());
    const auto wanted = merged(*stored, change.before, change.after);
    if (!wanted)
        return unit.refuse(wanted.error());
    if (const Result<> fine = checked(*wanted); !fine)
        return unit.refuse(fine.error());
    return InterventionRepository::update(unit, *wanted);
}

} // namespace

Result<> move(Unit &unit, const BoardMove &move)
{
    Derivation derivation(unit.connection());
    const auto replayed = derivation.replayed(move.intervention, unit.at());
    if (!replayed)
        return unit.refuse(replayed.error());
    const auto steps = stepsOf(replayed->facts.timeline, move);
    if (!steps)
        return unit.refuse(steps.error());
    for (const InterventionEvent &step : *steps) {
        if (const Result<> done = append(unit, step, derivation); !done)
            return done;
    }
    return {};
}

Result<> save(Unit &unit, const QList<InterventionChange> &changes)
{
    Derivation derivation(unit.connection());
    for (const InterventionChange &change : changes) {
        if (change.after != change.before) {
            if (const Result<> done = saveFields(unit, change); !done)
                return done;
        }
        for (const InterventionEvent &event : change.events) {
            if (const Result<> done = append(unit, event, derivation); !done)
                return done;
        }
    }
    return {};
}

} // namespace core
