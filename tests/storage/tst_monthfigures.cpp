// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/reports/MonthFigures.h"
#include "core/services/ClientService.h"
#include "core/services/Derivation.h"
#include "core/services/InterventionService.h"
#include "core/services/UndoService.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"

using namespace core;

/// The worked month of product/sla.md and report.md §6, from reports to figures: May 2026, restoration in
/// 8 h for P2, Mon–Fri 09:00–12:00 and 14:00–18:00.
class TestMonthFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void decidedInTheMonthOfTheDecision();
    void openBreachCountsAtItsDueDate();
    void pausesAreMeasuredWithTheCalendar();
    void theStockBalances();
    void undoTakesAnEventBackWithoutErasingIt();
    void undoOfAReportRemovesIt();
    void numbersAreContinuous();
    void whatIsStoredIsInStep();
    void spreads_data();
    void spreads();

private:
    static Instant at(const char *text)
    {
        const QDateTime wall =
            QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("dd/MM/yyyy hh:mm"));
        return instantOf(wall.date(), QTime(0, 0).secsTo(wall.time()), QTimeZone("Europe/Paris"));
    }
    template <class Work>
    auto run(Work work)
    {
        auto unit = Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("me"), m_now});
        auto result = work(*unit.value());
        if (!result)
            qWarning("%s", qPrintable(result.error().detail));
        const auto committed = unit.value()->commit();
        m_unit = committed ? committed->unit : QUuid();
        return result;
    }
    InterventionId reportIt(const char *when)
    {
        Report report{.intervention = {.client = m_client, .title = QStringLiteral("Panne")},
                      .at = at(when),
                      .priority = Priority::P2};
        const auto id = run([&](Unit &unit) { return core::report(unit, report); });
        return id ? *id : InterventionId();
    }
    void happen(InterventionId id, EventKind kind, const char *when, std::optional<PauseReason> reason = {})
    {
        const InterventionEvent event{
            .intervention = id, .kind = kind, .at = at(when), .pauseReason = reason};
        QVERIFY(run([&](Unit &unit) { return append(unit, event); }));
    }
    MonthFigures figuresOf(int month)
    {
        const auto figures = monthFigures(
            *m_connection, {.month = {.year = 2026, .month = month}, .now = m_now, .zone = m_zone});
        if (!figures)
            qFatal("%s", qPrintable(figures.error().detail));
        return *figures;
    }
    static MilestoneOutcome restoration(const MonthFigures &figures)
    {
        return figures.incidents.at(1).milestones.at(2);
    }

    const QTimeZone m_zone{"Europe/Paris"};
    Instant m_now;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    ClientId m_client;
    QUuid m_unit;
};

void TestMonthFigures::init()
{
    m_now = at("30/06/2026 12:00");
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    const auto made = run([this](Unit &unit) -> Result<> {
        const auto client = save(unit, Client{.name = QStringLiteral("Cabinet Morel")});
        const auto calendar = CalendarRepository::add(unit, QStringLiteral("HO"));
        if (!client || !calendar)
            return client ? calendar.error() : client.error();
        m_client = *client;
        const auto hours = parseHours(QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off"));
        const auto version =
            CalendarRepository::addVersion(unit, {.calendar = *calendar,
                                                  .effectiveOn = QDate(2020, 1, 1),
                                                  .zone = m_zone,
                                                  .hours = hours->hours,
                                                  .holidays = {.region = HolidayRegion::France}});
        if (!version)
            return version.error();
        const auto contract = ContractRepository::add(unit, {.client = m_client,
                                                             .number = QStringLiteral("C-2025-001"),
                                                             .state = ContractState::Active,
                                                             .startsOn = QDate(2025, 1, 1)});
        if (!contract)
            return contract.error();
        ContractVersion terms{.contract = *contract, .effectiveOn = QDate(2025, 1, 1), .isSigned = true};
        terms.terms.supportCalendar = *calendar;
        terms.terms.levels << ServiceLevel{.priority = Priority::P2, .calendar = *calendar};
        terms.terms.levels[0].targets[2] = Target{.amount = 8};
        const auto id = ContractRepository::addVersion(unit, terms);
        return id ? Result<>() : id.error();
    });
    QVERIFY(made);
}

void TestMonthFigures::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestMonthFigures::decidedInTheMonthOfTheDecision()
{
    const InterventionId id = reportIt("29/05/2026 16:00");
    happen(id, EventKind::Restored, "01/06/2026 16:30");
    QCOMPARE(restoration(figuresOf(5)).undecided, 1);
    QCOMPARE(restoration(figuresOf(5)).decided(), 0);
    QCOMPARE(restoration(figuresOf(6)).kept, 1);
    QCOMPARE(restoration(figuresOf(6)).undecided, 0);
    QCOMPARE(figuresOf(6).incidents.at(1).median.value_or(Seconds(0)), Seconds(7 * 3600 + 1800));
}

void TestMonthFigures::openBreachCountsAtItsDueDate()
{
    const InterventionId id = reportIt("28/05/2026 09:00");
    QCOMPARE(restoration(figuresOf(5)).breached, 1); // Not restored yet, and counted all the same.
    happen(id, EventKind::Restored, "02/06/2026 10:00");
    QCOMPARE(restoration(figuresOf(5)).breached, 1);
    QCOMPARE(restoration(figuresOf(6)).decided(), 0);
    m_now = at("29/05/2026 09:59");                  // A minute before it was due.
    QCOMPARE(restoration(figuresOf(5)).breached, 1); // The log says what happened since.
}

void TestMonthFigures::pausesAreMeasuredWithTheCalendar()
{
    const InterventionId id = reportIt("07/05/2026 17:00");
    happen(id, EventKind::Paused, "07/05/2026 17:30", PauseReason::WaitingForClient);
    happen(id, EventKind::Resumed, "11/05/2026 10:00");
    const auto replayed = Derivation(*m_connection).replayed(id, m_now);
    QVERIFY(replayed);
    QCOMPARE(replayed->facts.timeline.commitments.size(), 1);
    QCOMPARE(replayed->facts.timeline.commitments.at(0).due.value_or(Instant{}), at("12/05/2026 10:30"));
    QCOMPARE(restoration(figuresOf(5)).breached, 1);
}

void TestMonthFigures::theStockBalances()
{
    happen(reportIt("20/04/2026 10:00"), EventKind::Resolved, "04/05/2026 10:00");
    const InterventionId reopened = reportIt("18/05/2026 10:00");
    happen(reopened, EventKind::Resolved, "20/05/2026 10:00");
    happen(reopened, EventKind::Reopened, "22/05/2026 10:00");
    happen(reopened, EventKind::Resolved, "22/05/2026 12:00");
    reportIt("29/05/2026 10:00");
    const Reconciliation flow = figuresOf(5).reconciliation;
    QCOMPARE(flow.opening, 1);
    QCOMPARE(flow.opened, 2);
    QCOMPARE(flow.reopened, 1);
    QCOMPARE(flow.resolved, 3);
    QCOMPARE(flow.closing, 1);
    QCOMPARE(flow.difference(), 0);
    QCOMPARE(figuresOf(5).backlog.total(), 1);
    QCOMPARE(figuresOf(4).backlog.total(), 1);
    QCOMPARE(figuresOf(6).reconciliation.opening, 1);
}

void TestMonthFigures::undoTakesAnEventBackWithoutErasingIt()
{
    const InterventionId id = reportIt("28/05/2026 09:00");
    happen(id, EventKind::Restored, "28/05/2026 10:00");
    const QUuid restoring = m_unit;
    QCOMPARE(restoration(figuresOf(5)).kept, 1);
    QVERIFY(run([&](Unit &unit) { return undo(unit, restoring); }));
    const QUuid undoing = m_unit;
    QCOMPARE(restoration(figuresOf(5)).breached, 1);
    QCOMPARE(InterventionRepository(*m_connection).events(id)->size(), 3);
    QVERIFY(run([](Unit &unit) { return redoLast(unit); }));
    QCOMPARE(restoration(figuresOf(5)).kept, 1);
    QCOMPARE(InterventionRepository(*m_connection).events(id)->size(), 4);
    QVERIFY(!undoing.isNull());
}

void TestMonthFigures::undoOfAReportRemovesIt()
{
    reportIt("28/05/2026 09:00");
    QVERIFY(run([](Unit &unit) { return undoLast(unit); }));
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM intervention"), 0);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM commitment"), 0);
    QCOMPARE(figuresOf(5).reconciliation.closing, 0);
}

void TestMonthFigures::numbersAreContinuous()
{
    const InterventionId first = reportIt("28/05/2026 09:00");
    const QUuid reporting = m_unit;
    reportIt("28/05/2026 09:05");
    const auto refused = [&] {
        auto unit = beginUnit(*m_connection);
        return undo(*unit, reporting);
    }();
    QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
    QCOMPARE(InterventionRepository(*m_connection).find(first)->sequence, 1);
    QCOMPARE(*InterventionRepository(*m_connection).nextSequence(2026), 3);
}

void TestMonthFigures::whatIsStoredIsInStep()
{
    const InterventionId id = reportIt("28/05/2026 09:00");
    happen(id, EventKind::Paused, "28/05/2026 09:30", PauseReason::AccessRefused);
    QVERIFY(*Derivation(*m_connection).isInStep(id));
    QVERIFY(m_connection->execute(QStringLiteral("UPDATE intervention SET state = 6")));
    QVERIFY(!*Derivation(*m_connection).isInStep(id));
}

void TestMonthFigures::spreads_data()
{
    QTest::addColumn<QList<qint64>>("minutes");
    QTest::addColumn<qint64>("median");
    QTest::addColumn<qint64>("p90");
    QTest::newRow("one") << QList<qint64>{5} << qint64(5) << qint64(5);
    QTest::newRow("even: the mean of the middle two") << QList<qint64>{1, 2, 4, 9} << qint64(3) << qint64(9);
    QTest::newRow("ten: the ninth") << QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << qint64(5) << qint64(9);
}

void TestMonthFigures::spreads()
{
    QFETCH(const QList<qint64>, minutes);
    QFETCH(const qint64, median);
    QFETCH(const qint64, p90);
    QList<qint64> seconds;
    for (const qint64 each : minutes)
        seconds << each * 60;
    const auto spread = spreadOf(seconds);
    QCOMPARE(spread->median.count() / 60, median);
    QCOMPARE(spread->p90.count() / 60, p90);
}

QTEST_GUILESS_MAIN(TestMonthFigures)
#include "tst_monthfigures.moc"
