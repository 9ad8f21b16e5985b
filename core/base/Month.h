// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Zone.h"

#include <optional>

namespace core {

/// A calendar month. In a zone it is [1st 00:00, next 1st 00:00[ local: 23 h or 25 h days
/// belong to it as they are.
struct Month
{
    int year = 0;
    int month = 0; ///< 1 to 12.

    bool isValid() const
    {
        return month >= 1 && month <= 12 && year >= kFirstKnownYear && year < kEndOfKnownYears;
    }
    Month next() const { return plus(1); }
    Month previous() const { return plus(-1); }
    Month plus(int months) const;
    QDate firstDay() const { return {year, month, 1}; }
    QDate lastDay() const { return next().firstDay().addDays(-1); }
    /// Its first instant; the first of next() is its end, excluded.
    Instant start(const QTimeZone &zone) const { return instantOf(firstDay(), 0, zone); }
    Instant end(const QTimeZone &zone) const { return next().start(zone); }
    bool contains(Instant when, const QTimeZone &zone) const
    {
        return start(zone) <= when && when < end(zone);
    }
    /// "2026-10".
    QString text() const;

    friend auto operator<=>(const Month &, const Month &) = default; // NOLINT(modernize-use-nullptr)
};

/// The month that clocks of @p zone show at @p when.
Month monthOf(Instant when, const QTimeZone &zone);
inline Month monthOf(QDate day)
{
    return {.year = day.year(), .month = day.month()};
}

/// Reads "2026-10"; Invalid, with a sentence, otherwise.
Result<Month> parseMonth(const QString &text);

inline size_t qHash(const Month &month, size_t seed = 0)
{
    return ::qHash(month.year * 12 + month.month, seed);
}

} // namespace core
