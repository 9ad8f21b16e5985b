// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Target.h"
#include "core/domain/servicelevel/WorkingTime.h"

namespace core {

/// Where a target leads.
struct Deadline
{
    std::optional<Instant> due = {};      ///< None while an open pause holds the clock.
    std::chrono::milliseconds total = {}; ///< What the clock shows at the due date.
    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// A running target: the clock that one commitment reads. Days are "end of the N-th covered day"
/// and calendar hours real time; the rest is covered time (product/sla.md, Targets).
class TargetClock
{
public:
    /// @p time must outlive the clock. @p cutOff: wall time from which a report counts as the
    /// next covered day's (days only; default: the end of the day's last slot).
    TargetClock(const WorkingTime &time, const Target &target, Instant start, std::optional<int> cutOff = {})
        : m_time(&time), m_target(target), m_start(start), m_cutOff(cutOff)
    {
    }

    Instant start() const { return m_start; }
    const Target &target() const { return m_target; }
    const WorkingTime &time() const { return *m_time; }
    /// True for calendar hours: round the clock, pauses too.
    bool isRealTime() const { return m_target.unit == TargetUnit::CalendarHour; }

    /// Invalid when the calendar has no open time ahead, or the target leads too far.
    Result<Deadline> deadline(const Pauses &pauses) const;
    /// What the clock shows at @p when.
    std::chrono::milliseconds elapsed(Instant when, const Pauses &pauses) const;
    /// What it counts between two moments.
    std::chrono::milliseconds counted(Instant a, Instant b, const Pauses &pauses) const;

private:
    Result<Instant> dayDue() const;
    Result<Deadline> days(const Pauses &pauses) const;

    const WorkingTime *m_time;
    Target m_target;
    Instant m_start;
    std::optional<int> m_cutOff;
};

/// Real time between two moments less the pauses in it.
std::chrono::milliseconds realElapsed(Instant a, Instant b, const Pauses &pauses);

/// The last instant at which a reopening resumes the clock: the end of the @p days-th covered
/// day after the one of @p resolved.
Result<Instant> reopeningLimit(const WorkingTime &time, Instant resolved, int days);

} // namespace core
