// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/WorkingTime.h"
#include "core/domain/timekeeping/WorkEntry.h"

namespace core {

// What work costs: product/contracts.md, "Time: actual and charged". Kind × mode × hours → rule → multiplier
// → rounding; whole minutes throughout.

/// Why work is covered as it is.
enum class CoverBasis {
    Rule,       ///< A cell of the cover matrix says so.
    NoRule,     ///< The matrix has no such cell: billable.
    NoContract, ///< Outside contract: billable.
    Chosen      ///< WorkEntry::coverReason: somebody decided otherwise.
};

/// A stretch of work with what it costs, and why.
struct ChargedWork
{
    WorkEntry entry = {};
    CoverBasis basis = CoverBasis::NoContract;
    friend bool operator==(const ChargedWork &, const ChargedWork &) = default;
};

/// @p entry in stretches of one day, wholly inside or outside the covered hours of @p support; null: without
/// covered hours, so all of it is inside. Days are those of @p zone. Its actual minutes are shared out by
/// length, to the minute, their sum kept; travel stays with the first stretch, which keeps the row.
QList<WorkEntry> stretchesOf(const WorkEntry &entry, const WorkingTime *support, const QTimeZone &zone);

/// The cover of @p entry under @p version, that of its day; null: outside contract.
ChargedWork covered(const WorkEntry &entry, const ContractVersion *version, InterventionKind kind);

/// How a contract rounds.
struct Rounding
{
    Minutes increment{0}; ///< Sums are rounded up to a multiple of it; 0: as they are.
    Minutes minimum{0};
    RoundingLevel level = RoundingLevel::PerIntervention;
};
Rounding roundingOf(const ContractVersion &version);

/// Sets the charged minutes of @p work, all that was done on one intervention, the earliest first. Actual
/// minutes are summed by cover and multiplier, within an intervention, a day or an entry as the level says;
/// each sum is rounded up, the minimum completes the earliest sum that is not free, and the difference goes
/// to the latest entry of its sum. Free work is charged nothing. Exact multiples stay as they are.
void charge(QList<ChargedWork> &work, const Rounding &rounding, const QTimeZone &zone);

} // namespace core
