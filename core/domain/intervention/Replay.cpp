// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/Replay.h"
#include "core/domain/intervention/CommitmentRun.h"
#include "core/domain/intervention/EventLog.h"

#include <algorithm>

namespace core {

namespace {

/// The calendar that working time is told in: that of the current priority, else the support's.
std::shared_ptr<const WorkingTime> ownCalendar(const ReplayInput &input, const GridSpan &span)
{
    if (!input.workingTime || !span.terms)
        return nullptr;
    const ServiceLevel *level = span.level();
    std::shared_ptr<const WorkingTime> own = level ? input.workingTime(level->calendar) : nullptr;
    return own ? own : input.workingTime(span.terms->supportCalendar);
}

std::optional<Instant> reopenUntil(const ReplayInput &input, const GridSpan &span, const Timeline &timeline)
{
    const std::shared_ptr<const WorkingTime> time = ownCalendar(input, span);
    if (!time || !timeline.resolved())
        return {};
    const Result<Instant> limit = reopeningLimit(*time, *timeline.resolved(), span.terms->reopeningDays);
    return limit ? std::optional(*limit) : std::nullopt;
}

} // namespace

Result<Timeline> replay(const ReplayInput &input)
{
    const QList<InterventionEvent> events = standingEvents(input.events);
    const auto reported = std::ranges::find(events, EventKind::Reported, &InterventionEvent::kind);
    if (reported == events.end()) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "The log does not say when the intervention was reported. Add that event.")},
            QStringLiteral("events"));
    }
    LogFold facts(input, *reported);
    for (const InterventionEvent &event : events) {
        if (event.at <= input.now)
            facts.take(event);
    }
    Timeline timeline = facts.finished();
    const GridSpan &span = facts.spans().last();
    const std::shared_ptr<const WorkingTime> own = ownCalendar(input, span);
    for (const Milestone milestone : kMilestones) {
        CommitmentRun run(input, facts, milestone);
        timeline.commitments += run.commitments();
        if (const std::optional<MilestoneInstant> reached = timeline.milestone(milestone); reached && own) {
            const Pauses still = pausesOf(run.stopsUntil(reached->at), reached->at);
            timeline.workingTime[static_cast<size_t>(milestone)] =
                own->elapsed(timeline.reported, reached->at, still);
        }
    }
    timeline.reopenUntil = reopenUntil(input, span, timeline);
    return timeline;
}

Explanation explain(const Commitment &commitment, const WorkingTime &time, Instant now)
{
    const TargetClock clock(time, commitment.target, commitment.start, commitment.cutOff);
    return explain(clock, commitment.stops, commitment.due.value_or(now));
}

} // namespace core
