// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/storage/Unit.h"

namespace core {

/// Saves what the editor holds: the calendar's name and @p hours, effective on a day.
///
/// A calendar that is not stored yet is added. Else @p hours become a version of their own, and
/// the former ones stay as they are (product/sla.md). One thing is allowed beside that: a version
/// of the same day is replaced as long as no intervention reported from that day on rests on the
/// calendar, so that a slip of the hand needs no new date; afterwards it is refused. Hours equal
/// to those in force on their day add nothing.
///
/// A version whose day is past changes interventions already reported: they are derived again.
/// Refused: no name or one that another calendar has, hours that are never open, no zone.
Result<CalendarId> save(Unit &unit, const CalendarBook &book, const CoverageCalendar &hours);

/// Renames or archives. A calendar that contracts use can be archived: it stays theirs.
Result<> rename(Unit &unit, const CalendarBook &book, const QString &name, bool isArchived);

} // namespace core
