// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/WeekSheet.h"

#include "core/domain/ChangeSet.h"
#include "core/services/Derivation.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractCover.h"
#include "core/storage/InterventionColumns.h"
#include "core/storage/PeopleRepository.h"

#include <QRegularExpression>
#include <algorithm>
#include <tuple>

namespace core {
namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kMostOpenMinutes = 60 * 60; ///< A week; more is on call, not an office.

int openMinutes(const WeeklyHours &hours)
{
    int sum = 0;
    for (const QList<Slot> &day : hours) {
        for (const Slot &slot : day)
            sum += slot.end - slot.start;
    }
    return sum;
}

/// Puts one week together.
class WeekReading
{
public:
    WeekReading(Connection &connection, const WeekQuery &query)
        : m_connection(connection), m_derivation(connection), m_now(query.now)
    {
        m_sheet.monday = query.monday;
        m_sheet.technician = query.technician;
    }

    Result<WeekSheet> read();

private:
    Result<> readPeople();
    Result<QList<WorkEntry>> readEntries();
    Result<> put(const WorkEntry &entry);
    Result<WeekLine *> lineOf(InterventionId id);
    Result<> readHours();
    void findHoles(const QList<WorkEntry> &entries);

    Connection &m_connection;
    Derivation m_derivation;
    Instant m_now;
    WeekSheet m_sheet;
    QHash<InterventionId, QTimeZone> m_zones; ///< In which the days of its work are counted.
    QList<TechnicianId> m_active;
    CalendarBook m_hours;
};

Result<> WeekReading::readPeople()
{
    const auto zone = m_derivation.homeZone();
    if (!zone)
        return zone.error();
    m_sheet.zone = *zone;
    const auto technicians = PeopleRepository(m_connection).technicians();
    if (!technicians)
        return technicians.error();
    for (const Technician &each : *technicians) {
        m_sheet.technicians.insert(each.id.value(), each.name);
        if (each.isActive && (!m_sheet.technician.isValid() || each.id == m_sheet.technician))
            m_active << each.id;
    }
    return {};
}

/// A day more on either side: a contract may count its days in another zone.
Result<QList<WorkEntry>> WeekReading::readEntries()
{
    const QDate first = m_sheet.monday.addDays(-1);
    const QDate last = m_sheet.monday.addDays(kDaysOfWeek);
    Params params{{QStringLiteral("first"), monthNumber(monthOf(first))},
                  {QStringLiteral("last"), monthNumber(monthOf(last))},
                  {QStringLiteral("from"), toMsecs(instantOf(first, 0, m_sheet.zone))},
                  {QStringLiteral("to"), toMsecs(instantOf(last, kSecondsPerDay, m_sheet.zone))}};
    QString of;
    if (m_sheet.technician.isValid()) {
        of = QStringLiteral(" AND technician_id = :technician");
        params.insert(QStringLiteral("technician"), m_sheet.technician.value());
    }
    return m_connection.all<WorkEntry>(
        QStringLiteral("SELECT %1 FROM work_entry WHERE work_month >= :first AND work_month <= :last AND "
                       "started_at >= :from AND started_at < :to%2 ORDER BY started_at, id")
            .arg(kWorkEntryColumns, of),
        params, toWorkEntry);
}

Result<WeekLine *> WeekReading::lineOf(InterventionId id)
{
    const auto found = std::ranges::find(m_sheet.lines, id, &WeekLine::intervention);
    if (found != m_sheet.lines.end())
        return &*found;
    const auto replayed = m_derivation.replayed(id, m_now);
    if (!replayed)
        return replayed.error();
    const Intervention &intervention = replayed->intervention;
    const auto client = ClientRepository(m_connection).find(intervention.client);
    if (!client)
        return client.error();
    m_zones.insert(id, replayed->facts.zone);
    m_sheet.lines << WeekLine{.intervention = id,
                              .number = interventionNumber(intervention.year, intervention.sequence),
                              .title = intervention.title,
                              .client = client->id,
                              .clientName = client->name};
    return &m_sheet.lines.last();
}

Result<> WeekReading::put(const WorkEntry &entry)
{
    const auto line = lineOf(entry.intervention);
    if (!line)
        return line.error();
    const QDate day = localTime(entry.startedAt, m_zones.value(entry.intervention)).day;
    const qint64 at = m_sheet.monday.daysTo(day);
    if (at >= 0 && at < kDaysOfWeek)
        (*line)->days.at(static_cast<size_t>(at)) << entry;
    return {};
}

Result<> WeekReading::readHours()
{
    const auto ids = m_connection.all<CalendarId>(
        QStringLiteral("SELECT v.support_calendar_id FROM contract k JOIN contract_version v ON %1 GROUP BY "
                       "v.support_calendar_id ORDER BY COUNT(*) DESC, v.support_calendar_id")
            .arg(inForceOn(m_sheet.monday)),
        {}, [](const Fields &fields) { return fields.id<CalendarId>(0); });
    if (!ids)
        return ids.error();
    const auto books = CalendarRepository(m_connection).all();
    if (!books)
        return books.error();
    for (const CalendarId id : *ids) {
        const auto book = std::ranges::find(*books, id, &CalendarBook::id);
        const CoverageCalendar *version = book == books->end() ? nullptr : versionOn(*book, m_sheet.monday);
        if (!version || openMinutes(version->hours) > kMostOpenMinutes)
            continue;
        m_hours = *book;
        m_sheet.hours = book->name;
        return {};
    }
    const auto usual = parseHours(kUsualHours);
    if (!usual)
        return usual.error();
    m_hours.versions = {CoverageCalendar{.zone = m_sheet.zone,
                                         .hours = usual->hours,
                                         .holidays = {.region = HolidayRegion::France},
                                         .worksHolidays = usual->worksHolidays}};
    return {};
}

void WeekReading::findHoles(const QList<WorkEntry> &entries)
{
    for (int at = 0; at < kDaysOfWeek; ++at) {
        const QDate day = m_sheet.monday.addDays(at);
        const CoverageCalendar *calendar = versionOn(m_hours, day);
        const QList<Interval> open = openSpans(*calendar, day);
        for (const TechnicianId technician : std::as_const(m_active)) {
            QList<WorkEntry> own = entries;
            own.removeIf([technician](const WorkEntry &entry) { return entry.technician != technician; });
            for (const Interval &each : holesIn(open, own, m_now))
                m_sheet.holes << WorkHole{.technician = technician, .day = day, .interval = each};
        }
    }
}

Result<WeekSheet> WeekReading::read()
{
    if (const Result<> people = readPeople(); !people)
        return people.error();
    const auto entries = readEntries();
    if (!entries)
        return entries.error();
    for (const WorkEntry &entry : *entries) {
        if (const Result<> done = put(entry); !done)
            return done.error();
    }
    m_sheet.lines.removeIf([](const WeekLine &line) {
        return std::ranges::all_of(line.days, [](const auto &day) { return day.isEmpty(); });
    });
    std::ranges::sort(m_sheet.lines, {}, [](const WeekLine &line) {
        return std::tuple(line.clientName.toCaseFolded(), line.client.value(), line.number);
    });
    if (const Result<> hours = readHours(); !hours)
        return hours.error();
    findHoles(*entries);
    return m_sheet;
}

} // namespace

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QString weekText(QDate monday)
{
    int year = 0;
    const int week = monday.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
}

Result<QDate> parseWeek(const QString &text)
{
    static const QRegularExpression kWeek(QStringLiteral("^(\\d{4})-?[Ww](\\d{1,2})$"));
    const auto match = kWeek.match(text.trimmed());
    const int year = match.captured(1).toInt();
    const int week = match.captured(2).toInt();
    // The fourth of January lies in the first week.
    const QDate monday =
        match.hasMatch() ? mondayOf(QDate(year, 1, 4)).addDays(qint64(week - 1) * kDaysOfWeek) : QDate();
    int found = 0;
    const bool isKnown = year >= kFirstKnownYear && year < kEndOfKnownYears;
    if (isKnown && monday.isValid() && monday.weekNumber(&found) == week && found == year)
        return monday;
    return invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is no week. Write it like 2026-W47."), {text}},
                   QStringLiteral("week"));
}

WorkedTime workedTime(const QList<WorkEntry> &entries)
{
    WorkedTime sum;
    for (const WorkEntry &entry : entries)
        sum += {.actual = entry.actual, .charged = entry.charged};
    return sum;
}

WorkedTime WeekLine::total() const
{
    WorkedTime sum;
    for (int day = 0; day < kDaysOfWeek; ++day)
        sum += on(day);
    return sum;
}

WorkedTime WeekSheet::on(int day) const
{
    WorkedTime sum;
    for (const WeekLine &line : lines)
        sum += line.on(day);
    return sum;
}

WorkedTime WeekSheet::total() const
{
    WorkedTime sum;
    for (const WeekLine &line : lines)
        sum += line.total();
    return sum;
}

QList<Interval> openSpans(const CoverageCalendar &calendar, QDate day)
{
    QList<Interval> open;
    const DayPlan plan = CalendarDays(calendar, {.region = HolidayRegion::France}).plan(day);
    for (const Slot &slot : plan.open)
        open << Interval{instantOf(day, slot.start * kSecondsPerMinute, calendar.zone),
                         instantOf(day, slot.end * kSecondsPerMinute, calendar.zone)};
    return open;
}

QList<Interval> holesIn(const QList<Interval> &open, const QList<WorkEntry> &work, Instant now)
{
    QList<Interval> taken;
    for (const WorkEntry &entry : work)
        taken << Interval{entry.startedAt, entry.endedAt};
    QList<Interval> holes = without(clipped(open, {.from = {}, .to = now}), taken);
    holes.removeIf([](const Interval &span) { return span.to - span.from < kSmallestHole; });
    return holes;
}

Result<WeekSheet> weekSheet(Connection &connection, const WeekQuery &query)
{
    return WeekReading(connection, query).read();
}

bool concernsWeeks(const ChangeSet &changes)
{
    using enum Table;
    const auto isOfWeek = [](Table table) {
        return table == WorkEntry || table == Intervention || table == Technician || table == Contract ||
               table == ContractVersion || table == CalendarVersion;
    };
    return std::ranges::any_of(changes.membership, isOfWeek) ||
           std::ranges::any_of(changes.updated, isOfWeek, &RowRef::table);
}

} // namespace core
