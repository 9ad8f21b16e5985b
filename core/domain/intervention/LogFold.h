// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Replay.h"

namespace core {

/// What applies from an instant on: the row of the grid is found by class and priority.
struct GridSpan
{
    Instant from = {};
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    Priority priority = Priority::P3;
    const ServiceTerms *terms = nullptr;

    /// The row of the contract that promises something here; null when none does.
    const ServiceLevel *level() const;
};

/// A milestone passed, and perhaps cleared again by a reopening.
struct Passage
{
    MilestoneInstant reached = {};
    std::optional<Instant> clearedAt = {};
    Instant clearedRecordedAt = {}; ///< When the reopening was recorded, at the earliest when it happened.
};

/// The facts of a log up to an instant, before any target is looked at: the first half of
/// replay(). Milestones, pauses and moves with the rules of product/sla.md, "Changes on the way".
class LogFold
{
public:
    /// @p standing: see standingEvents(); @p reported: its first Reported event.
    LogFold(const ReplayInput &input, const InterventionEvent &reported);
    void take(const InterventionEvent &event);

    /// The facts but for the commitments.
    const Timeline &timeline() const { return m_timeline; }
    const QList<GridSpan> &spans() const { return m_spans; }
    const QList<Passage> &passages(Milestone milestone) const
    {
        return m_passages[static_cast<size_t>(milestone)];
    }
    const QList<ClockStop> &cancellations() const { return m_cancellations; }
    /// The written reason when a milestone was neutralised.
    const std::optional<QString> &neutralisation(Milestone milestone) const
    {
        return m_neutralised[static_cast<size_t>(milestone)];
    }
    /// The timeline with its state.
    Timeline finished() const;

private:
    void takeWork(const InterventionEvent &event, Instant at);
    void takeChange(const InterventionEvent &event, Instant at);
    void close(Instant at);
    void reach(Milestone milestone, MilestoneInstant at);
    void deduceBefore(Milestone milestone, Instant at);
    bool isReached(Milestone milestone) const;
    void clear(Milestone milestone, const InterventionEvent &event, Instant at);
    void resolve(Instant at, bool deduced);
    void reopen(const InterventionEvent &event, Instant at);
    void cancel(const InterventionEvent &event, Instant at);
    void pause(const InterventionEvent &event, Instant at);
    void endPause(Instant at);
    void change(const GridSpan &span);
    void neutralise(const InterventionEvent &event);
    void move(BacklogMove::Kind kind, Instant at);
    bool isOver() const;
    InterventionState state() const;

    const ReplayInput &m_input;
    Timeline m_timeline;
    QList<GridSpan> m_spans;
    std::array<QList<Passage>, 4> m_passages;
    std::array<std::optional<QString>, 4> m_neutralised;
    QList<ClockStop> m_cancellations;
    bool m_inStock = false;
};

} // namespace core
