// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/Packs.h"
#include "core/services/ContractService.h"
#include "core/services/Derivation.h"
#include "core/services/InterventionService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "support/Office.h"

using namespace core;

/// Time is cut, covered and charged as the contract says, and packs follow.
class TestWorkService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void timeIsCutWhereCoveredHoursEnd();
    void allOfTheInterventionIsRoundedOnce();
    void aPreviewWritesNothing();
    void anotherKindIsChargedAnew();
    void anAmendmentChargesWhatItCounts();
    void whatWasChosenStays();
    void removingGivesThePackItsMinutesBack();
    void refusals_data();
    void refusals();

private:
    WorkEntry work(const char *from, int minutes) const
    {
        return {.intervention = m_intervention,
                .technician = m_office->technician,
                .startedAt = Office::at(from),
                .endedAt = Office::at(from) + Minutes(minutes),
                .actual = Minutes(minutes)};
    }
    WorkEntryId enter(const WorkEntry &entry)
    {
        return m_office->run([&](Unit &unit) { return save(unit, entry); });
    }
    QList<WorkEntry> stored() { return *InterventionRepository(*m_connection).workEntries(m_intervention); }
    QList<int> charged()
    {
        QList<int> minutes;
        const QList<WorkEntry> entries = stored();
        for (const WorkEntry &entry : entries)
            minutes << static_cast<int>(entry.charged.count());
        return minutes;
    }
    /// Curative work is counted, × 1.5 outside hours; by quarters of an hour.
    static void agree(ContractVersion &version)
    {
        version.priceModel = PriceModel::HourPack;
        version.includedMinutes = Minutes(300);
        version.rounding = Minutes(15);
        version.cover = {
            {.kind = InterventionKind::Curative, .mode = WorkMode::Remote, .cover = Cover::Counted},
            {.kind = InterventionKind::Curative,
             .mode = WorkMode::Remote,
             .outsideHours = true,
             .cover = Cover::Counted,
             .multiplierPercent = 150}};
    }
    Minutes balance()
    {
        const DayRange year{.first = QDate(2026, 11, 1), .last = QDate(2026, 11, 30)};
        return packOf(*m_connection, m_office->contract, year)->statement.closing;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestWorkService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_office->run([this](Unit &unit) {
        ContractVersion version =
            ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
        agree(version);
        return ContractRepository::updateVersion(unit, version);
    });
    m_intervention = m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Serveur"));
}

void TestWorkService::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestWorkService::timeIsCutWhereCoveredHoursEnd()
{
    const auto id = enter(work("20/11/2026 17:30", 60)); // A Friday; the office closes at 18:00.
    const QList<WorkEntry> entries = stored();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).id, id);
    QCOMPARE(entries.at(0).endedAt, Office::at("20/11/2026 18:00"));
    QVERIFY(!entries.at(0).outsideHours);
    QCOMPARE(entries.at(0).multiplierPercent, 100);
    QVERIFY(entries.at(1).outsideHours);
    QCOMPARE(entries.at(1).cover, Cover::Counted);
    QCOMPARE(entries.at(1).multiplierPercent, 150);
    QCOMPARE(balance(), Minutes(300 - 30 - 45));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(stored().isEmpty());
    QCOMPARE(balance(), Minutes(300));
}

void TestWorkService::allOfTheInterventionIsRoundedOnce()
{
    enter(work("20/11/2026 10:00", 10));
    QCOMPARE(charged(), QList<int>{15});
    enter(work("20/11/2026 11:00", 10));
    QCOMPARE(charged(), (QList<int>{10, 20})); // 20 minutes make 30, not twice 15.
    QCOMPARE(balance(), Minutes(300 - 30));
    WorkEntry first = stored().constFirst();
    first.actual = Minutes(5);
    enter(first);
    QCOMPARE(charged(), (QList<int>{5, 10}));
    QCOMPARE(balance(), Minutes(300 - 15));
}

void TestWorkService::aPreviewWritesNothing()
{
    enter(work("20/11/2026 10:00", 10));
    Derivation derivation(*m_connection);
    const auto told = chargedWork(derivation, *m_connection, m_intervention, work("20/11/2026 17:30", 60));
    QVERIFY(told);
    QCOMPARE(told->size(), 3);
    QCOMPARE(told->at(0).entry.charged, Minutes(10));
    QCOMPARE(told->at(1).entry.charged, Minutes(35)); // 40 minutes in hours make 45.
    QCOMPARE(told->at(2).basis, CoverBasis::Rule);
    QCOMPARE(stored().size(), 1);
    QCOMPARE(charged(), QList<int>{15});
}

void TestWorkService::anotherKindIsChargedAnew()
{
    enter(work("20/11/2026 10:00", 40));
    QCOMPARE(balance(), Minutes(300 - 45));
    m_office->run([this](Unit &unit) {
        Intervention changed = *InterventionRepository(unit.connection()).find(m_intervention);
        changed.kind = InterventionKind::Evolutive;
        return save(unit, changed);
    });
    QCOMPARE(stored().constFirst().cover, Cover::Billable); // The matrix says nothing of it.
    QCOMPARE(balance(), Minutes(300));
}

void TestWorkService::anAmendmentChargesWhatItCounts()
{
    enter(work("20/11/2026 10:00", 40));
    m_office->run([this](Unit &unit) -> Result<> {
        const auto id = addAmendment(unit, m_office->contract, QDate(2026, 11, 1));
        if (!id)
            return id.error();
        ContractVersion version = *ContractRepository(unit.connection()).findVersion(*id);
        version.rounding = Minutes(60);
        version.cover.first().cover = Cover::Free;
        const auto saved = save(unit, version);
        return saved ? sign(unit, *id) : saved.error();
    });
    QCOMPARE(stored().constFirst().cover, Cover::Free);
    QCOMPARE(charged(), QList<int>{0});
    QCOMPARE(balance(), Minutes(300));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(charged(), QList<int>{45});
    QCOMPARE(balance(), Minutes(300 - 45));
}

void TestWorkService::whatWasChosenStays()
{
    WorkEntry entry = work("20/11/2026 10:00", 40);
    entry.cover = Cover::Free;
    entry.coverReason = QStringLiteral("geste commercial");
    enter(entry);
    enter(work("20/11/2026 14:00", 20));
    QCOMPARE(stored().constFirst().cover, Cover::Free);
    QCOMPARE(stored().constFirst().coverReason, QStringLiteral("geste commercial"));
    QCOMPARE(charged(), (QList<int>{0, 30}));
}

void TestWorkService::removingGivesThePackItsMinutesBack()
{
    enter(work("20/11/2026 10:00", 10));
    enter(work("20/11/2026 11:00", 10));
    m_office->run([this](Unit &unit) { return remove(unit, stored().constLast()); });
    QCOMPARE(charged(), QList<int>{15});
    QCOMPARE(balance(), Minutes(300 - 15));
    const DayRange year{.first = QDate(2026, 11, 1), .last = QDate(2026, 11, 30)};
    const auto pack = packOf(*m_connection, m_office->contract, year);
    QVERIFY2(std::ranges::any_of(pack->movements,
                                 [](const PackMovement &each) {
                                     return !each.work.isValid() && each.reason == u"2026-0001";
                                 }),
             "the ledger keeps its lines, and says of what");
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(charged(), (QList<int>{10, 20}));
    QCOMPARE(balance(), Minutes(300 - 30));
}

void TestWorkService::refusals_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("actual");
    QTest::addColumn<int>("travel");
    QTest::addColumn<QString>("field");
    QTest::newRow("it ends before it begins") << -10 << 0 << 0 << QStringLiteral("endedAt");
    QTest::newRow("negative") << 10 << -1 << 0 << QStringLiteral("actual");
    QTest::newRow("more than there was") << 10 << 11 << 0 << QStringLiteral("actual");
    QTest::newRow("a journey back in time") << 10 << 10 << -5 << QStringLiteral("travel");
}

void TestWorkService::refusals()
{
    QFETCH(const int, length);
    QFETCH(const int, actual);
    QFETCH(const int, travel);
    WorkEntry entry = work("20/11/2026 10:00", length);
    entry.actual = Minutes(actual);
    entry.travel = Minutes(travel);
    {
        const auto unit = Unit::begin(*m_connection, {{}, {}, m_office->now});
        const auto saved = save(**unit, entry);
        QVERIFY(!saved);
        QTEST(saved.error().field, "field");
        QVERIFY(!unit.value()->commit());
    }
    QVERIFY(stored().isEmpty());
}

QTEST_GUILESS_MAIN(TestWorkService)
#include "tst_workservice.moc"
