// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/base/Instant.h"

#include <QList>
#include <QString>

namespace core {

/// An entry of an iCalendar file. Texts are plain.
struct CalendarEvent
{
    QString uid = {};   ///< The same each time the file is written: programs then replace the entry.
    DayRange days = {}; ///< Of whole days; not where `at` is set.
    std::optional<Instant> at = {};
    QString summary = {};
    QString description = {};
    std::optional<int> alarmDaysBefore = {}; ///< At nine in the morning of that day; none: no alarm.
    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

/// @p events as an iCalendar file (RFC 5545), written by libical; @p stamp: when it was made.
QByteArray calendarFile(const QList<CalendarEvent> &events, const QString &name, Instant stamp);

} // namespace core
