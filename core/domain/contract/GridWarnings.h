// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Sentence.h"
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/domain/servicelevel/Target.h"

namespace core {

/// What contradicts itself in a service-level grid, and in which cells.
struct GridWarning
{
    ServiceClass serviceClass = ServiceClass::Incident;
    Priority priority = Priority::P3; ///< The row to look at.
    std::optional<Milestone> first = {};
    std::optional<Milestone> second = {}; ///< The cell it is at odds with, in the same row.
    Sentence sentence = {};
};

/// Contradictions of a grid (product/contracts.md, Completeness check): a milestone promised after
/// a later one of the same row, a priority served later than a less urgent one. Amounts are
/// compared by their due instants for reports at every half hour of two weeks, so that 1 d and 8 h
/// can be compared; "can" in the sentence means: not for every report. Rows whose calendar is not
/// among @p calendars, or never open, are left out. @p day chooses the versions of the calendars.
/// Warnings only: nothing is refused.
QList<GridWarning> gridWarnings(const QList<ServiceLevel> &levels, const QList<CalendarBook> &calendars,
                                QDate day);

} // namespace core
