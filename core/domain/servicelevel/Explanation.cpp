// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Explanation.h"

#include <algorithm>

namespace core {

using std::chrono::milliseconds;

namespace {

constexpr int kMinutesPerDay = 1440;

/// Whole seconds of a growing sum of milliseconds, so that parts add up to the rounded whole.
class RoundedSum
{
public:
    Seconds add(milliseconds part)
    {
        const Seconds before = total();
        m_sum += part;
        return total() - before;
    }
    Seconds total() const { return std::chrono::floor<Seconds>(m_sum); }

private:
    milliseconds m_sum{0};
};

/// Writes the lines of one explanation, day by day.
class LineWriter
{
public:
    LineWriter(const TargetClock &clock, const QList<ClockStop> &stops, Instant end)
        : m_clock(clock), m_zone(clock.time().zoneTable()), m_stops(stops)
    {
        m_result.from = clock.start();
        m_result.to = std::max(end, clock.start());
        m_result.realTime = clock.isRealTime();
    }

    Explanation write()
    {
        QDate day = localTime(m_result.from, m_zone).day;
        // An explanation that ends at midnight ends with the day before, at 24:00.
        for (; startOf(day) < m_result.to || m_result.lines.isEmpty(); day = day.addDays(1))
            writeDay(day);
        m_result.counted = m_counted.total();
        m_result.paused = m_paused.total();
        return std::move(m_result);
    }

private:
    Instant startOf(QDate day) const { return instantOf(day, 0, m_zone); }

    DayPlan planOf(QDate day)
    {
        if (m_clock.isRealTime())
            return {.day = day, .open = {{.start = 0, .end = kMinutesPerDay}}};
        const CalendarDays &days = m_clock.time().days();
        if (m_changedYear != day.year()) {
            m_changedYear = day.year();
            m_changed = days.changedDays(m_changedYear);
        }
        return m_changed.value(day.toJulianDay(), DayPlan{.day = day, .open = days.weekSlots(day)});
    }

    void writeDay(QDate day)
    {
        const DayPlan plan = planOf(day);
        const Instant from = std::max(startOf(day), m_result.from);
        const Instant to = std::max(from, std::min(startOf(day.addDays(1)), m_result.to));
        const qsizetype before = m_result.lines.size();
        Instant at = from;
        for (const ClockStop &stop : m_stops) {
            const Instant stopFrom = std::max(at, stop.from);
            const Instant stopTo = std::min(to, stop.to.value_or(m_result.to));
            if (stopFrom >= stopTo)
                continue;
            writePart(plan, at, stopFrom, nullptr);
            writePart(plan, stopFrom, stopTo, &stop);
            at = stopTo;
        }
        writePart(plan, at, to, nullptr);
        if (m_result.lines.size() == before)
            m_result.lines.append(lineOf(plan));
    }

    static ExplanationLine lineOf(const DayPlan &plan)
    {
        return {.day = plan.day,
                .open = plan.open,
                .holiday = plan.holiday,
                .cause = plan.cause,
                .causeName = plan.causeName};
    }

    /// A line for the open time of [@p from, @p to), if there is any.
    void writePart(const DayPlan &plan, Instant from, Instant to, const ClockStop *stop)
    {
        const milliseconds open = m_clock.counted(from, to, {});
        if (open == milliseconds(0))
            return;
        ExplanationLine line = lineOf(plan);
        for (const Slot &slot : plan.open) {
            const Instant slotFrom = std::max(from, instantOf(plan.day, slot.start * 60, m_zone));
            const Instant slotTo = std::min(to, instantOf(plan.day, slot.end * 60, m_zone));
            if (slotFrom >= slotTo)
                continue;
            line.from = line.from.value_or(slotFrom);
            line.to = slotTo;
        }
        if (stop) {
            line.stop = *stop;
            line.paused = m_paused.add(open);
        } else {
            line.counted = m_counted.add(open);
        }
        m_result.lines.append(line);
    }

    const TargetClock &m_clock;
    const ZoneTable &m_zone;
    const QList<ClockStop> &m_stops;
    Explanation m_result;
    RoundedSum m_counted;
    RoundedSum m_paused;
    int m_changedYear = 0;
    QHash<qint64, DayPlan> m_changed;
};

} // namespace

Explanation explain(const TargetClock &clock, const QList<ClockStop> &stops, Instant end)
{
    return LineWriter(clock, stops, end).write();
}

} // namespace core
