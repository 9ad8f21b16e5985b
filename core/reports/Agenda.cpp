// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Agenda.h"

#include "core/base/Zone.h"
#include "core/domain/asset/Asset.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/subscription/Subscription.h"
#include "core/reports/Packs.h"
#include "core/reports/RenewingContracts.h"
#include "core/storage/Connection.h"

#include <algorithm>

namespace core {
namespace {

class AgendaReading
{
public:
    AgendaReading(Connection &connection, const AgendaQuery &query) : m_connection(connection), m_query(query)
    {
    }

    Result<QList<AgendaItem>> read();

private:
    Result<> readCommitments();
    Result<> readRenewals();
    Result<> readContractEnds();
    Result<> readReversibility();
    Result<> readPacks();
    Result<> readSubscriptions();
    Result<> readWarranties();
    Result<> take(const QString &sql, Params params, const std::function<AgendaItem(const Fields &)> &item);
    void add(AgendaItem item);
    void add(const RenewingContract &contract, const ContractPeriod &period);

    Connection &m_connection;
    const AgendaQuery &m_query;
    QList<AgendaItem> m_items;
};

void AgendaReading::add(AgendaItem item)
{
    if (!item.lastDay.isValid())
        item.lastDay = item.day;
    if (item.day <= m_query.days.last && item.lastDay >= m_query.days.first)
        m_items << item;
}

/// @p sql ends in conditions, which those of the client `c` follow.
Result<> AgendaReading::take(const QString &sql, Params params,
                             const std::function<AgendaItem(const Fields &)> &item)
{
    QString narrowed = sql;
    if (m_query.client.isValid()) {
        narrowed += QStringLiteral(" AND c.id = :client");
        params.insert(QStringLiteral("client"), m_query.client.value());
    }
    const auto found = m_connection.all<AgendaItem>(narrowed, params, item);
    if (!found)
        return found.error();
    for (const AgendaItem &each : *found)
        add(each);
    return {};
}

Result<> AgendaReading::readCommitments()
{
    const QTimeZone zone = m_query.zone;
    return take(QStringLiteral(
                    "SELECT i.id, i.year, i.sequence, i.title, c.name, i.next_milestone, i.next_due_at FROM "
                    "intervention i JOIN client c ON c.id = i.client_id WHERE i.is_open = TRUE AND "
                    "i.next_due_at >= :first AND i.next_due_at < :last"),
                {{QStringLiteral("first"), toMsecs(instantOf(m_query.days.first, 0, zone))},
                 {QStringLiteral("last"), toMsecs(instantOf(m_query.days.last.addDays(1), 0, zone))}},
                [zone](const Fields &fields) {
                    const Instant at = fields.instant(6);
                    return AgendaItem{.day = localTime(at, zone).day,
                                      .at = at,
                                      .milestone = fields.maybeChoice<Milestone>(5),
                                      .of = {Table::Intervention, fields.integer(0)},
                                      .number = interventionNumber(fields.number(1), fields.number(2)),
                                      .title = fields.text(3),
                                      .clientName = fields.text(4)};
                });
}

void AgendaReading::add(const RenewingContract &contract, const ContractPeriod &period)
{
    AgendaItem item{.of = {Table::Contract, contract.contract.value()},
                    .number = contract.number,
                    .title = contract.title,
                    .clientName = contract.clientName};
    const auto put = [this, &item](AgendaKind kind, const std::optional<QDate> &day) {
        item.kind = kind;
        item.day = day.value_or(QDate());
        if (day)
            add(item);
    };
    if (!contract.isNoticePending) // It is on its way.
        put(AgendaKind::NoticeSending, period.advisedSending);
    put(AgendaKind::NoticeDeadline, period.noticeDeadline);
    if (period.reminder) { // Whatever becomes of a letter: the law does not ask.
        item.lastDay = period.reminder->last;
        put(AgendaKind::RenewalReminder, period.reminder->first);
    }
}

Result<> AgendaReading::readRenewals()
{
    const auto contracts = renewingContracts(m_connection, m_query.days.first);
    if (!contracts)
        return contracts.error();
    for (const RenewingContract &contract : *contracts) {
        if (m_query.client.isValid() && contract.client != m_query.client)
            continue;
        auto period = periodOn(contract.clause, m_query.days.first);
        // One more than those that begin within the days: a long notice is due before its term begins.
        for (bool isLast = false; period && !isLast;) {
            add(contract, *period);
            isLast = period->from > m_query.days.last;
            const QList<ContractPeriod> next = periodsAfter(contract.clause, *period, 1);
            period = next.isEmpty() ? std::nullopt : std::optional(next.constFirst());
        }
    }
    return {};
}

Result<> AgendaReading::readContractEnds()
{
    return take(
        QStringLiteral("SELECT k.id, k.number, k.title, c.name, k.ends_on FROM contract k JOIN client c "
                       "ON c.id = k.client_id WHERE k.state >= %1 AND k.ends_on >= :first AND "
                       "k.ends_on <= :last")
            .arg(static_cast<int>(ContractState::Active)),
        {{QStringLiteral("first"), m_query.days.first}, {QStringLiteral("last"), m_query.days.last}},
        [](const Fields &fields) {
            return AgendaItem{.kind = AgendaKind::ContractEnd,
                              .day = fields.day(4),
                              .of = {Table::Contract, fields.integer(0)},
                              .number = fields.text(1),
                              .title = fields.text(2),
                              .clientName = fields.text(3)};
        });
}

/// What is due on one day is one item.
Result<> AgendaReading::readReversibility()
{
    const QString sql = QStringLiteral(
        "SELECT DISTINCT k.id, k.number, k.title, c.name, r.due_on FROM reversibility_item r JOIN "
        "contract_notice n ON n.id = r.notice_id JOIN contract k ON k.id = n.contract_id JOIN client c ON "
        "c.id = k.client_id WHERE n.withdrawn_on IS NULL AND n.reversed_on IS NULL AND r.done_on IS NULL AND "
        "r.due_on >= :first AND r.due_on <= :last");
    return take(sql,
                {{QStringLiteral("first"), m_query.days.first}, {QStringLiteral("last"), m_query.days.last}},
                [](const Fields &fields) {
                    return AgendaItem{.kind = AgendaKind::Reversibility,
                                      .day = fields.day(4),
                                      .of = {Table::Contract, fields.integer(0)},
                                      .number = fields.text(1),
                                      .title = fields.text(2),
                                      .clientName = fields.text(3)};
                });
}

/// Hours that were bought; that a month's own hours end with it is no news.
Result<> AgendaReading::readPacks()
{
    const auto all = packs(m_connection, {.client = m_query.client, .on = m_query.days.first});
    if (!all)
        return all.error();
    for (const ContractPack &pack : *all) {
        for (const PackLot &lot : pack.statement.lots) {
            if (lot.isAllowance || !lot.expiresOn || lot.left <= Minutes(0))
                continue;
            add({.kind = AgendaKind::PackExpiry,
                 .day = *lot.expiresOn,
                 .minutes = lot.left,
                 .of = {Table::Contract, pack.contract.value()},
                 .number = pack.number,
                 .title = pack.title,
                 .clientName = pack.clientName});
        }
    }
    return {};
}

AgendaKind endOf(SubscriptionKind kind)
{
    switch (kind) {
    case SubscriptionKind::DomainName:
        return AgendaKind::DomainEnd;
    case SubscriptionKind::Certificate:
        return AgendaKind::CertificateEnd;
    case SubscriptionKind::Licence:
        break;
    }
    return AgendaKind::LicenceEnd;
}

Result<> AgendaReading::readSubscriptions()
{
    return take(
        QStringLiteral("SELECT s.id, s.kind, s.name, c.name, s.expires_on FROM subscription s JOIN client c "
                       "ON c.id = s.client_id WHERE s.is_archived = FALSE AND c.is_archived = FALSE AND "
                       "s.expires_on >= :first AND s.expires_on <= :last"),
        {{QStringLiteral("first"), m_query.days.first}, {QStringLiteral("last"), m_query.days.last}},
        [](const Fields &fields) {
            return AgendaItem{.kind = endOf(fields.choice<SubscriptionKind>(1)),
                              .day = fields.day(4),
                              .of = {Table::Subscription, fields.integer(0)},
                              .title = fields.text(2),
                              .clientName = fields.text(3)};
        });
}

Result<> AgendaReading::readWarranties()
{
    return take(QStringLiteral(
                    "SELECT a.id, a.name, c.name, a.warranty_until_on FROM asset a JOIN client c ON c.id = "
                    "a.client_id WHERE a.life_cycle < %1 AND a.warranty_until_on >= :first AND "
                    "a.warranty_until_on <= :last")
                    .arg(static_cast<int>(LifeCycle::Retired)),
                {{QStringLiteral("first"), m_query.days.first}, {QStringLiteral("last"), m_query.days.last}},
                [](const Fields &fields) {
                    return AgendaItem{.kind = AgendaKind::WarrantyEnd,
                                      .day = fields.day(3),
                                      .of = {Table::Asset, fields.integer(0)},
                                      .title = fields.text(1),
                                      .clientName = fields.text(2)};
                });
}

Result<QList<AgendaItem>> AgendaReading::read()
{
    for (const auto part :
         {&AgendaReading::readCommitments, &AgendaReading::readRenewals, &AgendaReading::readContractEnds,
          &AgendaReading::readReversibility, &AgendaReading::readPacks, &AgendaReading::readSubscriptions,
          &AgendaReading::readWarranties}) {
        if (const Result<> done = (this->*part)(); !done)
            return done.error();
    }
    std::ranges::stable_sort(m_items, [](const AgendaItem &left, const AgendaItem &right) {
        return std::tuple(left.day, left.kind) < std::tuple(right.day, right.kind);
    });
    return m_items;
}

} // namespace

Result<QList<AgendaItem>> agenda(Connection &connection, const AgendaQuery &query)
{
    return AgendaReading(connection, query).read();
}

} // namespace core
