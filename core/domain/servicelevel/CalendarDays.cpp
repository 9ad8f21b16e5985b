// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/CalendarDays.h"

#include <algorithm>

namespace core {

namespace {

/// The plans of one year that differ from the week, being made.
class ChangedDays
{
public:
    ChangedDays(const CalendarDays &days, int year) : m_days(days), m_year(year) {}

    DayPlan &at(QDate day)
    {
        DayPlan &plan = m_plans[day.toJulianDay()];
        if (!plan.day.isValid()) {
            plan.day = day;
            plan.open = m_days.weekSlots(day);
        }
        return plan;
    }

    template <class Dated, class Change>
    void forEachDay(const Dated &dated, const Change &change)
    {
        for (const DayRange &range : daysInYear(dated.from, dated.to, dated.yearly, m_year)) {
            for (QDate day = range.first; day <= range.last; day = day.addDays(1))
                change(at(day));
        }
    }

    QHash<qint64, DayPlan> take() { return std::move(m_plans); }

private:
    const CalendarDays &m_days;
    int m_year;
    QHash<qint64, DayPlan> m_plans;
};

/// @p open without [@p from, @p to).
QList<Slot> without(const QList<Slot> &open, const Slot &cut)
{
    QList<Slot> left;
    for (const Slot &slot : open) {
        if (slot.start < cut.start)
            left.append({.start = slot.start, .end = std::min(slot.end, cut.start)});
        if (slot.end > cut.end)
            left.append({.start = std::max(slot.start, cut.end), .end = slot.end});
    }
    return left;
}

void close(DayPlan &plan, const CalendarException &closure)
{
    const QList<Slot> before = plan.open;
    if (closure.slots_.isEmpty())
        plan.open.clear();
    for (const Slot &cut : closure.slots_)
        plan.open = without(plan.open, cut);
    if (plan.open != before || plan.cause == DayPlan::Cause::None) {
        plan.cause = DayPlan::Cause::Closure;
        plan.causeName = closure.name;
    }
}

void replace(DayPlan &plan, const CalendarException &opening)
{
    plan.open = opening.slots_;
    std::ranges::sort(plan.open);
    plan.cause = DayPlan::Cause::Opening;
    plan.causeName = opening.name;
}

/// The day @p like has in @p year; 29 February becomes @p instead in other years.
QDate sameDay(QDate like, int year, QDate instead)
{
    const QDate day(year, like.month(), like.day());
    return day.isValid() ? day : instead;
}

DayRange clipped(QDate first, QDate last, int year)
{
    return {.first = std::max(first, QDate(year, 1, 1)), .last = std::min(last, QDate(year, 12, 31))};
}

} // namespace

QList<DayRange> daysInYear(QDate from, QDate to, bool yearly, int year)
{
    QList<DayRange> found;
    const auto add = [&](QDate first, QDate last) {
        const DayRange range = clipped(first, last, year);
        if (range.first <= range.last)
            found.append(range);
    };
    if (!yearly || to >= from.addYears(1)) {
        add(from, yearly ? QDate(year, 12, 31) : to);
        return found;
    }
    const QDate first = sameDay(from, year, QDate(year, 3, 1));
    const QDate last = sameDay(to, year, QDate(year, 2, 28));
    const bool overNewYear = to.year() > from.year();
    if (overNewYear && year > from.year())
        add(QDate(year, 1, 1), last);
    if (year >= from.year())
        add(first, overNewYear ? QDate(year, 12, 31) : last);
    return found;
}

CalendarDays::CalendarDays(const CoverageCalendar &calendar, const HolidayRules &site)
    : m_hours(calendar.hours), m_listed(calendar.listedHolidays), m_exceptions(calendar.exceptions)
{
    if (!calendar.worksHolidays)
        m_holidays = calendar.siteHolidays ? site : calendar.holidays;
    // Dated openings go after yearly ones: the later of two wins.
    std::stable_partition(m_exceptions.begin(), m_exceptions.end(),
                          [](const CalendarException &one) { return one.yearly; });
}

const QList<Slot> &CalendarDays::weekSlots(QDate day) const
{
    return m_hours[static_cast<size_t>(day.dayOfWeek() - 1)];
}

QHash<qint64, DayPlan> CalendarDays::changedDays(int year) const
{
    ChangedDays changed(*this, year);
    if (m_holidays) {
        for (const Holiday &holiday : holidaysOf(year, *m_holidays)) {
            DayPlan &plan = changed.at(holiday.day);
            plan.open.clear();
            plan.holiday = plan.holiday.value_or(holiday.name);
        }
    }
    for (const ListedHoliday &listed : m_listed) {
        changed.forEachDay(listed, [&](DayPlan &plan) {
            plan.open.clear();
            plan.cause = DayPlan::Cause::ListedHoliday;
            plan.causeName = listed.name;
        });
    }
    for (const CalendarException &exception : m_exceptions) {
        if (exception.kind == CalendarException::Kind::Opening)
            changed.forEachDay(exception, [&](DayPlan &plan) { replace(plan, exception); });
    }
    for (const CalendarException &exception : m_exceptions) {
        if (exception.kind == CalendarException::Kind::Closure)
            changed.forEachDay(exception, [&](DayPlan &plan) { close(plan, exception); });
    }
    return changed.take();
}

DayPlan CalendarDays::plan(QDate day) const
{
    const QHash<qint64, DayPlan> changed = changedDays(day.year());
    const auto found = changed.constFind(day.toJulianDay());
    if (found != changed.cend())
        return *found;
    return {.day = day, .open = weekSlots(day)};
}

} // namespace core
