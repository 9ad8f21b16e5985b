// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/workshop/Custody.h"
#include "core/domain/workshop/DataWiping.h"
#include "core/storage/Unit.h"

namespace core {

// Machines in other hands and wiped media. Each operation is the work of one unit. A record whose id is not
// valid yet is added; else Conflict when somebody changed it since it was read. @p today, in the provider's
// zone: nothing has happened after it.

/// Invalid where the machine is in other hands already, or is taken from a client whose it is not.
Result<CustodyId> save(Unit &unit, const Custody &custody, QDate today);
Result<DataWipingId> save(Unit &unit, const DataWiping &wiping, QDate today);

} // namespace core
