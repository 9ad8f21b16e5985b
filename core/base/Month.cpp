// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Month.h"

#include <QRegularExpression>

namespace core {

Month Month::plus(int months) const
{
    const int count = year * 12 + month - 1 + months;
    return {.year = count / 12, .month = count % 12 + 1};
}

QString Month::text() const
{
    return QStringLiteral("%1-%2").arg(year, 4, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0'));
}

Month monthOf(Instant when, const QTimeZone &zone)
{
    return monthOf(localTime(when, zone).day);
}

Result<Month> parseMonth(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{4})-([0-9]{2})$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    const Month month{.year = match.captured(1).toInt(), .month = match.captured(2).toInt()};
    if (match.hasMatch() && month.isValid())
        return month;
    return invalid({QT_TRANSLATE_NOOP(
                        "Sentence", "“%1” is not a month. Write the year and the month, such as “2026-10”."),
                    {text}},
                   QStringLiteral("month"));
}

} // namespace core
