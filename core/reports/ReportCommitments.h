// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/Calendar.h"
#include "core/domain/servicelevel/Holidays.h"

// Commitments as a report tells them: what was promised, kept, breached and why.

namespace core {

/// The commitments of one priority for one milestone, decided in the month.
struct MilestoneOutcome
{
    int kept = 0;
    int breached = 0;
    int undecided = 0; ///< Open at the month's end and not due: not counted.
    int neutralised = 0;
    std::optional<Target> target = {}; ///< Absent: nothing promised.
    int decided() const { return kept + breached; }
};

struct PriorityOutcome
{
    Priority priority = Priority::P1;
    std::array<MilestoneOutcome, 4> milestones = {}; ///< By Milestone.
    /// Covered time to restoration (else resolution) of those restored in the month.
    std::optional<Seconds> median = {};
    std::optional<Seconds> worst = {};
    int restored = 0; ///< How many the two above are made of.
};

/// One day of the explanation of a due date; the lines add up to what elapsed.
struct ExplainedDay
{
    QDate day = {};
    QList<Slot> openSlots = {}; ///< Of the calendar that day; empty: closed.
    Seconds counted = Seconds(0);
    Seconds paused = Seconds(0);
    std::optional<PauseReason> reason = {};
    enum class Closed { No, Holiday, Closure, NoHours } closed = Closed::No;
    QString closedName = {}; ///< Of the closure.
    std::optional<HolidayName> holiday = {};
};

/// A commitment not kept.
struct Breach
{
    InterventionId intervention = {};
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Milestone milestone = Milestone::Restored;
    Target target = {};
    Instant reportedAt = {};
    Instant due = {};
    std::optional<Instant> reachedAt = {}; ///< Absent: not reached by the month's end.
    Seconds elapsed = Seconds(0);          ///< Covered time to `reachedAt`, else to the month's end.
    Seconds overrun = Seconds(0);          ///< Covered time since `due`, likewise.
    QString cause = {};
    QString correctiveAction = {};
    bool afterReopening = false;
    QString calendar = {};         ///< Its name.
    QList<ExplainedDay> days = {}; ///< From the report to the due date.
    bool isOpen() const { return !reachedAt.has_value(); }
};

/// A commitment taken out of the count.
struct NeutralisedCommitment
{
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Milestone milestone = Milestone::Restored;
    QString reason = {};
};

/// Breached in an earlier month and still not reached: told, not counted again.
struct EarlierBreach
{
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Milestone milestone = Milestone::Restored;
    Instant due = {};
};

} // namespace core
