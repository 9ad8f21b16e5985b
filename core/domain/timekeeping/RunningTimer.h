// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"

#include <QString>

namespace core {

/// A clock that runs on an intervention for one user: product/interventions.md, "Speed of entry".
struct RunningTimer
{
    InterventionId intervention = {};
    Instant startedAt = {};
    QString number = {}; ///< Of the intervention: "2026-0042".
    QString title = {};
    QString clientName = {};
    friend bool operator==(const RunningTimer &, const RunningTimer &) = default;
};

/// A stretch of whole minutes that a timer stands for: both ends to the nearest minute, one minute at least.
struct TimedStretch
{
    Instant from = {};
    Instant to = {};
    friend bool operator==(const TimedStretch &, const TimedStretch &) = default;
};
TimedStretch stretchOf(Instant startedAt, Instant stoppedAt);

/// Whether a timer has run so long that it was probably forgotten: for more than ten hours.
bool isForgotten(const RunningTimer &timer, Instant now);

} // namespace core
