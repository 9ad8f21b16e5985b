// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Decision.h"
#include "core/storage/Unit.h"

namespace core {

// Decisions of review meetings and audits; each operation is the work of one unit.

/// Adds it below the others of its intervention, or changes the one stored.
Result<DecisionId> save(Unit &unit, Decision decision);
Result<> remove(Unit &unit, const Decision &decision);

} // namespace core
