// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Month.h"
#include "core/domain/intervention/Event.h"
#include "core/domain/servicelevel/ClockStop.h"

#include <array>
#include <optional>

namespace core {

enum class InterventionState {
    Reported,
    Acknowledged,
    InProgress,
    Waiting,
    Restored,
    Resolved,
    Closed,
    Cancelled
};

/// True while somebody still has something to do about it: it is part of the backlog.
constexpr bool isOpen(InterventionState state)
{
    return state < InterventionState::Resolved;
}

/// See product/sla.md, States of a commitment.
enum class CommitmentState { Pending, AtRisk, Paused, Met, Breached, Neutralised, NotApplicable };

/// A milestone's instant. Deduced: no event says it, it follows from a later one.
struct MilestoneInstant
{
    Instant at = {};
    bool deduced = false;
    friend bool operator==(const MilestoneInstant &, const MilestoneInstant &) = default;
};

/// A stretch of waiting, as the log tells it.
struct PauseSpan
{
    Instant from = {};
    std::optional<Instant> to = {}; ///< None: still waiting.
    PauseReason reason = PauseReason::Other;
    bool stopsClocks = false; ///< The contract lists this reason.
    QString comment = {};
    friend bool operator==(const PauseSpan &, const PauseSpan &) = default;
};

struct PrioritySpan
{
    Instant from = {};
    Priority priority = Priority::P3;
    friend bool operator==(const PrioritySpan &, const PrioritySpan &) = default;
};

/// What moved the stock of open interventions. Each resolution and each reopening counts once.
struct BacklogMove
{
    enum class Kind { Opened, Resolved, Reopened, Cancelled };
    Kind kind = Kind::Opened;
    Instant at = {};
    friend bool operator==(const BacklogMove &, const BacklogMove &) = default;
};

/// One intervention × one milestone that has a target. After the reopening of a "met" whose
/// month was final there are two of a milestone: the one that stays, and the one that goes on
/// (afterReopening), which counts only when it is breached.
struct Commitment
{
    Milestone milestone = Milestone::Acknowledged;
    ServiceClass serviceClass = ServiceClass::Incident;
    Priority priority = Priority::P3; ///< Whose target decides: not always the current one.
    Target target = {};
    CalendarId calendar = {};
    std::optional<int> cutOff = {};
    Instant start = {};              ///< Where its clock starts: the report, or a change of priority.
    std::optional<Instant> due = {}; ///< None while paused, and where it cannot be computed.
    std::optional<Instant> reached = {};
    bool deduced = false; ///< `reached` was.
    CommitmentState state = CommitmentState::Pending;
    Seconds elapsed{0};                    ///< Shown by the clock at `reached`, else now.
    Seconds total{0};                      ///< Shown by the clock at the due date.
    std::optional<Seconds> remaining = {}; ///< Pending, at risk, paused.
    std::optional<Seconds> overrun = {};   ///< Breached: from the due date to `reached`, else now.
    /// min(reached, due) once decided, the due date so far before; none when paused or out of the count.
    std::optional<Instant> decision = {};
    bool counts = false; ///< Decided, and part of met / (met + breached) in that month.
    bool afterReopening = false;
    QString reason = {};         ///< Neutralised: the written reason.
    QList<ClockStop> stops = {}; ///< Those of its own clock, in order and apart.
    Sentence problem = {};       ///< Why there is no due date, when the calendar has none to give.
    friend bool operator==(const Commitment &, const Commitment &) = default;

    bool isRunning() const { return state <= CommitmentState::Paused; }
};

/// What the log of an intervention says, replayed up to an instant.
struct Timeline
{
    InterventionState state = InterventionState::Reported;
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    Priority priority = Priority::P3;
    bool outsideContract = false;
    Instant reported = {};
    std::array<std::optional<MilestoneInstant>, 4> milestones = {}; ///< By Milestone, those that stand.
    std::optional<Instant> closed = {};
    std::optional<Instant> cancelled = {};
    std::optional<CancelReason> cancelReason = {};
    std::optional<PauseReason> waitingFor = {};
    QList<PrioritySpan> priorities = {};
    QList<PauseSpan> pauses = {};
    QList<Instant> reopenings = {};
    std::optional<Instant> reopenUntil = {}; ///< While resolved: later, a new intervention is opened.
    QList<BacklogMove> moves = {};
    QList<Commitment> commitments = {};
    /// Working time from the report to each milestone in the current priority's calendar, target
    /// or not; restored and resolved without pauses and without the time before a reopening.
    std::array<std::optional<Seconds>, 4> workingTime = {};
    friend bool operator==(const Timeline &, const Timeline &) = default;

    std::optional<MilestoneInstant> milestone(Milestone which) const
    {
        return milestones[static_cast<size_t>(which)];
    }
    std::optional<Instant> acknowledged() const { return instant(Milestone::Acknowledged); }
    std::optional<Instant> workStarted() const { return instant(Milestone::WorkStarted); }
    std::optional<Instant> restored() const { return instant(Milestone::Restored); }
    std::optional<Instant> resolved() const { return instant(Milestone::Resolved); }
    /// The running commitment that is due first; null when none has a due date.
    const Commitment *nextDue() const;

private:
    std::optional<Instant> instant(Milestone which) const
    {
        const std::optional<MilestoneInstant> found = milestone(which);
        return found ? std::optional(found->at) : std::nullopt;
    }
};

/// The local month in which @p commitment counts; none when it does not (yet).
std::optional<Month> decisionMonth(const Commitment &commitment, const QTimeZone &supportZone);

} // namespace core
