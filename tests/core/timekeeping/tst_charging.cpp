// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/timekeeping/Charging.h"

#include <QTest>

using namespace core;

namespace {

QTimeZone paris()
{
    return QTimeZone("Europe/Paris");
}

/// "2026-11-20 10:00" in Paris.
Instant at(const QString &text)
{
    const QTime time = QTime::fromString(text.mid(11), QStringLiteral("HH:mm"));
    return instantOf(QDate::fromString(text.left(10), Qt::ISODate), time.msecsSinceStartOfDay() / 1000,
                     paris());
}

std::shared_ptr<const WorkingTime> officeHours()
{
    CoverageCalendar calendar{.zone = paris(), .holidays = {.region = HolidayRegion::France}};
    const auto hours = parseHours(QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off"));
    calendar.hours = hours->hours;
    return *WorkingTime::compile(calendar);
}

/// "10:00-12:00 in 120; 12:00-13:00 out 60": local times, hours and actual minutes.
QString told(const QList<WorkEntry> &stretches)
{
    QStringList lines;
    for (const WorkEntry &each : stretches) {
        const auto clock = [](Instant when) { return clockText(localTime(when, paris()).second / 60); };
        lines << QStringLiteral("%1-%2 %3 %4")
                     .arg(clock(each.startedAt), clock(each.endedAt),
                          each.outsideHours ? QStringLiteral("out") : QStringLiteral("in"))
                     .arg(each.actual.count());
    }
    return lines.join(QStringLiteral("; "));
}

ChargedWork worked(int minutes, Cover cover, int day, int multiplier)
{
    const Instant start = at(QStringLiteral("2026-11-%1 10:00").arg(day, 2, 10, QLatin1Char('0')));
    return {.entry = {.startedAt = start,
                      .endedAt = start + Minutes(minutes),
                      .actual = Minutes(minutes),
                      .cover = cover,
                      .multiplierPercent = multiplier}};
}

} // namespace

/// product/contracts.md, "Time: actual and charged"; user complaints 22 and 23.
class TestCharging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void stretches_data();
    void stretches();
    void whatStaysWithTheFirstStretch();
    void withoutAContractNothingIsOutside();
    void theMatrixDecides();
    void sums_data();
    void sums();
};

void TestCharging::stretches_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("actual");
    QTest::addColumn<QString>("stretches");
    const auto row = [](const char *name, const char *from, const char *to, int actual,
                        const char *stretches) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << actual
                            << QString::fromLatin1(stretches);
    };
    row("inside", "2026-11-20 10:00", "2026-11-20 11:30", 90, "10:00-11:30 in 90");
    row("to the very end", "2026-11-20 10:00", "2026-11-20 12:00", 120, "10:00-12:00 in 120");
    row("into the lunch break", "2026-11-20 11:00", "2026-11-20 13:00", 120,
        "11:00-12:00 in 60; 12:00-13:00 out 60");
    row("over the lunch break", "2026-11-20 11:30", "2026-11-20 14:30", 180,
        "11:30-12:00 in 30; 12:00-14:00 out 120; 14:00-14:30 in 30");
    row("into the evening", "2026-11-20 17:15", "2026-11-20 19:00", 105,
        "17:15-18:00 in 45; 18:00-19:00 out 60");
    row("over midnight", "2026-11-20 23:00", "2026-11-21 01:30", 150,
        "23:00-00:00 out 60; 00:00-01:30 out 90");
    row("over the end of a month", "2026-10-31 23:30", "2026-11-01 00:30", 60,
        "23:30-00:00 out 30; 00:00-00:30 out 30");
    row("the night the clocks go back", "2026-10-25 01:00", "2026-10-25 04:00", 240, "01:00-04:00 out 240");
    row("the night they go forward", "2026-03-29 01:00", "2026-03-29 04:00", 120, "01:00-04:00 out 120");
    row("a public holiday", "2026-11-11 10:00", "2026-11-11 11:00", 60, "10:00-11:00 out 60");
    row("less than the stretch, by length", "2026-11-20 11:00", "2026-11-20 13:00", 61,
        "11:00-12:00 in 30; 12:00-13:00 out 31");
    row("no time at all", "2026-11-20 11:00", "2026-11-20 11:00", 0, "11:00-11:00 in 0");
}

void TestCharging::stretches()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const int, actual);
    const WorkEntry entry{.startedAt = at(from), .endedAt = at(to), .actual = Minutes(actual)};
    const auto support = officeHours();
    const QList<WorkEntry> cut = stretchesOf(entry, support.get(), paris());
    QTEST(told(cut), "stretches");
    Minutes sum{0};
    for (const WorkEntry &each : cut) {
        sum += each.actual;
        QCOMPARE(each.month, monthOf(each.startedAt, paris()));
    }
    QCOMPARE(sum, Minutes(actual));
}

void TestCharging::whatStaysWithTheFirstStretch()
{
    const WorkEntry entry{.id = WorkEntryId(7),
                          .startedAt = at(QStringLiteral("2026-11-20 11:00")),
                          .endedAt = at(QStringLiteral("2026-11-20 13:00")),
                          .actual = Minutes(120),
                          .travel = Minutes(25),
                          .travelKm = 18,
                          .travelFee = Money{4'500},
                          .comment = QStringLiteral("Onduleur"),
                          .version = 3};
    const auto support = officeHours();
    const QList<WorkEntry> cut = stretchesOf(entry, support.get(), paris());
    QCOMPARE(cut.size(), 2);
    QCOMPARE(cut.at(0).id, WorkEntryId(7));
    QCOMPARE(cut.at(0).version, 3);
    QCOMPARE(cut.at(0).travelKm, 18);
    QVERIFY(!cut.at(1).id.isValid());
    QCOMPARE(cut.at(1).travel, Minutes(0));
    QCOMPARE(cut.at(1).travelKm, 0);
    QCOMPARE(cut.at(1).travelFee, Money{});
    QCOMPARE(cut.at(1).comment, QStringLiteral("Onduleur"));
}

void TestCharging::withoutAContractNothingIsOutside()
{
    const WorkEntry entry{.startedAt = at(QStringLiteral("2026-11-20 20:00")),
                          .endedAt = at(QStringLiteral("2026-11-20 21:00")),
                          .actual = Minutes(60)};
    QCOMPARE(told(stretchesOf(entry, nullptr, paris())), QStringLiteral("20:00-21:00 in 60"));
    const ChargedWork work = covered(entry, nullptr, InterventionKind::Curative);
    QCOMPARE(work.entry.cover, Cover::Billable);
    QCOMPARE(work.basis, CoverBasis::NoContract);
}

void TestCharging::theMatrixDecides()
{
    ContractVersion version;
    version.cover = {{.kind = InterventionKind::Curative, .mode = WorkMode::OnSite, .cover = Cover::Included},
                     {.kind = InterventionKind::Curative,
                      .mode = WorkMode::OnSite,
                      .outsideHours = true,
                      .cover = Cover::Counted,
                      .multiplierPercent = 150}};
    WorkEntry entry{.mode = WorkMode::OnSite, .cover = Cover::Free, .multiplierPercent = 300};
    ChargedWork work = covered(entry, &version, InterventionKind::Curative);
    QCOMPARE(work.entry.cover, Cover::Included);
    QCOMPARE(work.entry.multiplierPercent, 100);
    QCOMPARE(work.basis, CoverBasis::Rule);
    entry.outsideHours = true;
    work = covered(entry, &version, InterventionKind::Curative);
    QCOMPARE(work.entry.cover, Cover::Counted);
    QCOMPARE(work.entry.multiplierPercent, 150);
    work = covered(entry, &version, InterventionKind::Evolutive);
    QCOMPARE(work.entry.cover, Cover::Billable);
    QCOMPARE(work.basis, CoverBasis::NoRule);
    entry.coverReason = QStringLiteral("geste commercial");
    work = covered(entry, &version, InterventionKind::Curative);
    QCOMPARE(work.entry.cover, Cover::Free);
    QCOMPARE(work.entry.multiplierPercent, 300);
    QCOMPARE(work.basis, CoverBasis::Chosen);
}

void TestCharging::sums_data()
{
    using Work = QList<ChargedWork>;
    constexpr auto kCounted = Cover::Counted;
    constexpr auto kBillable = Cover::Billable;
    constexpr auto kFree = Cover::Free;
    constexpr auto kEach = RoundingLevel::PerEntry;
    constexpr auto kDay = RoundingLevel::PerDay;
    constexpr auto kAll = RoundingLevel::PerIntervention;
    QTest::addColumn<Work>("work");
    QTest::addColumn<int>("increment");
    QTest::addColumn<int>("minimum");
    QTest::addColumn<RoundingLevel>("level");
    QTest::addColumn<QList<int>>("charged");
    const auto w = [](int minutes, Cover cover, int day = 20, int multiplier = 100) {
        return worked(minutes, cover, day, multiplier);
    };
    const auto row = [](const char *name, const Work &work, int increment, int minimum, RoundingLevel level,
                        const QList<int> &charged) {
        QTest::newRow(name) << work << increment << minimum << level << charged;
    };
    row("complaint 22: once per intervention, 2 h", {w(45, kCounted), w(45, kCounted), w(5, kCounted)}, 60, 0,
        kAll, {45, 45, 30});
    row("complaint 22: per entry, 3 h", {w(45, kCounted), w(45, kCounted), w(5, kCounted)}, 60, 0, kEach,
        {60, 60, 60});
    row("complaint 23: exact multiples stay", {w(30, kBillable), w(15, kBillable)}, 15, 0, kAll, {30, 15});
    row("no rounding agreed", {w(7, kBillable), w(1, kBillable)}, 0, 0, kAll, {7, 1});
    row("the difference goes to the latest of its sum", {w(10, kCounted), w(10, kBillable), w(10, kCounted)},
        15, 0, kAll, {10, 15, 20});
    row("one minimum, for the earliest sum", {w(10, kCounted), w(10, kBillable)}, 15, 60, kAll, {60, 15});
    row("the minimum is reached already", {w(50, kCounted), w(20, kCounted)}, 0, 60, kAll, {50, 20});
    row("free work is no sum", {w(10, kFree), w(10, kBillable)}, 15, 30, kAll, {0, 30});
    row("multipliers are sums of their own", {w(10, kCounted), w(10, kCounted, 20, 150)}, 15, 0, kAll,
        {15, 15});
    row("per day, a minimum each", {w(10, kCounted, 19), w(10, kCounted, 20), w(10, kCounted, 20)}, 15, 30,
        kDay, {30, 10, 20});
    row("no time costs nothing", {w(0, kBillable)}, 15, 60, kAll, {0});
}

void TestCharging::sums()
{
    QFETCH(QList<ChargedWork>, work);
    QFETCH(const int, increment);
    QFETCH(const int, minimum);
    QFETCH(const RoundingLevel, level);
    charge(work, {.increment = Minutes(increment), .minimum = Minutes(minimum), .level = level}, paris());
    QList<int> charged;
    for (const ChargedWork &each : std::as_const(work))
        charged << static_cast<int>(each.entry.charged.count());
    QTEST(charged, "charged");
}

QTEST_GUILESS_MAIN(TestCharging)
#include "tst_charging.moc"
