// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Zone.h"
#include "core/domain/servicelevel/CalendarDays.h"

#include <vector>

namespace core {

/// One year of a compiled calendar: its open stretches in real seconds since the year's first
/// instant, with the sums before each of them. Part of WorkingTime.
class WorkingYear
{
public:
    WorkingYear(int year, const CalendarDays &days, const ZoneTable &zone);

    /// Seconds since 1970 of its first instant.
    qint64 start() const { return m_start; }
    /// Covered seconds of the year.
    qint64 total() const { return m_sums.back(); }
    /// Covered milliseconds between the year's start and @p msecs after it.
    qint64 coveredBefore(qint64 msecs) const;
    /// The earliest moment, in milliseconds after the year's start, before which @p covered
    /// milliseconds (more than 0, at most the total) are covered.
    qint64 reached(qint64 covered) const;
    bool isCovered(qint64 seconds) const;
    qint64 firstOpening() const { return m_from.front(); }
    qint64 lastClosing() const { return m_to.back(); }

    size_t coveredDays() const { return m_days.size(); }
    /// How many covered days come before @p dayOfYear (1 for 1 January).
    size_t coveredDaysBefore(int dayOfYear) const;
    int dayOfYear(size_t coveredDay) const { return m_days[coveredDay]; }
    /// Seconds after the year's start of the end of its last slot.
    qint64 endOf(size_t coveredDay) const { return m_dayEnds[coveredDay]; }

private:
    class Wall;
    void addDay(int dayOfYear, qint64 midnight, const QList<Slot> &open, const Wall &wall);
    void addStretch(qint32 from, qint32 to);
    void index(qint64 length);
    size_t stretchAfter(qint64 seconds) const;

    qint64 m_start = 0;
    std::vector<qint32> m_from;
    std::vector<qint32> m_to;
    std::vector<qint32> m_sums;    ///< Before each stretch; the total at the end.
    std::vector<qint32> m_buckets; ///< By 86,400 s since the start: the first stretch that ends later.
    std::vector<qint32> m_days;    ///< The covered days, as days of the year.
    std::vector<qint32> m_dayEnds;
};

} // namespace core
