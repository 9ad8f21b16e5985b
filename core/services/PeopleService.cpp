// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/PeopleService.h"

#include "core/services/CalendarService.h"
#include "core/services/Saving.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/PeopleRepository.h"

namespace core {
namespace {

Result<> addCalendar(Unit &unit, const FirstStart &start, const QString &name, const QString &text)
{
    const auto hours = parseHours(text);
    if (!hours)
        return unit.refuse(hours.error());
    CoverageCalendar calendar{.name = name,
                              .effectiveOn = QDate(start.today.year(), 1, 1),
                              .zone = start.zone,
                              .hours = hours->hours,
                              .holidays = hours->worksHolidays ? HolidayRules{} : start.holidays,
                              .worksHolidays = hours->worksHolidays};
    const auto added = save(unit, CalendarBook{.name = name}, calendar);
    return added ? Result<>() : added.error();
}

} // namespace

Result<> save(Unit &unit, const Provider &provider)
{
    if (const Result<> fine = checked(provider); !fine)
        return unit.refuse(fine.error());
    return PeopleRepository::save(unit, provider);
}

Result<TechnicianId> save(Unit &unit, const Technician &technician)
{
    return saved<PeopleRepository>(unit, technician);
}

Result<> setUpDefaults(Unit &unit, const FirstStart &start)
{
    const auto provider = PeopleRepository(unit.connection()).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (!provider) {
        const Result<> done = save(unit, Provider{.name = start.providerName.trimmed(), .zone = start.zone});
        if (!done)
            return done;
    }
    const auto books = CalendarRepository(unit.connection()).all();
    if (!books)
        return books.error();
    if (!books->isEmpty())
        return {};
    if (const Result<> done = addCalendar(unit, start, start.officeName, start.officeHours); !done)
        return done;
    return addCalendar(unit, start, start.alwaysName, QStringLiteral("24/7"));
}

} // namespace core
