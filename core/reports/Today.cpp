// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Today.h"

#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/domain/servicelevel/WorkingTime.h"
#include "core/reports/NoticesDue.h"
#include "core/reports/TodayItems.h"
#include "core/reports/TodayMachines.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ContractCover.h"
#include "core/storage/Select.h"

namespace core {
namespace {

using std::chrono::days;

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
    Result<> readOnCall();
    Result<QList<CalendarId>> calendars(const QString &column, const QString &rest);
    Result<bool> isOpen(CalendarId calendar, bool isSupport);
    Result<> readGroup(const GroupQuery &query);
    void add(TodayReason reason, QList<TodayItem> items);
    Result<> readNotices();
    /// What @p due told, as lines.
    template <class Due>
    Result<> addDue(TodayReason reason, const Result<QList<Due>> &due);
    static GroupQuery breaches();
    GroupQuery due() const;
    GroupQuery waiting() const;
    GroupQuery dueBack() const;
    GroupQuery contracts() const;
    GroupQuery reversibility() const;
    GroupQuery expiries(TodayReason reason, SubscriptionKind kind) const;
    GroupQuery warranties() const;

    Connection &m_connection;
    const TodayQuery &m_query;
    QDate m_today;
    Instant m_horizon; ///< Due before it: about to be late.
    Today m_read;
};

Result<Today> TodayReading::read()
{
    if (const Result<> onCall = readOnCall(); !onCall)
        return onCall.error();
    if (const Result<> hours = readHours(); !hours)
        return hours.error();
    for (const GroupQuery &group : {breaches(), due(), waiting(), dueBack()}) {
        if (const Result<> read = readGroup(group); !read)
            return read.error();
    }
    const QDate soon = m_today.addDays(m_query.decisionDays);
    if (const Result<> read = addDue(TodayReason::Decision, decisionsDue(m_connection, soon)); !read)
        return read.error();
    if (const Result<> read = readNotices(); !read)
        return read.error();
    for (const GroupQuery &group : {contracts(), reversibility()}) {
        if (const Result<> read = readGroup(group); !read)
            return read.error();
    }
    if (const Result<> read = addDue(TodayReason::Revision, revisionsDue(m_connection, m_today)); !read)
        return read.error();
    add(TodayReason::Pack, itemsOf(m_query.packs));
    if (const Result<> read = addDue(TodayReason::Billing, billedMachines(m_connection, m_today)); !read)
        return read.error();
    add(TodayReason::Recurrence, itemsOf(m_query.recurrences));
    for (const GroupQuery &group :
         {expiries(TodayReason::DomainEnd, SubscriptionKind::DomainName),
          expiries(TodayReason::CertificateEnd, SubscriptionKind::Certificate),
          expiries(TodayReason::LicenceEnd, SubscriptionKind::Licence), fullDisks(), antivirusTrouble(),
          supportEnds(m_today.addDays(m_query.supportDays)), warranties(), uncoveredMachines(m_today)}) {
        if (const Result<> read = readGroup(group); !read)
            return read.error();
    }
    const auto open =
        m_connection.one<qint64>(QStringLiteral("SELECT COUNT(*) FROM intervention WHERE is_open = TRUE"), {},
                                 [](const Fields &fields) { return fields.integer(0); });
    if (!open)
        return open.error();
    m_read.openInterventions = *open;
    return m_read;
}

Result<QList<CalendarId>> TodayReading::calendars(const QString &column, const QString &rest)
{
    return m_connection.all<CalendarId>(
        QStringLiteral("SELECT %1 FROM contract k JOIN contract_version v ON %2%3")
            .arg(column, inForceOn(m_today), rest),
        {}, [](const Fields &fields) { return fields.id<CalendarId>(0); });
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
    const auto support = calendars(QStringLiteral("v.support_calendar_id"),
                                   QStringLiteral(" GROUP BY v.support_calendar_id ORDER BY COUNT(*) DESC, "
                                                  "v.support_calendar_id LIMIT 1"));
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
    const auto onCall = calendars(QStringLiteral("DISTINCT s.calendar_id"),
                                  QStringLiteral(" JOIN service_level s ON s.contract_version_id = v.id AND "
                                                 "s.service_class = 0 AND s.priority = 1 LIMIT 20"));
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

Result<> TodayReading::readOnCall()
{
    const auto isWanted = hasOnCall(m_connection, m_today);
    if (!isWanted)
        return isWanted.error();
    if (!*isWanted)
        return {};
    const auto people = onCallAt(m_connection, m_query.now);
    if (!people)
        return people.error();
    m_read.onCall = *people;
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

void TodayReading::add(TodayReason reason, QList<TodayItem> items)
{
    if (items.isEmpty())
        return;
    const qint64 count = items.size();
    items.resize(std::min<qsizetype>(count, m_query.limit));
    for (TodayItem &item : items)
        item.reason = reason;
    m_read.groups << TodayGroup{.reason = reason, .items = items, .count = count};
}

template <class Due>
Result<> TodayReading::addDue(TodayReason reason, const Result<QList<Due>> &due)
{
    if (!due)
        return due.error();
    add(reason, itemsOf(*due));
    return {};
}

Result<> TodayReading::readNotices()
{
    const auto notices = noticesDue(m_connection, m_today);
    if (!notices)
        return notices.error();
    QList<TodayItem> reminders;
    QList<TodayItem> deadlines;
    for (const NoticeDue &notice : *notices) {
        TodayItem item{.contract = notice.contract,
                       .number = notice.number,
                       .title = notice.title,
                       .clientName = notice.clientName};
        if (notice.isReminder) {
            item.day = notice.period.reminder->last;
            reminders << item;
        } else {
            item.day = *notice.period.noticeDeadline;
            item.sendBy = *notice.period.advisedSending;
            item.isNoticePending = notice.isNoticePending;
            deadlines << item;
        }
    }
    add(TodayReason::RenewalReminder, reminders);
    add(TodayReason::NoticeDeadline, deadlines);
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

/// Every open one of which somebody is still to be told, however much time is left.
GroupQuery TodayReading::breaches()
{
    return {.reason = TodayReason::Breach,
            .columns = QStringLiteral("b.id, b.title, c.name, b.aware_at, b.client_told_at"),
            .from =
                QStringLiteral(" FROM data_breach b JOIN client c ON c.id = b.client_id WHERE b.closed_on IS "
                               "NULL AND (b.client_told_at IS NULL OR b.authority_told_at IS NULL)"),
            .order = QStringLiteral("b.aware_at, b.id"),
            .params = {},
            .item = [](const Fields &fields) {
                return TodayItem{.breach = fields.id<DataBreachId>(0),
                                 .isClientTold = !fields.isNull(4),
                                 .title = fields.text(1),
                                 .clientName = fields.text(2),
                                 .at = fields.instant(3) + kAuthorityTerm};
            }};
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

GroupQuery TodayReading::dueBack() const
{
    return {.reason = TodayReason::DueBack,
            .columns = QStringLiteral("a.id, a.name, c.name, u.kind, u.due_on, u.counterpart"),
            .from =
                QStringLiteral(" FROM custody u JOIN asset a ON a.id = u.asset_id JOIN client c ON c.id = "
                               "u.client_id WHERE u.returned_on IS NULL AND u.due_on <= :today"),
            .order = QStringLiteral("u.due_on, u.id"),
            .params = {{QStringLiteral("today"), m_today}},
            .item = [](const Fields &fields) {
                return TodayItem{.custody = fields.choice<CustodyKind>(3),
                                 .asset = fields.id<AssetId>(0),
                                 .title = fields.text(1),
                                 .clientName = fields.text(2),
                                 .detail = fields.text(5),
                                 .day = fields.day(4)};
            }};
}

GroupQuery TodayReading::contracts() const
{
    return {.reason = TodayReason::ContractEnd,
            .columns = QStringLiteral("k.id, k.number, k.title, c.name, k.ends_on"),
            .from = QStringLiteral(" FROM contract k JOIN contract_version v ON %1 JOIN client c ON c.id = "
                                   "k.client_id WHERE k.ends_on <= :last")
                        .arg(inForceOn(m_today)),
            .order = QStringLiteral("k.ends_on, k.id"),
            .params = {{QStringLiteral("last"), m_today.addDays(m_query.contractDays)}},
            .item = [](const Fields &fields) {
                return TodayItem{.contract = fields.id<ContractId>(0),
                                 .number = fields.text(1),
                                 .title = fields.text(2),
                                 .clientName = fields.text(3),
                                 .day = fields.day(4)};
            }};
}

/// A line a contract, with the day that is longest past.
GroupQuery TodayReading::reversibility() const
{
    return {
        .reason = TodayReason::Reversibility,
        .columns = QStringLiteral("k.id, k.number, k.title, c.name, COUNT(*), MIN(r.due_on)"),
        .from = QStringLiteral(
            " FROM reversibility_item r JOIN contract_notice n ON n.id = r.notice_id JOIN contract k ON k.id "
            "= n.contract_id JOIN client c ON c.id = k.client_id WHERE n.withdrawn_on IS NULL AND "
            "n.reversed_on IS NULL AND r.done_on IS NULL AND r.due_on < :today"),
        .order = QStringLiteral("MIN(r.due_on), k.id"),
        .params = {{QStringLiteral("today"), m_today}},
        .item =
            [](const Fields &fields) {
                return TodayItem{.contract = fields.id<ContractId>(0),
                                 .lines = fields.integer(4),
                                 .number = fields.text(1),
                                 .title = fields.text(2),
                                 .clientName = fields.text(3),
                                 .day = fields.day(5)};
            },
        .groupBy = QStringLiteral(" GROUP BY k.id, k.number, k.title, c.name")};
}

/// What renews by itself is told only once its day is over: then its renewal is to be checked.
GroupQuery TodayReading::expiries(TodayReason reason, SubscriptionKind kind) const
{
    return {.reason = reason,
            .columns = QStringLiteral("s.id, s.name, k.name, s.issuer, s.expires_on, s.is_auto_renewed"),
            .from = QStringLiteral(
                        " FROM subscription s JOIN client k ON k.id = s.client_id WHERE s.kind = %1 AND NOT "
                        "s.is_archived AND NOT k.is_archived AND s.expires_on <= :last AND "
                        "(s.expires_on < :today OR NOT s.is_auto_renewed)")
                        .arg(static_cast<int>(kind)),
            .order = QStringLiteral("s.expires_on, s.id"),
            .params = {{QStringLiteral("today"), m_today},
                       {QStringLiteral("last"), m_today.addDays(m_query.expiryDays)}},
            .item = [](const Fields &fields) {
                return TodayItem{.subscription = fields.id<SubscriptionId>(0),
                                 .isAutoRenewed = fields.flag(5),
                                 .title = fields.text(1),
                                 .clientName = fields.text(2),
                                 .detail = fields.text(3),
                                 .day = fields.day(4)};
            }};
}

GroupQuery TodayReading::warranties() const
{
    return {
        .reason = TodayReason::WarrantyEnd,
        .columns = QStringLiteral("a.id, a.name, c.name, a.maker, a.model, a.warranty_until_on"),
        .from =
            QStringLiteral(" FROM asset a JOIN client c ON c.id = a.client_id WHERE a.warranty_until_on >= "
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

} // namespace

Result<Today> today(Connection &connection, const TodayQuery &query)
{
    return TodayReading(connection, query).read();
}

} // namespace core
