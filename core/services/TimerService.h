// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/timekeeping/WorkEntry.h"
#include "core/storage/Unit.h"

namespace core {

// The timer: product/interventions.md, "Speed of entry". A start instant in the database: it survives a crash
// or a reboot. One runs for each user.

/// Starts it on @p intervention, at the instant of the unit. Where it runs on another one, that time is
/// written down first: switching loses nothing. Running on the same one, it goes on.
Result<> startTimer(Unit &unit, InterventionId intervention);

/// Stops it, and writes @p entry down, as whoever stopped it has completed it.
Result<WorkEntryId> stopTimer(Unit &unit, const WorkEntry &entry);

/// Stops it without writing anything down.
Result<> discardTimer(Unit &unit);

} // namespace core
