// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Deadline.h"

#include <algorithm>

namespace core {

using std::chrono::milliseconds;

namespace {

constexpr Instant kEndOfTime = std::chrono::sys_days(std::chrono::year(kEndOfKnownYears) / 1 / 1);

qint64 secondsOf(TargetUnit unit)
{
    switch (unit) {
    case TargetUnit::Second:
        return 1;
    case TargetUnit::Minute:
        return 60;
    case TargetUnit::Hour:
    case TargetUnit::CalendarHour:
    case TargetUnit::WorkingDay:
        break;
    }
    return 3600;
}

/// The amount as time; more than any calendar can hold when it would overflow.
milliseconds duration(const Target &target)
{
    constexpr qint64 kTooMuch = 1'000'000'000'000; // Seconds: 31,000 years.
    const qint64 unit = secondsOf(target.unit);
    return Seconds(target.amount > kTooMuch / unit ? kTooMuch : target.amount * unit);
}

Result<std::optional<Instant>> realDue(Instant start, milliseconds target, const Pauses &pauses)
{
    Instant at = start;
    milliseconds left = target;
    for (const Interval &pause : pauses.intervals()) {
        if (pause.to <= at)
            continue;
        const milliseconds before = std::max(milliseconds(0), pause.from - at);
        if (before >= left)
            break;
        if (pause.to == Pauses::kNoEnd)
            return std::optional<Instant>();
        left -= before;
        at = pause.to;
    }
    if (at < kEndOfTime && left < kEndOfTime - at)
        return std::optional<Instant>(at + left);
    return invalid({QT_TRANSLATE_NOOP("Sentence", "This target leads beyond the year %1. Check its amount."),
                    {QString::number(kEndOfKnownYears - 1)}},
                   QStringLiteral("target"));
}

} // namespace

milliseconds realElapsed(Instant a, Instant b, const Pauses &pauses)
{
    milliseconds sum = std::max(milliseconds(0), b - a);
    for (const Interval &pause : pauses.intervals()) {
        const milliseconds common = std::min(b, pause.to) - std::max(a, pause.from);
        sum -= std::max(milliseconds(0), common);
    }
    return sum;
}

Result<Deadline> TargetClock::deadline(const Pauses &pauses) const
{
    if (m_target.amount < 0) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The target %1 is negative. Write an amount from 0 up."),
             {QString::number(m_target.amount)}},
            QStringLiteral("target"));
    }
    if (m_target.unit == TargetUnit::WorkingDay)
        return days(pauses);
    const milliseconds total = duration(m_target);
    const Result<std::optional<Instant>> due =
        isRealTime() ? realDue(m_start, total, pauses) : m_time->due(m_start, total, pauses);
    if (!due)
        return due.error();
    return Deadline{.due = *due, .total = total};
}

/// The due date of a target in days when nothing pauses it.
Result<Instant> TargetClock::dayDue() const
{
    const auto wall = [&](QDate day, int minutes) {
        return instantOf(day, minutes * 60, m_time->zoneTable());
    };
    const QDate reported = localTime(m_start, m_time->zoneTable()).day;
    Result<CoveredDay> day = m_time->coveredDay(reported, 0);
    if (day && day->day == reported && m_start >= (m_cutOff ? wall(reported, *m_cutOff) : day->end))
        day = m_time->coveredDay(reported.addDays(1), 0);
    if (day && m_target.amount > 0)
        day = m_time->coveredDay(day->day.addDays(1), m_target.amount - 1);
    while (day && m_target.by && wall(day->day, *m_target.by) <= m_start)
        day = m_time->coveredDay(day->day.addDays(1), 0);
    if (!day)
        return day.error();
    return m_target.by ? wall(day->day, *m_target.by) : day->end;
}

Result<Deadline> TargetClock::days(const Pauses &pauses) const
{
    const Result<Instant> unpaused = dayDue();
    if (!unpaused)
        return unpaused.error();
    const milliseconds total = m_time->coveredExactly(m_start, *unpaused);
    if (pauses.isEmpty())
        return Deadline{.due = *unpaused, .total = total};
    const Result<std::optional<Instant>> shifted = m_time->due(m_start, total, pauses);
    if (!shifted)
        return shifted.error();
    if (!*shifted)
        return Deadline{.due = {}, .total = total};
    return Deadline{.due = std::max(*unpaused, **shifted), .total = total};
}

milliseconds TargetClock::counted(Instant a, Instant b, const Pauses &pauses) const
{
    return isRealTime() ? realElapsed(a, b, pauses) : m_time->elapsedExactly(a, b, pauses);
}

milliseconds TargetClock::elapsed(Instant when, const Pauses &pauses) const
{
    return counted(m_start, when, pauses);
}

Result<Instant> reopeningLimit(const WorkingTime &time, Instant resolved, int days)
{
    const Target target{.amount = days, .unit = TargetUnit::WorkingDay};
    const Result<Deadline> limit = TargetClock(time, target, resolved).deadline({});
    if (!limit)
        return limit.error();
    return *limit->due;
}

} // namespace core
