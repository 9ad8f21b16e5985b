// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Intervals.h"

#include <algorithm>

namespace core {
namespace {

bool isEmpty(const Interval &interval)
{
    return interval.to <= interval.from;
}

} // namespace

QList<Interval> merged(QList<Interval> intervals)
{
    intervals.removeIf(isEmpty);
    std::ranges::sort(intervals, {}, &Interval::from);
    QList<Interval> apart;
    for (const Interval &each : std::as_const(intervals)) {
        if (!apart.isEmpty() && each.from <= apart.constLast().to)
            apart.last().to = std::max(apart.constLast().to, each.to);
        else
            apart << each;
    }
    return apart;
}

QList<Interval> clipped(const QList<Interval> &intervals, const Interval &bounds)
{
    QList<Interval> inside;
    for (const Interval &each : intervals) {
        const Interval part{.from = std::max(each.from, bounds.from), .to = std::min(each.to, bounds.to)};
        if (!isEmpty(part))
            inside << part;
    }
    return inside;
}

QList<Interval> without(const QList<Interval> &intervals, const QList<Interval> &taken)
{
    const QList<Interval> holes = merged(taken);
    QList<Interval> left;
    for (const Interval &each : merged(intervals)) {
        Instant from = each.from;
        for (const Interval &hole : holes) {
            if (hole.to <= from || hole.from >= each.to)
                continue;
            if (hole.from > from)
                left << Interval{from, hole.from};
            from = hole.to;
        }
        if (from < each.to)
            left << Interval{from, each.to};
    }
    return left;
}

} // namespace core
