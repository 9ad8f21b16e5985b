// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/gdpr/ProcessingActivity.h"
#include "core/storage/Unit.h"

namespace core {

// The register of processing and the breaches of personal data. Each operation is the work of one unit. A
// record whose id is not valid yet is added; else Conflict when somebody changed it since it was read.

Result<ProcessingActivityId> save(Unit &unit, const ProcessingActivity &activity);
/// For an entry that was a mistake: an activity that is over gets its last day.
Result<> remove(Unit &unit, const ProcessingActivity &activity);

/// The moments of @p breach are not after @p unit.at(); @p zone tells its days. Invalid where its
/// intervention is another client's. Breaches are never removed: art. 33(5) wants each documented.
Result<DataBreachId> save(Unit &unit, const DataBreach &breach, const QTimeZone &zone);

} // namespace core
