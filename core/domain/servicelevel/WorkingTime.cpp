// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/WorkingTime.h"
#include "core/domain/servicelevel/WorkingYear.h"

#include <QHash>
#include <QMutex>
#include <algorithm>

namespace core {

using std::chrono::milliseconds;

namespace {

constexpr qint64 kAverageYear = 31'556'952; ///< Seconds of a Gregorian year on average.
constexpr qint64 kTenYears = 3653LL * kSecondsPerDay;
constexpr int kYearsWithoutCoverage = 10;
constexpr milliseconds kLongestTarget = std::chrono::hours(24) * 366 * (kEndOfKnownYears - kFirstKnownYear);

/// The first instants of the known years in a zone, for finding the year of an instant.
std::shared_ptr<const std::vector<qint64>> yearStartsOf(const QTimeZone &zone, const ZoneTable &table)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const std::vector<qint64>>> known;
    const QMutexLocker lock(&mutex);
    std::shared_ptr<const std::vector<qint64>> &starts = known[zone.id()];
    if (!starts) {
        std::vector<qint64> made;
        for (int year = kFirstKnownYear; year <= kEndOfKnownYears; ++year)
            made.push_back(toSeconds(instantOf(QDate(year, 1, 1), 0, table)));
        starts = std::make_shared<const std::vector<qint64>>(std::move(made));
    }
    return starts;
}

Error beyondKnownYears()
{
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence",
                           "This leads outside the years %1 to %2, which are those that can be computed. "
                           "Check the date and the target."),
         {QString::number(kFirstKnownYear), QString::number(kEndOfKnownYears - 1)}},
        QStringLiteral("target"));
}

template <class Dated>
Result<void> checkedRange(const Dated &dated)
{
    if (dated.from.isValid() && dated.to.isValid() && dated.from <= dated.to)
        return {};
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence",
                           "The days from %1 to %2 are not in order. Write the first day, then the last."),
         {dated.from.toString(Qt::ISODate), dated.to.toString(Qt::ISODate)}},
        QStringLiteral("exceptions"));
}

Result<void> checkedCalendar(CoverageCalendar &calendar)
{
    if (!calendar.zone.isValid()) {
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The calendar “%1” has no time zone. Choose one."),
                        {calendar.name}},
                       QStringLiteral("timezone"));
    }
    for (QList<Slot> &day : calendar.hours) {
        const Result<QList<Slot>> open = checkedSlots(day);
        if (!open)
            return open.error();
        day = *open;
    }
    for (CalendarException &exception : calendar.exceptions) {
        const bool opening = exception.kind == CalendarException::Kind::Opening;
        const Result<QList<Slot>> open = opening ? checkedSlots(exception.slots_) : exception.slots_;
        if (!open)
            return open.error();
        if (const Result<void> range = checkedRange(exception); !range)
            return range;
    }
    for (const ListedHoliday &listed : calendar.listedHolidays) {
        if (const Result<void> range = checkedRange(listed); !range)
            return range;
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const WorkingTime>> WorkingTime::compile(const CoverageCalendar &calendar,
                                                                const HolidayRules &site)
{
    CoverageCalendar checked = calendar;
    if (const Result<void> result = checkedCalendar(checked); !result)
        return result.error();
    return std::shared_ptr<const WorkingTime>(new WorkingTime(std::move(checked), site));
}

WorkingTime::WorkingTime(CoverageCalendar calendar, const HolidayRules &site)
    : m_calendar(std::move(calendar)), m_zone(core::zoneTable(m_calendar.zone)), m_days(m_calendar, site),
      m_yearStarts(yearStartsOf(m_calendar.zone, *m_zone))
{
    for (std::atomic<qint64> &total : m_totals)
        total.store(-1, std::memory_order_relaxed);
}

WorkingTime::~WorkingTime()
{
    for (const std::atomic<const WorkingYear *> &year : m_years)
        delete year.load(std::memory_order_relaxed);
}

/// The index of the year that holds @p seconds; the first or last one for moments outside.
size_t WorkingTime::yearAt(qint64 seconds) const
{
    const std::vector<qint64> &starts = *m_yearStarts;
    const qint64 guess = (seconds - starts.front()) / kAverageYear;
    auto index = static_cast<size_t>(std::clamp<qint64>(guess, 0, kYears - 1));
    while (index > 0 && starts[index] > seconds)
        --index;
    while (index + 1 < kYears && starts[index + 1] <= seconds)
        ++index;
    return index;
}

const WorkingYear &WorkingTime::year(size_t index) const
{
    const WorkingYear *known = m_years[index].load(std::memory_order_acquire);
    if (known)
        return *known;
    auto made =
        std::make_unique<const WorkingYear>(kFirstKnownYear + static_cast<int>(index), m_days, *m_zone);
    m_totals[index].store(made->total(), std::memory_order_relaxed);
    // Another thread may have been first: its year is the same, and is the one that stays.
    if (m_years[index].compare_exchange_strong(known, made.get(), std::memory_order_acq_rel))
        return *made.release();
    return *known;
}

qint64 WorkingTime::total(size_t index) const
{
    const qint64 known = m_totals[index].load(std::memory_order_relaxed);
    return known >= 0 ? known : year(index).total();
}

qint64 WorkingTime::coveredBefore(size_t index, qint64 msecs) const
{
    const WorkingYear &here = year(index);
    return here.coveredBefore(std::max<qint64>(0, msecs - here.start() * 1000));
}

milliseconds WorkingTime::coveredExactly(Instant a, Instant b) const
{
    if (b <= a)
        return milliseconds(0);
    const size_t first = yearAt(toSeconds(a));
    const size_t last = yearAt(toSeconds(b));
    qint64 sum = coveredBefore(last, toMsecs(b)) - coveredBefore(first, toMsecs(a));
    for (size_t index = first; index < last; ++index)
        sum += total(index) * 1000;
    return milliseconds(sum);
}

Seconds WorkingTime::covered(Instant a, Instant b) const
{
    return std::chrono::floor<Seconds>(coveredExactly(a, b));
}

milliseconds WorkingTime::elapsedExactly(Instant a, Instant b, const Pauses &pauses) const
{
    milliseconds sum = coveredExactly(a, b);
    const auto first = std::ranges::upper_bound(pauses.intervals(), a, {}, &Interval::to);
    for (auto pause = first; pause != pauses.intervals().end() && pause->from < b; ++pause)
        sum -= coveredExactly(std::max(a, pause->from), std::min(b, pause->to));
    return sum;
}

Seconds WorkingTime::elapsed(Instant a, Instant b, const Pauses &pauses) const
{
    return std::chrono::floor<Seconds>(elapsedExactly(a, b, pauses));
}

Result<Instant> WorkingTime::due(Instant start, milliseconds target) const
{
    const qint64 seconds = toSeconds(start);
    if (seconds < m_yearStarts->front() || seconds >= m_yearStarts->back() || target > kLongestTarget)
        return beyondKnownYears();
    if (target <= milliseconds(0))
        return start;
    const size_t index = yearAt(seconds);
    const qint64 need = coveredBefore(index, toMsecs(start)) + target.count();
    if (need <= total(index) * 1000) {
        const WorkingYear &here = year(index);
        return fromMsecs(here.start() * 1000 + here.reached(need));
    }
    return landing(index, need, start);
}

/// Walks on by whole years to the one in which @p need milliseconds, counted from the start of
/// year @p index, are covered.
Result<Instant> WorkingTime::landing(size_t index, qint64 need, Instant start) const
{
    size_t lastOpenYear = index;
    const auto lastOpen = [&] {
        const WorkingYear &last = year(lastOpenYear);
        return last.total() > 0 ? std::max(toSeconds(start), last.start() + last.lastClosing())
                                : toSeconds(start);
    };
    for (; index < kYears; ++index) {
        const qint64 here = total(index) * 1000;
        const size_t years = index - lastOpenYear;
        if (here == 0 && (*m_yearStarts)[index + 1] - lastOpen() > kTenYears)
            return noCoverageAfter(localTime(fromSeconds(lastOpen()), *m_zone).day);
        if (here == 0)
            continue;
        if (years >= kYearsWithoutCoverage &&
            year(index).start() + year(index).firstOpening() - lastOpen() > kTenYears)
            return noCoverageAfter(localTime(fromSeconds(lastOpen()), *m_zone).day);
        if (need <= here)
            return fromMsecs(year(index).start() * 1000 + year(index).reached(need));
        lastOpenYear = index;
        need -= here;
    }
    return beyondKnownYears();
}

Result<std::optional<Instant>> WorkingTime::due(Instant start, milliseconds target,
                                                const Pauses &pauses) const
{
    const auto result = [](const Result<Instant> &due) -> Result<std::optional<Instant>> {
        return due ? Result<std::optional<Instant>>(*due) : due.error();
    };
    Instant at = start;
    milliseconds left = target;
    const auto first = std::ranges::upper_bound(pauses.intervals(), start, {}, &Interval::to);
    for (auto pause = first; pause != pauses.intervals().end(); ++pause) {
        const milliseconds before = coveredExactly(at, pause->from);
        if (before >= left)
            break;
        if (pause->to == Pauses::kNoEnd)
            return std::optional<Instant>();
        left -= before;
        at = pause->to;
    }
    return result(due(at, left));
}

bool WorkingTime::isCovered(Instant when) const
{
    const qint64 seconds = toSeconds(when);
    const size_t index = yearAt(seconds);
    return seconds >= year(index).start() && year(index).isCovered(seconds - year(index).start());
}

Result<CoveredDay> WorkingTime::coveredDay(QDate from, qint64 count) const
{
    if (from.year() < kFirstKnownYear || from.year() >= kEndOfKnownYears || count < 0)
        return beyondKnownYears();
    int dayOfYear = from.dayOfYear();
    QDate lastOpen = from;
    for (auto index = static_cast<size_t>(from.year() - kFirstKnownYear); index < kYears; ++index) {
        const WorkingYear &here = year(index);
        const size_t before = here.coveredDaysBefore(dayOfYear);
        const auto left = static_cast<qint64>(here.coveredDays() - before);
        const QDate firstDay(kFirstKnownYear + static_cast<int>(index), 1, 1);
        if (left > 0 &&
            lastOpen.addYears(kYearsWithoutCoverage) < firstDay.addDays(here.dayOfYear(before) - 1))
            return noCoverageAfter(lastOpen);
        if (count < left) {
            const size_t found = before + static_cast<size_t>(count);
            return CoveredDay{.day = firstDay.addDays(here.dayOfYear(found) - 1),
                              .end = fromSeconds(here.start() + here.endOf(found))};
        }
        if (left > 0)
            lastOpen = firstDay.addDays(here.dayOfYear(here.coveredDays() - 1) - 1);
        else if (lastOpen.addYears(kYearsWithoutCoverage) < firstDay)
            return noCoverageAfter(lastOpen);
        count -= left;
        dayOfYear = 1;
    }
    return beyondKnownYears();
}

Error WorkingTime::noCoverageAfter(QDate day) const
{
    return invalid({QT_TRANSLATE_NOOP(
                        "Sentence",
                        "The calendar has no open hours in the ten years after %1. Give it opening hours, or "
                        "check its closures."),
                    {day.toString(Qt::ISODate)}},
                   QStringLiteral("calendar"));
}

} // namespace core
