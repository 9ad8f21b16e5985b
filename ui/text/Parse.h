// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/base/Money.h"
#include "ui/text/Format.h"

#include <optional>

namespace ui {

// What people type, read generously; nullopt when it cannot be meant. Format writes, these
// read: each understands what Format writes of its kind.

/// "1h30", "1 h 30", "1:30", "90" and "90 min" (minutes), "1,5 h". Not negative.
std::optional<core::Minutes> parseDuration(const QString &text);

/// "1 234,56", "1234.56", "12,5 €", "-88,75"; any kind of space; at most two decimals.
std::optional<core::Money> parseMoney(const QString &text);

/// "14h10", "14:10", "14 h", "1410"; minutes since midnight.
std::optional<int> parseTime(const QString &text);

/// "2/5", "2/5/26", "2 mai", "2027-05-02", "+1", "demain", "lundi" (the next one), beside
/// format.today(). Without a year, the nearest such day. Day before month unless the locale
/// says otherwise.
std::optional<QDate> parseDate(const QString &text, const Format &format);

/// A day and a time ("22/11 14h10", "hier 9h"), a time alone (today), in the format's zone.
/// A wall time skipped by the change to summer time does not exist.
std::optional<core::Instant> parseMoment(const QString &text, const Format &format);

/// The instant of a wall time; nullopt where the clocks skip it. Of two, the first.
std::optional<core::Instant> instantOf(QDate day, int minutes, const QTimeZone &zone);

} // namespace ui
