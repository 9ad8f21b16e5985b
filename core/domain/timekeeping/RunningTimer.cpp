// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timekeeping/RunningTimer.h"

#include <algorithm>

namespace core {

TimedStretch stretchOf(Instant startedAt, Instant stoppedAt)
{
    using std::chrono::minutes;
    const auto from = std::chrono::round<minutes>(startedAt);
    const auto to = std::chrono::round<minutes>(stoppedAt);
    return {.from = from, .to = std::max(to, from + minutes(1))};
}

bool isForgotten(const RunningTimer &timer, Instant now)
{
    constexpr std::chrono::hours kLongDay{10};
    return now - timer.startedAt > kLongDay;
}

} // namespace core
