// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Timeline.h"

namespace core {

/// The columns of the board, from left to right.
inline constexpr std::array kBoardStates{InterventionState::Reported,   InterventionState::Acknowledged,
                                         InterventionState::InProgress, InterventionState::Waiting,
                                         InterventionState::Restored,   InterventionState::Resolved};

/// A card of the board put into another column.
struct BoardMove
{
    InterventionId intervention = {};
    InterventionState from = InterventionState::Reported; ///< As the board showed it.
    InterventionState to = InterventionState::Reported;
    Instant at = {};
    PauseReason pauseReason = PauseReason::WaitingForClient; ///< To Waiting.
    QString comment = {};
};

/// Refuses, with the reason, what no log allows from @p from, whatever else it says. What is left
/// may still be refused by stepsOf().
Result<> checkMove(InterventionState from, InterventionState to);

/// The lines of the log that lead from where @p timeline stands to where @p move puts it. Invalid,
/// with the reason, where none do; Conflict where it no longer stands where the board showed it.
Result<QList<InterventionEvent>> stepsOf(const Timeline &timeline, const BoardMove &move);

} // namespace core
