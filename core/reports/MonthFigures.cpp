// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/MonthFigures.h"

#include "core/reports/FigureTerms.h"

#include <numeric>

namespace core {
namespace {

const QString kMonth = QStringLiteral("month");
const QString kNow = QStringLiteral("now");

constexpr size_t indexOf(Priority priority)
{
    return static_cast<size_t>(priority) - 1;
}

constexpr size_t indexOf(Milestone milestone)
{
    return static_cast<size_t>(milestone);
}

/// One group of commitments with the same fate.
struct OutcomeCount
{
    ServiceClass serviceClass = ServiceClass::Incident;
    Priority priority = Priority::P1;
    Milestone milestone = Milestone::Acknowledged;
    Outcome outcome = Outcome::Kept;
    int count = 0;
};

OutcomeCount toCount(const Fields &fields)
{
    return {.serviceClass = fields.choice<ServiceClass>(0),
            .priority = fields.choice<Priority>(1),
            .milestone = fields.choice<Milestone>(2),
            .outcome = fields.choice<Outcome>(3),
            .count = fields.number(4)};
}

/// Decided, or taken out, in the month: by product/sla.md, "Which month does a commitment count in?"
Result<QList<OutcomeCount>> decidedIn(Connection &connection, const FigureScope &scope)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("k"));
    return connection.all<OutcomeCount>(
        QStringLiteral(
            "SELECT k.service_class, k.priority, k.milestone, CASE WHEN k.state = %1 THEN %5 WHEN k.state = "
            "%2 THEN %6 WHEN k.state = %3 THEN %8 WHEN k.decision_at < :now THEN %6 ELSE %7 END AS outcome, "
            "COUNT(*) FROM commitment k WHERE k.decision_month = :month AND k.state IN (%1, %2, %3, %4) AND "
            "NOT (k.is_after_reopening AND k.state = %1)%9 GROUP BY k.service_class, k.priority, "
            "k.milestone, outcome")
            .arg(sqlNumber(CommitmentState::Met), sqlNumber(CommitmentState::Breached),
                 sqlNumber(CommitmentState::Neutralised), sqlNumber(CommitmentState::Pending),
                 sqlNumber(Outcome::Kept), sqlNumber(Outcome::Breached), sqlNumber(Outcome::Undecided),
                 sqlNumber(Outcome::Neutralised), terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}, {kNow, toMsecs(scope.now)}}), toCount);
}

/// Reported by the end of the month and decided later, or not at all: shown, not counted.
Result<QList<OutcomeCount>> undecidedAfter(Connection &connection, const FigureScope &scope)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("k"));
    return connection.all<OutcomeCount>(
        QStringLiteral(
            "SELECT k.service_class, k.priority, k.milestone, %5, COUNT(*) FROM commitment k WHERE "
            "k.reported_month <= :month AND (k.decision_month IS NULL OR k.decision_month > :month) AND "
            "k.state IN (%1, %2, %3, %4) AND NOT k.is_after_reopening%6 GROUP BY k.service_class, "
            "k.priority, k.milestone")
            .arg(sqlNumber(CommitmentState::Met), sqlNumber(CommitmentState::Breached),
                 sqlNumber(CommitmentState::Paused), sqlNumber(CommitmentState::Pending),
                 sqlNumber(Outcome::Undecided), terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}}), toCount);
}

void add(MilestoneOutcome &into, const OutcomeCount &counted)
{
    switch (counted.outcome) {
    case Outcome::Kept:
        into.kept += counted.count;
        break;
    case Outcome::Breached:
        into.breached += counted.count;
        break;
    case Outcome::Undecided:
        into.undecided += counted.count;
        break;
    case Outcome::Neutralised:
        into.neutralised += counted.count;
        break;
    }
}

Result<> fillOutcomes(Connection &connection, const FigureScope &scope, MonthFigures &figures)
{
    for (const Priority priority : {Priority::P1, Priority::P2, Priority::P3, Priority::P4})
        figures.incidents << PriorityOutcome{.priority = priority};
    for (const auto &query : {decidedIn, undecidedAfter}) {
        const auto counts = query(connection, scope);
        if (!counts)
            return counts.error();
        for (const OutcomeCount &each : *counts) {
            const bool incident = each.serviceClass == ServiceClass::Incident;
            PriorityOutcome &outcome = incident
                                           ? figures.incidents[static_cast<qsizetype>(indexOf(each.priority))]
                                           : figures.requests;
            add(outcome.milestones.at(indexOf(each.milestone)), each);
        }
    }
    return {};
}

struct Taken
{
    size_t priority = 0;
    size_t milestone = 0;
    qint64 seconds = 0;
};

/// Times of incidents: to restoration whatever was promised, to the other milestones by their commitment.
Result<QList<Taken>> timesTaken(Connection &connection, const FigureScope &scope)
{
    const FigureTerms onCommitment = FigureTerms::of(scope, QStringLiteral("k"));
    const auto toTaken = [](const Fields &fields) {
        return Taken{indexOf(fields.choice<Priority>(0)), static_cast<size_t>(fields.number(1)),
                     fields.integer(2)};
    };
    auto taken = connection.all<Taken>(
        QStringLiteral(
            "SELECT k.priority, k.milestone, k.elapsed_seconds FROM commitment k WHERE k.reached_month = "
            ":month AND k.service_class = %1 AND k.milestone <> %2 AND k.state IN (%3, %4)%5")
            .arg(sqlNumber(ServiceClass::Incident), sqlNumber(Milestone::Restored),
                 sqlNumber(CommitmentState::Met), sqlNumber(CommitmentState::Breached), onCommitment.where),
        onCommitment.with({{kMonth, monthNumber(scope.month)}}), toTaken);
    if (!taken)
        return taken;
    const FigureTerms onIntervention = FigureTerms::of(scope, QStringLiteral("t"));
    const auto restored = connection.all<Taken>(
        QStringLiteral(
            "SELECT t.priority, %1, t.restored_seconds FROM intervention t WHERE t.restored_month = :month "
            "AND t.restored_seconds IS NOT NULL AND t.current_kind IN (%2) AND t.state <> %3%4")
            .arg(sqlNumber(Milestone::Restored), incidentKinds(), sqlNumber(InterventionState::Cancelled),
                 onIntervention.where),
        onIntervention.with({{kMonth, monthNumber(scope.month)}}), toTaken);
    if (!restored)
        return restored;
    return taken.value() + *restored;
}

Result<> fillTimes(Connection &connection, const FigureScope &scope, MonthFigures &figures)
{
    const auto taken = timesTaken(connection, scope);
    if (!taken)
        return taken.error();
    std::array<std::array<QList<qint64>, 4>, 4> seconds;
    for (const Taken &each : *taken)
        seconds.at(each.priority).at(each.milestone) << each.seconds;
    for (size_t priority = 0; priority < seconds.size(); ++priority) {
        for (size_t milestone = 0; milestone < seconds.size(); ++milestone) {
            QList<qint64> &each = seconds.at(priority).at(milestone);
            std::sort(each.begin(), each.end());
            figures.times.at(priority).at(milestone) = spreadOf(each);
        }
        PriorityOutcome &outcome = figures.incidents[static_cast<qsizetype>(priority)];
        if (const auto &spread = figures.times.at(priority).at(indexOf(Milestone::Restored))) {
            outcome.median = spread->median;
            outcome.worst = spread->worst;
            outcome.restored = spread->count;
        }
    }
    return {};
}

struct MoveCount
{
    BacklogMove::Kind kind = BacklogMove::Kind::Opened;
    int month = 0;
    int count = 0;
};

Result<> fillReconciliation(Connection &connection, const FigureScope &scope, MonthFigures &figures)
{
    // By month, although only "before" is asked for: an index holds them in this order.
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("m"));
    const auto counts = connection.all<MoveCount>(
        QStringLiteral("SELECT m.kind, m.month, COUNT(*) FROM backlog_move m WHERE m.month <= :month%1 "
                       "GROUP BY m.month, m.kind")
            .arg(terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}}), [](const Fields &fields) {
            return MoveCount{fields.choice<BacklogMove::Kind>(0), fields.number(1), fields.number(2)};
        });
    if (!counts)
        return counts.error();
    Reconciliation &flow = figures.reconciliation;
    for (const MoveCount &each : *counts) {
        const bool comesIn =
            each.kind == BacklogMove::Kind::Opened || each.kind == BacklogMove::Kind::Reopened;
        flow.closing += comesIn ? each.count : -each.count;
        if (each.month < monthNumber(scope.month))
            flow.opening += comesIn ? each.count : -each.count;
        else if (each.kind == BacklogMove::Kind::Opened)
            flow.opened = each.count;
        else if (each.kind == BacklogMove::Kind::Reopened)
            flow.reopened = each.count;
        else if (each.kind == BacklogMove::Kind::Resolved)
            flow.resolved = each.count;
        else
            flow.cancelled = each.count;
    }
    return {};
}

/// Kept, decided, opened and resolved by month; the key is monthNumber().
struct PointCount
{
    int month = 0;
    qint64 group = 0; ///< Of clientMonths(): the client.
    int kept = 0;
    int decided = 0;
};

Result<QList<PointCount>> compliance(Connection &connection, const FigureScope &scope, Month first,
                                     const QString &group)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("k"));
    return connection.all<PointCount>(
        QStringLiteral(
            "SELECT k.decision_month, %1 AS grouped, SUM(CASE WHEN k.state = %2 THEN 1 ELSE 0 END), "
            "COUNT(*) FROM commitment k WHERE k.decision_month >= :first AND k.decision_month <= :month AND "
            "k.service_class = %5 AND (k.state IN (%2, %3) OR (k.state = %4 AND k.decision_at < :now)) AND "
            "NOT (k.is_after_reopening AND k.state = %2)%6 GROUP BY k.decision_month, grouped")
            .arg(group, sqlNumber(CommitmentState::Met), sqlNumber(CommitmentState::Breached),
                 sqlNumber(CommitmentState::Pending), sqlNumber(ServiceClass::Incident), terms.where),
        terms.with({{kMonth, monthNumber(scope.month)},
                    {QStringLiteral("first"), monthNumber(first)},
                    {kNow, toMsecs(scope.now)}}),
        [](const Fields &fields) {
            return PointCount{fields.number(0), fields.integer(1), fields.number(2), fields.number(3)};
        });
}

Result<int> firstMonth(Connection &connection, const FigureScope &scope)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("m"));
    return connection.one<int>(
        QStringLiteral("SELECT COALESCE(MIN(m.month), :never) FROM backlog_move m WHERE TRUE%1")
            .arg(terms.where),
        terms.with({{QStringLiteral("never"), 999'912}}),
        [](const Fields &fields) { return fields.number(0); });
}

QList<MonthPoint> emptyPoints(Month last, int months, int firstKnown)
{
    QList<MonthPoint> points;
    for (int back = months - 1; back >= 0; --back) {
        const Month month = last.plus(-back);
        points << MonthPoint{.month = month.firstDay(), .isKnown = monthNumber(month) >= firstKnown};
    }
    return points;
}

MonthPoint *pointOf(QList<MonthPoint> &points, int month)
{
    const auto found = std::find_if(points.begin(), points.end(), [month](const MonthPoint &point) {
        return monthNumber(monthOf(point.month)) == month;
    });
    return found == points.end() ? nullptr : &*found;
}

Result<> fillHistory(Connection &connection, const FigureScope &scope, MonthFigures &figures)
{
    constexpr int kMonths = 12;
    const auto known = firstMonth(connection, scope);
    if (!known)
        return known.error();
    figures.history = emptyPoints(scope.month, kMonths, *known);
    const Month first = scope.month.plus(1 - kMonths);
    const auto kept = compliance(connection, scope, first, QStringLiteral("0"));
    if (!kept)
        return kept.error();
    for (const PointCount &each : *kept) {
        if (MonthPoint *point = pointOf(figures.history, each.month)) {
            point->kept = each.kept;
            point->decided = each.decided;
        }
    }
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("m"));
    const auto flows = connection.all<PointCount>(
        QStringLiteral(
            "SELECT m.month, m.kind, COUNT(*) FROM backlog_move m WHERE m.month >= :first AND m.month <= "
            ":month AND m.kind IN (%1, %2)%3 GROUP BY m.month, m.kind")
            .arg(sqlNumber(BacklogMove::Kind::Opened), sqlNumber(BacklogMove::Kind::Resolved), terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}, {QStringLiteral("first"), monthNumber(first)}}),
        [](const Fields &fields) {
            return PointCount{fields.number(0), fields.integer(1), fields.number(2), 0};
        });
    if (!flows)
        return flows.error();
    for (const PointCount &each : *flows) {
        MonthPoint *point = pointOf(figures.history, each.month);
        if (!point)
            continue;
        (each.group == static_cast<int>(BacklogMove::Kind::Opened) ? point->opened : point->resolved) =
            each.kept;
    }
    return {};
}

struct GroupCount
{
    QString key = {};
    BacklogMove::Kind move = BacklogMove::Kind::Opened;
    int count = 0;
};

/// Distinct interventions opened and resolved in the month, by a column of theirs.
Result<QList<GroupCount>> grouped(Connection &connection, const FigureScope &scope, const QString &column)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("m"));
    return connection.all<GroupCount>(
        QStringLiteral(
            "SELECT t.%1, m.kind, COUNT(DISTINCT m.intervention_id) FROM backlog_move m JOIN intervention t "
            "ON t.id = m.intervention_id WHERE m.month = :month AND m.kind IN (%2, %3)%4 GROUP BY t.%1, "
            "m.kind ORDER BY t.%1")
            .arg(column, sqlNumber(BacklogMove::Kind::Opened), sqlNumber(BacklogMove::Kind::Resolved),
                 terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}}), [](const Fields &fields) {
            return GroupCount{fields.text(0), fields.choice<BacklogMove::Kind>(1), fields.number(2)};
        });
}

template <class Key, class ToKey>
Result<QList<Breakdown<Key>>> breakdown(Connection &connection, const FigureScope &scope,
                                        const QString &column, ToKey toKey)
{
    const auto counts = grouped(connection, scope, column);
    if (!counts)
        return counts.error();
    QList<Breakdown<Key>> lines;
    for (const GroupCount &each : *counts) {
        if (lines.isEmpty() || lines.constLast().key != toKey(each.key))
            lines << Breakdown<Key>{.key = toKey(each.key)};
        (each.move == BacklogMove::Kind::Opened ? lines.last().opened : lines.last().resolved) = each.count;
    }
    return lines;
}

Result<> fillBreakdowns(Connection &connection, const FigureScope &scope, MonthFigures &figures)
{
    const auto kinds = breakdown<InterventionKind>(
        connection, scope, QStringLiteral("current_kind"),
        [](const QString &key) { return static_cast<InterventionKind>(key.toInt()); });
    if (!kinds)
        return kinds.error();
    const auto channels =
        breakdown<Channel>(connection, scope, QStringLiteral("channel"),
                           [](const QString &key) { return static_cast<Channel>(key.toInt()); });
    if (!channels)
        return channels.error();
    const auto categories = breakdown<QString>(connection, scope, QStringLiteral("category"),
                                               [](const QString &key) { return key; });
    if (!categories)
        return categories.error();
    figures.byKind = *kinds;
    figures.byChannel = *channels;
    figures.byCategory = *categories;
    std::stable_sort(figures.byCategory.begin(), figures.byCategory.end(),
                     [](const auto &left, const auto &right) { return left.opened > right.opened; });
    return {};
}

Result<> fillHours(Connection &connection, const FigureScope &scope, MonthFigures &figures)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    const auto hours = connection.all<WorkedHours>(
        QStringLiteral(
            "SELECT w.mode, SUM(w.actual_minutes), SUM(w.charged_minutes), SUM(w.travel_minutes) FROM "
            "work_entry w JOIN intervention t ON t.id = w.intervention_id WHERE w.work_month = :month%1 "
            "GROUP BY w.mode")
            .arg(terms.where),
        terms.with({{kMonth, monthNumber(scope.month)}}), [](const Fields &fields) {
            const Minutes actual(fields.integer(1));
            const bool remote = fields.choice<WorkMode>(0) == WorkMode::Remote;
            return WorkedHours{.actual = actual,
                               .charged = Minutes(fields.integer(2)),
                               .remote = remote ? actual : Minutes(0),
                               .onSite = remote ? Minutes(0) : actual,
                               .travel = Minutes(fields.integer(3))};
        });
    if (!hours)
        return hours.error();
    for (const WorkedHours &each : *hours) {
        figures.hours.actual += each.actual;
        figures.hours.charged += each.charged;
        figures.hours.remote += each.remote;
        figures.hours.onSite += each.onSite;
        figures.hours.travel += each.travel;
    }
    return {};
}

Seconds truncated(qint64 seconds)
{
    return Seconds(seconds - seconds % 60);
}

} // namespace

std::optional<Spread> spreadOf(const QList<qint64> &sorted)
{
    if (sorted.isEmpty())
        return {};
    const qsizetype count = sorted.size();
    const qsizetype middle = count / 2;
    const qint64 median =
        count % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
    const qsizetype rank = (count * 9 + 9) / 10; // Nearest rank: the ceiling of 0.9 n.
    const qint64 sum = std::accumulate(sorted.cbegin(), sorted.cend(), qint64(0));
    return Spread{.count = static_cast<int>(count),
                  .median = truncated(median),
                  .p90 = truncated(sorted.at(rank - 1)),
                  .mean = truncated(sum / count),
                  .worst = Seconds(sorted.constLast())};
}

int MonthFigures::kept() const
{
    int sum = 0;
    for (const PriorityOutcome &priority : incidents) {
        for (const MilestoneOutcome &milestone : priority.milestones)
            sum += milestone.kept;
    }
    return sum;
}

int MonthFigures::decided() const
{
    int sum = 0;
    for (const PriorityOutcome &priority : incidents) {
        for (const MilestoneOutcome &milestone : priority.milestones)
            sum += milestone.decided();
    }
    return sum;
}

int MonthFigures::undecided() const
{
    int sum = 0;
    for (const PriorityOutcome &priority : incidents) {
        for (const MilestoneOutcome &milestone : priority.milestones)
            sum += milestone.undecided;
    }
    return sum;
}

Result<MonthFigures> monthFigures(Connection &connection, const FigureScope &scope)
{
    MonthFigures figures{.month = scope.month};
    for (const auto &fill :
         {fillOutcomes, fillTimes, fillReconciliation, fillHistory, fillBreakdowns, fillHours}) {
        if (const Result<> filled = fill(connection, scope, figures); !filled)
            return filled.error();
    }
    const auto backlog = backlogAt(connection, scope);
    if (!backlog)
        return backlog.error();
    figures.backlog = *backlog;
    return figures;
}

Result<QList<ClientMonth>> clientMonths(Connection &connection, const FigureScope &scope, int months)
{
    const auto names = connection.all<ClientMonth>(
        QStringLiteral("SELECT id, name FROM client WHERE NOT is_archived ORDER BY sort_key, id"), {},
        [](const Fields &fields) {
            return ClientMonth{.client = fields.id<ClientId>(0), .name = fields.text(1)};
        });
    if (!names)
        return names;
    const auto counts =
        compliance(connection, scope, scope.month.plus(1 - months), QStringLiteral("k.client_id"));
    if (!counts)
        return counts.error();
    QHash<qint64, ClientMonth> byClient;
    for (const PointCount &each : *counts) {
        ClientMonth &client = byClient[each.group];
        if (client.months.isEmpty())
            client.months = emptyPoints(scope.month, months, 0);
        if (MonthPoint *point = pointOf(client.months, each.month)) {
            point->kept = each.kept;
            point->decided = each.decided;
        }
    }
    QList<ClientMonth> result;
    for (ClientMonth client : *names) {
        if (!byClient.contains(client.client.value()))
            continue;
        client.months = byClient.value(client.client.value()).months;
        result << client;
    }
    return result;
}

} // namespace core
