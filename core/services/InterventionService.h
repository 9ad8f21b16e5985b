// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/QuickResolution.h"
#include "core/storage/Unit.h"

namespace core {

class Derivation;

// Operations on interventions; each is the work of one unit, and leaves what is derived from
// the log in step with it.

/// An intervention as it is reported.
struct Report
{
    Intervention intervention = {};        ///< Its number is given here; an invalid contract is looked for.
    bool outsideContract = false;          ///< Asked for, with contractReason.
    Instant at = {};                       ///< When the client reported it, not when it is typed in.
    std::optional<Priority> priority = {}; ///< Else from impact and urgency.
    QString comment = {};
    QList<InterventionEvent> further = {}; ///< What happened since.
    std::optional<QuickResolution> resolution = {};
};

/// Numbers it, finds its contract, and opens its log. Invalid where several contracts fit.
Result<InterventionId> report(Unit &unit, const Report &report);
/// The same for many: @p derivation is shared.
Result<InterventionId> report(Unit &unit, const Report &report, Derivation &derivation);

/// Adds to the log. Invalid, with the reason, for an impossible order.
Result<> append(Unit &unit, InterventionEvent event);
/// The same for many: @p derivation is shared.
Result<> append(Unit &unit, InterventionEvent event, Derivation &derivation);
/// Replaces a line of the log by @p replacement, whose comment says why; both stay readable.
Result<> correct(Unit &unit, EventId event, InterventionEvent replacement);
/// Takes a line of the log back; it stays readable.
Result<> withdraw(Unit &unit, EventId event, const QString &reason);

/// Changes what is written about an intervention; a new contract, kind or site counts from the
/// report on, as the correction of a mistake.
Result<> save(Unit &unit, const Intervention &intervention);
Result<OutageId> save(Unit &unit, const Outage &outage);

} // namespace core
