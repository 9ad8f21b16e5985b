// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Story.h"
#include "support/Warnings.h"

#include <QObject>
#include <QRandomGenerator>

using core::ClockStop;
using core::Explanation;
using core::ExplanationLine;
using core::Seconds;

/// "Why this due date?": the lines and their sums.
class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void picture();
    void workedMonth();
    void exceptionsAreNamed();
    void reportedOutside();
    void calendarHours();
    void untilNow();
    void endsAtMidnight();
    void reopening();
    void afterPriorityChange();
    void sums_data();
    void sums();
    void partsOfSeconds();
};

namespace {

QString clock(const std::optional<core::Instant> &at)
{
    return at ? when::text(*at).mid(11) : QStringLiteral("-");
}

/// "05-07 17:00 17:30 30 0 pause" a line.
QStringList told(const Explanation &explanation)
{
    QStringList lines;
    for (const ExplanationLine &line : explanation.lines) {
        QStringList words{line.day.toString(QStringLiteral("MM-dd")), clock(line.from), clock(line.to),
                          QString::number(line.counted.count() / 60),
                          QString::number(line.paused.count() / 60)};
        if (line.stop)
            words.append(line.stop->cause == ClockStop::Cause::Pause ? QStringLiteral("paused")
                                                                     : QStringLiteral("resolved"));
        if (line.holiday)
            words.append(core::holidayKey(*line.holiday));
        if (!line.causeName.isEmpty())
            words.append(line.causeName);
        lines.append(words.join(QLatin1Char(' ')));
    }
    return lines;
}

const core::Commitment &restoration(const core::Timeline &timeline)
{
    return *std::ranges::find(timeline.commitments, core::Milestone::Restored, &core::Commitment::milestone);
}

void compare(const Explanation &explanation, const QStringList &expected)
{
    const QStringList lines = told(explanation);
    QVERIFY2(lines == expected, qPrintable(lines.join(QStringLiteral(" | "))));
}

} // namespace

/// product/pictures/intervention.png: P1 round the clock, reported Sunday 22/11 12:01, access
/// refused 13:20–14:50, due 17:31.
void TestExplanation::picture()
{
    Story story(grid::standard());
    story.reported("2026-11-22 12:01", core::Priority::P1)
        .acknowledged("2026-11-22 12:09")
        .started("2026-11-22 12:40");
    story.paused("2026-11-22 13:20", core::PauseReason::AccessRefused).resumed("2026-11-22 14:50");
    const core::Timeline timeline = story.at("2026-11-22 18:43");
    const core::Commitment &commitment = restoration(timeline);
    QCOMPARE(when::text(commitment.due.value()), QStringLiteral("2026-11-22 17:31"));
    QCOMPARE(commitment.overrun.value(), std::chrono::minutes(72));
    const Explanation why = core::explain(commitment, *when::always(), when::at("2026-11-22 18:43"));
    compare(why, {QStringLiteral("11-22 12:01 13:20 79 0"), QStringLiteral("11-22 13:20 14:50 0 90 paused"),
                  QStringLiteral("11-22 14:50 17:31 161 0")});
    QVERIFY(why.counted == std::chrono::hours(4));
    QVERIFY(why.paused == std::chrono::minutes(90));
    QVERIFY(why.lines[1].stop->reason == core::PauseReason::AccessRefused);
    QVERIFY(why.lines[0].open == QList<core::Slot>({{.start = 0, .end = 1440}}));
}

void TestExplanation::workedMonth()
{
    Story story(grid::standard());
    story.reported("2026-05-07 17:00").paused("2026-05-07 17:30").resumed("2026-05-11 10:00");
    const Explanation why = core::explain(restoration(story.at("2026-05-11 11:00")), *when::office(),
                                          when::at("2026-05-11 11:00"));
    compare(why, {QStringLiteral("05-07 17:00 17:30 30 0"), QStringLiteral("05-07 17:30 18:00 0 30 paused"),
                  QStringLiteral("05-08 - - 0 0 victory_day"), QStringLiteral("05-09 - - 0 0"),
                  QStringLiteral("05-10 - - 0 0"), QStringLiteral("05-11 09:00 10:00 0 60 paused"),
                  QStringLiteral("05-11 10:00 18:00 360 0"), QStringLiteral("05-12 09:00 10:30 90 0")});
    QVERIFY(why.counted == std::chrono::hours(8));
    QVERIFY(why.paused == std::chrono::minutes(90));
    QVERIFY(why.lines[2].open.isEmpty());
}

/// Complaint 7: the name of what closed a day is told.
void TestExplanation::exceptionsAreNamed()
{
    core::CoverageCalendar calendar = when::calendar(when::kOffice);
    const QDate day(2026, 6, 2);
    using Kind = core::CalendarException::Kind;
    calendar.exceptions = {
        {.kind = Kind::Closure, .from = day, .to = day, .name = QStringLiteral("Inventory")},
        {.kind = Kind::Opening,
         .from = day.addDays(4),
         .to = day.addDays(4),
         .slots_ = {{.start = 540, .end = 600}},
         .name = QStringLiteral("Move")}};
    calendar.listedHolidays = {
        {.from = day.addDays(1), .to = day.addDays(1), .name = QStringLiteral("Local feast")}};
    const auto time = when::compiled(calendar);
    const core::TargetClock clock(*time, {.amount = 24, .unit = core::TargetUnit::Hour},
                                  when::at("2026-06-01 09:00"));
    const Explanation why = core::explain(clock, {}, *clock.deadline({})->due);
    compare(why, {QStringLiteral("06-01 09:00 18:00 420 0"), QStringLiteral("06-02 - - 0 0 Inventory"),
                  QStringLiteral("06-03 - - 0 0 Local feast"), QStringLiteral("06-04 09:00 18:00 420 0"),
                  QStringLiteral("06-05 09:00 18:00 420 0"), QStringLiteral("06-06 09:00 10:00 60 0 Move"),
                  QStringLiteral("06-07 - - 0 0"), QStringLiteral("06-08 09:00 11:00 120 0")});
    QVERIFY(why.lines[1].cause == core::DayPlan::Cause::Closure);
    QVERIFY(why.lines[2].cause == core::DayPlan::Cause::ListedHoliday);
    QVERIFY(why.lines[5].cause == core::DayPlan::Cause::Opening);
}

void TestExplanation::reportedOutside()
{
    const auto office = when::office();
    const core::TargetClock clock(*office, {.amount = 1, .unit = core::TargetUnit::Hour},
                                  when::at("2026-05-29 20:00"));
    compare(core::explain(clock, {}, *clock.deadline({})->due),
            {QStringLiteral("05-29 - - 0 0"), QStringLiteral("05-30 - - 0 0"),
             QStringLiteral("05-31 - - 0 0"), QStringLiteral("06-01 09:00 10:00 60 0")});
}

void TestExplanation::calendarHours()
{
    const auto office = when::office();
    const core::TargetClock clock(*office, {.amount = 24, .unit = core::TargetUnit::CalendarHour},
                                  when::at("2026-03-28 16:00"));
    const Explanation why = core::explain(clock, {}, *clock.deadline({})->due);
    QVERIFY(why.realTime);
    compare(why, {QStringLiteral("03-28 16:00 00:00 480 0"), QStringLiteral("03-29 00:00 17:00 960 0")});
}

void TestExplanation::untilNow()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").paused("2026-06-01 11:00");
    const Explanation why = core::explain(restoration(story.at("2026-06-02 10:00")), *when::office(),
                                          when::at("2026-06-02 10:00"));
    compare(why, {QStringLiteral("06-01 09:00 11:00 120 0"), QStringLiteral("06-01 11:00 18:00 0 300 paused"),
                  QStringLiteral("06-02 09:00 10:00 0 60 paused")});
    QVERIFY(!why.lines[1].stop->to);
    // Nothing has passed yet: still one line.
    QCOMPARE(core::explain(core::TargetClock(*when::office(), {}, when::at("2026-06-01 09:00")), {},
                           when::at("2026-06-01 09:00"))
                 .lines.size(),
             1);
}

void TestExplanation::endsAtMidnight()
{
    const auto always = when::always();
    const core::TargetClock clock(*always, {.amount = 4, .unit = core::TargetUnit::Hour},
                                  when::at("2026-06-01 20:00"));
    compare(core::explain(clock, {}, *clock.deadline({})->due), {QStringLiteral("06-01 20:00 00:00 240 0")});
}

void TestExplanation::reopening()
{
    Story story(grid::standard());
    story.reported("2026-05-20 09:00").resolved("2026-05-20 12:00").reopened("2026-05-22 10:00");
    const core::Timeline timeline = story.at("2026-05-22 11:00");
    const Explanation why =
        core::explain(restoration(timeline), *when::office(), when::at("2026-05-22 11:00"));
    compare(why,
            {QStringLiteral("05-20 09:00 12:00 180 0"), QStringLiteral("05-20 14:00 18:00 0 240 resolved"),
             QStringLiteral("05-21 09:00 18:00 0 420 resolved"),
             QStringLiteral("05-22 09:00 10:00 0 60 resolved"), QStringLiteral("05-22 10:00 17:00 300 0")});
    QVERIFY(why.counted == std::chrono::hours(8));
}

/// The lines start where the deciding clock starts.
void TestExplanation::afterPriorityChange()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", core::Priority::P3).priority("2026-06-01 11:00", core::Priority::P2);
    const Explanation why = core::explain(restoration(story.at("2026-06-01 12:00")), *when::office(),
                                          when::at("2026-06-01 12:00"));
    compare(why, {QStringLiteral("06-01 11:00 18:00 300 0"), QStringLiteral("06-02 09:00 12:00 180 0")});
    QVERIFY(why.counted == std::chrono::hours(8));
}

void TestExplanation::sums_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"Europe/Paris", "America/Sao_Paulo", "America/Havana", "Pacific/Apia"}) {
        for (const char *hours : {when::kOffice, "24/7", "Mo-Su 00:00-06:00,22:00-24:00", "Su 01:00-04:00"})
            QTest::addRow("%s, %s", hours, zone) << QString::fromUtf8(hours) << QString::fromUtf8(zone);
    }
}

/// The lines add up to the target, and to the covered part of the pauses, for any pauses.
void TestExplanation::sums()
{
    QFETCH(QString, hours);
    QFETCH(QString, zone);
    const QTimeZone named(zone.toLatin1());
    const auto time = when::compiled(when::calendar(qPrintable(hours), {core::HolidayRegion::France}, named));
    QRandomGenerator random(quint32(qHash(hours + zone)));
    const qint64 begin = core::toSeconds(
        when::at(zone.startsWith(QStringLiteral("Pacific")) ? "2011-12-01 00:00" : "2017-10-01 00:00"));
    const auto pick = [&] { return core::fromSeconds(begin + random.bounded(60 * 86'400)); };
    for (int round = 0; round < 150; ++round) {
        QList<ClockStop> stops;
        QList<core::Interval> intervals;
        for (int i = random.bounded(4); i > 0; --i)
            intervals.append({.from = pick(), .to = pick()});
        const core::Pauses pauses(intervals);
        for (const core::Interval &interval : pauses.intervals())
            stops.append({.from = interval.from, .to = interval.to});
        const core::TargetUnit unit = round % 3 == 0   ? core::TargetUnit::WorkingDay
                                      : round % 3 == 1 ? core::TargetUnit::CalendarHour
                                                       : core::TargetUnit::Hour;
        const core::TargetClock clock(*time, {.amount = 1 + random.bounded(12), .unit = unit}, pick());
        const auto deadline = clock.deadline(pauses);
        QVERIFY(deadline && deadline->due);
        const Explanation why = core::explain(clock, stops, *deadline->due);
        Seconds counted{0};
        Seconds paused{0};
        core::Instant at = clock.start();
        QDate day;
        for (const ExplanationLine &line : why.lines) {
            counted += line.counted;
            paused += line.paused;
            QVERIFY(!day.isValid() || line.day == day ||
                    line.day == day.addDays(1)); // One line a day at least.
            day = line.day;
            if (line.from) {
                QVERIFY(at <= *line.from && *line.from < *line.to);
                at = *line.to;
            }
        }
        QCOMPARE(counted, std::chrono::floor<Seconds>(deadline->total));
        QCOMPARE(counted, why.counted);
        QCOMPARE(paused, why.paused);
        QVERIFY(counted + paused == clock.counted(clock.start(), *deadline->due, {}));
    }
}

/// Instants between two seconds: the whole seconds of the lines still add up.
void TestExplanation::partsOfSeconds()
{
    using namespace std::chrono_literals;
    const auto office = when::office();
    const core::TargetClock clock(*office, {.amount = 8, .unit = core::TargetUnit::Hour},
                                  when::at("2026-06-01 09:00") + 400ms);
    const QList<ClockStop> stops{
        {.from = when::at("2026-06-01 10:00") + 300ms, .to = when::at("2026-06-01 11:00") + 800ms}};
    const auto deadline = clock.deadline(core::pausesOf(stops, core::Pauses::kNoEnd));
    const Explanation why = core::explain(clock, stops, *deadline->due);
    Seconds counted{0};
    for (const ExplanationLine &line : why.lines)
        counted += line.counted;
    QVERIFY(counted == std::chrono::hours(8));
    QVERIFY(why.paused == std::chrono::hours(1));
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
