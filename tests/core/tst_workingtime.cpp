// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Deadline.h"
#include "support/Calendars.h"
#include "support/NaiveCalendar.h"
#include "support/Warnings.h"

#include <QFile>
#include <QObject>
#include <QRandomGenerator>
#include <thread>

using core::Instant;
using core::Pauses;
using core::Seconds;

/// The engine: covered, elapsed and due, against tables, a naive walk and the real log.
class TestWorkingTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void dueDates_data();
    void dueDates();
    void realLog_data();
    void realLog();
    void againstNaiveWalk_data();
    void againstNaiveWalk();
    void properties_data();
    void properties();
    void pausesAreMerged();
    void exceptions_data();
    void exceptions();
    void siteHolidays();
    void anyWeekday();
    void noCoverage();
    void farAway();
    void borders();
    void milliseconds();
    void sharedBetweenThreads();
    void refusedCalendars_data();
    void refusedCalendars();
    void coveredDays_data();
    void coveredDays();
    void cutOffs_data();
    void cutOffs();
    void daysWithPauses();
};

namespace {

Instant instantAt(qint64 seconds)
{
    return core::fromSeconds(seconds);
}

core::Slot slot(int fromHour, int toHour)
{
    return {.start = fromHour * 60, .end = toHour * 60};
}

QList<core::Slot> randomSlots(QRandomGenerator &random, int most)
{
    QList<core::Slot> found;
    int start = random.bounded(1440);
    const int count = random.bounded(most + 1);
    for (int i = 0; i < count && start < 1439; ++i) {
        const int end = std::min(1440, start + 1 + random.bounded(500));
        found.append({.start = start, .end = end});
        start = end + random.bounded(300);
    }
    return found;
}

/// A week, exceptions and holidays of any shape around @p near.
core::CoverageCalendar randomCalendar(QRandomGenerator &random, const QTimeZone &zone, QDate near)
{
    core::CoverageCalendar calendar;
    calendar.zone = zone;
    for (QList<core::Slot> &day : calendar.hours)
        day = randomSlots(random, 3);
    calendar.worksHolidays = random.bounded(2) == 0;
    calendar.holidays = {core::HolidayRegion::France, random.bounded(2) == 0, random.bounded(2) == 0};
    for (int i = random.bounded(4); i > 0; --i) {
        core::CalendarException exception;
        exception.kind = random.bounded(2) ? core::CalendarException::Kind::Closure
                                           : core::CalendarException::Kind::Opening;
        exception.yearly = random.bounded(4) == 0;
        exception.from = near.addDays(random.bounded(30)).addYears(exception.yearly ? -random.bounded(3) : 0);
        exception.to = exception.from.addDays(random.bounded(4));
        exception.slots_ = randomSlots(random, 2);
        calendar.exceptions.append(exception);
    }
    // Of two openings of a day a dated one wins, then the last: the naive walk takes the last.
    std::ranges::stable_partition(calendar.exceptions, [](const auto &one) { return one.yearly; });
    if (random.bounded(2))
        calendar.listedHolidays.append(
            {.from = near.addDays(5), .to = near.addDays(6), .yearly = random.bounded(2) == 0});
    return calendar;
}

} // namespace

void TestWorkingTime::dueDates_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<double>("hours");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *start, double hours, const char *due) {
        QTest::addRow("%s + %g h", start, hours)
            << QString::fromUtf8(start) << hours << QString::fromUtf8(due);
    };
    row("2026-06-01 09:00", 3, "2026-06-01 12:00"); // Used up at a slot's end: due there.
    row("2026-06-01 09:00", 7, "2026-06-01 18:00");
    row("2026-06-01 11:00", 1.0 + 1.0 / 60, "2026-06-01 14:01");
    row("2026-06-01 12:30", 1, "2026-06-01 15:00"); // Reported at lunch.
    row("2026-06-01 12:00", 0, "2026-06-01 12:00");
    row("2026-05-30 12:00", 0, "2026-05-30 12:00"); // Nothing to wait for, even outside.
    row("2026-05-30 12:00", 1, "2026-06-01 10:00"); // Complaint 6: created outside hours.
    row("2026-05-29 18:00", 1, "2026-06-01 10:00");
    row("2026-05-29 17:59", 1.0 / 60, "2026-05-29 18:00");
    row("2026-05-13 17:00", 2, "2026-05-15 10:00"); // Ascension between.
    row("2026-04-30 18:00", 7, "2026-05-04 18:00"); // 1 May and a week-end.
    row("2026-12-31 09:00", 8, "2027-01-04 10:00"); // A year ends.
    row("2026-03-27 17:00", 2, "2026-03-30 10:00"); // Over the spring change.
}

void TestWorkingTime::dueDates()
{
    QFETCH(QString, start);
    QFETCH(double, hours);
    QFETCH(QString, due);
    const auto office = when::office();
    const Seconds target(qRound64(hours * 3600));
    const core::Result<Instant> found = office->due(when::at(start), target);
    QVERIFY(found);
    QCOMPARE(when::text(*found), due);
    QCOMPARE(office->elapsed(when::at(start), *found), target);
}

void TestWorkingTime::realLog_data()
{
    QTest::addColumn<int>("column");
    QTest::addRow("A: office hours, métropole") << 5;
    QTest::addRow("B: lunch and Saturday, Alsace-Moselle") << 7;
}

/// Every row of the 1,936 incidents of a real log, in two calendars computed independently.
void TestWorkingTime::realLog()
{
    QFETCH(int, column);
    QFile file(when::fixtures() + QStringLiteral("/tickets/expected-minutes-2000.csv"));
    if (when::fixtures().isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("the fixtures are not here");
    const QTimeZone zone("UTC+01:00"); // The file's local time has no daylight saving.
    const core::HolidayRules alsace{core::HolidayRegion::France, true, true};
    const auto time =
        column == 5
            ? when::compiled(when::calendar("Mo-Fr 09:00-18:00; PH off", {core::HolidayRegion::France}, zone))
            : when::compiled(
                  when::calendar("Mo-Fr 08:30-12:30,14:00-18:00; Sa 09:00-12:00; PH off", alsace, zone));
    const auto read = [&](const QString &text) {
        return when::at(QString(text).replace(QLatin1Char('T'), QLatin1Char(' ')), zone);
    };
    file.readLine();
    int rows = 0;
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(','));
        const Instant opened = read(cells[1]);
        const Instant resolved = read(cells[2]);
        QList<core::Interval> waiting;
        for (const QString &span : cells[9].split(QLatin1Char('|'), Qt::SkipEmptyParts))
            waiting.append({.from = read(span.section(QLatin1Char('/'), 0, 0)),
                            .to = read(span.section(QLatin1Char('/'), 1, 1))});
        const Pauses pauses(waiting);
        const Seconds business = time->covered(opened, resolved);
        const Seconds awaiting = business - time->elapsed(opened, resolved, pauses);
        QVERIFY2(business == std::chrono::minutes(cells[column].toInt()), qPrintable(cells[0]));
        QVERIFY2(awaiting == std::chrono::minutes(cells[column + 1].toInt()), qPrintable(cells[0]));
        QCOMPARE(core::realElapsed(opened, resolved, {}), std::chrono::minutes(cells[3].toInt()));
        QCOMPARE(core::realElapsed(opened, resolved, {}) - core::realElapsed(opened, resolved, pauses),
                 std::chrono::minutes(cells[4].toInt()));
        // And back: the due date of the time used is a moment at which that much is used.
        const auto due = time->due(opened, business - awaiting, pauses);
        QVERIFY(due && *due);
        QCOMPARE(time->elapsed(opened, **due, pauses), business - awaiting);
        QVERIFY(**due <= resolved);
        ++rows;
    }
    QCOMPARE(rows, 1936);
}

void TestWorkingTime::againstNaiveWalk_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("first");
    const auto row = [](const char *zone, QDate first) {
        QTest::addRow("%s from %s", zone, qPrintable(first.toString(Qt::ISODate)))
            << QString::fromUtf8(zone) << first;
    };
    row("Europe/Paris", QDate(2026, 3, 15));
    row("Europe/Paris", QDate(2026, 10, 12));
    row("Europe/Paris", QDate(2026, 12, 18));
    row("Europe/Paris", QDate(2028, 2, 18));
    row("Europe/Paris", QDate(2026, 5, 1));
    row("America/New_York", QDate(2026, 10, 20));
    row("America/Sao_Paulo", QDate(2018, 10, 25)); // Midnight in a gap.
    row("America/Sao_Paulo", QDate(2018, 2, 5));
    row("America/Havana", QDate(2026, 10, 20)); // Midnight twice.
    row("Australia/Lord_Howe", QDate(2026, 9, 20));
    row("Pacific/Apia", QDate(2011, 12, 20)); // A day that never was.
    row("Africa/Casablanca", QDate(2026, 2, 5));
    row("UTC+05:30", QDate(2026, 2, 5));
}

/// Random calendars around changes of the clock, year ends and leap days: covered, elapsed and
/// due equal a walk over every minute and second.
void TestWorkingTime::againstNaiveWalk()
{
    QFETCH(QString, zone);
    QFETCH(QDate, first);
    QRandomGenerator random(quint32(qHash(zone)) + quint32(first.toJulianDay()));
    for (int round = 0; round < 8; ++round) {
        const core::CoverageCalendar calendar = randomCalendar(random, QTimeZone(zone.toLatin1()), first);
        const auto time = when::compiled(calendar);
        const NaiveCalendar naive(calendar, first, 30);
        const auto pick = [&] {
            return naive.start() + qint64(random.bounded(quint32(naive.end() - naive.start())));
        };
        for (int i = 0; i < 40; ++i) {
            const qint64 a = pick();
            const qint64 b = pick();
            QCOMPARE(time->covered(instantAt(a), instantAt(b)).count(), a < b ? naive.covered(a, b) : 0);
            QCOMPARE(time->isCovered(instantAt(a)), naive.isOpen(a));
        }
        for (int i = 0; i < 5; ++i) {
            QList<core::Interval> list;
            for (int count = random.bounded(4); count > 0; --count)
                list.append({.from = instantAt(pick()), .to = instantAt(pick())});
            const Pauses pauses(list);
            const auto isPaused = [&](qint64 at) {
                return std::ranges::any_of(list, [&](const core::Interval &one) {
                    return one.from <= instantAt(at) && instantAt(at) < one.to;
                });
            };
            const qint64 start = pick();
            const qint64 target = random.bounded(90'000);
            const qint64 expected = naive.due(start, target, isPaused);
            const auto due = time->due(instantAt(start), Seconds(target), pauses);
            if (expected < 0)
                continue;
            QVERIFY(due && *due);
            QCOMPARE(core::toSeconds(**due), expected);
            QCOMPARE(time->elapsed(instantAt(start), **due, pauses).count(), target);
        }
    }
}

void TestWorkingTime::properties_data()
{
    QTest::addColumn<int>("years");
    for (const int years : {1, 12, 60})
        QTest::addRow("over %d years", years) << years;
}

/// elapsed(start, due(start, x)) = x; due never moves earlier when x grows; parts add up.
void TestWorkingTime::properties()
{
    QFETCH(int, years);
    QRandomGenerator random(quint32(years) * 7919);
    const qint64 begin = 1'700'000'000;
    const auto pick = [&] {
        return instantAt(begin + qint64(random.generate64() % quint64(years * 31'556'952LL)));
    };
    for (int round = 0; round < 40; ++round) {
        const auto time = when::compiled(randomCalendar(random, when::paris(), QDate(2026, 3, 1)));
        const auto &hours = time->calendar().hours;
        if (std::ranges::all_of(hours, [](const auto &day) { return day.isEmpty(); }))
            continue;
        for (int i = 0; i < 60; ++i) {
            const Pauses pauses({{pick(), pick()}, {pick(), pick()}, {pick(), pick()}});
            const Instant start = pick();
            const Seconds small(random.bounded(years * 500'000));
            const Seconds large = small + Seconds(random.bounded(500'000));
            const auto due = time->due(start, small, pauses);
            const auto later = time->due(start, large, pauses);
            QVERIFY(due && *due && later && *later);
            QCOMPARE(time->elapsed(start, **due, pauses), small);
            QCOMPARE(time->elapsed(start, **later, pauses), large);
            QVERIFY(start <= **due && **due <= **later);
            if (**due > start) // The earliest: a moment before, less is elapsed.
                QVERIFY(time->elapsed(start, **due - Seconds(1), pauses) < small);
            const Instant end = pick();
            const Instant middle = pick();
            if (start <= middle && middle <= end) {
                QCOMPARE(time->elapsed(start, middle, pauses) + time->elapsed(middle, end, pauses),
                         time->elapsed(start, end, pauses));
                QVERIFY(time->elapsed(start, middle, pauses) <= time->elapsed(start, end, pauses));
            }
            QVERIFY(time->elapsed(start, end, pauses) <= time->covered(start, end));
        }
    }
}

void TestWorkingTime::pausesAreMerged()
{
    const auto at = [](int second) { return instantAt(second); };
    const Pauses pauses({{at(50), at(60)},
                         {at(10), at(20)},
                         {at(15), at(30)},
                         {at(30), at(35)},
                         {at(9), at(9)},
                         {at(90), at(80)}});
    QCOMPARE(pauses.intervals().size(), size_t(2));
    QVERIFY(pauses.intervals()[0] == (core::Interval{at(10), at(35)}));
    QVERIFY(pauses.intervals()[1] == (core::Interval{at(50), at(60)}));
    QVERIFY(!pauses.openFrom());
    const Pauses open({{at(10), at(20)}}, at(15));
    QVERIFY(open.openFrom() == at(10)); // It never ended.
    QCOMPARE(open.closedAt(at(30)).intervals().size(), size_t(1));
    QVERIFY(open.closedAt(at(30)).intervals()[0].to == at(30));
    QVERIFY(open.closedAt(at(5)).isEmpty());
}

void TestWorkingTime::exceptions_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("cause");
    using Cause = core::DayPlan::Cause;
    const auto row = [](const char *why, QDate day, int hours, Cause cause = Cause::None) {
        QTest::newRow(why) << day << hours << int(cause);
    };
    row("an ordinary Monday", QDate(2026, 6, 1), 9);
    row("a Saturday", QDate(2026, 6, 6), 0);
    row("a holiday", QDate(2026, 7, 14), 0);
    row("in the August closure", QDate(2026, 8, 5), 0, Cause::Closure);
    row("its last day", QDate(2026, 8, 21), 0, Cause::Closure);
    row("after it", QDate(2026, 8, 24), 9);
    row("an afternoon closed", QDate(2026, 6, 2), 3, Cause::Closure);
    row("opened on a Saturday", QDate(2026, 6, 13), 4, Cause::Opening);
    row("opened on a holiday", QDate(2026, 5, 14), 2, Cause::Opening);
    row("opened, but cut by a closure", QDate(2026, 6, 20), 2, Cause::Closure);
    row("24 December each year, from 2026 on", QDate(2026, 12, 24), 3, Cause::Opening);
    row("24 December, next year", QDate(2027, 12, 24), 3, Cause::Opening);
    row("24 December before it was written", QDate(2025, 12, 24), 9);
    row("a dated opening goes before a yearly one", QDate(2029, 12, 24), 1, Cause::Opening);
    row("yearly closing over the new year: its first", QDate(2026, 12, 28), 0, Cause::Closure);
    row("over the new year", QDate(2027, 1, 4), 0, Cause::Closure);
    row("the January before it began", QDate(2026, 1, 5), 9);
    row("after it", QDate(2027, 1, 6), 9);
    row("a listed holiday", QDate(2026, 9, 1), 0, Cause::ListedHoliday);
    row("a listed holiday, opened", QDate(2026, 9, 2), 1, Cause::Opening);
}

/// Holidays close, openings replace, closures cut.
void TestWorkingTime::exceptions()
{
    using Kind = core::CalendarException::Kind;
    core::CoverageCalendar calendar = when::calendar("Mo-Fr 09:00-18:00; PH off");
    const auto add = [&](Kind kind, QDate from, QDate to, bool yearly, const QList<core::Slot> &slots_) {
        calendar.exceptions.append(
            {.kind = kind, .from = from, .to = to, .yearly = yearly, .slots_ = slots_});
    };
    add(Kind::Opening, QDate(2029, 12, 24), QDate(2029, 12, 24), false, {slot(9, 10)});
    add(Kind::Closure, QDate(2026, 8, 3), QDate(2026, 8, 21), false, {});
    add(Kind::Closure, QDate(2026, 6, 2), QDate(2026, 6, 2), false, {slot(12, 24)});
    add(Kind::Opening, QDate(2026, 6, 13), QDate(2026, 6, 13), false, {slot(14, 16), slot(8, 10)});
    add(Kind::Opening, QDate(2026, 5, 14), QDate(2026, 5, 14), false, {slot(9, 11)});
    add(Kind::Closure, QDate(2026, 6, 20), QDate(2026, 6, 20), false, {slot(10, 12)});
    add(Kind::Opening, QDate(2026, 6, 20), QDate(2026, 6, 20), false, {slot(9, 13)});
    add(Kind::Opening, QDate(2026, 12, 24), QDate(2026, 12, 24), true, {slot(9, 12)});
    add(Kind::Closure, QDate(2026, 12, 28), QDate(2027, 1, 5), true, {});
    add(Kind::Opening, QDate(2026, 9, 2), QDate(2026, 9, 2), false, {slot(9, 10)});
    calendar.listedHolidays.append({.from = QDate(2026, 9, 1), .to = QDate(2026, 9, 2)});
    QFETCH(QDate, day);
    QFETCH(int, hours);
    QFETCH(int, cause);
    const auto time = when::compiled(calendar);
    QCOMPARE(time->covered(core::instantOf(day, 0, when::paris()),
                           core::instantOf(day, core::kSecondsPerDay, when::paris())),
             std::chrono::hours(hours));
    QCOMPARE(int(time->days().plan(day).cause), cause);
}

void TestWorkingTime::siteHolidays()
{
    core::CoverageCalendar calendar = when::calendar(when::kOffice);
    calendar.siteHolidays = true;
    const auto hours = [&](const core::HolidayRules &site, const char *day) {
        const auto time = core::WorkingTime::compile(calendar, site);
        return (*time)
                   ->covered(when::at(QString::fromUtf8(day) + QStringLiteral(" 00:00")),
                             when::at(QString::fromUtf8(day) + QStringLiteral(" 24:00")))
                   .count() /
               3600;
    };
    QCOMPARE(hours({core::HolidayRegion::France}, "2026-05-08"), 0);
    QCOMPARE(hours({core::HolidayRegion::Belgium}, "2026-05-08"), 7);
    QCOMPARE(hours({core::HolidayRegion::Belgium}, "2026-07-21"), 0);
    QCOMPARE(hours({core::HolidayRegion::France, true, false}, "2026-04-03"), 0); // Good Friday
    QCOMPARE(hours({}, "2026-05-08"), 7);
    calendar.worksHolidays = true;
    QCOMPARE(hours({core::HolidayRegion::France}, "2026-05-08"), 7);
    calendar.siteHolidays = false;
    calendar.worksHolidays = false;
    QCOMPARE(hours({core::HolidayRegion::Belgium}, "2026-05-08"), 0); // The calendar's own region.
}

/// Complaint 5: a week of any single day works.
void TestWorkingTime::anyWeekday()
{
    for (size_t day = 0; day < 7; ++day) {
        core::CoverageCalendar calendar;
        calendar.zone = when::paris();
        calendar.hours[day] = {slot(9, 11)};
        const auto time = when::compiled(calendar);
        const Instant monday = when::at("2026-06-01 00:00");
        QCOMPARE(time->covered(monday, when::at("2026-06-08 00:00")), std::chrono::hours(2));
        const core::Result<Instant> due = time->due(monday, std::chrono::hours(3));
        QVERIFY(due);
        QCOMPARE(core::localTime(*due, when::paris()).day, QDate(2026, 6, 8).addDays(qint64(day)));
        QCOMPARE(core::localTime(*due, when::paris()).second, 10 * 3600);
    }
}

void TestWorkingTime::noCoverage()
{
    core::CoverageCalendar empty;
    empty.zone = when::paris();
    empty.name = QStringLiteral("Empty");
    const auto never = when::compiled(empty);
    QVERIFY(!never->due(when::at("2026-06-01 09:00"), Seconds(1)));
    QVERIFY(*never->due(when::at("2026-06-01 09:00"), Seconds(0)) == when::at("2026-06-01 09:00"));
    QVERIFY(never->due(when::at("2026-06-01 09:00"), Seconds(1))
                .error()
                .sentence.plain()
                .contains(QStringLiteral("2026-06-01")));
    QVERIFY(!never->coveredDay(QDate(2026, 6, 1), 0));
    QCOMPARE(never->covered(when::at("1990-06-01 09:00"), when::at("2090-06-01 09:00")), Seconds(0));

    // Open one day, just within ten years or just beyond.
    const auto dueWithOpening = [&](QDate day) {
        core::CoverageCalendar once = empty;
        once.exceptions = {{.kind = core::CalendarException::Kind::Opening,
                            .from = day,
                            .to = day,
                            .slots_ = {slot(9, 12)}}};
        return when::compiled(once)->due(when::at("2026-06-01 09:00"), std::chrono::hours(2));
    };
    QCOMPARE(when::text(*dueWithOpening(QDate(2036, 5, 30))), QStringLiteral("2036-05-30 11:00"));
    QVERIFY(!dueWithOpening(QDate(2036, 6, 5)));
    // The gap is measured from the last open time, wherever the target began.
    core::CoverageCalendar twice = empty;
    for (const QDate day : {QDate(2030, 1, 1), QDate(2039, 12, 1)})
        twice.exceptions.append({.kind = core::CalendarException::Kind::Opening,
                                 .from = day,
                                 .to = day,
                                 .slots_ = {slot(9, 12)}});
    QCOMPARE(when::text(*when::compiled(twice)->due(when::at("2026-06-01 09:00"), std::chrono::hours(4))),
             QStringLiteral("2039-12-01 10:00"));
    QVERIFY(!when::compiled(twice)->due(when::at("2026-06-01 09:00"), std::chrono::hours(7)));
}

void TestWorkingTime::farAway()
{
    const auto office = when::office();
    const Instant start = when::at("2026-06-01 09:00");
    QVERIFY(!office->due(start, std::chrono::hours(1'000'000)));
    QVERIFY(!office->due(start, std::chrono::milliseconds::max()));
    QVERIFY(office->due(start, std::chrono::hours(100'000)));
    QVERIFY(!office->due(Instant::max(), Seconds(1)));
    QVERIFY(!office->due(Instant::min(), Seconds(1)));
    QCOMPARE(office->covered(Instant::min(), Instant::max()),
             office->covered(when::at("1900-01-01 00:00"), when::at("2399-12-31 24:00")));
    const auto always = when::always();
    QCOMPARE(*always->due(start, std::chrono::hours(2'000'000)), start + std::chrono::hours(2'000'000));
    QCOMPARE(always->covered(start, start + std::chrono::hours(3'000'000)), std::chrono::hours(3'000'000));
}

void TestWorkingTime::borders()
{
    const auto office = when::office();
    QVERIFY(office->isCovered(when::at("2026-06-01 09:00")));
    QVERIFY(!office->isCovered(when::at("2026-06-01 12:00")));
    QVERIFY(office->isCovered(when::at("2026-06-01 11:59:59")));
    QVERIFY(!office->isCovered(when::at("2026-06-01 08:59:59")));
    QCOMPARE(office->covered(when::at("2026-06-01 11:59:59"), when::at("2026-06-01 14:00:01")), Seconds(2));
    // A night slot over the end of a year.
    const auto night = when::compiled(when::calendar("Mo-Su 00:00-06:00,22:00-24:00"));
    QCOMPARE(night->covered(when::at("2026-12-31 23:00"), when::at("2027-01-01 01:00")),
             std::chrono::hours(2));
    QCOMPARE(when::text(*night->due(when::at("2026-12-31 23:00"), std::chrono::hours(1))),
             QStringLiteral("2027-01-01 00:00"));
    QCOMPARE(when::text(*night->due(when::at("2026-12-31 23:00"), std::chrono::hours(7))),
             QStringLiteral("2027-01-01 06:00"));
}

/// Clocks that read between two seconds: nothing is lost between parts, results are whole.
void TestWorkingTime::milliseconds()
{
    using namespace std::chrono_literals;
    const auto office = when::office();
    const Instant start = when::at("2026-06-01 09:00") + 400ms;
    const core::Result<Instant> due = office->due(start, Seconds(1));
    QVERIFY(*due == when::at("2026-06-01 09:00:01") + 400ms);
    QCOMPARE(office->elapsed(start, *due), Seconds(1));
    QCOMPARE(office->covered(when::at("2026-06-01 11:59:59") + 400ms, when::at("2026-06-01 14:00") + 400ms),
             Seconds(1));
    QVERIFY(office->coveredExactly(when::at("2026-06-01 08:59:59") + 400ms,
                                   when::at("2026-06-01 09:00") + 400ms) == 400ms);
    QVERIFY(*office->due(when::at("2026-06-01 11:59:59") + 500ms, Seconds(1)) ==
            when::at("2026-06-01 14:00") + 500ms);
}

/// One compiled calendar read by many threads while its years are being laid out.
void TestWorkingTime::sharedBetweenThreads()
{
    for (int round = 0; round < 20; ++round) {
        const auto shared = when::compiled(when::calendar(when::kOffice));
        const auto alone = when::compiled(when::calendar(when::kOffice));
        std::array<qint64, 4> sums{};
        {
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < sums.size(); ++i) {
                threads.emplace_back([&shared, &sums, i] {
                    for (int hours = 1; hours < 40'000; hours += 997)
                        sums[i] += core::toSeconds(
                            *shared->due(core::fromSeconds(1'700'000'000), std::chrono::hours(hours)));
                });
            }
        }
        qint64 expected = 0;
        for (int hours = 1; hours < 40'000; hours += 997)
            expected +=
                core::toSeconds(*alone->due(core::fromSeconds(1'700'000'000), std::chrono::hours(hours)));
        for (const qint64 sum : sums)
            QCOMPARE(sum, expected);
    }
}

void TestWorkingTime::refusedCalendars_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("no zone") << 0;
    QTest::newRow("slots that overlap") << 1;
    QTest::newRow("a slot past midnight") << 2;
    QTest::newRow("a range backward") << 3;
    QTest::newRow("a range without days") << 4;
    QTest::newRow("an opening that overlaps itself") << 5;
    QTest::newRow("a listed holiday backward") << 6;
}

void TestWorkingTime::refusedCalendars()
{
    QFETCH(int, what);
    core::CoverageCalendar calendar = when::calendar(when::kOffice);
    using Kind = core::CalendarException::Kind;
    switch (what) {
    case 0:
        calendar.zone = QTimeZone();
        break;
    case 1:
        calendar.hours[0] = {slot(9, 12), slot(11, 14)};
        break;
    case 2:
        calendar.hours[0] = {slot(22, 30)};
        break;
    case 3:
        calendar.exceptions = {{.kind = Kind::Closure, .from = QDate(2026, 2, 2), .to = QDate(2026, 2, 1)}};
        break;
    case 4:
        calendar.exceptions = {{.kind = Kind::Closure}};
        break;
    case 5:
        calendar.exceptions = {{.kind = Kind::Opening,
                                .from = QDate(2026, 2, 2),
                                .to = QDate(2026, 2, 2),
                                .slots_ = {slot(9, 12), slot(10, 11)}}};
        break;
    default:
        calendar.listedHolidays = {{.from = QDate(2026, 2, 2), .to = QDate(2026, 2, 1)}};
        break;
    }
    const auto compiled = core::WorkingTime::compile(calendar);
    QVERIFY(!compiled);
    QVERIFY(!compiled.error().sentence.isEmpty());
}

void TestWorkingTime::coveredDays_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *start, const char *target, const char *due) {
        QTest::addRow("%s + %s", start, target)
            << QString::fromUtf8(start) << QString::fromUtf8(target) << QString::fromUtf8(due);
    };
    row("2026-06-01 09:00", "1 d", "2026-06-02 18:00");
    row("2026-06-01 00:00", "1 d", "2026-06-02 18:00"); // Before opening: the day counts as reference.
    row("2026-06-01 12:30", "1 d", "2026-06-02 18:00"); // At lunch too.
    row("2026-06-01 17:59:59", "1 d", "2026-06-02 18:00");
    row("2026-06-01 18:00", "1 d", "2026-06-03 18:00"); // Not before the cut-off: Tuesday is the reference.
    row("2026-06-01 23:59", "1 d", "2026-06-03 18:00");
    row("2026-05-29 10:00", "1 d", "2026-06-01 18:00"); // A Friday.
    row("2026-05-30 10:00", "1 d", "2026-06-02 18:00"); // A Saturday: Monday is the reference.
    row("2026-05-13 10:00", "1 d", "2026-05-15 18:00"); // Ascension is no covered day.
    row("2026-05-14 10:00", "1 d", "2026-05-18 18:00");
    row("2026-06-01 09:00", "5 d", "2026-06-08 18:00");
    row("2026-12-30 09:00", "2 d", "2027-01-04 18:00");
    row("2026-06-01 09:00", "250 d", "2027-05-26 18:00");
    row("2026-06-01 09:00", "0 d", "2026-06-01 18:00");
    row("2026-06-01 09:00", "1 d by 12:00", "2026-06-02 12:00");
    row("2026-06-01 19:00", "1 d by 12:00", "2026-06-03 12:00");
    row("2026-06-01 09:00", "0 d by 12:00", "2026-06-01 12:00");
    row("2026-06-01 11:59:59", "0 d by 12:00", "2026-06-01 12:00");
    row("2026-06-01 12:00", "0 d by 12:00", "2026-06-02 12:00"); // Not after the report.
    row("2026-06-01 12:30", "0 d by 12:00", "2026-06-02 12:00");
    row("2026-05-29 12:30", "0 d by 12:00", "2026-06-01 12:00"); // The next covered day.
    row("2026-05-30 12:30", "0 d by 12:00", "2026-06-01 12:00");
    row("2026-06-01 07:00", "0 d by 08:00", "2026-06-01 08:00"); // Before opening hours.
    row("2026-06-01 10:00", "0 d by 24:00", "2026-06-02 00:00");
    row("2026-06-01 10:00", "0 d by 0:00", "2026-06-02 00:00");
    row("2026-06-01 16:00", "24 ch", "2026-06-02 16:00");
    row("2026-03-28 16:00", "24 ch", "2026-03-29 17:00"); // Real time over the change.
    row("2026-10-24 16:00", "24 ch", "2026-10-25 15:00");
    row("2026-06-06 16:00", "0 ch", "2026-06-06 16:00");
    row("2026-06-01 16:00", "90 min", "2026-06-01 17:30");
    row("2026-06-01 16:00", "30 s", "2026-06-01 16:00:30");
}

void TestWorkingTime::coveredDays()
{
    QFETCH(QString, start);
    QFETCH(QString, target);
    QFETCH(QString, due);
    const auto office = when::office();
    const core::TargetClock clock(*office, *core::parseTarget(target), when::at(start));
    const core::Result<core::Deadline> found = clock.deadline({});
    QVERIFY(found && found->due);
    QCOMPARE(when::text(*found->due), due);
    // The explanation adds up to covered(start, due), or to the target.
    QVERIFY(clock.elapsed(*found->due, {}) == found->total);
}

void TestWorkingTime::cutOffs_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("cutOff");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *start, int hour, const char *due) {
        QTest::addRow("%s, cut-off %d h", start, hour)
            << QString::fromUtf8(start) << hour * 60 << QString::fromUtf8(due);
    };
    row("2026-06-01 15:59", 16, "2026-06-02 18:00");
    row("2026-06-01 16:00", 16, "2026-06-03 18:00");
    row("2026-06-01 12:30", 12, "2026-06-03 18:00");
    row("2026-06-01 19:00", 20, "2026-06-02 18:00"); // After hours, before the cut-off.
    row("2026-05-30 10:00", 16, "2026-06-02 18:00"); // No covered day: no cut-off either.
}

void TestWorkingTime::cutOffs()
{
    QFETCH(QString, start);
    QFETCH(int, cutOff);
    QFETCH(QString, due);
    const auto office = when::office();
    const core::TargetClock clock(*office, *core::parseTarget(QStringLiteral("1 d")), when::at(start),
                                  cutOff);
    QCOMPARE(when::text(*clock.deadline({})->due), due);
}

/// Complaint 1: a pause over a week-end is not credited round the clock to a target in days.
void TestWorkingTime::daysWithPauses()
{
    const auto office = when::office();
    const auto due = [&](const char *target, const char *from, const char *to) {
        const core::TargetClock clock(*office, *core::parseTarget(QString::fromUtf8(target)),
                                      when::at("2026-06-04 09:00"));
        return when::text(*clock.deadline(Pauses({{when::at(from), when::at(to)}}))->due);
    };
    QCOMPARE(due("2 d", "2026-06-05 18:00", "2026-06-08 09:00"),
             QStringLiteral("2026-06-08 18:00")); // Nothing covered.
    QCOMPARE(due("2 d", "2026-06-05 17:00", "2026-06-08 10:00"),
             QStringLiteral("2026-06-09 11:00")); // 2 h covered.
    QCOMPARE(due("2 d", "2026-06-04 10:00", "2026-06-04 10:30"), QStringLiteral("2026-06-09 09:30"));
    QCOMPARE(due("24 ch", "2026-06-04 20:00", "2026-06-05 08:00"),
             QStringLiteral("2026-06-05 21:00")); // Real time.
    const core::TargetClock open(*office, *core::parseTarget(QStringLiteral("2 d")),
                                 when::at("2026-06-04 09:00"));
    QVERIFY(!open.deadline(Pauses({}, when::at("2026-06-05 10:00")))->due);
    QVERIFY(open.deadline(Pauses({}, when::at("2026-06-08 18:00")))->due);
}

QTEST_GUILESS_MAIN(TestWorkingTime)
#include "tst_workingtime.moc"
