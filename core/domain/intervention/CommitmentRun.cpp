// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/CommitmentRun.h"

#include <algorithm>

namespace core {

namespace {

bool canPause(Milestone milestone)
{
    return milestone == Milestone::Restored || milestone == Milestone::Resolved;
}

/// @p stops in order and apart: the time before a reopening swallows the pauses in it.
QList<ClockStop> apart(QList<ClockStop> stops)
{
    const auto end = [](const ClockStop &stop) { return stop.to.value_or(Pauses::kNoEnd); };
    std::ranges::stable_sort(stops, {}, [](const ClockStop &stop) {
        return std::pair(stop.from, stop.cause == ClockStop::Cause::Pause);
    });
    QList<ClockStop> result;
    for (const ClockStop &stop : stops) {
        ClockStop next = stop;
        if (!result.isEmpty() && next.from < end(result.last())) {
            if (next.cause != ClockStop::Cause::Pause && result.last().cause == ClockStop::Cause::Pause)
                result.last().to = next.from;
            else
                next.from = end(result.last());
        }
        if (next.from < end(next))
            result.append(next);
    }
    return result;
}

const std::optional<Target> &targetOf(const ServiceLevel &level, Milestone milestone, bool outside)
{
    const auto index = static_cast<size_t>(milestone);
    return outside && level.outsideTargets[index] ? level.outsideTargets[index] : level.targets[index];
}

Sentence missingCalendar()
{
    return {QT_TRANSLATE_NOOP("Sentence",
                              "The calendar of this commitment is missing: choose one in the contract.")};
}

} // namespace

CommitmentRun::CommitmentRun(const ReplayInput &input, const LogFold &facts, Milestone milestone)
    : m_input(input), m_facts(facts), m_milestone(milestone)
{
    if (!canPause(milestone))
        return;
    for (const PauseSpan &pause : facts.timeline().pauses) {
        if (pause.stopsClocks)
            m_stops.append(
                {.from = pause.from, .to = pause.to, .reason = pause.reason, .comment = pause.comment});
    }
    for (const Passage &passage : facts.passages(milestone)) {
        if (passage.clearedAt) {
            m_stops.append(
                {.from = passage.reached.at, .to = passage.clearedAt, .cause = ClockStop::Cause::Reopening});
        }
    }
    m_stops += facts.cancellations();
    m_stops = apart(m_stops);
}

/// Where the clock stops for good, or now.
Instant CommitmentRun::end() const
{
    if (m_reached)
        return m_reached->at;
    return m_facts.timeline().cancelled.value_or(m_input.now);
}

QList<ClockStop> CommitmentRun::stopsUntil(Instant end) const
{
    QList<ClockStop> clipped;
    for (ClockStop stop : m_stops) {
        const bool startsNow = stop.from == end && !stop.to && end >= m_input.now;
        if (stop.from >= end && !startsNow) // An open one holds the clock from its first instant on.
            break;
        if (stop.to ? *stop.to > end : end < m_input.now)
            stop.to = end;
        clipped.append(stop);
    }
    return clipped;
}

/// What @p span promises for this milestone, counted from @p start; none without a target.
std::optional<CommitmentRun::Term> CommitmentRun::term(const GridSpan &span, Instant start,
                                                       const Pauses &pauses) const
{
    const ServiceLevel *level = span.level();
    if (!level)
        return {};
    const std::shared_ptr<const WorkingTime> time =
        m_input.workingTime ? m_input.workingTime(level->calendar) : nullptr;
    const std::optional<Target> target = targetOf(*level, m_milestone, time && !time->isCovered(start));
    if (!target)
        return {};
    Term made;
    made.time = time;
    made.commitment = {.milestone = m_milestone,
                       .serviceClass = level->serviceClass,
                       .priority = level->priority,
                       .target = *target,
                       .calendar = level->calendar,
                       .cutOff = level->cutOff,
                       .start = start};
    if (!time) {
        made.commitment.problem = missingCalendar();
        return made;
    }
    const Result<Deadline> deadline = TargetClock(*time, *target, start, level->cutOff).deadline(pauses);
    if (deadline)
        made.commitment.total = std::chrono::floor<Seconds>(deadline->total);
    else
        made.commitment.problem = deadline.error().sentence;
    made.due = deadline ? deadline->due : std::nullopt;
    return made;
}

/// due = max(due(new, from the report), min(due(old), due(new, from the change))), change after
/// change; the term that gives the due date comes back with it.
std::optional<CommitmentRun::Term> CommitmentRun::deciding(const Pauses &pauses) const
{
    std::optional<Term> standing;
    for (const Step &step : m_steps) {
        std::optional<Term> fromChange = term(step.span, step.from, pauses);
        if (step.first || !standing) {
            standing = std::move(fromChange);
            continue;
        }
        if (fromChange && standing->isPast(*fromChange))
            standing = std::move(fromChange);
        std::optional<Term> fromReport = term(step.span, m_facts.timeline().reported, pauses);
        if (fromReport && !standing->isPast(*fromReport))
            standing = std::move(fromReport);
    }
    return standing;
}

/// True when the commitment was met or breached before @p at.
bool CommitmentRun::isSettled(Instant at) const
{
    if (m_met || m_reached)
        return true;
    const std::optional<Term> standing = deciding(pausesOf(stopsUntil(at), at));
    return standing && standing->due && *standing->due < at;
}

void CommitmentRun::apply(const Step &step)
{
    if (isSettled(step.from)) {
        m_waitingStep = step;
        return;
    }
    if (!term(step.span, step.from, {})) {
        m_lostTarget = m_lostTarget || !m_steps.isEmpty();
        if (!m_steps.isEmpty())
            m_waitingStep.reset();
        m_steps.clear();
        return;
    }
    m_lostTarget = false;
    m_steps.append(step);
}

void CommitmentRun::reach(const MilestoneInstant &reached)
{
    if (m_met == false)
        return; // A breach is for ever; its first passage stands.
    m_reached = reached;
    const std::optional<Term> standing = deciding(pausesOf(stopsUntil(reached.at), reached.at));
    if (standing && standing->due)
        m_met = reached.at <= *standing->due;
}

bool CommitmentRun::wasFinal(const Passage &passage) const
{
    const ServiceTerms *terms = m_facts.spans().last().terms;
    const std::shared_ptr<const WorkingTime> support =
        terms && m_input.workingTime ? m_input.workingTime(terms->supportCalendar) : nullptr;
    if (!m_input.finalSince || !support)
        return false;
    const std::optional<Instant> since = m_input.finalSince(monthOf(passage.reached.at, support->zone()));
    return since && *since <= passage.clearedRecordedAt;
}

void CommitmentRun::clear(const Passage &passage)
{
    if (m_met == false)
        return;
    // A second "met" after a final one never counts, so there is nothing more to keep.
    if (m_met && !m_afterReopening && wasFinal(passage)) {
        m_kept.append(met(passage.reached.at, passage.reached.deduced));
        m_afterReopening = true;
    }
    m_met.reset();
    m_reached.reset();
    if (m_waitingStep) {
        Step late = *m_waitingStep;
        late.from = *passage.clearedAt;
        m_waitingStep.reset();
        apply(late);
    }
}

/// Plays steps, passages and reopenings in the order of their instants.
void CommitmentRun::walk()
{
    struct Move
    {
        Instant at;
        std::function<void()> play;
    };
    QList<Move> moves;
    for (qsizetype index = 0; index < m_facts.spans().size(); ++index) {
        const GridSpan &span = m_facts.spans()[index];
        const Step step{.from = span.from, .span = span, .first = index == 0};
        moves.append({span.from, [this, step] { apply(step); }});
    }
    for (const Passage &passage : m_facts.passages(m_milestone)) {
        moves.append({passage.reached.at, [this, passage] { reach(passage.reached); }});
        if (passage.clearedAt)
            moves.append({*passage.clearedAt, [this, passage] { clear(passage); }});
    }
    std::ranges::stable_sort(moves, {}, &Move::at);
    for (const Move &move : moves)
        move.play();
}

/// @p term with its clock read at @p end.
Commitment CommitmentRun::measured(const Term &term, Instant end) const
{
    Commitment commitment = term.commitment;
    commitment.due = term.due;
    commitment.stops = stopsUntil(end);
    commitment.afterReopening = m_afterReopening;
    if (!term.time)
        return commitment;
    const TargetClock clock(*term.time, commitment.target, commitment.start, commitment.cutOff);
    const Pauses still = pausesOf(commitment.stops, end);
    commitment.elapsed = std::chrono::floor<Seconds>(clock.elapsed(end, still));
    return commitment;
}

/// The commitment as it was decided "met" at @p reached.
Commitment CommitmentRun::met(Instant reached, bool deduced) const
{
    const std::optional<Term> standing = deciding(pausesOf(stopsUntil(reached), reached));
    if (!standing)
        return {};
    Commitment commitment = measured(*standing, reached);
    commitment.reached = reached;
    commitment.deduced = deduced;
    commitment.state = CommitmentState::Met;
    commitment.decision = reached;
    commitment.counts = true;
    return commitment;
}

void CommitmentRun::setOverrun(Commitment &commitment, const Term &term) const
{
    const TargetClock clock(*term.time, commitment.target, commitment.start, commitment.cutOff);
    const Pauses still = pausesOf(commitment.stops, end());
    commitment.overrun = std::chrono::floor<Seconds>(clock.counted(*commitment.due, end(), still));
}

/// Not reached: breached once the due date has passed, else running, paused or at risk.
void CommitmentRun::judgeRunning(Commitment &commitment, const Term &term) const
{
    const Instant now = end();
    const bool isPaused = !commitment.stops.isEmpty() && !commitment.stops.last().to;
    const bool stands = !isPaused || *commitment.due <= commitment.stops.last().from;
    if (stands && *commitment.due < now) {
        commitment.state = CommitmentState::Breached;
        commitment.counts = true;
        return;
    }
    const TargetClock clock(*term.time, commitment.target, commitment.start, commitment.cutOff);
    const Pauses still = pausesOf(commitment.stops, now);
    commitment.remaining = std::chrono::floor<Seconds>(clock.counted(now, *commitment.due, still));
    if (!stands) {
        commitment.state = CommitmentState::Paused;
        commitment.due.reset();
        return;
    }
    const bool risky = commitment.elapsed * 100 >= commitment.total * m_input.riskPercent;
    commitment.state = risky ? CommitmentState::AtRisk : CommitmentState::Pending;
}

void CommitmentRun::judgeReached(Commitment &commitment) const
{
    commitment.reached = m_reached->at;
    commitment.deduced = m_reached->deduced;
    if (!commitment.due) {
        commitment.state = CommitmentState::NotApplicable;
        return;
    }
    const bool inTime = m_reached->at <= *commitment.due;
    commitment.state = inTime ? CommitmentState::Met : CommitmentState::Breached;
    commitment.counts = !inTime || !m_afterReopening;
}

void CommitmentRun::judge(Commitment &commitment, const Term &term) const
{
    if (m_reached)
        judgeReached(commitment);
    else if (commitment.due)
        judgeRunning(commitment, term);
    if (m_facts.timeline().cancelled && commitment.state != CommitmentState::Breached) {
        commitment.state = CommitmentState::NotApplicable;
        commitment.counts = false;
        commitment.remaining.reset();
    }
    if (commitment.state == CommitmentState::Breached)
        setOverrun(commitment, term);
    if (commitment.due && commitment.state != CommitmentState::NotApplicable)
        commitment.decision = std::min(commitment.reached.value_or(*commitment.due), *commitment.due);
}

QList<Commitment> CommitmentRun::commitments()
{
    walk();
    const std::optional<CancelReason> reason = m_facts.timeline().cancelReason;
    const bool neverWas = reason == CancelReason::Duplicate || reason == CancelReason::EntryMistake;
    QList<Commitment> result;
    if (const std::optional<Term> standing = deciding(pausesOf(stopsUntil(end()), end()))) {
        Commitment commitment = measured(*standing, end());
        judge(commitment, *standing);
        result.append(commitment);
    } else if (m_lostTarget) {
        const GridSpan &span = m_facts.spans().last();
        result.append({.milestone = m_milestone,
                       .priority = span.priority,
                       .start = m_facts.timeline().reported,
                       .state = CommitmentState::NotApplicable});
    }
    const std::optional<QString> &written = m_facts.neutralisation(m_milestone);
    for (Commitment &commitment : result) {
        if (neverWas)
            commitment.state = CommitmentState::NotApplicable;
        else if (written && commitment.state != CommitmentState::NotApplicable)
            commitment.state = CommitmentState::Neutralised;
        else
            continue;
        commitment.reason = written.value_or(QString());
        commitment.counts = false;
        commitment.decision.reset();
        commitment.remaining.reset();
    }
    return m_kept + result;
}

} // namespace core
