// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ContractTemplates.h"

#include "core/base/Text.h"
#include "core/services/CalendarService.h"
#include "core/services/ContractService.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ContractRepository.h"

#include <algorithm>

namespace core {
namespace {

bool isLike(const CalendarBook &book, const CoverageCalendar &wanted)
{
    if (book.isArchived || book.versions.size() != 1)
        return false;
    CoverageCalendar stored = book.versions.constFirst();
    stored.calendar = wanted.calendar;
    stored.version = wanted.version;
    stored.name = wanted.name;
    stored.effectiveOn = wanted.effectiveOn;
    return stored == wanted;
}

/// @p name, or the next free "name (2)".
QString freeName(const QList<CalendarBook> &books, const QString &name)
{
    QString free = name;
    const auto isTaken = [&](const CalendarBook &book) { return folded(book.name) == folded(free); };
    for (int number = 2; std::ranges::any_of(books, isTaken); ++number)
        free = QStringLiteral("%1 (%2)").arg(name).arg(number);
    return free;
}

} // namespace

Result<CalendarId> calendarLike(Unit &unit, const CoverageCalendar &wanted)
{
    const auto books = CalendarRepository(unit.connection()).all();
    if (!books)
        return books.error();
    for (const CalendarBook &book : *books) {
        if (isLike(book, wanted))
            return book.id;
    }
    CoverageCalendar hours = wanted;
    if (!hours.effectiveOn.isValid())
        hours.effectiveOn = QDate(2000, 1, 1); // It counts for whatever an import brings.
    return save(unit, CalendarBook{.name = freeName(*books, wanted.name)}, hours);
}

Result<ContractId> addContract(Unit &unit, const TemplateUse &use)
{
    QHash<CalendarId, CalendarId> stored;
    for (qsizetype i = 0; i < use.model.calendars.size(); ++i) {
        const auto calendar = calendarLike(unit, use.model.calendars.at(i));
        if (!calendar)
            return calendar.error();
        stored.insert(CalendarId(i + 1), *calendar);
    }
    ContractVersion version = use.model.version;
    version.effectiveOn = use.startsOn;
    version.terms.supportCalendar = stored.value(version.terms.supportCalendar);
    for (ServiceLevel &level : version.terms.levels)
        level.calendar = stored.value(level.calendar);
    const auto id = save(unit,
                         Contract{.client = use.client,
                                  .number = use.number,
                                  .title = use.model.title,
                                  .startsOn = use.startsOn,
                                  .notes = use.notes},
                         version);
    if (!id || !use.isSigned)
        return id;
    const auto versions = ContractRepository(unit.connection()).versions(*id);
    if (!versions)
        return versions.error();
    const Result<> isSigned = sign(unit, versions->constFirst().id);
    return isSigned ? id : Result<ContractId>(isSigned.error());
}

} // namespace core
