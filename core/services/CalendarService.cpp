// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/CalendarService.h"

#include "core/base/Text.h"
#include "core/domain/servicelevel/WorkingTime.h"
#include "core/services/Derivation.h"
#include "core/storage/CalendarRepository.h"

#include <QLocale>
#include <algorithm>

namespace core {
namespace {

/// Due dates rest on the calendar: derives those of the contracts that use it again.
Result<> deriveAgain(Unit &unit, const CalendarUse &use)
{
    Derivation derivation(unit.connection());
    for (const ContractId contract : use.contracts) {
        if (const Result<> done = derivation.deriveContract(unit, contract); !done)
            return done;
    }
    return {};
}

Result<> checkName(Unit &unit, CalendarId id, const QString &name)
{
    if (name.isEmpty())
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "A calendar needs a name.")}, QStringLiteral("name")));
    const auto books = CalendarRepository(unit.connection()).all();
    if (!books)
        return books.error();
    for (const CalendarBook &other : *books) {
        if (other.id != id && folded(other.name) == folded(name))
            return unit.refuse(invalid(
                {QT_TRANSLATE_NOOP("Sentence", "There is already a calendar “%1”. Choose another name."),
                 {other.name}},
                QStringLiteral("name")));
    }
    return {};
}

Result<> checkHours(Unit &unit, const CoverageCalendar &hours)
{
    if (!hours.effectiveOn.isValid())
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "Give the day from which these hours count.")},
                    QStringLiteral("effectiveOn")));
    const auto time = WorkingTime::compile(hours);
    if (!time)
        return unit.refuse(time.error());
    const auto opening = (*time)->coveredDay(hours.effectiveOn, 0);
    return opening ? Result<>() : unit.refuse(opening.error());
}

/// Whether both give the same answer for every day from their effective date on.
bool sameHours(CoverageCalendar one, const CoverageCalendar &other)
{
    one.version = other.version;
    one.effectiveOn = other.effectiveOn;
    one.name = other.name;
    return one == other;
}

/// Makes room for a version of @p day where one stands.
Result<> replace(Unit &unit, const CalendarBook &stored, QDate day, const CalendarUse &use)
{
    const auto same = std::ranges::find(stored.versions, day, &CoverageCalendar::effectiveOn);
    if (same == stored.versions.cend())
        return {};
    if (use.interventions > 0)
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” already has hours from %2, and interventions rest on them. "
                                           "Choose a later day."),
             {stored.name, QLocale().toString(day, QLocale::ShortFormat)}},
            QStringLiteral("effectiveOn")));
    return CalendarRepository::removeVersion(unit, same->version);
}

Result<> addVersion(Unit &unit, const CalendarBook &stored, CoverageCalendar hours)
{
    const CoverageCalendar *current = versionOn(stored, hours.effectiveOn);
    hours.calendar = stored.id;
    if (current && sameHours(hours, *current))
        return {};
    const auto use =
        CalendarRepository(unit.connection()).use(stored.id, instantOf(hours.effectiveOn, 0, hours.zone));
    if (!use)
        return use.error();
    if (const Result<> room = replace(unit, stored, hours.effectiveOn, *use); !room)
        return room;
    if (const auto added = CalendarRepository::addVersion(unit, hours); !added)
        return added.error();
    return use->interventions > 0 ? deriveAgain(unit, *use) : Result<>();
}

} // namespace

Result<CalendarId> save(Unit &unit, const CalendarBook &book, const CoverageCalendar &hours)
{
    const QString name = book.name.trimmed();
    if (const Result<> fine = checkName(unit, book.id, name); !fine)
        return fine.error();
    if (const Result<> fine = checkHours(unit, hours); !fine)
        return fine.error();
    if (!book.id.isValid()) {
        const auto id = CalendarRepository::add(unit, name);
        if (!id)
            return id;
        CoverageCalendar first = hours;
        first.calendar = *id;
        const auto added = CalendarRepository::addVersion(unit, first);
        return added ? id : Result<CalendarId>(added.error());
    }
    const auto stored = CalendarRepository(unit.connection()).find(book.id);
    if (!stored)
        return stored.error();
    if (stored->name != name || stored->isArchived != book.isArchived) {
        if (const Result<> done = CalendarRepository::rename(unit, book, name, book.isArchived); !done)
            return done.error();
    }
    const Result<> done = addVersion(unit, *stored, hours);
    return done ? Result<CalendarId>(book.id) : done.error();
}

Result<> rename(Unit &unit, const CalendarBook &book, const QString &name, bool isArchived)
{
    if (const Result<> fine = checkName(unit, book.id, name.trimmed()); !fine)
        return fine;
    return CalendarRepository::rename(unit, book, name.trimmed(), isArchived);
}

} // namespace core
