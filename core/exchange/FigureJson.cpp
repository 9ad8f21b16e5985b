// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/FigureJson.h"

#include "core/exchange/Identifiers.h"

#include <QJsonArray>

namespace core {
namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonValue secondsOf(const std::optional<Seconds> &seconds)
{
    return seconds ? QJsonValue(qint64(seconds->count())) : QJsonValue(QJsonValue::Null);
}

/// Truncated, so that 1000 means not one breach; null when nothing was decided.
QJsonValue permille(int part, int whole)
{
    return whole == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(qint64(part) * 1000 / whole);
}

QJsonObject outcomeJson(const MilestoneOutcome &outcome)
{
    QJsonObject json{{key("kept"), outcome.kept},
                     {key("breached"), outcome.breached},
                     {key("decided"), outcome.decided()},
                     {key("undecided"), outcome.undecided},
                     {key("neutralised"), outcome.neutralised},
                     {key("compliance_permille"), permille(outcome.kept, outcome.decided())}};
    if (outcome.target)
        json.insert(key("target"), targetText(*outcome.target));
    return json;
}

QJsonObject milestonesJson(const PriorityOutcome &outcome)
{
    QJsonObject json;
    for (const Milestone milestone : kMilestones)
        json.insert(identifier(milestone),
                    outcomeJson(outcome.milestones.at(static_cast<size_t>(milestone))));
    return json;
}

QJsonValue spreadJson(const std::optional<Spread> &spread)
{
    if (!spread)
        return QJsonValue::Null;
    return QJsonObject{{key("count"), spread->count},
                       {key("median_seconds"), qint64(spread->median.count())},
                       {key("p90_seconds"), qint64(spread->p90.count())},
                       {key("mean_seconds"), qint64(spread->mean.count())},
                       {key("worst_seconds"), qint64(spread->worst.count())}};
}

QJsonObject priorityJson(const PriorityOutcome &outcome)
{
    return {{key("priority"), identifier(outcome.priority)},
            {key("milestones"), milestonesJson(outcome)},
            {key("restored"), outcome.restored},
            {key("restoration_median_seconds"), secondsOf(outcome.median)},
            {key("restoration_worst_seconds"), secondsOf(outcome.worst)}};
}

QJsonObject reconciliationJson(const Reconciliation &flow)
{
    return {{key("opening"), flow.opening},   {key("adjustments"), flow.adjustments},
            {key("opened"), flow.opened},     {key("reopened"), flow.reopened},
            {key("resolved"), flow.resolved}, {key("cancelled"), flow.cancelled},
            {key("closing"), flow.closing},   {key("difference"), flow.difference()}};
}

QJsonArray historyJson(const QList<MonthPoint> &history)
{
    QJsonArray months;
    for (const MonthPoint &point : history)
        months << QJsonObject{{key("month"), monthOf(point.month).text()},
                              {key("kept"), point.kept},
                              {key("decided"), point.decided},
                              {key("compliance_permille"), permille(point.kept, point.decided)},
                              {key("opened"), point.opened},
                              {key("resolved"), point.resolved}};
    return months;
}

QJsonObject backlogJson(const Backlog &backlog, const QTimeZone &zone)
{
    static constexpr std::array<std::pair<int, int>, kAgeBuckets> kRanges{
        {{0, 2}, {3, 7}, {8, 15}, {16, 30}, {31, -1}}};
    static constexpr std::array kWaiting{"us", "client", "vendor"};
    QJsonArray ages;
    for (size_t bucket = 0; bucket < kRanges.size(); ++bucket) {
        QJsonObject age{{key("from_days"), kRanges.at(bucket).first}};
        if (kRanges.at(bucket).second >= 0)
            age.insert(key("to_days"), kRanges.at(bucket).second);
        for (size_t waiting = 0; waiting < kWaiting.size(); ++waiting)
            age.insert(key(kWaiting.at(waiting)), backlog.byAge.at(waiting).at(bucket));
        ages << age;
    }
    QJsonArray oldest;
    for (const OldIntervention &each : backlog.oldest)
        oldest << QJsonObject{{key("number"), each.number},
                              {key("title"), each.title},
                              {key("priority"), identifier(each.priority)},
                              {key("reported_at"), isoText(each.reportedAt, zone)},
                              {key("age_days"), each.days},
                              {key("waiting_on"), key(kWaiting.at(static_cast<size_t>(each.waitingOn)))}};
    return {{key("total"), backlog.total()}, {key("by_age"), ages}, {key("oldest"), oldest}};
}

QJsonObject hoursJson(const WorkedHours &hours)
{
    QJsonObject json{{key("actual_minutes"), qint64(hours.actual.count())},
                     {key("charged_minutes"), qint64(hours.charged.count())},
                     {key("remote_minutes"), qint64(hours.remote.count())},
                     {key("on_site_minutes"), qint64(hours.onSite.count())},
                     {key("travel_minutes"), qint64(hours.travel.count())}};
    if (hours.included)
        json.insert(key("included_minutes"), qint64(hours.included->count()));
    return json;
}

QString keyText(InterventionKind kind)
{
    return identifier(kind);
}

QString keyText(Channel channel)
{
    return identifier(channel);
}

QString keyText(const QString &text)
{
    return text;
}

template <class Key>
QJsonArray breakdownJson(const QList<Breakdown<Key>> &lines, const char *name)
{
    QJsonArray array;
    for (const Breakdown<Key> &line : lines)
        array << QJsonObject{
            {key(name), keyText(line.key)}, {key("opened"), line.opened}, {key("resolved"), line.resolved}};
    return array;
}

QJsonObject breachJson(const Breach &breach, const QTimeZone &zone)
{
    QJsonObject json{{key("number"), breach.number},
                     {key("title"), breach.title},
                     {key("priority"), identifier(breach.priority)},
                     {key("milestone"), identifier(breach.milestone)},
                     {key("target"), targetText(breach.target)},
                     {key("reported_at"), isoText(breach.reportedAt, zone)},
                     {key("due_at"), isoText(breach.due, zone)},
                     {key("elapsed_seconds"), qint64(breach.elapsed.count())},
                     {key("overrun_seconds"), qint64(breach.overrun.count())},
                     {key("after_reopening"), breach.afterReopening},
                     {key("open"), breach.isOpen()},
                     {key("cause"), breach.cause},
                     {key("corrective_action"), breach.correctiveAction}};
    if (breach.reachedAt)
        json.insert(key("reached_at"), isoText(*breach.reachedAt, zone));
    return json;
}

QJsonObject sectionJson(const ContractMonth &section, const QTimeZone &zone)
{
    QJsonArray priorities;
    for (const PriorityOutcome &outcome : section.incidents)
        priorities << priorityJson(outcome);
    QJsonArray breaches;
    for (const Breach &breach : section.breaches)
        breaches << breachJson(breach, zone);
    QJsonArray neutralised;
    for (const NeutralisedCommitment &each : section.neutralised)
        neutralised << QJsonObject{{key("number"), each.number},
                                   {key("milestone"), identifier(each.milestone)},
                                   {key("reason"), each.reason}};
    QJsonArray earlier;
    for (const EarlierBreach &each : section.earlierBreaches)
        earlier << QJsonObject{{key("number"), each.number},
                               {key("milestone"), identifier(each.milestone)},
                               {key("due_at"), isoText(each.due, zone)}};
    QJsonObject json{{key("contract"), section.reference},
                     {key("version"), section.version},
                     {key("priorities"), priorities},
                     {key("breaches"), breaches},
                     {key("neutralised"), neutralised},
                     {key("earlier_breaches_still_open"), earlier},
                     {key("history"), historyJson(section.history)},
                     {key("reconciliation"), reconciliationJson(section.reconciliation)},
                     {key("backlog"), backlogJson(section.backlog, zone)},
                     {key("by_kind"), breakdownJson(section.byKind, "kind")},
                     {key("by_channel"), breakdownJson(section.byChannel, "channel")},
                     {key("by_category"), breakdownJson(section.byCategory, "category")},
                     {key("interventions"), section.interventions.size()}};
    if (section.requests)
        json.insert(key("requests"), milestonesJson(*section.requests));
    if (section.hours)
        json.insert(key("hours"), hoursJson(*section.hours));
    return json;
}

QString figureName(ReportFigure::Kind kind)
{
    static constexpr std::array kNames{"commitments_kept", "opened_resolved", "restoration_median",
                                       "backlog_end",      "hours_used",      "preventive_done",
                                       "availability"};
    return key(kNames.at(static_cast<size_t>(kind)));
}

QJsonValue amountJson(const std::optional<qint64> &amount)
{
    return amount ? QJsonValue(*amount) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject toJson(const MonthFigures &figures, const FigureScope &scope, const QString &client)
{
    QJsonArray priorities;
    for (const PriorityOutcome &outcome : figures.incidents) {
        QJsonObject times;
        const auto &row = figures.times.at(static_cast<size_t>(outcome.priority) - 1);
        for (const Milestone milestone : kMilestones)
            times.insert(identifier(milestone), spreadJson(row.at(static_cast<size_t>(milestone))));
        QJsonObject json = priorityJson(outcome);
        json.insert(key("times"), times);
        priorities << json;
    }
    const int kept = figures.kept();
    const int decided = figures.decided();
    return {{key("month"), figures.month.text()},
            {key("client"), client.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(client)},
            {key("as_of"), isoText(scope.now, scope.zone)},
            {key("opened"), figures.reconciliation.opened},
            {key("resolved"), figures.reconciliation.resolved},
            {key("reconciliation"), reconciliationJson(figures.reconciliation)},
            {key("commitments"), QJsonObject{{key("kept"), kept},
                                             {key("breached"), decided - kept},
                                             {key("decided"), decided},
                                             {key("undecided"), figures.undecided()},
                                             {key("compliance_permille"), permille(kept, decided)}}},
            {key("priorities"), priorities},
            {key("requests"), milestonesJson(figures.requests)},
            {key("history"), historyJson(figures.history)},
            {key("backlog"), backlogJson(figures.backlog, scope.zone)},
            {key("by_kind"), breakdownJson(figures.byKind, "kind")},
            {key("by_channel"), breakdownJson(figures.byChannel, "channel")},
            {key("by_category"), breakdownJson(figures.byCategory, "category")},
            {key("hours"), hoursJson(figures.hours)}};
}

QJsonObject toJson(const MonthReport &report)
{
    static constexpr std::array kStates{"good", "watch", "degraded"};
    const QTimeZone zone(report.zone);
    QJsonArray figures;
    for (const ReportFigure &figure : report.figures)
        figures << QJsonObject{{key("figure"), figureName(figure.kind)},
                               {key("value"), amountJson(figure.month.value)},
                               {key("of"), amountJson(figure.month.of)},
                               {key("previous_value"), amountJson(figure.previous.value)},
                               {key("previous_of"), amountJson(figure.previous.of)}};
    QJsonArray sections;
    for (const ContractMonth &section : report.contracts)
        sections << sectionJson(section, zone);
    QJsonObject json{{key("number"), report.number},
                     {key("client"), report.client},
                     {key("month"), monthOf(report.month).text()},
                     {key("edited_on"), report.editedOn.toString(Qt::ISODate)},
                     {key("state"), key(kStates.at(static_cast<size_t>(report.state)))},
                     {key("figures"), figures},
                     {key("contracts"), sections}};
    if (report.park)
        json.insert(key("parc"), QJsonObject{{key("machines"), report.park->atEnd},
                                             {key("arrived"), report.park->arrived},
                                             {key("left"), report.park->left},
                                             {key("warranties_ending"), report.park->warranties.size()}});
    return json;
}

} // namespace core
