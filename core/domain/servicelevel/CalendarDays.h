// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/domain/servicelevel/Holidays.h"

#include <QHash>
#include <optional>

namespace core {

/// What one day is in a calendar, and why it is not the day of its week.
struct DayPlan
{
    enum class Cause { None, Closure, Opening, ListedHoliday };

    QDate day = {};
    QList<Slot> open = {};                   ///< Sorted and apart.
    std::optional<HolidayName> holiday = {}; ///< The region's, where the calendar does not work it.
    Cause cause = Cause::None;               ///< The last exception that changed the day.
    QString causeName = {};
    friend bool operator==(const DayPlan &, const DayPlan &) = default;
};

/// The wall-time side of a coverage calendar: the open slots of any day, after holidays,
/// openings and closures (in this order, see CalendarException).
class CalendarDays
{
public:
    /// @p site replaces the calendar's holidays where it says siteHolidays.
    CalendarDays(const CoverageCalendar &calendar, const HolidayRules &site);

    DayPlan plan(QDate day) const;
    /// The days of @p year that a holiday or an exception changes, by Julian day.
    QHash<qint64, DayPlan> changedDays(int year) const;
    const QList<Slot> &weekSlots(QDate day) const;
    const WeeklyHours &hours() const { return m_hours; }

private:
    WeeklyHours m_hours;
    std::optional<HolidayRules> m_holidays; ///< Absent: worked.
    QList<ListedHoliday> m_listed;
    QList<CalendarException> m_exceptions;
};

/// The days of @p year that [@p from, @p to] touches; a yearly range recurs from the year of
/// @p from on, across the new year too.
QList<DayRange> daysInYear(QDate from, QDate to, bool yearly, int year);

} // namespace core
