// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/domain/ChangeSet.h"
#include "core/reports/MonthFigures.h"
#include "core/reports/Packs.h"
#include "core/reports/WeekSheet.h"
#include "core/reports/WorkSheet.h"
#include "core/services/UndoService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "support/Office.h"

#include <QRandomGenerator>
#include <numeric>

using namespace core;

/// The week as a sheet, and that its minutes are those of the ledger and of the month.
class TestWeekSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void weeksAreRead_data();
    void weeksAreRead();
    void daysAndSums_data();
    void daysAndSums();
    void linesStandByClientAndNumber();
    void workedAndChargedAreTwoSums();
    void holesOfADay();
    void hoursAreThoseOfTheContracts();
    void oneTechnicianAlone();
    void threeWaysToOneSum_data();
    void threeWaysToOneSum();
    void changesThatConcernWeeks();

private:
    WeekSheet sheet(QDate monday, TechnicianId technician = {})
    {
        const auto read =
            weekSheet(*m_connection, {.monday = monday, .technician = technician, .now = m_office->now});
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }
    void enter(InterventionId intervention, const char *from, int minutes, TechnicianId technician)
    {
        enter({.intervention = intervention,
               .technician = technician,
               .startedAt = Office::at(from),
               .endedAt = Office::at(from) + Minutes(minutes),
               .actual = Minutes(minutes)});
    }
    void enter(const WorkEntry &entry)
    {
        m_office->run([&](Unit &unit) { return save(unit, entry); });
    }
    /// Everything is counted, by quarters of an hour, at least half an hour.
    void includeHours(RoundingLevel level);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestWeekSheet::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("02/03/2026 10:00", Priority::P2, QStringLiteral("Imprimante"));
}

void TestWeekSheet::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestWeekSheet::includeHours(RoundingLevel level)
{
    m_office->run([&](Unit &unit) {
        auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        version.priceModel = PriceModel::HourPack;
        version.includedMinutes = Minutes(600);
        version.carryOver = CarryOver::All;
        version.rounding = Minutes(15);
        version.minimum = Minutes(30);
        version.roundingLevel = level;
        for (const WorkMode mode : {WorkMode::Remote, WorkMode::OnSite}) {
            for (const bool outside : {false, true})
                version.cover << CoverRule{.kind = InterventionKind::Curative,
                                           .mode = mode,
                                           .outsideHours = outside,
                                           .cover = Cover::Counted};
        }
        return ContractRepository::updateVersion(unit, version);
    });
}

void TestWeekSheet::weeksAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("monday");
    QTest::addColumn<QString>("written");
    QTest::newRow("an ordinary week") << "2026-W47" << QDate(2026, 11, 16) << "2026-W47";
    QTest::newRow("without a hyphen") << "2026w4" << QDate(2026, 1, 19) << "2026-W04";
    QTest::newRow("the first week begins in December") << "2026-W01" << QDate(2025, 12, 29) << "2026-W01";
    QTest::newRow("a year of 53 weeks") << "2026-W53" << QDate(2026, 12, 28) << "2026-W53";
    QTest::newRow("a year without a 53rd week") << "2025-W53" << QDate() << "";
    QTest::newRow("no week 0") << "2026-W00" << QDate() << "";
    QTest::newRow("a month is no week") << "2026-11" << QDate() << "";
}

void TestWeekSheet::weeksAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, monday);
    const auto read = parseWeek(text);
    QCOMPARE(bool(read), monday.isValid());
    if (!read) {
        QCOMPARE(read.error().field, QStringLiteral("week"));
        return;
    }
    QCOMPARE(*read, monday);
    QTEST(weekText(*read), "written");
}

void TestWeekSheet::daysAndSums_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QDate>("monday");
    QTest::addColumn<QList<int>>("days");
    using Days = QList<int>;
    QTest::newRow("an afternoon") << "18/11/2026 14:00" << 90 << QDate(2026, 11, 16)
                                  << Days{0, 0, 90, 0, 0, 0, 0};
    QTest::newRow("over midnight") << "18/11/2026 23:30" << 60 << QDate(2026, 11, 16)
                                   << Days{0, 0, 30, 30, 0, 0, 0};
    QTest::newRow("into the next week: what is of this one")
        << "15/11/2026 23:00" << 90 << QDate(2026, 11, 16) << Days{30, 0, 0, 0, 0, 0, 0};
    QTest::newRow("into the next week: what is of that one")
        << "15/11/2026 23:00" << 90 << QDate(2026, 11, 9) << Days{0, 0, 0, 0, 0, 0, 60};
    QTest::newRow("over the month's end")
        << "30/09/2026 23:00" << 120 << QDate(2026, 9, 28) << Days{0, 0, 60, 60, 0, 0, 0};
    QTest::newRow("the night that loses an hour")
        << "29/03/2026 01:30" << 60 << QDate(2026, 3, 23) << Days{0, 0, 0, 0, 0, 0, 60};
    QTest::newRow("a day of 23 hours")
        << "28/03/2026 23:00" << 60 + 23 * 60 << QDate(2026, 3, 23) << Days{0, 0, 0, 0, 0, 60, 23 * 60};
    QTest::newRow("a day of 25 hours")
        << "24/10/2026 23:00" << 60 + 25 * 60 << QDate(2026, 10, 19) << Days{0, 0, 0, 0, 0, 60, 25 * 60};
    QTest::newRow("over the new year")
        << "31/12/2025 23:30" << 60 << QDate(2025, 12, 29) << Days{0, 0, 30, 30, 0, 0, 0};
}

void TestWeekSheet::daysAndSums()
{
    QFETCH(const QString, from);
    QFETCH(const int, minutes);
    QFETCH(const QDate, monday);
    QFETCH(const QList<int>, days);
    enter(m_intervention, qPrintable(from), minutes, m_office->technician);
    const WeekSheet week = sheet(monday);
    for (int day = 0; day < kDaysOfWeek; ++day)
        QCOMPARE(week.on(day).actual, Minutes(days.at(day)));
    QCOMPARE(week.total().actual, Minutes(std::accumulate(days.cbegin(), days.cend(), 0)));
}

void TestWeekSheet::linesStandByClientAndNumber()
{
    const InterventionId second =
        m_office->report("17/11/2026 10:00", Priority::P3, QStringLiteral("Onduleur"));
    enter(second, "17/11/2026 11:00", 20, m_office->technician);
    enter(m_intervention, "17/11/2026 09:00", 30, m_office->technician);
    enter(second, "20/11/2026 09:00", 40, m_office->technician);
    const WeekSheet week = sheet({2026, 11, 16});
    QCOMPARE(week.lines.size(), 2);
    QCOMPARE(week.lines.at(0).intervention, m_intervention);
    QCOMPARE(week.lines.at(0).clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(week.lines.at(1).title, QStringLiteral("Onduleur"));
    QCOMPARE(week.lines.at(1).on(1).actual, Minutes(20));
    QCOMPARE(week.lines.at(1).total().actual, Minutes(60));
    QVERIFY(sheet({2026, 11, 9}).lines.isEmpty());
}

void TestWeekSheet::workedAndChargedAreTwoSums()
{
    includeHours(RoundingLevel::PerIntervention);
    enter(m_intervention, "17/11/2026 09:00", 45, m_office->technician);
    enter(m_intervention, "18/11/2026 09:00", 50, m_office->technician);
    const WorkedTime week = sheet({2026, 11, 16}).total();
    QCOMPARE(week.actual, Minutes(95));
    QCOMPARE(week.charged, Minutes(105));
}

void TestWeekSheet::holesOfADay()
{
    enter(m_intervention, "19/11/2026 09:30", 90, m_office->technician);
    enter(m_intervention, "19/11/2026 14:00", 237, m_office->technician); // Three minutes are no hole.
    enter(m_intervention, "20/11/2026 08:00", 600, m_office->technician);
    const WeekSheet week = sheet({2026, 11, 16});
    QStringList holes;
    for (const WorkHole &hole : week.holes) {
        QCOMPARE(hole.technician, m_office->technician);
        if (hole.day < QDate(2026, 11, 18))
            continue;
        const auto clock = [](Instant at) {
            return clockText(localTime(at, QTimeZone("Europe/Paris")).second / 60);
        };
        holes << QStringLiteral("%1 %2-%3")
                     .arg(hole.day.toString(QStringLiteral("dd")), clock(hole.interval.from),
                          clock(hole.interval.to));
    }
    QCOMPARE(holes.join(QStringLiteral(", ")),
             QStringLiteral("18 09:00-12:00, 18 14:00-18:00, 19 09:00-09:30, 19 11:00-12:00"));
    m_office->now = Office::at("18/11/2026 10:00");
    const WeekSheet early = sheet({2026, 11, 16});
    QCOMPARE(early.holes.constLast().interval.to, m_office->now); // What is to come is no hole.
    QVERIFY(sheet({2026, 11, 23}).holes.isEmpty());
    QVERIFY2(sheet({2026, 11, 9}).holes.constFirst().day == QDate(2026, 11, 9), "a Monday");
    for (const WorkHole &hole : sheet({2026, 11, 9}).holes)
        QVERIFY2(hole.day != QDate(2026, 11, 11), "a public holiday");
}

void TestWeekSheet::hoursAreThoseOfTheContracts()
{
    QCOMPARE(sheet({2026, 11, 16}).hours, QStringLiteral("Heures ouvrées"));
    m_office->run([&](Unit &unit) {
        auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        version.terms.supportCalendar = m_office->always;
        return ContractRepository::updateVersion(unit, version);
    });
    const WeekSheet usual = sheet({2026, 11, 16});
    QVERIFY2(usual.hours.isEmpty(), "round the clock nobody works");
    QCOMPARE(usual.holes.size(), 10);
    QCOMPARE(usual.holes.constFirst().interval.from, Office::at("16/11/2026 09:00"));
}

void TestWeekSheet::oneTechnicianAlone()
{
    const TechnicianId other = m_office->run(
        [](Unit &unit) { return PeopleRepository::add(unit, {.name = QStringLiteral("Léa Petit")}); });
    enter(m_intervention, "17/11/2026 09:00", 30, m_office->technician);
    enter(m_intervention, "17/11/2026 10:00", 20, other);
    QCOMPARE(sheet({2026, 11, 16}).total().actual, Minutes(50));
    const WeekSheet own = sheet({2026, 11, 16}, other);
    QCOMPARE(own.total().actual, Minutes(20));
    QCOMPARE(own.technicianName(), QStringLiteral("Léa Petit"));
    for (const WorkHole &hole : own.holes)
        QCOMPARE(hole.technician, other);
}

void TestWeekSheet::threeWaysToOneSum_data()
{
    QTest::addColumn<RoundingLevel>("level");
    QTest::newRow("by intervention") << RoundingLevel::PerIntervention;
    QTest::newRow("by entry") << RoundingLevel::PerEntry;
    QTest::newRow("by day") << RoundingLevel::PerDay;
}

/// Months made at random: over midnights, both changes of the clocks, the ends of months and of weeks;
/// corrected, removed and undone. What is charged is one figure on the sheets, in the ledger, in the month
/// and in the weeks.
void TestWeekSheet::threeWaysToOneSum()
{
    QFETCH(const RoundingLevel, level);
    includeHours(level);
    QRandomGenerator random(20'261'122);
    QList<InterventionId> interventions{m_intervention};
    for (int i = 0; i < 5; ++i)
        interventions << m_office->report("02/03/2026 10:00", Priority::P3,
                                          QStringLiteral("Série %1").arg(i));
    const Instant first = Office::at("20/03/2026 00:00");
    for (int i = 0; i < 60; ++i) {
        const Instant from = first + Minutes(random.bounded(20 * 24 * 60));
        const Minutes stretch(random.bounded(1, 500));
        enter({.intervention = interventions.at(random.bounded(interventions.size())),
               .technician = m_office->technician,
               .startedAt = from,
               .endedAt = from + stretch,
               .actual = stretch - Minutes(random.bounded(2) * (stretch.count() / 3)),
               .mode = static_cast<WorkMode>(random.bounded(2))});
        if (i % 9 == 0)
            m_office->run([](Unit &unit) { return undoLast(unit); });
        if (i % 7 != 0)
            continue;
        const auto stored = InterventionRepository(*m_connection).workEntries(m_intervention);
        if (!stored->isEmpty())
            m_office->run([&](Unit &unit) { return remove(unit, stored->constFirst()); });
    }

    Minutes sheets{0};
    Minutes actual{0};
    for (const InterventionId id : std::as_const(interventions)) {
        const auto each = workSheet(*m_connection, id, m_office->now);
        sheets += each->charged();
        actual += each->actual();
    }
    Minutes ledger{0};
    Minutes months{0};
    for (const Month month : {Month{2026, 3}, Month{2026, 4}}) {
        const DayRange days{.first = month.firstDay(), .last = month.lastDay()};
        const Minutes taken = packOf(*m_connection, m_office->contract, days)->statement.debits;
        const auto figures = monthFigures(
            *m_connection, {.month = month, .now = m_office->now, .zone = QTimeZone("Europe/Paris")});
        QCOMPARE(taken, figures->hours.charged); // Each month on its own, too.
        ledger += taken;
        months += figures->hours.charged;
    }
    WorkedTime weeks;
    for (QDate monday(2026, 3, 16); monday < QDate(2026, 5, 1); monday = monday.addDays(kDaysOfWeek))
        weeks += sheet(monday).total();
    QVERIFY(sheets > Minutes(0));
    QVERIFY2(sheets != actual, "rounding must show");
    QCOMPARE(ledger, sheets);
    QCOMPARE(months, sheets);
    QCOMPARE(weeks.charged, sheets);
    QCOMPARE(weeks.actual, actual);
}

void TestWeekSheet::changesThatConcernWeeks()
{
    QVERIFY(!concernsWeeks({.updated = {{Table::Asset, 1}}, .membership = {Table::Client}, .unit = {}}));
    QVERIFY(concernsWeeks({.updated = {{Table::WorkEntry, 1}}, .membership = {}, .unit = {}}));
}

QTEST_GUILESS_MAIN(TestWeekSheet)
#include "tst_weeksheet.moc"
