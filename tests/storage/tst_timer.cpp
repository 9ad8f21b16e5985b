// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/services/TimerService.h"
#include "core/services/UndoService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/TimerRepository.h"
#include "support/Office.h"

using namespace core;

/// One clock a user, which nothing stops but the user.
class TestTimer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void stretches_data();
    void stretches();
    void itRunsAcrossConnections();
    void startingTwiceKeepsTheFirstStart();
    void switchingWritesTheOtherDown();
    void stoppingWritesWhatWasCompleted();
    void aRefusedEntryLetsItRun();
    void discardingWritesNothing();
    void eachUserHasTheirOwn();
    void anInterventionTakenBackTakesItsTimer();

private:
    void at(const char *when) { m_office->now = Office::at(when); }
    void start(InterventionId id)
    {
        m_office->run([id](Unit &unit) { return core::startTimer(unit, id); });
    }
    std::optional<RunningTimer> running(const QString &author = QStringLiteral("camille"))
    {
        return *TimerRepository(*m_connection).of(author);
    }
    QList<WorkEntry> entries(InterventionId id)
    {
        return *InterventionRepository(*m_connection).workEntries(id);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_printer;
    InterventionId m_server;
};

void TestTimer::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_printer = m_office->report("20/11/2026 09:00", Priority::P2, QStringLiteral("Imprimante"));
    m_server = m_office->report("20/11/2026 09:10", Priority::P2, QStringLiteral("Serveur"));
    at("20/11/2026 10:00");
}

void TestTimer::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestTimer::stretches_data()
{
    QTest::addColumn<int>("startSecond");
    QTest::addColumn<int>("stopSecond");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("whole minutes") << 0 << 600 << 0 << 600;
    QTest::newRow("to the nearest minute") << 29 << 631 << 0 << 660;
    QTest::newRow("a click by mistake is a minute") << 0 << 2 << 0 << 60;
    QTest::newRow("late in its minute") << 40 << 50 << 60 << 120;
}

void TestTimer::stretches()
{
    QFETCH(const int, startSecond);
    QFETCH(const int, stopSecond);
    const Instant base = Office::at("20/11/2026 10:00");
    const TimedStretch stretch = stretchOf(base + Seconds(startSecond), base + Seconds(stopSecond));
    QTEST(int(std::chrono::duration_cast<Seconds>(stretch.from - base).count()), "from");
    QTEST(int(std::chrono::duration_cast<Seconds>(stretch.to - base).count()), "to");
}

void TestTimer::itRunsAcrossConnections()
{
    start(m_printer);
    const auto timer = running();
    QVERIFY(timer);
    QCOMPARE(timer->intervention, m_printer);
    QCOMPARE(timer->startedAt, Office::at("20/11/2026 10:00"));
    QCOMPARE(timer->title, QStringLiteral("Imprimante"));
    QCOMPARE(timer->clientName, QStringLiteral("Cabinet Morel"));
    QVERIFY(!isForgotten(*timer, Office::at("20/11/2026 19:59")));
    QVERIFY(isForgotten(*timer, Office::at("21/11/2026 08:00")));
}

void TestTimer::startingTwiceKeepsTheFirstStart()
{
    start(m_printer);
    at("20/11/2026 10:30");
    start(m_printer);
    QCOMPARE(running()->startedAt, Office::at("20/11/2026 10:00"));
    QVERIFY(entries(m_printer).isEmpty());
}

void TestTimer::switchingWritesTheOtherDown()
{
    start(m_printer);
    at("20/11/2026 10:25");
    start(m_server);
    QCOMPARE(running()->intervention, m_server);
    QCOMPARE(running()->startedAt, Office::at("20/11/2026 10:25"));
    QCOMPARE(entries(m_printer).size(), 1);
    QCOMPARE(entries(m_printer).constFirst().actual, Minutes(25));
}

void TestTimer::stoppingWritesWhatWasCompleted()
{
    start(m_printer);
    at("20/11/2026 11:00");
    m_office->run([this](Unit &unit) {
        return stopTimer(unit, {.intervention = m_printer,
                                .technician = m_office->technician,
                                .startedAt = Office::at("20/11/2026 10:00"),
                                .endedAt = Office::at("20/11/2026 10:50"),
                                .actual = Minutes(40),
                                .comment = QStringLiteral("Rouleau remplacé")});
    });
    QVERIFY(!running());
    QCOMPARE(entries(m_printer).constFirst().actual, Minutes(40));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(entries(m_printer).isEmpty());
}

void TestTimer::aRefusedEntryLetsItRun()
{
    start(m_printer);
    {
        const auto unit = Unit::begin(*m_connection, {{}, QStringLiteral("camille"), m_office->now});
        QVERIFY(!stopTimer(**unit, {.intervention = m_printer,
                                    .startedAt = Office::at("20/11/2026 10:00"),
                                    .endedAt = Office::at("20/11/2026 09:00")}));
        QVERIFY(!unit.value()->commit());
    }
    QVERIFY(running());
}

void TestTimer::discardingWritesNothing()
{
    start(m_printer);
    m_office->run([](Unit &unit) { return discardTimer(unit); });
    QVERIFY(!running());
    QVERIFY(entries(m_printer).isEmpty());
}

void TestTimer::eachUserHasTheirOwn()
{
    start(m_printer);
    QVERIFY(!running(QStringLiteral("karim")));
    {
        const auto unit = Unit::begin(*m_connection, {{}, QStringLiteral("karim"), m_office->now});
        QVERIFY(core::startTimer(**unit, m_server));
        QVERIFY(unit.value()->commit());
    }
    QCOMPARE(running()->intervention, m_printer);
    QCOMPARE(running(QStringLiteral("karim"))->intervention, m_server);
}

void TestTimer::anInterventionTakenBackTakesItsTimer()
{
    start(m_server);
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(!running());
}

QTEST_GUILESS_MAIN(TestTimer)
#include "tst_timer.moc"
