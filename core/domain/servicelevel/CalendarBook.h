// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Calendar.h"

namespace core {

/// A calendar with its versions, the earliest first: what the calendar editor shows.
struct CalendarBook
{
    CalendarId id = {};
    QString name = {};
    bool isArchived = false;
    QList<CoverageCalendar> versions = {};
    int version = 0; ///< Of the calendar's own row.
    friend bool operator==(const CalendarBook &, const CalendarBook &) = default;
};

/// What rests on a calendar from a moment on.
struct CalendarUse
{
    QList<ContractId> contracts = {}; ///< Those with a version that names it.
    qint64 interventions = 0;         ///< Reported under them since then.
    friend bool operator==(const CalendarUse &, const CalendarUse &) = default;
};

/// The version in force on @p day: the latest effective then, else the earliest there is (a
/// calendar is never without hours). Null only for a book without versions.
const CoverageCalendar *versionOn(const CalendarBook &book, QDate day);

} // namespace core
