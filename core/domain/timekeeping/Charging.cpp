// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timekeeping/Charging.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kLongestDays = 31; ///< A longer stretch is a mistake: it is left whole.

/// The instants at which @p day begins, opens and closes.
QList<Instant> bordersOf(QDate day, const WorkingTime *support, const QTimeZone &zone)
{
    QList<Instant> borders{instantOf(day, 0, zone)};
    if (!support)
        return borders;
    const DayPlan plan = support->days().plan(day);
    for (const Slot &open : plan.open)
        borders << instantOf(day, open.start * kSecondsPerMinute, support->zone())
                << instantOf(day, open.end * kSecondsPerMinute, support->zone());
    return borders;
}

/// The ends of the stretches, that of @p entry the last.
QList<Instant> endsOf(const WorkEntry &entry, const WorkingTime *support, const QTimeZone &zone)
{
    const QDate first = localTime(entry.startedAt, zone).day;
    const QDate last = localTime(entry.endedAt, zone).day;
    QList<Instant> ends;
    if (first.daysTo(last) <= kLongestDays) {
        // A day more on either side: the calendar's zone may be another one.
        for (QDate day = first.addDays(-1); day <= last.addDays(1); day = day.addDays(1))
            ends += bordersOf(day, support, zone);
    }
    ends.removeIf([&entry](Instant at) { return at <= entry.startedAt || at >= entry.endedAt; });
    ends << entry.endedAt;
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

bool isAlike(const WorkEntry &left, const WorkEntry &right, const QTimeZone &zone)
{
    return left.outsideHours == right.outsideHours &&
           localTime(left.startedAt, zone).day == localTime(right.startedAt, zone).day;
}

/// By length, each border rounded down, so that the sum is kept.
void shareOut(QList<WorkEntry> &stretches, const WorkEntry &whole)
{
    const auto length = whole.endedAt - whole.startedAt;
    Minutes before{0};
    for (WorkEntry &each : stretches) {
        const auto reached = each.endedAt - whole.startedAt;
        const Minutes untilNow(whole.actual.count() * reached.count() / length.count());
        each.actual = untilNow - before;
        before = untilNow;
    }
}

/// What is rounded together, and what has one minimum.
struct SumKey
{
    qint64 unit = 0; ///< The intervention, the day or the entry.
    Cover cover = Cover::Included;
    int multiplierPercent = 100;
    friend bool operator==(const SumKey &, const SumKey &) = default;
};

struct Sum
{
    SumKey key = {};
    Minutes actual{0};
    qsizetype latest = 0;
};

SumKey keyOf(const WorkEntry &entry, qsizetype index, RoundingLevel level, const QTimeZone &zone)
{
    qint64 unit = 0;
    if (level == RoundingLevel::PerDay)
        unit = localTime(entry.startedAt, zone).day.toJulianDay();
    else if (level == RoundingLevel::PerEntry)
        unit = index;
    return {.unit = unit, .cover = entry.cover, .multiplierPercent = entry.multiplierPercent};
}

Minutes roundedUp(Minutes minutes, Minutes increment)
{
    const qint64 step = std::max<qint64>(increment.count(), 1);
    return Minutes((minutes.count() + step - 1) / step * step);
}

} // namespace

QList<WorkEntry> stretchesOf(const WorkEntry &entry, const WorkingTime *support, const QTimeZone &zone)
{
    QList<WorkEntry> stretches;
    Instant from = entry.startedAt;
    for (const Instant to : endsOf(entry, support, zone)) {
        WorkEntry each = entry;
        each.startedAt = from;
        each.endedAt = to;
        each.outsideHours = support && !support->isCovered(from);
        each.month = monthOf(from, zone);
        from = to;
        if (!stretches.isEmpty() && isAlike(stretches.constLast(), each, zone)) {
            stretches.last().endedAt = to;
            continue;
        }
        if (!stretches.isEmpty()) {
            each.id = {};
            each.version = 0;
            each.travel = Minutes(0);
            each.travelKm = 0;
            each.travelFee = {};
        }
        stretches << each;
    }
    if (stretches.size() > 1)
        shareOut(stretches, entry);
    return stretches;
}

ChargedWork covered(const WorkEntry &entry, const ContractVersion *version, InterventionKind kind)
{
    ChargedWork work{.entry = entry};
    if (!entry.coverReason.isEmpty()) {
        work.basis = CoverBasis::Chosen;
        return work;
    }
    work.entry.cover = Cover::Billable;
    work.entry.multiplierPercent = 100;
    if (!version)
        return work;
    work.basis = CoverBasis::NoRule;
    for (const CoverRule &rule : version->cover) {
        if (rule.kind != kind || rule.mode != entry.mode || rule.outsideHours != entry.outsideHours)
            continue;
        work.basis = CoverBasis::Rule;
        work.entry.cover = rule.cover;
        work.entry.multiplierPercent = rule.multiplierPercent;
    }
    return work;
}

Rounding roundingOf(const ContractVersion &version)
{
    return {.increment = version.rounding, .minimum = version.minimum, .level = version.roundingLevel};
}

void charge(QList<ChargedWork> &work, const Rounding &rounding, const QTimeZone &zone)
{
    QList<Sum> sums;
    for (qsizetype i = 0; i < work.size(); ++i) {
        WorkEntry &entry = work[i].entry;
        const bool isFree = entry.cover == Cover::Free;
        entry.charged = isFree ? Minutes(0) : entry.actual;
        if (isFree || entry.actual == Minutes(0))
            continue;
        const SumKey key = keyOf(entry, i, rounding.level, zone);
        auto sum = std::ranges::find(sums, key, &Sum::key);
        if (sum == sums.end())
            sum = sums.insert(sums.end(), Sum{.key = key});
        sum->actual += entry.actual;
        sum->latest = i;
    }
    std::optional<qint64> completed;
    for (const Sum &sum : std::as_const(sums)) { // The earliest first.
        Minutes due = roundedUp(sum.actual, rounding.increment);
        if (completed != sum.key.unit)
            due = std::max(due, rounding.minimum);
        completed = sum.key.unit;
        work[sum.latest].entry.charged += due - sum.actual;
    }
}

} // namespace core
