// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/LogFold.h"

#include <algorithm>

namespace core {

const ServiceLevel *GridSpan::level() const
{
    const bool request = kind == InterventionKind::Request;
    if (!terms || (!request && !isIncident(kind)))
        return nullptr;
    const ServiceClass wanted = request ? ServiceClass::Request : ServiceClass::Incident;
    for (const ServiceLevel &level : terms->levels) {
        if (level.serviceClass == wanted && level.priority == priority)
            return &level;
    }
    return nullptr;
}

LogFold::LogFold(const ReplayInput &input, const InterventionEvent &reported) : m_input(input)
{
    m_timeline.reported = reported.at;
    m_timeline.kind = input.kind;
    m_timeline.priority = reported.priority.value_or(Priority::P3);
    m_timeline.priorities.append({.from = reported.at, .priority = m_timeline.priority});
    m_timeline.outsideContract = input.terms == nullptr;
    m_spans.append({.from = reported.at,
                    .kind = m_timeline.kind,
                    .priority = m_timeline.priority,
                    .terms = input.terms});
    move(BacklogMove::Kind::Opened, reported.at);
}

void LogFold::take(const InterventionEvent &event)
{
    const Instant at = std::max(event.at, m_timeline.reported);
    switch (event.kind) {
    case EventKind::Acknowledged:
    case EventKind::WorkStarted:
    case EventKind::Paused:
        if (!isOver())
            takeWork(event, at);
        break;
    case EventKind::Restored:
        reach(Milestone::Restored, {.at = at, .deduced = event.deduced});
        break;
    case EventKind::Resumed:
        endPause(at);
        break;
    case EventKind::Resolved:
        resolve(at, event.deduced);
        break;
    case EventKind::Closed:
        close(at);
        break;
    case EventKind::Reopened:
        reopen(event, at);
        break;
    case EventKind::Cancelled:
        cancel(event, at);
        break;
    default:
        takeChange(event, at);
        break;
    }
}

/// What only an intervention that is not over can hear.
void LogFold::takeWork(const InterventionEvent &event, Instant at)
{
    if (event.kind == EventKind::Paused)
        pause(event, at);
    else
        reach(event.kind == EventKind::Acknowledged ? Milestone::Acknowledged : Milestone::WorkStarted,
              {.at = at, .deduced = event.deduced});
}

/// What changes the terms; nothing for a new site (that of the report decides) and for notes.
void LogFold::takeChange(const InterventionEvent &event, Instant at)
{
    GridSpan next = m_spans.last();
    next.from = at;
    switch (event.kind) {
    case EventKind::PriorityChanged:
        next.priority = event.priority.value_or(next.priority);
        break;
    case EventKind::KindChanged:
        next.kind = static_cast<InterventionKind>(event.reference);
        break;
    case EventKind::ContractChanged:
        if (m_input.termsOf)
            next.terms = m_input.termsOf(event.reference);
        break;
    case EventKind::Neutralised:
        neutralise(event);
        break;
    default:
        break;
    }
    change(next);
}

void LogFold::close(Instant at)
{
    if (m_timeline.cancelled)
        return;
    resolve(at, true);
    m_timeline.closed = m_timeline.closed.value_or(at);
}

bool LogFold::isOver() const
{
    return m_timeline.cancelled || isReached(Milestone::Resolved);
}

bool LogFold::isReached(Milestone milestone) const
{
    const QList<Passage> &known = passages(milestone);
    return !known.isEmpty() && !known.last().clearedAt;
}

void LogFold::reach(Milestone milestone, MilestoneInstant at)
{
    if (m_timeline.cancelled)
        return;
    QList<Passage> &known = m_passages[static_cast<size_t>(milestone)];
    if (isReached(milestone)) {
        // The event itself, written after the one it was deduced from at the same instant.
        if (known.last().reached.deduced && known.last().reached.at == at.at)
            known.last().reached.deduced = at.deduced;
        return;
    }
    known.append({.reached = at});
    deduceBefore(milestone, at.at);
}

/// A later milestone sets the earlier ones that are missing.
void LogFold::deduceBefore(Milestone milestone, Instant at)
{
    const std::optional<Instant> work = m_input.firstWork;
    const Instant begun = work && *work < at ? std::max(*work, m_timeline.reported) : at;
    for (const Milestone earlier : kMilestones) {
        if (earlier >= milestone || isReached(earlier))
            continue;
        const Instant deduced = earlier == Milestone::Restored ? at : begun;
        m_passages[static_cast<size_t>(earlier)].append({.reached = {.at = deduced, .deduced = true}});
    }
}

void LogFold::resolve(Instant at, bool deduced)
{
    if (m_timeline.cancelled)
        return;
    const bool already = isReached(Milestone::Resolved);
    reach(Milestone::Resolved, {.at = at, .deduced = deduced});
    endPause(at);
    if (!already)
        move(BacklogMove::Kind::Resolved, at);
}

void LogFold::clear(Milestone milestone, const InterventionEvent &event, Instant at)
{
    if (!isReached(milestone))
        return;
    Passage &last = m_passages[static_cast<size_t>(milestone)].last();
    last.clearedAt = at;
    last.clearedRecordedAt = std::max(event.recordedAt, at);
}

void LogFold::reopen(const InterventionEvent &event, Instant at)
{
    const bool restoredAgain = event.serviceDown && isReached(Milestone::Restored);
    if (!isOver() && !restoredAgain)
        return;
    if (m_timeline.cancelled) {
        m_cancellations.append(
            {.from = *m_timeline.cancelled, .to = at, .cause = ClockStop::Cause::Cancellation});
        m_timeline.cancelled.reset();
        m_timeline.cancelReason.reset();
    }
    endPause(at);
    clear(Milestone::Resolved, event, at);
    if (event.serviceDown)
        clear(Milestone::Restored, event, at);
    m_timeline.closed.reset();
    m_timeline.reopenings.append(at);
    move(BacklogMove::Kind::Reopened, at);
}

void LogFold::cancel(const InterventionEvent &event, Instant at)
{
    if (m_timeline.cancelled)
        return;
    endPause(at);
    m_timeline.cancelled = at;
    m_timeline.cancelReason = event.cancelReason.value_or(CancelReason::Withdrawn);
    move(BacklogMove::Kind::Cancelled, at);
}

void LogFold::pause(const InterventionEvent &event, Instant at)
{
    endPause(at);
    const PauseReason reason = event.pauseReason.value_or(PauseReason::Other);
    const ServiceTerms *terms = m_spans.last().terms;
    m_timeline.pauses.append({.from = at,
                              .reason = reason,
                              .stopsClocks = terms && terms->pausing.contains(reason),
                              .comment = event.comment});
}

void LogFold::endPause(Instant at)
{
    if (!m_timeline.pauses.isEmpty() && !m_timeline.pauses.last().to)
        m_timeline.pauses.last().to = at;
}

void LogFold::change(const GridSpan &span)
{
    const GridSpan &before = m_spans.last();
    if (span.kind == before.kind && span.priority == before.priority && span.terms == before.terms)
        return;
    if (span.priority != before.priority)
        m_timeline.priorities.append({.from = span.from, .priority = span.priority});
    m_timeline.kind = span.kind;
    m_timeline.priority = span.priority;
    m_timeline.outsideContract = span.terms == nullptr;
    m_spans.append(span);
}

void LogFold::neutralise(const InterventionEvent &event)
{
    for (const Milestone milestone : kMilestones) {
        if (!event.milestone || *event.milestone == milestone)
            m_neutralised[static_cast<size_t>(milestone)] = event.comment;
    }
}

void LogFold::move(BacklogMove::Kind kind, Instant at)
{
    const bool enters = kind == BacklogMove::Kind::Opened || kind == BacklogMove::Kind::Reopened;
    if (enters == m_inStock)
        return;
    m_inStock = enters;
    m_timeline.moves.append({.kind = kind, .at = at});
}

InterventionState LogFold::state() const
{
    const bool waiting = !m_timeline.pauses.isEmpty() && !m_timeline.pauses.last().to;
    const QList<Passage> &restored = passages(Milestone::Restored);
    const bool restoredSince = isReached(Milestone::Restored) &&
                               (!waiting || restored.last().reached.at > m_timeline.pauses.last().from);
    if (m_timeline.cancelled)
        return InterventionState::Cancelled;
    if (m_timeline.closed)
        return InterventionState::Closed;
    if (isReached(Milestone::Resolved))
        return InterventionState::Resolved;
    if (restoredSince)
        return InterventionState::Restored;
    if (waiting)
        return InterventionState::Waiting;
    if (isReached(Milestone::WorkStarted))
        return InterventionState::InProgress;
    return isReached(Milestone::Acknowledged) ? InterventionState::Acknowledged : InterventionState::Reported;
}

Timeline LogFold::finished() const
{
    Timeline done = m_timeline;
    done.state = state();
    if (!done.pauses.isEmpty() && !done.pauses.last().to)
        done.waitingFor = done.pauses.last().reason;
    for (const Milestone milestone : kMilestones) {
        if (isReached(milestone))
            done.milestones[static_cast<size_t>(milestone)] = passages(milestone).last().reached;
    }
    return done;
}

} // namespace core
