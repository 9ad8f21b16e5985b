// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/PartUsed.h"
#include "core/storage/Unit.h"

namespace core {

// Parts fitted during interventions: product/interventions.md, "Work sheet". Each operation is the work of
// one unit; what is to be invoiced follows by itself.

/// A part whose id is not valid yet comes after the others; else Conflict when somebody changed it since it
/// was read. NotFound without its intervention.
Result<PartUsedId> save(Unit &unit, const PartUsed &part);
Result<> remove(Unit &unit, const PartUsed &part);

} // namespace core
