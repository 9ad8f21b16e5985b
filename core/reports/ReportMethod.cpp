// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/ReportParts.h"
#include "core/storage/CalendarRepository.h"

namespace core {
namespace {

CalendarUsed usedCalendar(const CoverageCalendar &calendar)
{
    return {.name = calendar.name,
            .zone = QString::fromLatin1(calendar.zone.id()),
            .hours = calendar.hours,
            .holidays = calendar.holidays,
            .siteHolidays = calendar.siteHolidays,
            .worksHolidays = calendar.worksHolidays};
}

SpecialDay specialDay(const DayPlan &plan)
{
    using enum SpecialDay::Kind;
    SpecialDay day{.from = plan.day, .to = plan.day, .name = plan.causeName};
    if (plan.holiday || plan.cause == DayPlan::Cause::ListedHoliday)
        day.kind = Holiday;
    else
        day.kind = plan.cause == DayPlan::Cause::Opening ? Opening : Closure;
    day.holiday = plan.holiday;
    return day;
}

/// Holidays, closures and openings of the month; a day in several calendars is told once.
QList<SpecialDay> specialDays(const QList<CoverageCalendar> &calendars, Month month)
{
    QList<SpecialDay> days;
    for (const CoverageCalendar &calendar : calendars) {
        const CalendarDays plans(calendar, {.region = HolidayRegion::France});
        for (QDate day = month.firstDay(); day <= month.lastDay(); day = day.addDays(1)) {
            const DayPlan plan = plans.plan(day);
            const bool isPlain = !plan.holiday && plan.cause == DayPlan::Cause::None;
            const bool isTold = std::any_of(days.cbegin(), days.cend(),
                                            [day](const SpecialDay &each) { return each.from == day; });
            if (!isPlain && !isTold)
                days << specialDay(plan);
        }
    }
    std::stable_sort(days.begin(), days.end(),
                     [](const SpecialDay &left, const SpecialDay &right) { return left.from < right.from; });
    return days;
}

} // namespace

Result<> fillMethod(Connection &connection, const FigureScope &scope, const ContractVersion &version,
                    ContractMonth &section)
{
    const auto books = CalendarRepository(connection).all();
    if (!books)
        return books.error();
    section.levels = version.terms.levels;
    section.pausing = version.terms.pausing.values();
    std::sort(section.pausing.begin(), section.pausing.end());
    section.reopeningDays = version.terms.reopeningDays;
    QList<CoverageCalendar> calendars;
    for (const CalendarBook &book : *books) {
        QList<Priority> priorities;
        for (const ServiceLevel &level : version.terms.levels) {
            if (level.calendar == book.id && level.serviceClass == ServiceClass::Incident)
                priorities << level.priority;
        }
        const CoverageCalendar *calendar = versionOn(book, scope.month.lastDay());
        if (!calendar || (priorities.isEmpty() && book.id != version.terms.supportCalendar))
            continue;
        section.calendars << usedCalendar(*calendar);
        section.calendars.last().priorities = priorities;
        calendars << *calendar;
    }
    section.specialDays = specialDays(calendars, scope.month);
    return {};
}

} // namespace core
