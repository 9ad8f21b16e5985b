// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Today.h"

#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/domain/servicelevel/WorkingTime.h"
#include "core/reports/UncoveredMachines.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/Select.h"

namespace core {
namespace {

using std::chrono::days;

/// Contracts whose service levels run: see isInForce().
const QString kInForce = QStringLiteral("c.state IN (%1, %2) AND c.starts_on <= :today AND "
                                        "(c.ends_on IS NULL OR c.ends_on >= :today)")
                             .arg(static_cast<int>(ContractState::Active))
                             .arg(static_cast<int>(ContractState::NoticeGiven));
/// Their version of today.
const QString kVersions = QStringLiteral(
    " FROM contract c JOIN contract_version v ON v.contract_id = c.id AND v.is_signed = TRUE AND "
    "v.effective_on <= :today AND NOT EXISTS (SELECT 1 FROM contract_version w WHERE "
    "w.contract_id = c.id AND w.is_signed = TRUE AND w.effective_on <= :today AND "
    "w.effective_on > v.effective_on)");

/// A statement of one group: its lines, and how many there are in all.
struct GroupQuery
{
    TodayReason reason;
    QString columns;
    QString from;
    QString order;
    Params params;
    std::function<TodayItem(const Fields &)> item;
    QString groupBy = {}; ///< A line stands for several rows.
};

class TodayReading
{
public:
    TodayReading(Connection &connection, const TodayQuery &query)
        : m_connection(connection), m_query(query), m_today(localTime(query.now, query.zone).day),
          m_horizon(query.now + days(1))
    {
    }

    Result<Today> read();

private:
    Result<> readHours();
    Result<QList<CalendarId>> calendars(const QString &sql);
    Result<bool> isOpen(CalendarId calendar, bool isSupport);
    Result<> readGroup(const GroupQuery &query);
    GroupQuery due() const;
    GroupQuery waiting() const;
    GroupQuery contracts() const;
    GroupQuery warranties() const;
    GroupQuery disks() const;
    GroupQuery antivirus() const;
    GroupQuery supports() const;
    Result<> readUncovered();

    Connection &m_connection;
    const TodayQuery &m_query;
    QDate m_today;
    Instant m_horizon; ///< Due before it: about to be late.
    Today m_read;
};

Result<Today> TodayReading::read()
{
    if (const Result<> hours = readHours(); !hours)
        return hours.error();
    for (const GroupQuery &group :
         {due(), waiting(), contracts(), disks(), antivirus(), supports(), warranties()}) {
        if (const Result<> read = readGroup(group); !read)
            return read.error();
    }
    if (const Result<> read = readUncovered(); !read)
        return read.error();
    const auto open =
        m_connection.one<qint64>(QStringLiteral("SELECT COUNT(*) FROM intervention WHERE is_open = TRUE"), {},
                                 [](const Fields &fields) { return fields.integer(0); });
    if (!open)
        return open.error();
    m_read.openInterventions = *open;
    return m_read;
}

Result<QList<CalendarId>> TodayReading::calendars(const QString &sql)
{
    return m_connection.all<CalendarId>(sql, {{QStringLiteral("today"), m_today}},
                                        [](const Fields &fields) { return fields.id<CalendarId>(0); });
}

Result<bool> TodayReading::isOpen(CalendarId calendar, bool isSupport)
{
    const auto book = CalendarRepository(m_connection).find(calendar);
    if (!book)
        return book.error();
    const CoverageCalendar *version = versionOn(*book, m_today);
    if (!version)
        return false;
    const auto time = WorkingTime::compile(*version);
    if (!time)
        return false; // Said where the calendar is edited; the page works without it.
    if (isSupport) {
        const auto next = (*time)->coveredDay(localTime(m_query.now, version->zone).day.addDays(1), 0);
        if (next)
            m_horizon = next->end;
    }
    return (*time)->isCovered(m_query.now);
}

Result<> TodayReading::readHours()
{
    const auto support = calendars(QStringLiteral("SELECT v.support_calendar_id%1 WHERE %2 GROUP BY "
                                                  "v.support_calendar_id ORDER BY COUNT(*) DESC, "
                                                  "v.support_calendar_id LIMIT 1")
                                       .arg(kVersions, kInForce));
    if (!support)
        return support.error();
    if (support->isEmpty())
        return {};
    const Result<bool> open = isOpen(support->constFirst(), true);
    if (!open)
        return open.error();
    m_read.hours = {.isKnown = true, .isOpen = *open};
    if (*open)
        return {};
    const auto onCall = calendars(QStringLiteral("SELECT DISTINCT s.calendar_id%1 JOIN service_level s ON "
                                                 "s.contract_version_id = v.id AND s.service_class = 0 AND "
                                                 "s.priority = 1 WHERE %2 LIMIT 20")
                                      .arg(kVersions, kInForce));
    if (!onCall)
        return onCall.error();
    for (const CalendarId calendar : *onCall) {
        const Result<bool> answers = isOpen(calendar, false);
        if (!answers)
            return answers.error();
        m_read.hours.isOnCall = m_read.hours.isOnCall || *answers;
    }
    return {};
}

Result<> TodayReading::readGroup(const GroupQuery &query)
{
    const QString counted = query.groupBy.isEmpty()
                                ? QStringLiteral("SELECT COUNT(*)") + query.from
                                : QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 AS one%1%2) AS lines")
                                      .arg(query.from, query.groupBy);
    const auto count = m_connection.one<qint64>(counted, query.params,
                                                [](const Fields &fields) { return fields.integer(0); });
    if (!count)
        return count.error();
    if (*count == 0)
        return {};
    Params params = query.params;
    params.insert(QStringLiteral("lines"), m_query.limit);
    const auto items = m_connection.all<TodayItem>(QStringLiteral("SELECT ") + query.columns + query.from +
                                                       query.groupBy + QStringLiteral(" ORDER BY ") +
                                                       query.order + QStringLiteral(" LIMIT :lines"),
                                                   params, [&query](const Fields &fields) {
                                                       TodayItem item = query.item(fields);
                                                       item.reason = query.reason;
                                                       return item;
                                                   });
    if (!items)
        return items.error();
    m_read.groups << TodayGroup{.reason = query.reason, .items = *items, .count = *count};
    return {};
}

const QString kInterventionColumns =
    QStringLiteral("i.id, i.year, i.sequence, i.title, c.name, i.priority, i.state, ");

TodayItem interventionItem(const Fields &fields)
{
    return {.intervention = fields.id<InterventionId>(0),
            .number = interventionNumber(fields.number(1), fields.number(2)),
            .title = fields.text(3),
            .clientName = fields.text(4),
            .priority = fields.choice<Priority>(5),
            .state = fields.choice<InterventionState>(6)};
}

GroupQuery TodayReading::due() const
{
    return {.reason = TodayReason::Due,
            .columns = kInterventionColumns + QStringLiteral("i.next_milestone, i.next_due_at"),
            .from = QStringLiteral(
                " FROM intervention i JOIN client c ON c.id = i.client_id WHERE i.is_open = TRUE "
                "AND i.next_due_at < :horizon"),
            .order = QStringLiteral("i.next_due_at, i.id"),
            .params = {{QStringLiteral("horizon"), toMsecs(m_horizon)}},
            .item = [](const Fields &fields) {
                TodayItem item = interventionItem(fields);
                item.milestone = fields.maybeChoice<Milestone>(7);
                item.at = fields.instant(8);
                return item;
            }};
}

GroupQuery TodayReading::waiting() const
{
    // Since the last event that says so; a withdrawn one would have ended the waiting.
    const QString since =
        QStringLiteral("(SELECT MAX(e.at) FROM intervention_event e WHERE e.intervention_id = i.id "
                       "AND e.kind = %1)")
            .arg(static_cast<int>(EventKind::Paused));
    return {.reason = TodayReason::Waiting,
            .columns = kInterventionColumns + QStringLiteral("i.pause_reason, %1 AS since").arg(since),
            .from = QStringLiteral(
                        " FROM intervention i JOIN client c ON c.id = i.client_id WHERE i.state = %1 AND "
                        "i.is_open = TRUE AND i.next_due_at >= :horizon AND %2 < :limit")
                        .arg(static_cast<int>(InterventionState::Waiting))
                        .arg(since),
            .order = QStringLiteral("since, i.id"),
            .params = {{QStringLiteral("horizon"), toMsecs(m_horizon)},
                       {QStringLiteral("limit"), toMsecs(m_query.now - days(m_query.waitingDays))}},
            .item = [](const Fields &fields) {
                TodayItem item = interventionItem(fields);
                item.pauseReason = fields.maybeChoice<PauseReason>(7);
                item.at = fields.instant(8);
                return item;
            }};
}

GroupQuery TodayReading::contracts() const
{
    return {.reason = TodayReason::ContractEnd,
            .columns = QStringLiteral("c.id, c.number, c.title, k.name, c.ends_on"),
            .from = QStringLiteral(
                        " FROM contract c JOIN client k ON k.id = c.client_id WHERE %1 AND c.ends_on <= "
                        ":last")
                        .arg(kInForce),
            .order = QStringLiteral("c.ends_on, c.id"),
            .params = {{QStringLiteral("today"), m_today},
                       {QStringLiteral("last"), m_today.addDays(m_query.contractDays)}},
            .item = [](const Fields &fields) {
                return TodayItem{.contract = fields.id<ContractId>(0),
                                 .number = fields.text(1),
                                 .title = fields.text(2),
                                 .clientName = fields.text(3),
                                 .day = fields.day(4)};
            }};
}

GroupQuery TodayReading::warranties() const
{
    return {
        .reason = TodayReason::WarrantyEnd,
        .columns = QStringLiteral("a.id, a.name, k.name, a.maker, a.model, a.warranty_until_on"),
        .from =
            QStringLiteral(" FROM asset a JOIN client k ON k.id = a.client_id WHERE a.warranty_until_on >= "
                           ":today AND a.warranty_until_on <= :last AND a.life_cycle < %1")
                .arg(static_cast<int>(LifeCycle::Retired)),
        .order = QStringLiteral("a.warranty_until_on, a.id"),
        .params = {{QStringLiteral("today"), m_today},
                   {QStringLiteral("last"), m_today.addDays(m_query.warrantyDays)}},
        .item = [](const Fields &fields) {
            return TodayItem{.asset = fields.id<AssetId>(0),
                             .title = fields.text(1),
                             .clientName = fields.text(2),
                             .detail = QStringLiteral("%1 %2").arg(fields.text(3), fields.text(4)).trimmed(),
                             .day = fields.day(5)};
        }};
}

/// The machines that are looked after.
const QString kFindings =
    QStringLiteral(" FROM asset_finding f JOIN asset a ON a.id = f.asset_id JOIN client k "
                   "ON k.id = a.client_id WHERE a.life_cycle < %1 AND ")
        .arg(static_cast<int>(LifeCycle::Retired));

GroupQuery TodayReading::disks() const
{
    return {.reason = TodayReason::DiskFull,
            .columns = QStringLiteral("a.id, a.name, k.name, f.subject, f.free_permille"),
            .from = kFindings + QStringLiteral("f.kind = %1").arg(static_cast<int>(FindingKind::DiskFull)),
            .order = QStringLiteral("f.free_permille, a.id"),
            .params = {},
            .item = [](const Fields &fields) {
                return TodayItem{.asset = fields.id<AssetId>(0),
                                 .finding = FindingKind::DiskFull,
                                 .freePermille = fields.integer(4),
                                 .title = fields.text(1),
                                 .clientName = fields.text(2),
                                 .detail = fields.text(3)};
            }};
}

/// A line a client and kind of trouble.
GroupQuery TodayReading::antivirus() const
{
    return {.reason = TodayReason::Antivirus,
            .columns = QStringLiteral("f.kind, k.id, k.name, COUNT(*), MIN(a.id), MIN(a.name)"),
            .from =
                kFindings + QStringLiteral("f.kind >= %1").arg(static_cast<int>(FindingKind::NoAntivirus)),
            .order = QStringLiteral("COUNT(*) DESC, k.id, f.kind"),
            .params = {},
            .item =
                [](const Fields &fields) {
                    return TodayItem{.asset = fields.id<AssetId>(4),
                                     .client = fields.id<ClientId>(1),
                                     .machines = fields.integer(3),
                                     .finding = fields.choice<FindingKind>(0),
                                     .title = fields.text(5),
                                     .clientName = fields.text(2)};
                },
            .groupBy = QStringLiteral(" GROUP BY f.kind, k.id, k.name")};
}

/// A line a client, product and day: what ends first, what ended long ago after it.
GroupQuery TodayReading::supports() const
{
    return {.reason = TodayReason::SupportEnd,
            .columns = QStringLiteral(
                "f.kind, k.id, k.name, COUNT(*), MIN(a.id), MIN(a.name), f.subject, f.ends_on"),
            .from = kFindings + QStringLiteral("f.kind <= %1 AND f.ends_on <= :last")
                                    .arg(static_cast<int>(FindingKind::ProgramSupport)),
            .order = QStringLiteral("f.ends_on DESC, f.kind, k.id"),
            .params = {{QStringLiteral("last"), m_today.addDays(m_query.supportDays)}},
            .item =
                [](const Fields &fields) {
                    return TodayItem{.asset = fields.id<AssetId>(4),
                                     .client = fields.id<ClientId>(1),
                                     .machines = fields.integer(3),
                                     .finding = fields.choice<FindingKind>(0),
                                     .title = fields.text(5),
                                     .clientName = fields.text(2),
                                     .detail = fields.text(6),
                                     .day = fields.day(7)};
                },
            .groupBy = QStringLiteral(" GROUP BY f.kind, k.id, k.name, f.subject, f.ends_on")};
}

Result<> TodayReading::readUncovered()
{
    const auto uncovered = uncoveredMachines(m_connection, m_today);
    if (!uncovered)
        return uncovered.error();
    TodayGroup group{.reason = TodayReason::Uncovered, .count = uncovered->size()};
    for (const UncoveredMachines &each : *uncovered) {
        if (group.items.size() < m_query.limit)
            group.items << TodayItem{.reason = TodayReason::Uncovered,
                                     .asset = each.machines.constFirst(),
                                     .client = each.client,
                                     .machines = each.machines.size(),
                                     .title = each.firstName,
                                     .clientName = each.clientName};
    }
    if (group.count > 0)
        m_read.groups << group;
    return {};
}

} // namespace

qint64 Today::count() const
{
    qint64 all = 0;
    for (const TodayGroup &group : groups)
        all += group.reason < TodayReason::SupportEnd ? group.count : 0;
    return all;
}

Result<Today> today(Connection &connection, const TodayQuery &query)
{
    return TodayReading(connection, query).read();
}

} // namespace core
