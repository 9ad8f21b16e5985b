// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Availability.h"

namespace core {
namespace {

using Exactly = std::chrono::milliseconds;

constexpr int kWhole = 10'000;

Exactly coveredBy(const QList<Interval> &intervals, const WorkingTime &hours)
{
    Exactly sum{0};
    for (const Interval &each : intervals)
        sum += hours.coveredExactly(each.from, each.to);
    return sum;
}

template <class Wanted>
QList<Interval> those(const QList<Disturbance> &disturbances, Wanted isWanted)
{
    QList<Interval> found;
    for (const Disturbance &each : disturbances) {
        if (isWanted(each))
            found << each.interval;
    }
    return found;
}

QList<Interval> plannedTimes(const QList<Disturbance> &disturbances)
{
    return those(disturbances, [](const Disturbance &each) { return each.isPlanned; });
}

QList<Interval> degradedTimes(const QList<Disturbance> &disturbances, const Interval &bounds)
{
    const QList<Interval> degraded =
        those(disturbances, [](const Disturbance &each) { return each.isDegraded && !each.isPlanned; });
    const QList<Interval> counted = plannedTimes(disturbances) + downTimes(disturbances, bounds);
    return without(clipped(degraded, bounds), counted);
}

} // namespace

QList<Interval> downTimes(const QList<Disturbance> &disturbances, const Interval &bounds)
{
    const QList<Interval> down =
        those(disturbances, [](const Disturbance &each) { return !each.isPlanned && !each.isDegraded; });
    return without(clipped(down, bounds), plannedTimes(disturbances));
}

Availability availabilityOf(const QList<Disturbance> &disturbances, const Interval &bounds,
                            const WorkingTime &hours)
{
    const Exactly agreed = hours.coveredExactly(bounds.from, bounds.to);
    const Exactly down = coveredBy(downTimes(disturbances, bounds), hours);
    const Exactly degraded = coveredBy(degradedTimes(disturbances, bounds), hours);
    Availability availability{.agreed = std::chrono::floor<Seconds>(agreed),
                              .down = std::chrono::floor<Seconds>(down),
                              .degraded = std::chrono::floor<Seconds>(degraded)};
    if (agreed > Exactly(0))
        availability.permyriad = static_cast<int>((agreed - down).count() * kWhole / agreed.count());
    return availability;
}

std::optional<Seconds> FailureRate::mean() const
{
    return failures.isEmpty() ? std::optional<Seconds>() : uptime / failures.size();
}

FailureRate failureRateOf(const QList<Disturbance> &disturbances, const Interval &bounds,
                          const WorkingTime &hours)
{
    // Not clipped: what began before is no failure of these months.
    const QList<Interval> all = downTimes(disturbances, {.from = Instant::min(), .to = Instant::max()});
    FailureRate rate;
    for (const Interval &each : all) {
        const bool began = bounds.from <= each.from && each.from < bounds.to;
        if (began && hours.coveredExactly(each.from, std::min(each.to, bounds.to)) > Exactly(0))
            rate.failures << each.from;
    }
    const Exactly up = hours.coveredExactly(bounds.from, bounds.to) - coveredBy(clipped(all, bounds), hours);
    rate.uptime = std::chrono::floor<Seconds>(up);
    return rate;
}

} // namespace core
