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

QString wallTime(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

void insertInstant(QJsonObject &json, const char *name, const std::optional<Instant> &when,
                   const QTimeZone &zone)
{
    json.insert(key(name), when ? QJsonValue(isoText(*when, zone)) : QJsonValue(QJsonValue::Null));
}

QJsonObject lineJson(const ExplanationLine &line, const QTimeZone &zone)
{
    QJsonArray open;
    for (const Slot &slot : line.open)
        open << QJsonArray{wallTime(slot.start), wallTime(slot.end)};
    QJsonObject json{{key("day"), line.day.toString(Qt::ISODate)},
                     {key("open"), open},
                     {key("counted_seconds"), qint64(line.counted.count())},
                     {key("paused_seconds"), qint64(line.paused.count())}};
    insertInstant(json, "from", line.from, zone);
    insertInstant(json, "to", line.to, zone);
    if (line.stop && line.stop->cause == ClockStop::Cause::Pause)
        json.insert(key("pause_reason"), identifier(line.stop->reason));
    if (line.stop && line.stop->cause == ClockStop::Cause::Reopening)
        json.insert(key("pause_reason"), key("resolved_until_reopening"));
    if (line.holiday)
        json.insert(key("holiday"), identifier(*line.holiday));
    if (!line.causeName.isEmpty())
        json.insert(key("exception"), line.causeName);
    return json;
}

QJsonObject commitmentJson(const Commitment &commitment, const Replayed &replayed, Instant now)
{
    const QTimeZone &zone = replayed.facts.zone;
    QJsonObject json{{key("milestone"), identifier(commitment.milestone)},
                     {key("class"), identifier(commitment.serviceClass)},
                     {key("priority"), identifier(commitment.priority)},
                     {key("target"), targetText(commitment.target)},
                     {key("state"), identifier(commitment.state)},
                     {key("start"), isoText(commitment.start, zone)},
                     {key("deduced"), commitment.deduced},
                     {key("after_reopening"), commitment.afterReopening},
                     {key("elapsed_seconds"), qint64(commitment.elapsed.count())},
                     {key("total_seconds"), qint64(commitment.total.count())}};
    insertInstant(json, "due", commitment.due, zone);
    insertInstant(json, "reached", commitment.reached, zone);
    if (const auto month = decisionMonth(commitment, zone))
        json.insert(key("counts_in"), month->text());
    if (!commitment.reason.isEmpty())
        json.insert(key("reason"), commitment.reason);
    if (!commitment.problem.isEmpty())
        json.insert(key("problem"), commitment.problem.plain());
    const auto why = explained(replayed, commitment, now);
    if (!why)
        return json;
    const auto time = replayed.times(commitment.calendar);
    json.insert(key("calendar"), time->calendar().name);
    QJsonArray lines;
    for (const ExplanationLine &line : why->lines)
        lines << lineJson(line, time->zone());
    json.insert(key("lines"), lines);
    json.insert(key("counted_seconds"), qint64(why->counted.count()));
    json.insert(key("paused_seconds"), qint64(why->paused.count()));
    return json;
}

} // namespace

QJsonObject toJson(const Replayed &replayed, Instant now)
{
    const Timeline &timeline = replayed.facts.timeline;
    const Intervention &intervention = replayed.intervention;
    QJsonArray commitments;
    for (const Commitment &commitment : timeline.commitments)
        commitments << commitmentJson(commitment, replayed, now);
    QJsonObject json{{key("number"), interventionNumber(intervention.year, intervention.sequence)},
                     {key("external_number"), intervention.externalNumber},
                     {key("title"), intervention.title},
                     {key("kind"), identifier(timeline.kind)},
                     {key("priority"), identifier(timeline.priority)},
                     {key("state"), identifier(timeline.state)},
                     {key("contract"), replayed.contract.number},
                     {key("contract_version"), replayed.version.number},
                     {key("outside_contract"), !replayed.facts.version.isValid()},
                     {key("reported_at"), isoText(timeline.reported, replayed.facts.zone)},
                     {key("commitments"), commitments}};
    for (const Milestone milestone : kMilestones) {
        const auto reached = timeline.milestone(milestone);
        if (!reached)
            continue;
        json.insert(identifier(milestone) + QStringLiteral("_at"), isoText(reached->at, replayed.facts.zone));
        if (reached->deduced)
            json.insert(identifier(milestone) + QStringLiteral("_deduced"), true);
    }
    return json;
}

} // namespace core
