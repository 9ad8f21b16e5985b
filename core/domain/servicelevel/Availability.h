// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Intervals.h"
#include "core/domain/servicelevel/WorkingTime.h"

namespace core {

// Availability: product/report.md §4. (TSC − TI) / TSC: of the agreed service time, what no unplanned outage
// took.

/// When a service was not as it should be.
struct Disturbance
{
    Interval interval = {};
    bool isPlanned = false;  ///< Announced: a maintenance window.
    bool isDegraded = false; ///< Slow or in part, not down.
    friend bool operator==(const Disturbance &, const Disturbance &) = default;
};

/// The times when it was down: unplanned, without degraded service and without what falls into planned
/// windows; merged, within @p bounds.
QList<Interval> downTimes(const QList<Disturbance> &disturbances, const Interval &bounds);

struct Availability
{
    Seconds agreed{0};                 ///< Of the agreed service hours.
    Seconds down{0};                   ///< Of `agreed`.
    Seconds degraded{0};               ///< Of `agreed`; it counts as available.
    std::optional<int> permyriad = {}; ///< Truncated; none where no time was agreed.
    friend bool operator==(const Availability &, const Availability &) = default;
};

/// Over @p bounds in @p hours. 100 % means not one outage.
Availability availabilityOf(const QList<Disturbance> &disturbances, const Interval &bounds,
                            const WorkingTime &hours);

/// MTBF: the time it ran divided by the number of failures.
struct FailureRate
{
    QList<Instant> failures = {}; ///< Each merged outage that began within the bounds and took agreed time.
    Seconds uptime{0};            ///< Of the agreed service hours.

    static constexpr int kEnough = 3; ///< With fewer the dates say more than a mean.
    /// None without a failure: it is longer than `uptime` then.
    std::optional<Seconds> mean() const;
    friend bool operator==(const FailureRate &, const FailureRate &) = default;
};
FailureRate failureRateOf(const QList<Disturbance> &disturbances, const Interval &bounds,
                          const WorkingTime &hours);

} // namespace core
