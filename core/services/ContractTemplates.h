// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Template.h"
#include "core/storage/Unit.h"

namespace core {

/// What a template becomes for one client.
struct TemplateUse
{
    ClientId client = {};
    QDate startsOn = {};
    ContractTemplate model = {};
    QString number = {}; ///< Empty: the next free one of its year.
    QString notes = {};
    bool isSigned = true;
};

/// Adds a contract after a template, signed or as a draft. Its calendars are those that exist with the same
/// hours; missing ones are added.
Result<ContractId> addContract(Unit &unit, const TemplateUse &use);

/// The calendar with the hours of @p wanted, added where there is none.
Result<CalendarId> calendarLike(Unit &unit, const CoverageCalendar &wanted);

} // namespace core
