// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Recurrence.h"

#include "core/domain/ChangeSet.h"
#include "core/reports/FigureTerms.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace core {
namespace {

const QString kSince = QStringLiteral("since");
const QString kUntil = QStringLiteral("until");

/// A trouble with what it may recur by.
struct TroubleRow
{
    Recurrence::Of of = Recurrence::Of::Machine;
    qint64 id = 0; ///< Of the machine or contact; 0: a person known by name.
    QString name = {};
    QString category = {};
    ClientId client = {};
    QString clientName = {};
    Trouble trouble = {};

    auto key() const { return std::tuple(of, client.value(), id, id == 0 ? name : QString(), category); }
};

TroubleRow toRow(const Fields &fields)
{
    return {.of = fields.choice<Recurrence::Of>(0),
            .id = fields.integer(1),
            .name = fields.text(2),
            .category = fields.text(3),
            .client = fields.id<ClientId>(4),
            .clientName = fields.text(5),
            .trouble = {.intervention = fields.id<InterventionId>(6),
                        .number = interventionNumber(fields.number(7), fields.number(8)),
                        .title = fields.text(9),
                        .reportedAt = fields.instant(10),
                        .isAnswered = !fields.text(11).isEmpty()}};
}

/// One row a machine, and one of the person; @p where narrows `intervention t`.
Result<QList<TroubleRow>> troubles(Connection &connection, const QString &where, const Params &params)
{
    const QString columns =
        QStringLiteral("t.category, c.id, c.name, t.id, t.year, t.sequence, t.title, t.reported_at, "
                       "t.recommendation FROM intervention t JOIN client c ON c.id = t.client_id");
    const QString wanted =
        QStringLiteral(" WHERE t.reported_at > :since AND t.reported_at <= :until AND t.category <> '' AND "
                       "t.current_kind IN (%1) AND t.state <> %2%3")
            .arg(incidentKinds(), sqlNumber(InterventionState::Cancelled), where);
    const QString machines = QStringLiteral("SELECT 0, a.id, a.name, ") + columns +
                             QStringLiteral(" JOIN intervention_asset l ON l.intervention_id = t.id JOIN "
                                            "asset a ON a.id = l.asset_id") +
                             wanted;
    const QString contacts = QStringLiteral("SELECT 1, p.id, p.name, ") + columns +
                             QStringLiteral(" JOIN contact p ON p.id = t.contact_id") + wanted;
    const QString requesters = QStringLiteral("SELECT 1, 0, t.requester, ") + columns + wanted +
                               QStringLiteral(" AND t.contact_id IS NULL AND t.requester <> ''");
    QList<TroubleRow> all;
    for (const QString &sql : {machines, contacts, requesters}) {
        const auto rows = connection.all<TroubleRow>(sql, params, toRow);
        if (!rows)
            return rows;
        all += *rows;
    }
    return all;
}

/// By what they may recur by, the earliest first.
QList<Recurrence> grouped(const QList<TroubleRow> &rows)
{
    std::map<decltype(TroubleRow().key()), Recurrence> groups;
    for (const TroubleRow &row : rows) {
        Recurrence &group = groups[row.key()];
        group.of = row.of;
        group.name = row.name;
        group.category = row.category;
        group.client = row.client;
        group.clientName = row.clientName;
        group.troubles << row.trouble;
    }
    QList<Recurrence> all;
    for (auto &[key, group] : groups) {
        std::ranges::sort(group.troubles, {}, [](const Trouble &each) {
            return std::pair(each.reportedAt, each.intervention.value());
        });
        all << group;
    }
    return all;
}

struct Asked
{
    ClientId client = {};
    Instant reportedAt = {};
    QString category = {};
};

} // namespace

bool Recurrence::isAnswered() const
{
    return std::ranges::any_of(troubles, &Trouble::isAnswered);
}

QList<Trouble> recurring(const QList<Trouble> &sorted, InterventionId with)
{
    QList<Trouble> most;
    for (qsizetype first = 0; first < sorted.size(); ++first) {
        QList<Trouble> window;
        for (qsizetype i = first; i < sorted.size(); ++i) {
            if (sorted.at(i).reportedAt - sorted.at(first).reportedAt < kRecurrenceWindow)
                window << sorted.at(i);
        }
        const bool isWith = std::ranges::find(window, with, &Trouble::intervention) != window.end();
        if (isWith && window.size() >= std::max<qsizetype>(kTroublesThatRecur, most.size()))
            most = window;
    }
    return most;
}

Result<QList<Recurrence>> recurrencesOf(Connection &connection, InterventionId intervention)
{
    const auto asked = connection.one<Asked>(
        QStringLiteral("SELECT client_id, reported_at, category FROM intervention WHERE id = :id"),
        {{QStringLiteral("id"), intervention.value()}}, [](const Fields &fields) {
            return Asked{fields.id<ClientId>(0), fields.instant(1), fields.text(2)};
        });
    if (!asked)
        return asked.error();
    if (asked->category.isEmpty())
        return QList<Recurrence>();
    const auto rows =
        troubles(connection, QStringLiteral(" AND t.client_id = :client AND t.category = :category"),
                 {{kSince, toMsecs(asked->reportedAt - kRecurrenceWindow)},
                  {kUntil, toMsecs(asked->reportedAt + kRecurrenceWindow)},
                  {QStringLiteral("client"), asked->client.value()},
                  {QStringLiteral("category"), asked->category}});
    if (!rows)
        return rows.error();
    QList<Recurrence> found;
    for (Recurrence each : grouped(*rows)) {
        each.troubles = recurring(each.troubles, intervention);
        if (!each.troubles.isEmpty())
            found << each;
    }
    return found;
}

Result<QList<Recurrence>> recurrencesAt(Connection &connection, Instant now)
{
    const auto rows =
        troubles(connection, {}, {{kSince, toMsecs(now - kRecurrenceWindow)}, {kUntil, toMsecs(now)}});
    if (!rows)
        return rows.error();
    QList<Recurrence> found = grouped(*rows);
    found.removeIf([](const Recurrence &each) {
        return each.troubles.size() < kTroublesThatRecur || each.isAnswered();
    });
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Recurrence &each) { return each.troubles.size(); });
    return found;
}

bool concernsRecurrences(const ChangeSet &changes)
{
    using enum Table;
    const auto isOfTrouble = [](Table table) {
        return table == Intervention || table == InterventionAsset || table == InterventionEvent;
    };
    return std::ranges::any_of(changes.membership, isOfTrouble) ||
           std::ranges::any_of(changes.updated, isOfTrouble, &RowRef::table);
}

} // namespace core
