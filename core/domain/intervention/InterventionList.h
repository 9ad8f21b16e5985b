// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/Timeline.h"

namespace core {

/// What a list shows of an intervention: small, so that a million of them fit in memory.
struct InterventionRow
{
    InterventionId id = {};
    ClientId client = {};
    int year = 0;
    int sequence = 0;
    QString externalNumber = {};
    QString title = {};
    QString clientName = {};
    QString technicianName = {};
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    Priority priority = Priority::P3;
    InterventionState state = InterventionState::Reported;
    bool isOpen = true;
    Instant reportedAt = {};
    std::optional<Instant> resolvedAt = {};
    std::optional<Instant> nextDue = {}; ///< Of the first commitment not met; none while paused.
    std::optional<Milestone> nextMilestone = {};
    std::optional<PauseReason> pauseReason = {};
    QString category = {};

    RowRef ref() const { return {Table::Intervention, id.value()}; }
    /// Whether a change of @p other can change what this row shows.
    bool shows(RowRef other) const
    {
        return other == ref() || other == RowRef{Table::Client, client.value()};
    }
};

enum class InterventionScope { Open, Late, Waiting, Finished, Everything };
enum class InterventionOrder { NewestFirst, NextDueFirst };

/// What has to be done is told by its due date, what is over by its date.
constexpr InterventionOrder usualOrder(InterventionScope scope)
{
    return scope == InterventionScope::Open || scope == InterventionScope::Late
               ? InterventionOrder::NextDueFirst
               : InterventionOrder::NewestFirst;
}

/// How a commitment turned out in a month; Undecided ones are not counted.
enum class Outcome { Kept, Breached, Undecided, Neutralised };

/// The interventions behind a figure of the dashboard: a figure opens what it counts.
struct OutcomeFacet
{
    Month month = {};
    Outcome outcome = Outcome::Breached;
    std::optional<Priority> priority = {};
    std::optional<Milestone> milestone = {};
};

struct MoveFacet
{
    Month month = {};
    BacklogMove::Kind kind = BacklogMove::Kind::Opened;
};

struct InterventionFilter
{
    QString text = {}; ///< Beginnings of words; case and accents do not matter.
    InterventionScope scope = InterventionScope::Everything;
    std::optional<ClientId> client = {};
    std::optional<ContractId> contract = {};
    std::optional<AssetId> asset = {};
    std::optional<TechnicianId> technician = {};
    std::optional<InterventionKind> kind = {};
    std::optional<Priority> priority = {};
    std::optional<OutcomeFacet> outcome = {};
    std::optional<MoveFacet> move = {};
    InterventionOrder order = InterventionOrder::NewestFirst;
    Instant now = {};                            ///< What Late and open breaches are measured against.
    std::optional<InterventionState> state = {}; ///< Only these: a column of the board.
    bool unassigned = false;                     ///< Only those without a technician.
    bool uncovered = false;                      ///< Only those outside any contract.
};

} // namespace core
