// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/BoardMove.h"
#include "core/domain/intervention/InterventionBulk.h"
#include "core/storage/Unit.h"

namespace core {

/// Adds to the log what puts an intervention into another column of the board.
Result<> move(Unit &unit, const BoardMove &move);

/// Writes what an edit of many interventions planned. What somebody else changed in another field
/// meanwhile stays; Conflict where it was the same one.
Result<> save(Unit &unit, const QList<InterventionChange> &changes);

} // namespace core
