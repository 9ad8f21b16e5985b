// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/FigureTerms.h"
#include "core/reports/ReportParts.h"

namespace core {
namespace {

/// A commitment to tell of, as it is listed.
struct Listed
{
    InterventionId intervention = {};
    Milestone milestone = Milestone::Acknowledged;
    bool afterReopening = false;
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Instant due = {};
    QString reason = {};
    QString cause = {};
    QString correctiveAction = {};
};

Listed toListed(const Fields &fields)
{
    return {.intervention = fields.id<InterventionId>(0),
            .milestone = fields.choice<Milestone>(1),
            .afterReopening = fields.flag(2),
            .number = interventionNumber(fields.number(3), fields.number(4)),
            .title = fields.text(5),
            .priority = fields.choice<Priority>(6),
            .due = fields.instant(7),
            .reason = fields.text(8),
            .cause = fields.text(9),
            .correctiveAction = fields.text(10)};
}

Result<QList<Listed>> listed(Connection &connection, const FigureScope &scope, const QString &condition,
                             const Params &params)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("k"));
    return connection.all<Listed>(
        QStringLiteral(
            "SELECT k.intervention_id, k.milestone, k.is_after_reopening, t.year, t.sequence, t.title, "
            "k.priority, k.due_at, k.reason, COALESCE(n.cause, ''), COALESCE(n.corrective_action, '') FROM "
            "commitment k JOIN intervention t ON t.id = k.intervention_id LEFT JOIN breach_note n ON "
            "n.intervention_id = k.intervention_id AND n.milestone = k.milestone WHERE k.service_class = "
            "%1 AND %2%3 ORDER BY k.due_at, t.year, t.sequence, k.milestone")
            .arg(sqlNumber(ServiceClass::Incident), condition, terms.where),
        terms.with(params), toListed);
}

ExplainedDay::Closed closedBecause(const ExplanationLine &line)
{
    if (!line.open.isEmpty())
        return ExplainedDay::Closed::No;
    if (line.holiday || line.cause == DayPlan::Cause::ListedHoliday)
        return ExplainedDay::Closed::Holiday;
    return line.cause == DayPlan::Cause::Closure ? ExplainedDay::Closed::Closure
                                                 : ExplainedDay::Closed::NoHours;
}

/// One row a day: the lines of a day cut by a pause are added up.
QList<ExplainedDay> explainedDays(const Explanation &explanation)
{
    QList<ExplainedDay> days;
    for (const ExplanationLine &line : explanation.lines) {
        if (days.isEmpty() || days.constLast().day != line.day)
            days << ExplainedDay{.day = line.day,
                                 .openSlots = line.open,
                                 .closed = closedBecause(line),
                                 .closedName = line.causeName,
                                 .holiday = line.holiday};
        days.last().counted += line.counted;
        days.last().paused += line.paused;
        if (line.stop && line.stop->cause == ClockStop::Cause::Pause)
            days.last().reason = line.stop->reason;
    }
    return days;
}

const Commitment *commitmentOf(const Timeline &timeline, const Listed &line)
{
    for (const Commitment &each : timeline.commitments) {
        if (each.milestone == line.milestone && each.afterReopening == line.afterReopening)
            return &each;
    }
    return nullptr;
}

Breach breachOf(const Listed &line, const Replayed &replayed, const Commitment &commitment)
{
    Breach breach{.intervention = line.intervention,
                  .number = line.number,
                  .title = line.title,
                  .priority = commitment.priority,
                  .milestone = line.milestone,
                  .target = commitment.target,
                  .reportedAt = replayed.facts.timeline.reported,
                  .due = commitment.due.value_or(line.due),
                  .reachedAt = commitment.reached,
                  .elapsed = commitment.elapsed,
                  .overrun = commitment.overrun.value_or(Seconds(0)),
                  .cause = line.cause,
                  .correctiveAction = line.correctiveAction,
                  .afterReopening = commitment.afterReopening};
    if (const auto why = explained(replayed, commitment, breach.due)) {
        breach.calendar = replayed.times(commitment.calendar)->calendar().name;
        breach.days = explainedDays(*why);
    }
    return breach;
}

Result<> fillBreached(Connection &connection, const FigureScope &scope, Derivation &derivation,
                      ContractMonth &section)
{
    const QString condition =
        QStringLiteral(
            "k.decision_month = :month AND (k.state = %1 OR (k.state = %2 AND k.decision_at < :now))")
            .arg(sqlNumber(CommitmentState::Breached), sqlNumber(CommitmentState::Pending));
    const auto lines = listed(
        connection, scope, condition,
        {{QStringLiteral("month"), monthNumber(scope.month)}, {QStringLiteral("now"), toMsecs(scope.now)}});
    if (!lines)
        return lines.error();
    // As the month ended: what came later belongs to a later report.
    const Instant seen = std::min(scope.now, scope.month.end(scope.zone) - std::chrono::milliseconds(1));
    for (const Listed &line : *lines) {
        const auto replayed = derivation.replayed(line.intervention, seen);
        if (!replayed)
            return replayed.error();
        if (const Commitment *commitment = commitmentOf(replayed->facts.timeline, line))
            section.breaches << breachOf(line, *replayed, *commitment);
    }
    return {};
}

} // namespace

Result<> fillBreaches(Connection &connection, const FigureScope &scope, Derivation &derivation,
                      ContractMonth &section)
{
    if (const Result<> breached = fillBreached(connection, scope, derivation, section); !breached)
        return breached;
    const Params month{{QStringLiteral("month"), monthNumber(scope.month)}};
    const auto neutralised = listed(connection, scope,
                                    QStringLiteral("k.decision_month = :month AND k.state = %1")
                                        .arg(sqlNumber(CommitmentState::Neutralised)),
                                    month);
    if (!neutralised)
        return neutralised.error();
    for (const Listed &line : *neutralised)
        section.neutralised << NeutralisedCommitment{line.number, line.title, line.priority, line.milestone,
                                                     line.reason};
    const auto earlier = listed(
        connection, scope,
        QStringLiteral("k.decision_month < :month AND ((k.state = %1 AND k.reached_month > "
                       ":month) OR (k.state = %2 AND k.decision_at < :now))")
            .arg(sqlNumber(CommitmentState::Breached), sqlNumber(CommitmentState::Pending)),
        {{QStringLiteral("month"), monthNumber(scope.month)}, {QStringLiteral("now"), toMsecs(scope.now)}});
    if (!earlier)
        return earlier.error();
    for (const Listed &line : *earlier)
        section.earlierBreaches << EarlierBreach{line.number, line.title, line.priority, line.milestone,
                                                 line.due};
    return {};
}

} // namespace core
