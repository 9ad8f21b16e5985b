// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/timekeeping/Charging.h"
#include "core/storage/Unit.h"

namespace core {

class Derivation;

// Time spent on interventions, what it costs and what of it a pack follows: product/interventions.md, "Work
// entries"; product/contracts.md, "Time: actual and charged". Each operation is the work of one unit.

/// All the work on @p intervention, the earliest first, cut and charged under the terms of its contract, as
/// it is stored; or as it would be with @p pending, new or changed. Reads only.
Result<QList<ChargedWork>> chargedWork(Derivation &derivation, Connection &connection,
                                       InterventionId intervention,
                                       const std::optional<WorkEntry> &pending = {});

/// Writes a stretch of work, new or changed: cut where days and covered hours end, its cover decided by the
/// cover matrix unless coverReason says why somebody chose it, and all the work on the intervention charged
/// again. The id of its first stretch.
Result<WorkEntryId> save(Unit &unit, const WorkEntry &entry);
/// Removes a stretch; what a pack gave for it comes back.
Result<> remove(Unit &unit, const WorkEntry &entry);

/// Charges the work on @p intervention again: it came under another contract, or is of another kind.
Result<> chargeAgain(Unit &unit, Derivation &derivation, InterventionId intervention);
/// The same of all that was done under @p contract from @p day on: an amendment counts from then.
Result<> chargeAgain(Unit &unit, Derivation &derivation, ContractId contract, QDate day);

} // namespace core
