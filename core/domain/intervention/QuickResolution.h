// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/timekeeping/WorkEntry.h"

namespace core {

/// "Resolved on the phone at 9:20, eight minutes": an intervention that is over when it is written down.
struct QuickResolution
{
    Instant at = {};
    Minutes worked{0};     ///< Until then, without a break; none: no time is written down.
    QString solution = {}; ///< What was done.
    bool isClosed = false; ///< Nothing is left to be confirmed.
    friend bool operator==(const QuickResolution &, const QuickResolution &) = default;
};

/// Refuses what cannot be, naming the field.
Result<> checked(const QuickResolution &resolution, Instant reportedAt);

/// What it adds to the log. Whoever takes the call has acknowledged it; elsewhere the work or the
/// resolution says when.
QList<InterventionEvent> eventsOf(const QuickResolution &resolution, Channel channel, Instant reportedAt);

/// The minutes, by the technician of @p intervention.
std::optional<WorkEntry> workOf(const QuickResolution &resolution, const Intervention &intervention);

/// The report that @p worked minutes until @p resolvedAt imply, where it was said later than they began.
Instant impliedReport(Instant reportedAt, Instant resolvedAt, Minutes worked);

} // namespace core
