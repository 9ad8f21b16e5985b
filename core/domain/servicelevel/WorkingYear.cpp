// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/WorkingYear.h"

#include <algorithm>

namespace core {

namespace {

constexpr qint64 kEpochDay = 2'440'588; ///< Julian day of 1970-01-01.
constexpr int kDaysAtOnce = 16;         ///< Days whose offset is looked up together.

} // namespace

/// Wall seconds since 1970 to UTC seconds, with one look-up for many days without a change.
class WorkingYear::Wall
{
public:
    Wall(const ZoneTable &zone, qint64 from, qint64 to)
        : m_zone(zone), m_uniform(zone.isUniform(from, to)), m_shift(from - zone.toUtc(from))
    {
    }
    qint64 toUtc(qint64 wall) const { return m_uniform ? wall - m_shift : m_zone.toUtc(wall); }

private:
    const ZoneTable &m_zone;
    bool m_uniform;
    qint64 m_shift;
};

namespace {

/// The open slots of each day of the year that starts on @p first.
std::vector<const QList<Slot> *> slotsByDay(QDate first, const CalendarDays &days,
                                            const QHash<qint64, DayPlan> &changed)
{
    const qint64 firstDay = first.toJulianDay();
    std::vector<const QList<Slot> *> open(static_cast<size_t>(first.daysInYear()));
    for (size_t day = 0; day < open.size(); ++day)
        open[day] = &days.hours()[(static_cast<size_t>(firstDay) + day) % 7]; // Julian day 0 is a Monday.
    for (auto plan = changed.cbegin(); plan != changed.cend(); ++plan)
        open[static_cast<size_t>(plan.key() - firstDay)] = &plan->open;
    return open;
}

} // namespace

WorkingYear::WorkingYear(int year, const CalendarDays &days, const ZoneTable &zone)
{
    const QDate first(year, 1, 1);
    const qint64 firstWall = (first.toJulianDay() - kEpochDay) * kSecondsPerDay;
    m_start = zone.toUtc(firstWall);
    const QHash<qint64, DayPlan> changed = days.changedDays(year);
    const std::vector<const QList<Slot> *> open = slotsByDay(first, days, changed);
    const auto length = static_cast<int>(open.size());
    m_sums.push_back(0);
    for (int from = 0; from < length; from += kDaysAtOnce) {
        const int to = std::min(from + kDaysAtOnce, length);
        const Wall wall(zone, firstWall + qint64{from} * kSecondsPerDay,
                        firstWall + qint64{to} * kSecondsPerDay);
        for (int day = from; day < to; ++day)
            addDay(day + 1, firstWall + qint64{day} * kSecondsPerDay, *open[static_cast<size_t>(day)], wall);
    }
    index(zone.toUtc(firstWall + qint64{length} * kSecondsPerDay) - m_start);
}

void WorkingYear::addDay(int dayOfYear, qint64 midnight, const QList<Slot> &open, const Wall &wall)
{
    const qint64 before = m_sums.back();
    for (const Slot &slot : open) {
        const qint64 from = wall.toUtc(midnight + qint64{slot.start} * 60) - m_start;
        const qint64 to = wall.toUtc(midnight + qint64{slot.end} * 60) - m_start;
        if (from < to) // A slot inside the hour that spring takes away is empty.
            addStretch(static_cast<qint32>(from), static_cast<qint32>(to));
    }
    if (m_sums.back() == before)
        return;
    m_days.push_back(dayOfYear);
    m_dayEnds.push_back(m_to.back());
}

void WorkingYear::addStretch(qint32 from, qint32 to)
{
    if (!m_to.empty() && m_to.back() == from) {
        m_to.back() = to;
        m_sums.back() += to - from;
        return;
    }
    m_from.push_back(from);
    m_to.push_back(to);
    m_sums.push_back(m_sums.back() + to - from);
}

void WorkingYear::index(qint64 length)
{
    size_t stretch = 0;
    for (qint64 start = 0; start <= length; start += kSecondsPerDay) {
        while (stretch < m_to.size() && m_to[stretch] <= start)
            ++stretch;
        m_buckets.push_back(static_cast<qint32>(stretch));
    }
}

/// The first stretch that ends after @p seconds.
size_t WorkingYear::stretchAfter(qint64 seconds) const
{
    const auto bucket = std::min(static_cast<size_t>(seconds / kSecondsPerDay), m_buckets.size() - 1);
    auto stretch = static_cast<size_t>(m_buckets[bucket]);
    while (stretch < m_to.size() && m_to[stretch] <= seconds)
        ++stretch;
    return stretch;
}

qint64 WorkingYear::coveredBefore(qint64 msecs) const
{
    const size_t stretch = stretchAfter(msecs / 1000);
    const qint64 sum = qint64{m_sums[stretch]} * 1000;
    return stretch == m_to.size() ? sum : sum + std::max<qint64>(0, msecs - qint64{m_from[stretch]} * 1000);
}

qint64 WorkingYear::reached(qint64 covered) const
{
    const qint64 seconds = (covered + 999) / 1000;
    const auto enough = std::lower_bound(m_sums.begin() + 1, m_sums.end(), seconds);
    const auto stretch = static_cast<size_t>(enough - m_sums.begin()) - 1;
    return covered + qint64{m_from[stretch] - m_sums[stretch]} * 1000;
}

bool WorkingYear::isCovered(qint64 seconds) const
{
    const size_t stretch = stretchAfter(seconds);
    return stretch < m_to.size() && m_from[stretch] <= seconds;
}

size_t WorkingYear::coveredDaysBefore(int dayOfYear) const
{
    return static_cast<size_t>(std::ranges::lower_bound(m_days, dayOfYear) - m_days.begin());
}

} // namespace core
