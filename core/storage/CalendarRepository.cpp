// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/CalendarRepository.h"

#include "core/storage/Select.h"

namespace core {
namespace {

CalendarBook toBook(const Fields &fields)
{
    return {.id = fields.id<CalendarId>(0),
            .name = fields.text(1),
            .isArchived = fields.flag(2),
            .version = fields.number(3)};
}

/// Hours that cannot be read leave an empty week: `check` names such rows.
CoverageCalendar toVersion(const Fields &fields)
{
    CoverageCalendar calendar{.calendar = fields.id<CalendarId>(1),
                              .version = fields.id<CalendarVersionId>(0),
                              .effectiveOn = fields.day(2),
                              .zone = QTimeZone(fields.text(3).toLatin1())};
    if (const auto hours = parseHours(fields.text(4))) {
        calendar.hours = hours->hours;
        calendar.worksHolidays = hours->worksHolidays;
    }
    calendar.holidays = {.region = fields.choice<HolidayRegion>(5),
                         .goodFriday = fields.flag(6),
                         .december26 = fields.flag(7)};
    calendar.siteHolidays = fields.flag(8);
    return calendar;
}

struct StoredException
{
    CalendarVersionId version = {};
    CalendarException exception = {};
};

/// The slots of one day, in the text form of a week that has only Mondays.
QList<Slot> toSlots(const QString &text)
{
    const auto parsed =
        text.isEmpty() ? Result<ParsedHours>(ParsedHours{}) : parseHours(QStringLiteral("Mo ") + text);
    return parsed ? parsed->hours.front() : QList<Slot>();
}

QString slotsText(const QList<Slot> &day)
{
    WeeklyHours week;
    week.front() = day;
    const QString text = day.isEmpty() ? QString() : hoursText(week, true);
    return text.startsWith(QLatin1String("Mo ")) ? text.mid(3) : text;
}

StoredException toException(const Fields &fields)
{
    return {.version = fields.id<CalendarVersionId>(0),
            .exception = {.kind = fields.choice<CalendarException::Kind>(1),
                          .from = fields.day(2),
                          .to = fields.day(3),
                          .yearly = fields.flag(4),
                          .slots_ = toSlots(fields.text(5)),
                          .name = fields.text(6)}};
}

QVariantMap valuesOf(const CoverageCalendar &version)
{
    return {{QStringLiteral("calendar_id"), version.calendar.value()},
            {QStringLiteral("effective_on"), version.effectiveOn},
            {QStringLiteral("zone"), QString::fromLatin1(version.zone.id())},
            {QStringLiteral("hours"), hoursText(version.hours, version.worksHolidays)},
            {QStringLiteral("holiday_region"), number(version.holidays.region)},
            {QStringLiteral("good_friday"), version.holidays.goodFriday},
            {QStringLiteral("december_26"), version.holidays.december26},
            {QStringLiteral("site_holidays"), version.siteHolidays}};
}

QVariantMap valuesOf(const CalendarException &exception, qint64 version)
{
    return {{QStringLiteral("calendar_version_id"), version},
            {QStringLiteral("kind"), number(exception.kind)},
            {QStringLiteral("from_on"), exception.from},
            {QStringLiteral("to_on"), exception.to},
            {QStringLiteral("is_yearly"), exception.yearly},
            {QStringLiteral("open_slots"), slotsText(exception.slots_)},
            {QStringLiteral("name"), exception.name}};
}

/// Those of the book among @p versions, each with its own of @p exceptions.
void addVersions(CalendarBook &book, const QList<CoverageCalendar> &versions,
                 const QList<StoredException> &exceptions)
{
    for (CoverageCalendar version : versions) {
        if (version.calendar != book.id)
            continue;
        version.name = book.name;
        for (const StoredException &stored : exceptions) {
            if (stored.version == version.version)
                version.exceptions << stored.exception;
        }
        book.versions << version;
    }
}

} // namespace

Result<QList<CalendarBook>> CalendarRepository::load(const QString &where, const Params &params) const
{
    auto books = m_connection.all<CalendarBook>(
        QStringLiteral("SELECT id, name, is_archived, version FROM coverage_calendar c") + where +
            QStringLiteral(" ORDER BY name, id"),
        params, toBook);
    if (!books)
        return books;
    const auto versions = m_connection.all<CoverageCalendar>(
        QStringLiteral("SELECT v.id, v.calendar_id, v.effective_on, v.zone, v.hours, v.holiday_region, "
                       "v.good_friday, v.december_26, v.site_holidays FROM calendar_version v JOIN "
                       "coverage_calendar c ON c.id = v.calendar_id") +
            where + QStringLiteral(" ORDER BY v.effective_on, v.id"),
        params, toVersion);
    if (!versions)
        return versions.error();
    const auto exceptions = m_connection.all<StoredException>(
        QStringLiteral("SELECT e.calendar_version_id, e.kind, e.from_on, e.to_on, e.is_yearly, e.open_slots, "
                       "e.name FROM calendar_exception e JOIN calendar_version v ON v.id = "
                       "e.calendar_version_id JOIN coverage_calendar c ON c.id = v.calendar_id") +
            where + QStringLiteral(" ORDER BY e.from_on, e.id"),
        params, toException);
    if (!exceptions)
        return exceptions.error();
    for (CalendarBook &book : books.value())
        addVersions(book, *versions, *exceptions);
    return books;
}

Result<QList<CalendarBook>> CalendarRepository::all() const
{
    return load({}, {});
}

Result<CalendarBook> CalendarRepository::find(CalendarId id) const
{
    const auto found = load(QStringLiteral(" WHERE c.id = :id"), {{QStringLiteral("id"), id.value()}});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("calendar %1").arg(id.value())};
    return found->constFirst();
}

Result<CalendarUse> CalendarRepository::use(CalendarId id, Instant since) const
{
    const Params calendar{{QStringLiteral("calendar"), id.value()}};
    const QString contracts =
        QStringLiteral("SELECT DISTINCT v.contract_id FROM contract_version v LEFT JOIN service_level l ON "
                       "l.contract_version_id = v.id AND l.calendar_id = :calendar WHERE "
                       "v.support_calendar_id = :calendar OR l.id IS NOT NULL");
    const auto holders =
        m_connection.all<ContractId>(contracts + QStringLiteral(" ORDER BY v.contract_id"), calendar,
                                     [](const Fields &fields) { return fields.id<ContractId>(0); });
    if (!holders)
        return holders.error();
    Params params = calendar;
    params.insert(QStringLiteral("since"), toMsecs(since));
    const auto interventions = m_connection.one<qint64>(
        QStringLiteral(
            "SELECT COUNT(*) FROM intervention WHERE reported_at >= :since AND contract_id IN (%1)")
            .arg(contracts),
        params, [](const Fields &fields) { return fields.integer(0); });
    if (!interventions)
        return interventions.error();
    return CalendarUse{.contracts = *holders, .interventions = *interventions};
}

Result<CalendarId> CalendarRepository::add(Unit &unit, const QString &name)
{
    return added<CalendarId>(unit.insert(
        Table::Calendar, {{QStringLiteral("name"), name}, {QStringLiteral("is_archived"), false}}));
}

Result<> CalendarRepository::rename(Unit &unit, const CalendarBook &book, const QString &name,
                                    bool isArchived)
{
    return written(
        unit.update({Table::Calendar, book.id.value()}, book.version,
                    {{QStringLiteral("name"), name}, {QStringLiteral("is_archived"), isArchived}}));
}

Result<CalendarVersionId> CalendarRepository::addVersion(Unit &unit, const CoverageCalendar &version)
{
    const auto id = unit.insert(Table::CalendarVersion, valuesOf(version));
    if (!id)
        return id.error();
    for (const CalendarException &exception : version.exceptions) {
        if (const auto done = unit.insert(Table::CalendarException, valuesOf(exception, *id)); !done)
            return done.error();
    }
    return CalendarVersionId(*id);
}

Result<> CalendarRepository::removeVersion(Unit &unit, CalendarVersionId id)
{
    struct Stored
    {
        qint64 id = 0;
        int version = 0;
    };
    const auto toStored = [](const Fields &fields) {
        return Stored{.id = fields.integer(0), .version = fields.number(1)};
    };
    const Params params{{QStringLiteral("id"), id.value()}};
    const auto exceptions = unit.connection().all<Stored>(
        QStringLiteral("SELECT id, version FROM calendar_exception WHERE calendar_version_id = :id"), params,
        toStored);
    if (!exceptions)
        return exceptions.error();
    for (const Stored &each : *exceptions) {
        if (const Result<> gone = unit.remove({Table::CalendarException, each.id}, each.version); !gone)
            return gone;
    }
    const auto stored = unit.connection().one<Stored>(
        QStringLiteral("SELECT id, version FROM calendar_version WHERE id = :id"), params, toStored);
    return stored ? unit.remove({Table::CalendarVersion, stored->id}, stored->version) : stored.error();
}

} // namespace core
