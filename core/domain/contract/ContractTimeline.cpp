// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/ContractTimeline.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kMostYears = 10;
constexpr int kLeastMonths = 1;
constexpr int kOpenMonths = 12; ///< Drawn of what has no end, after today.

QDate lastDrawn(const TimelineFacts &facts)
{
    const TermClause &clause = facts.clause;
    if (facts.endsOn)
        return std::max({*facts.endsOn, clause.startsOn, facts.outcome.counted.value_or(*facts.endsOn)});
    const QDate day = std::max(facts.today, clause.startsOn);
    const auto current = periodOn(clause, day);
    if (!current) // Only an express agreement renews it.
        return *contractPeriod(clause, 0).to;
    const QList<ContractPeriod> next = periodsAfter(clause, *current, 1);
    const std::optional<QDate> end = next.isEmpty() ? current->to : next.constFirst().to;
    return end.value_or(std::max(day, current->to.value_or(day)).addMonths(kOpenMonths));
}

DayRange drawnDays(const TimelineFacts &facts)
{
    const QDate first = facts.clause.startsOn;
    const QDate last = std::max(lastDrawn(facts), first.addMonths(kLeastMonths).addDays(-1));
    return {.first = std::max(first, last.addYears(-kMostYears).addDays(1)), .last = last};
}

TimelinePeriod drawn(const ContractPeriod &period, const DayRange &days, const std::optional<QDate> &endsOn)
{
    QDate last = std::min(period.to.value_or(days.last), days.last);
    if (endsOn)
        last = std::min(last, *endsOn);
    TimelinePeriod made{.number = period.number,
                        .days = {.first = std::max(period.from, days.first), .last = last},
                        .isOpen = !period.to && !endsOn};
    // Of a term cut short by the end, no notice is due any more.
    if (period.noticeDeadline && days.contains(*period.noticeDeadline) && *period.noticeDeadline <= last) {
        made.window =
            DayRange{.first = std::max(*period.safeDeadline, days.first), .last = *period.noticeDeadline};
        if (days.contains(*period.advisedSending))
            made.sending = period.advisedSending;
    }
    return made;
}

QList<TimelinePeriod> drawnPeriods(const TimelineFacts &facts, const DayRange &days)
{
    QList<TimelinePeriod> periods;
    const QDate last = facts.endsOn ? std::min(*facts.endsOn, days.last) : days.last;
    std::optional<ContractPeriod> period = periodOn(facts.clause, days.first);
    while (period && period->from <= last) {
        periods << drawn(*period, days, facts.endsOn);
        const QList<ContractPeriod> next = periodsAfter(facts.clause, *period, 1);
        period = next.isEmpty() ? std::nullopt : std::optional(next.constFirst());
    }
    return periods;
}

} // namespace

ContractTimeline contractTimeline(const TimelineFacts &facts)
{
    using enum TimelineMarkKind;
    if (!checked(facts.clause))
        return {};
    ContractTimeline timeline{.days = drawnDays(facts)};
    timeline.periods = drawnPeriods(facts, timeline.days);
    const auto put = [&timeline](TimelineMarkKind kind, const std::optional<QDate> &day, int number = 0) {
        if (day && timeline.days.contains(*day))
            timeline.marks << TimelineMark{.kind = kind, .day = *day, .number = number};
    };
    for (const ContractVersion &version : facts.versions) {
        if (version.isSigned && version.number > 1)
            put(facts.revisions.contains(version.id) ? Revision : Amendment, version.effectiveOn,
                version.number);
    }
    if (facts.notice)
        put(NoticeWritten, facts.notice->writtenOn);
    if (facts.outcome.counted && facts.notice)
        put(NoticeCounted, facts.outcome.counted);
    put(End, facts.endsOn);
    put(Today, facts.today);
    std::ranges::stable_sort(timeline.marks, {}, &TimelineMark::day);
    return timeline;
}

} // namespace core
