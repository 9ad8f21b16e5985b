// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/domain/servicelevel/Holidays.h"

#include <QDateTime>
#include <algorithm>
#include <vector>

/// A coverage calendar the plain way, as an oracle: every day is an array of minutes, every
/// minute of a window is looked at. Shares no code with the engine but the holiday rules.
class NaiveCalendar
{
public:
    /// Knows the instants of [first day 00:00, + days).
    NaiveCalendar(const core::CoverageCalendar &calendar, QDate first, int days) : m_calendar(calendar)
    {
        m_start = firstInstantAt(first, 0);
        const qint64 end = firstInstantAt(first.addDays(days), 0);
        m_open.resize(static_cast<size_t>((end - m_start) / 60), false);
        for (int day = 0; day < days; ++day)
            addDay(first.addDays(day));
    }

    qint64 start() const { return m_start; }
    qint64 end() const { return m_start + qint64(m_open.size()) * 60; }

    /// Covered seconds of [a, b), seconds since 1970.
    qint64 covered(qint64 a, qint64 b) const
    {
        qint64 sum = 0;
        for (qint64 minute = minuteOf(a); minute * 60 + m_start < b; ++minute) {
            const qint64 from = std::max(a, m_start + minute * 60);
            const qint64 to = std::min(b, m_start + minute * 60 + 60);
            if (m_open[size_t(minute)] && from < to)
                sum += to - from;
        }
        return sum;
    }

    /// The earliest second from @p a on at which @p target seconds are covered and not paused;
    /// -1 when the window is too short. Looks at every second.
    template <class Paused>
    qint64 due(qint64 a, qint64 target, const Paused &paused) const
    {
        for (qint64 at = a; at < end(); ++at) {
            if (target == 0)
                return at;
            if (m_open[size_t(minuteOf(at))] && !paused(at))
                --target;
        }
        return -1;
    }
    bool isOpen(qint64 at) const { return m_open[size_t(minuteOf(at))]; }

private:
    qint64 minuteOf(qint64 seconds) const { return (seconds - m_start) / 60; }

    /// The earliest minute at which clocks show this wall time or a later one: the first of two,
    /// and the change for a time that does not exist.
    qint64 firstInstantAt(QDate day, int minute) const
    {
        const qint64 wall = QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() + minute * 60;
        qint64 at = wall - 16 * 3600;
        const auto shows = [&](qint64 utc) {
            return utc + m_calendar.zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
        };
        while (shows(at) + 7200 < wall && shows(at + 1800) < wall)
            at += 1800; // Far enough not to step over the first of two, nor over a jump.
        while (shows(at) < wall)
            at += 60;
        return at;
    }

    static bool hits(QDate day, QDate from, QDate to, bool yearly)
    {
        if (!yearly)
            return from <= day && day <= to;
        for (QDate at = from; at <= to; at = at.addDays(1)) {
            if (at.month() == day.month() && at.day() == day.day() && at.year() <= day.year())
                return true;
        }
        return false;
    }

    std::vector<bool> minutesOf(QDate day) const
    {
        std::vector<bool> open(1440, false);
        const auto set = [&](const core::Slot &slot, bool value) {
            std::fill(open.begin() + slot.start, open.begin() + slot.end, value);
        };
        for (const core::Slot &slot : m_calendar.hours[size_t(day.dayOfWeek() - 1)])
            set(slot, true);
        const core::Slot whole{.start = 0, .end = 1440};
        for (const core::Holiday &holiday : core::holidaysOf(day.year(), m_calendar.holidays)) {
            if (!m_calendar.worksHolidays && holiday.day == day)
                set(whole, false);
        }
        for (const core::ListedHoliday &listed : m_calendar.listedHolidays) {
            if (hits(day, listed.from, listed.to, listed.yearly))
                set(whole, false);
        }
        for (const core::CalendarException &exception : m_calendar.exceptions) {
            if (exception.kind != core::CalendarException::Kind::Opening ||
                !hits(day, exception.from, exception.to, exception.yearly))
                continue;
            set(whole, false);
            for (const core::Slot &slot : exception.slots_)
                set(slot, true);
        }
        for (const core::CalendarException &exception : m_calendar.exceptions) {
            if (exception.kind != core::CalendarException::Kind::Closure ||
                !hits(day, exception.from, exception.to, exception.yearly))
                continue;
            for (const core::Slot &slot : exception.slots_)
                set(slot, false);
            if (exception.slots_.isEmpty())
                set(whole, false);
        }
        return open;
    }

    void addDay(QDate day)
    {
        const std::vector<bool> open = minutesOf(day);
        for (int from = 0; from < 1440; ++from) {
            if (!open[size_t(from)])
                continue;
            int to = from;
            while (to < 1440 && open[size_t(to)])
                ++to;
            const qint64 end = firstInstantAt(day, to);
            for (qint64 at = firstInstantAt(day, from); at < end; at += 60)
                m_open[size_t(minuteOf(at))] = true;
            from = to;
        }
    }

    core::CoverageCalendar m_calendar;
    qint64 m_start = 0;
    std::vector<bool> m_open;
};
