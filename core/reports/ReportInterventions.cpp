// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/FigureTerms.h"
#include "core/reports/ReportParts.h"

namespace core {
namespace {

const QString kMonth = QStringLiteral("month");

ListedIntervention::State stateOf(InterventionState state)
{
    using enum ListedIntervention::State;
    switch (state) {
    case InterventionState::Reported:
    case InterventionState::Acknowledged:
    case InterventionState::InProgress:
        return Open;
    case InterventionState::Waiting:
        return Waiting;
    case InterventionState::Restored:
        return Restored;
    case InterventionState::Resolved:
        return Resolved;
    case InterventionState::Closed:
        return Closed;
    case InterventionState::Cancelled:
        break;
    }
    return Cancelled;
}

ListedIntervention toListed(const Fields &fields)
{
    return {.number = interventionNumber(fields.number(0), fields.number(1)),
            .foreignNumber = fields.text(2),
            .title = fields.text(3),
            .kind = fields.choice<InterventionKind>(4),
            .priority = fields.choice<Priority>(5),
            .reportedAt = fields.instant(6),
            .restoredAt = fields.maybeInstant(7),
            .resolvedAt = fields.maybeInstant(8),
            .state = stateOf(fields.choice<InterventionState>(9)),
            .actual = Minutes(fields.integer(10)),
            .breaches = fields.number(11)};
}

/// What moved in the month, or was worked on. The sums are made once for the month and joined: asked for each
/// row, SQLite would read the month again every time.
Result<QList<ListedIntervention>> moved(Connection &connection, const FigureScope &scope)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    return connection.all<ListedIntervention>(
        QStringLiteral("SELECT t.year, t.sequence, t.external_number, t.title, t.current_kind, t.priority, "
                       "t.reported_at, "
                       "t.restored_at, t.resolved_at, t.state, COALESCE(w.minutes, 0), COALESCE(b.times, 0) "
                       "FROM intervention t "
                       "LEFT JOIN (SELECT intervention_id, SUM(actual_minutes) AS minutes FROM work_entry "
                       "WHERE work_month = "
                       ":month GROUP BY intervention_id) w ON w.intervention_id = t.id LEFT JOIN (SELECT "
                       "intervention_id, "
                       "COUNT(*) AS times FROM commitment WHERE decision_month = :month AND (state = %1 OR "
                       "(state = %2 AND "
                       "decision_at < :now)) GROUP BY intervention_id) b ON b.intervention_id = t.id WHERE "
                       "t.id IN (SELECT "
                       "intervention_id FROM backlog_move WHERE month = :month UNION SELECT intervention_id "
                       "FROM work_entry WHERE "
                       "work_month = :month)%3 ORDER BY t.year, t.sequence")
            .arg(sqlNumber(CommitmentState::Breached), sqlNumber(CommitmentState::Pending), terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}, {QStringLiteral("now"), toMsecs(scope.now)}}),
        toListed);
}

/// What came back: @p name counted over the interventions reported in the month.
Result<QList<Recurring>> recurring(Connection &connection, const FigureScope &scope, Recurring::Kind kind,
                                   const QString &name, const QString &joins)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    return connection.all<Recurring>(
        QStringLiteral(
            "SELECT %1 AS name, COUNT(DISTINCT t.id) AS times FROM intervention t%2 WHERE "
            "t.reported_month = :month AND %1 <> ''%3 GROUP BY %1 HAVING COUNT(DISTINCT t.id) > 1 ORDER BY "
            "times DESC, name LIMIT 5")
            .arg(name, joins, terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}}), [kind](const Fields &fields) {
            return Recurring{.kind = kind, .name = fields.text(0), .count = fields.number(1)};
        });
}

Result<QList<Recurring>> mostRecurring(Connection &connection, const FigureScope &scope)
{
    struct Source
    {
        Recurring::Kind kind;
        QString name;
        QString joins;
    };
    const std::array sources{
        Source{Recurring::Kind::Cause, QStringLiteral("t.cause"), {}},
        Source{Recurring::Kind::Asset, QStringLiteral("a.name"),
               QStringLiteral(" JOIN intervention_asset i ON i.intervention_id = t.id JOIN asset a ON a.id = "
                              "i.asset_id")},
        Source{Recurring::Kind::Person, QStringLiteral("t.requester"), {}}};
    QList<Recurring> found;
    for (const Source &source : sources) {
        const auto some = recurring(connection, scope, source.kind, source.name, source.joins);
        if (!some)
            return some;
        found += *some;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Recurring &left, const Recurring &right) { return left.count > right.count; });
    constexpr qsizetype kTop = 5;
    return found.first(std::min(kTop, found.size()));
}

Result<QList<Breakdown<WorkMode>>> workByMode(Connection &connection, const FigureScope &scope)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    return connection.all<Breakdown<WorkMode>>(
        QStringLiteral(
            "SELECT w.mode, COUNT(DISTINCT w.intervention_id), SUM(w.actual_minutes) FROM work_entry w JOIN "
            "intervention t ON t.id = w.intervention_id WHERE w.work_month = :month%1 GROUP BY w.mode ORDER "
            "BY w.mode")
            .arg(terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}}), [](const Fields &fields) {
            return Breakdown<WorkMode>{.key = fields.choice<WorkMode>(0),
                                       .opened = fields.number(1),
                                       .actual = Minutes(fields.integer(2))};
        });
}

} // namespace

Result<> fillInterventions(Connection &connection, const FigureScope &scope, ContractMonth &section)
{
    const auto interventions = moved(connection, scope);
    if (!interventions)
        return interventions.error();
    const auto top = mostRecurring(connection, scope);
    if (!top)
        return top.error();
    const auto modes = workByMode(connection, scope);
    if (!modes)
        return modes.error();
    section.interventions = *interventions;
    section.top = *top;
    section.byMode = *modes;
    return {};
}

namespace {

/// A machine as the park of a month counts it.
struct Machine
{
    EndingWarranty warranty = {};
    std::optional<QDate> from = {};
    std::optional<QDate> until = {};
    bool isGone = false;

    /// Whether it still is in service at the end of @p day.
    bool isHere(QDate day) const { return (!from || *from <= day) && (until ? day < *until : !isGone); }
};

Result<QList<Machine>> machinesOf(Connection &connection, ClientId client)
{
    return connection.all<Machine>(
        QStringLiteral(
            "SELECT name, serial, warranty_until_on, in_service_on, retired_on, life_cycle FROM asset WHERE "
            "client_id = :client ORDER BY sort_key, id"),
        {{QStringLiteral("client"), client.value()}}, [](const Fields &fields) {
            return Machine{.warranty = {.asset = fields.text(0),
                                        .serialNumber = fields.text(1),
                                        .endsOn = fields.day(2)},
                           .from = fields.maybeDay(3),
                           .until = fields.maybeDay(4),
                           .isGone = fields.number(5) >= static_cast<int>(LifeCycle::Retired)};
        });
}

} // namespace

Result<std::optional<ParkMonth>> parkOfMonth(Connection &connection, const FigureScope &scope)
{
    constexpr int kHorizon = 180; // Days ahead of which a warranty's end is told.
    const QDate first = scope.month.firstDay();
    const QDate last = scope.month.lastDay();
    const auto machines = machinesOf(connection, *scope.client);
    if (!machines)
        return machines.error();
    if (machines->isEmpty())
        return std::optional<ParkMonth>();
    const auto isBetween = [](const std::optional<QDate> &day, QDate from, QDate to) {
        return day && day->isValid() && from <= *day && *day <= to;
    };
    ParkMonth park;
    for (const Machine &machine : *machines) {
        park.arrived += isBetween(machine.from, first, last) ? 1 : 0;
        park.left += isBetween(machine.until, first, last) ? 1 : 0;
        const bool isHere = machine.isHere(last);
        park.atEnd += isHere ? 1 : 0;
        if (isHere && isBetween(machine.warranty.endsOn, first, last.addDays(kHorizon)))
            park.warranties << machine.warranty;
    }
    std::stable_sort(park.warranties.begin(), park.warranties.end(),
                     [](const auto &left, const auto &right) { return left.endsOn < right.endsOn; });
    return std::optional<ParkMonth>(park);
}

} // namespace core
