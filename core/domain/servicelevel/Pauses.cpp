// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/ClockStop.h"

#include <algorithm>

namespace core {

Pauses::Pauses(const QList<Interval> &intervals, std::optional<Instant> openFrom)
{
    std::vector<Interval> sorted(intervals.begin(), intervals.end());
    if (openFrom)
        sorted.push_back({.from = *openFrom, .to = kNoEnd});
    std::ranges::sort(sorted, {}, &Interval::from);
    for (const Interval &next : sorted) {
        if (next.from >= next.to)
            continue;
        if (!m_intervals.empty() && next.from <= m_intervals.back().to)
            m_intervals.back().to = std::max(m_intervals.back().to, next.to);
        else
            m_intervals.push_back(next);
    }
}

std::optional<Instant> Pauses::openFrom() const
{
    if (m_intervals.empty() || m_intervals.back().to != kNoEnd)
        return {};
    return m_intervals.back().from;
}

Pauses Pauses::closedAt(Instant end) const
{
    Pauses closed = *this;
    if (!openFrom())
        return closed;
    closed.m_intervals.back().to = end;
    if (closed.m_intervals.back().from >= end)
        closed.m_intervals.pop_back();
    return closed;
}

Pauses pausesOf(const QList<ClockStop> &stops, Instant end)
{
    QList<Interval> intervals;
    for (const ClockStop &stop : stops)
        intervals.append({.from = stop.from, .to = stop.to.value_or(end)});
    return Pauses(intervals);
}

} // namespace core
