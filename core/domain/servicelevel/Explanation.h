// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/ClockStop.h"
#include "core/domain/servicelevel/Deadline.h"

namespace core {

/// One line of "Why this due date?": a day, or a part of one when a clock stops or starts in it.
struct ExplanationLine
{
    QDate day = {};
    QList<Slot> open = {};            ///< The open slots of the whole day; 00:00–24:00 for calendar hours.
    std::optional<Instant> from = {}; ///< First and last moment of open time that the line covers;
    std::optional<Instant> to = {};   ///< none where nothing is open.
    Seconds counted{0};
    Seconds paused{0};
    std::optional<ClockStop> stop = {}; ///< Why it did not count.
    std::optional<HolidayName> holiday = {};
    DayPlan::Cause cause = DayPlan::Cause::None; ///< An exception that changed the day, and its name.
    QString causeName = {};
    friend bool operator==(const ExplanationLine &, const ExplanationLine &) = default;
};

/// Data only: ui and the report have the words. The counted seconds of the lines add up to
/// `counted`, which at a due date is the target; the paused ones to `paused`.
struct Explanation
{
    QList<ExplanationLine> lines = {};
    Instant from = {};
    Instant to = {};
    Seconds counted{0};
    Seconds paused{0};
    bool realTime = false; ///< Calendar hours: round the clock.
    friend bool operator==(const Explanation &, const Explanation &) = default;
};

/// One line a day from the clock's start to @p end (a due date, or now), more where a stop cuts
/// the day. @p stops in order and apart, as Commitment::stops.
Explanation explain(const TargetClock &clock, const QList<ClockStop> &stops, Instant end);

} // namespace core
