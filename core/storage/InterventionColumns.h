// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/timekeeping/WorkEntry.h"
#include "core/storage/Connection.h"

namespace core {

// One column list, one mapper and one writer for each of the tables of an intervention.

extern const QString kInterventionColumns;
Intervention toIntervention(const Fields &fields);
QVariantMap valuesOf(const Intervention &intervention);

extern const QString kEventColumns;
InterventionEvent toEvent(const Fields &fields);
QVariantMap valuesOf(const InterventionEvent &event);

extern const QString kWorkEntryColumns;
WorkEntry toWorkEntry(const Fields &fields);
QVariantMap valuesOf(const WorkEntry &entry);

extern const QString kOutageColumns;
Outage toOutage(const Fields &fields);
QVariantMap valuesOf(const Outage &outage);

/// A month as an integer column holds it: 202605.
constexpr int monthNumber(const Month &month)
{
    return month.year * 100 + month.month;
}
constexpr Month toMonth(int number)
{
    return {.year = number / 100, .month = number % 100};
}

} // namespace core
