// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Pauses.h"
#include "core/domain/servicelevel/Target.h"

#include <QString>

namespace core {

/// Why one clock stands still for a while.
struct ClockStop
{
    enum class Cause { Pause, Reopening, Cancellation };
    Instant from = {};
    std::optional<Instant> to = {};          ///< None: still standing.
    Cause cause = Cause::Pause;              ///< Reopening: the time between the milestone and the reopening.
    PauseReason reason = PauseReason::Other; ///< Of a pause.
    QString comment = {};
    friend bool operator==(const ClockStop &, const ClockStop &) = default;
};

/// The intervals of @p stops; one without an end lasts until @p end.
Pauses pausesOf(const QList<ClockStop> &stops, Instant end);

} // namespace core
