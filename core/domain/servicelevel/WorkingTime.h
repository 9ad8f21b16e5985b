// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Zone.h"
#include "core/domain/servicelevel/CalendarDays.h"
#include "core/domain/servicelevel/Pauses.h"

#include <array>
#include <atomic>
#include <memory>

namespace core {

class WorkingYear;

/// A day with open slots, and the end of the last of them.
struct CoveredDay
{
    QDate day = {};
    Instant end = {};
};

/// A coverage calendar compiled for computing: the one engine of product/sla.md. Years are laid
/// out as sums over their open stretches the first time they are met, so that any answer costs a
/// few look-ups whatever the distance. Immutable to its users and safe to share between threads.
/// Times before 1900 and from 2400 on are not covered.
class WorkingTime
{
public:
    /// Invalid when the calendar has no zone, a slot out of order or a range of days that ends
    /// before it starts. @p site: the holidays of the intervention's site, for siteHolidays.
    static Result<std::shared_ptr<const WorkingTime>> compile(const CoverageCalendar &calendar,
                                                              const HolidayRules &site = {});
    ~WorkingTime();
    WorkingTime(const WorkingTime &) = delete;
    WorkingTime &operator=(const WorkingTime &) = delete;

    const CoverageCalendar &calendar() const { return m_calendar; }
    const QTimeZone &zone() const { return m_calendar.zone; }
    const ZoneTable &zoneTable() const { return *m_zone; }
    const CalendarDays &days() const { return m_days; }

    /// The real seconds of [a, b) inside the calendar, rounded down; 0 when b is before a.
    Seconds covered(Instant a, Instant b) const;
    /// covered(a, b) less what the pauses take of it, measured with this calendar.
    Seconds elapsed(Instant a, Instant b, const Pauses &pauses = {}) const;
    /// The earliest instant t from @p start on with elapsed(start, t) = @p target. Invalid when
    /// the calendar has no open time in ten years, or the target leads beyond 2400.
    Result<Instant> due(Instant start, std::chrono::milliseconds target) const;
    /// The same with pauses; no instant when an open pause comes first.
    Result<std::optional<Instant>> due(Instant start, std::chrono::milliseconds target,
                                       const Pauses &pauses) const;

    bool isCovered(Instant when) const;
    /// The @p count-th covered day after the first one on or after @p from (0: that one).
    Result<CoveredDay> coveredDay(QDate from, qint64 count) const;

    /// covered() and elapsed() to the millisecond, for sums.
    std::chrono::milliseconds coveredExactly(Instant a, Instant b) const;
    std::chrono::milliseconds elapsedExactly(Instant a, Instant b, const Pauses &pauses) const;

private:
    static constexpr size_t kYears = kEndOfKnownYears - kFirstKnownYear;

    WorkingTime(CoverageCalendar calendar, const HolidayRules &site);
    size_t yearAt(qint64 seconds) const;
    const WorkingYear &year(size_t index) const;
    qint64 total(size_t index) const;
    qint64 coveredBefore(size_t index, qint64 msecs) const;
    Result<Instant> landing(size_t index, qint64 need, Instant start) const;
    Error noCoverageAfter(QDate day) const;

    CoverageCalendar m_calendar;
    std::shared_ptr<const ZoneTable> m_zone;
    CalendarDays m_days;
    std::shared_ptr<const std::vector<qint64>> m_yearStarts; ///< UTC seconds, one more than years.
    mutable std::array<std::atomic<const WorkingYear *>, kYears> m_years = {};
    mutable std::array<std::atomic<qint64>, kYears> m_totals; ///< Seconds; -1 before it is known.
};

} // namespace core
