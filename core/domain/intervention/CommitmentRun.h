// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/LogFold.h"

namespace core {

/// The course of one milestone's commitment through changes of priority, passages and
/// reopenings: the second half of replay().
class CommitmentRun
{
public:
    CommitmentRun(const ReplayInput &input, const LogFold &facts, Milestone milestone);

    /// One commitment, or two after the reopening of a final "met", or none without a target.
    QList<Commitment> commitments();
    /// The stops of this milestone's clock, up to its standing passage or now.
    QList<ClockStop> stopsUntil(Instant end) const;

private:
    /// A row of the grid with the instant from which it applies.
    struct Step
    {
        Instant from = {};
        GridSpan span = {};
        bool first = false; ///< In force at the report.
    };
    /// One way to count: a target from a start in a calendar.
    struct Term
    {
        Commitment commitment = {};
        std::shared_ptr<const WorkingTime> time = {};
        std::optional<Instant> due = {}; ///< None: it cannot be computed.
        bool isPast(const Term &other) const { return !due || (other.due && *due > *other.due); }
    };

    void walk();
    void apply(const Step &step);
    void reach(const MilestoneInstant &reached);
    void clear(const Passage &passage);
    bool isSettled(Instant at) const;
    std::optional<Term> term(const GridSpan &span, Instant start, const Pauses &pauses) const;
    std::optional<Term> deciding(const Pauses &pauses) const;
    Commitment measured(const Term &term, Instant end) const;
    Commitment met(Instant reached, bool deduced) const;
    void judge(Commitment &commitment, const Term &term) const;
    void judgeReached(Commitment &commitment) const;
    void judgeRunning(Commitment &commitment, const Term &term) const;
    void setOverrun(Commitment &commitment, const Term &term) const;
    bool wasFinal(const Passage &passage) const;
    Instant end() const;

    const ReplayInput &m_input;
    const LogFold &m_facts;
    Milestone m_milestone;
    QList<ClockStop> m_stops;          ///< All of them, the last one perhaps open.
    QList<Step> m_steps;               ///< Those in force, in order.
    std::optional<Step> m_waitingStep; ///< Came after the decision; applies if that is withdrawn.
    std::optional<bool> m_met;         ///< The decision that stands.
    std::optional<MilestoneInstant> m_reached;
    bool m_afterReopening = false;
    bool m_lostTarget = false;
    QList<Commitment> m_kept;
};

} // namespace core
