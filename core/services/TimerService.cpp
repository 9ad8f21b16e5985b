// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/TimerService.h"

#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/TimerRepository.h"

namespace core {
namespace {

Result<> writeDown(Unit &unit, const RunningTimer &timer)
{
    const auto intervention = InterventionRepository(unit.connection()).find(timer.intervention);
    if (!intervention)
        return intervention.error();
    const TimedStretch stretch = stretchOf(timer.startedAt, unit.at());
    const auto saved =
        save(unit, WorkEntry{.intervention = timer.intervention,
                             .technician = intervention->technician,
                             .startedAt = stretch.from,
                             .endedAt = stretch.to,
                             .actual = std::chrono::duration_cast<Minutes>(stretch.to - stretch.from)});
    return saved ? Result<>() : saved.error();
}

} // namespace

Result<> startTimer(Unit &unit, InterventionId intervention)
{
    const auto running = TimerRepository(unit.connection()).of(unit.author());
    if (!running)
        return running.error();
    if (*running && (*running)->intervention == intervention)
        return {};
    if (*running) {
        if (const Result<> done = writeDown(unit, **running); !done)
            return done;
    }
    return TimerRepository::start(unit, intervention, unit.at());
}

Result<WorkEntryId> stopTimer(Unit &unit, const WorkEntry &entry)
{
    const auto id = save(unit, entry);
    if (!id)
        return id;
    const Result<> cleared = TimerRepository::clear(unit);
    return cleared ? id : Result<WorkEntryId>(cleared.error());
}

Result<> discardTimer(Unit &unit)
{
    return TimerRepository::clear(unit);
}

} // namespace core
