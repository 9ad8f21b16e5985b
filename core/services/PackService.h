// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/HourPack.h"
#include "core/domain/timekeeping/WorkEntry.h"
#include "core/storage/Unit.h"

namespace core {

class Derivation;

// Hour packs: product/contracts.md, "Hour packs". The ledger is only ever completed; a mistake is undone, or
// adjusted with its reason.

/// Hours bought, or an adjustment of the balance; booked on the day of the unit in @p zone.
Result<PackMovementId> save(Unit &unit, PackMovement movement, const QTimeZone &zone);

/// The work that a pack has to follow.
struct PackWork
{
    WorkEntry entry = {};
    ContractId contract = {}; ///< Of its intervention; invalid: outside contract.
    QTimeZone zone = {};      ///< Of the contract: which day the work was done.
};

/// What new @p work takes, booked on its day: for history that is written at once.
Result<> bookWork(Unit &unit, const PackWork &work);

/// Brings the pack of @p work in step with what the entry says now: takes what it costs, or corrects what was
/// taken. Booked on the day of the work, unless minutes have expired since: then today, and they come back.
Result<> followWork(Unit &unit, const PackWork &work);

/// The work of @p entry is removed: what was taken for it comes back, and the lines of the ledger say @p
/// reason.
Result<> releaseWork(Unit &unit, const WorkEntry &entry, const QTimeZone &zone, const QString &reason);

/// followWork() of all the work on @p intervention: it may have come under another contract.
Result<> followWorkOf(Unit &unit, Derivation &derivation, InterventionId intervention);

} // namespace core
