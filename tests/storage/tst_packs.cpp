// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/domain/ChangeSet.h"
#include "core/reports/Packs.h"
#include "core/reports/ReportOfMonth.h"
#include "core/services/PackService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/Journal.h"
#include "support/Office.h"

using namespace core;

/// Hour packs in the database: the work entered is what the ledger takes.
class TestPacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void hoursAreBoughtAndAdjusted();
    void refusals_data();
    void refusals();
    void workIsTakenFromThePack();
    void aCorrectionCompletesTheLedger();
    void anotherContractTakesTheWork();
    void workBeforeAnExpiryIsBookedToday();
    void undoGivesTheWorkBack();
    void undoKeepsTheLedgerInStep();
    void whatIsDueIsTold();
    void theReportPrintsTheSameBalance();
    void changesThatConcernPacks();

private:
    QDate today() const { return {2026, 11, 22}; }
    ContractPack pack(const DayRange &days) { return *packOf(*m_connection, m_office->contract, days); }
    ContractPack pack() { return pack({.first = QDate(2026, 1, 1), .last = today()}); }
    /// The contract includes five hours a month that are lost when it ends.
    void includeHours(ContractId contract);
    WorkEntry work(const char *from, int minutes) const
    {
        return {.intervention = m_intervention,
                .technician = m_office->technician,
                .startedAt = Office::at(from),
                .endedAt = Office::at(from) + Minutes(minutes),
                .actual = Minutes(minutes),
                .cover = Cover::Counted,
                .multiplierPercent = 150,
                .coverReason = QStringLiteral("convenu")};
    }
    WorkEntryId enter(const WorkEntry &entry)
    {
        return m_office->run([&](Unit &unit) { return save(unit, entry); });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestPacks::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Imprimante"));
}

void TestPacks::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestPacks::includeHours(ContractId contract)
{
    m_office->run([&](Unit &unit) {
        ContractVersion version = ContractRepository(unit.connection()).versions(contract)->constFirst();
        version.priceModel = PriceModel::HourPack;
        version.includedMinutes = Minutes(5 * 60);
        return ContractRepository::updateVersion(unit, version);
    });
}

void TestPacks::hoursAreBoughtAndAdjusted()
{
    QVERIFY(packs(*m_connection, {.on = today()})->isEmpty());
    const PackMovement credit{.contract = m_office->contract,
                              .kind = PackMovementKind::Credit,
                              .valueOn = QDate(2026, 11, 2),
                              .minutes = Minutes(600),
                              .expiresOn = QDate(2027, 11, 1),
                              .reason = QStringLiteral("Devis 2026-014")};
    const PackMovement gesture{.contract = m_office->contract,
                               .kind = PackMovementKind::Adjustment,
                               .valueOn = today(),
                               .minutes = Minutes(-15),
                               .reason = QStringLiteral("Compté deux fois")};
    for (const PackMovement &movement : {credit, gesture})
        m_office->run([&](Unit &unit) { return save(unit, movement, QTimeZone("Europe/Paris")); });
    const auto all = packs(*m_connection, {.client = m_office->client, .on = today()});
    QCOMPARE(all->size(), 1);
    const ContractPack &found = all->constFirst();
    QCOMPARE(found.clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(found.number, QStringLiteral("C-2023-002"));
    QVERIFY(found.isInForce);
    QCOMPARE(found.statement.closing, Minutes(585));
    PackMovement stored = found.movements.constFirst();
    QCOMPARE(stored.bookedOn, today());
    stored.id = {};
    stored.version = 0;
    stored.bookedOn = {};
    QCOMPARE(stored, credit);
}

void TestPacks::refusals_data()
{
    QTest::addColumn<PackMovementKind>("kind");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QDate>("expiresOn");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing bought") << PackMovementKind::Credit << 0 << QString() << QDate()
                                    << QStringLiteral("minutes");
    QTest::newRow("bought less than nothing")
        << PackMovementKind::Credit << -60 << QString() << QDate() << QStringLiteral("minutes");
    QTest::newRow("adjusted by nothing") << PackMovementKind::Adjustment << 0 << QStringLiteral("Erreur")
                                         << QDate() << QStringLiteral("minutes");
    QTest::newRow("adjusted without a reason")
        << PackMovementKind::Adjustment << 60 << QStringLiteral("  ") << QDate() << QStringLiteral("reason");
    QTest::newRow("expired before it is entered")
        << PackMovementKind::Credit << 60 << QString() << QDate(2026, 11, 21) << QStringLiteral("expiresOn");
}

void TestPacks::refusals()
{
    QFETCH(const PackMovementKind, kind);
    QFETCH(const int, minutes);
    QFETCH(const QString, reason);
    QFETCH(const QDate, expiresOn);
    PackMovement movement{.contract = m_office->contract,
                          .kind = kind,
                          .valueOn = QDate(2026, 11, 1),
                          .minutes = Minutes(minutes),
                          .reason = reason};
    if (expiresOn.isValid())
        movement.expiresOn = expiresOn;
    const auto unit = Unit::begin(*m_connection, {{}, {}, m_office->now});
    const auto saved = save(**unit, movement, QTimeZone("Europe/Paris"));
    QVERIFY(!saved);
    QTEST(saved.error().field, "field");
    QVERIFY(!unit.value()->commit());
}

void TestPacks::workIsTakenFromThePack()
{
    includeHours(m_office->contract);
    enter(work("20/11/2026 10:00", 61)); // × 1.5 is 91.5: rounded up to the minute.
    const ContractPack taken = pack();
    QCOMPARE(taken.movements.size(), 1);
    const PackMovement &movement = taken.movements.constFirst();
    QCOMPARE(movement.minutes, Minutes(92));
    QCOMPARE(movement.charged, Minutes(61));
    QCOMPARE(movement.multiplierPercent, 150);
    QCOMPARE(movement.intervention, m_intervention);
    QVERIFY(!movement.number.isEmpty());
    QCOMPARE(taken.statement.closing, Minutes(300 - 92));

    WorkEntry free = work("20/11/2026 14:00", 30);
    free.cover = Cover::Included;
    enter(free);
    QCOMPARE(pack().statement.closing, Minutes(300 - 92));
}

void TestPacks::aCorrectionCompletesTheLedger()
{
    includeHours(m_office->contract);
    WorkEntry entry = work("20/11/2026 10:00", 60);
    entry.id = enter(entry);
    entry.version = 1;
    entry.actual = Minutes(40);
    enter(entry);
    QCOMPARE(pack().movements.size(), 2); // Never edited: 90 taken, 30 given back.
    QCOMPARE(pack().movements.constLast().minutes, Minutes(-30));
    QCOMPARE(pack().statement.closing, Minutes(300 - 60));

    entry.version = 2;
    entry.cover = Cover::Free;
    enter(entry);
    QCOMPARE(pack().statement.closing, Minutes(300));

    entry.version = 3;
    entry.comment = QStringLiteral("Écran remplacé");
    enter(entry);
    QCOMPARE(pack().movements.size(), 3); // A comment costs nothing.
}

void TestPacks::anotherContractTakesTheWork()
{
    includeHours(m_office->contract);
    enter(work("20/11/2026 10:00", 60));
    const ContractId other = m_office->run([this](Unit &unit) {
        return Result<ContractId>(
            m_office->addContract(unit, m_office->client, QStringLiteral("C-2024-001")));
    });
    includeHours(other);
    Intervention moved = *InterventionRepository(*m_connection).find(m_intervention);
    moved.contract = other;
    m_office->run([&](Unit &unit) { return save(unit, moved); });
    QCOMPARE(pack().statement.closing, Minutes(300));
    const DayRange year{.first = QDate(2026, 1, 1), .last = today()};
    QCOMPARE(packOf(*m_connection, other, year)->statement.closing, Minutes(300 - 90));
}

/// October is printed already: its five hours are lost there, and come back in November.
void TestPacks::workBeforeAnExpiryIsBookedToday()
{
    includeHours(m_office->contract);
    const DayRange october{.first = QDate(2026, 10, 1), .last = QDate(2026, 10, 31)};
    const DayRange november{.first = QDate(2026, 11, 1), .last = today()};
    const PackStatement printed = pack(october).statement;
    enter(work("29/10/2026 10:00", 60));
    QCOMPARE(pack(october).statement, printed);
    const PackStatement now = pack(november).statement;
    QCOMPARE(now.debits, Minutes(90));
    QCOMPARE(now.opening + now.credits + now.adjustments - now.debits - now.expired, now.closing);
    QCOMPARE(now.closing, Minutes(300)); // November's hours are untouched.
    QCOMPARE(pack().movements.constLast().bookedOn, today());
    QCOMPARE(pack().movements.constLast().valueOn, QDate(2026, 10, 29));
}

void TestPacks::undoGivesTheWorkBack()
{
    includeHours(m_office->contract);
    enter(work("20/11/2026 10:00", 60));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(pack().movements.size(), 0);
    QCOMPARE(pack().statement.closing, Minutes(300));
}

/// The move is taken back after the entry was corrected under the other contract.
void TestPacks::undoKeepsTheLedgerInStep()
{
    includeHours(m_office->contract);
    const ContractId other = m_office->run([this](Unit &unit) {
        return Result<ContractId>(
            m_office->addContract(unit, m_office->client, QStringLiteral("C-2024-001")));
    });
    includeHours(other);
    WorkEntry entry = work("20/11/2026 10:00", 60);
    entry.id = enter(entry);
    entry.version = 1;
    Intervention moved = *InterventionRepository(*m_connection).find(m_intervention);
    moved.contract = other;
    m_office->run([&](Unit &unit) { return save(unit, moved); });
    const QUuid move = Journal(*m_connection).latest(1)->constFirst().unit;
    entry.actual = Minutes(40);
    enter(entry);
    const DayRange year{.first = QDate(2026, 1, 1), .last = today()};
    QCOMPARE(packOf(*m_connection, other, year)->statement.closing, Minutes(300 - 60));
    m_office->run([&](Unit &unit) { return undo(unit, move); });
    QCOMPARE(pack().statement.closing, Minutes(300 - 60));
    QCOMPARE(packOf(*m_connection, other, year)->statement.closing, Minutes(300));
}

void TestPacks::whatIsDueIsTold()
{
    includeHours(m_office->contract);
    QVERIFY(packsDue(*m_connection, today())->isEmpty()); // That a month's hours end with it is no news.
    enter(work("20/11/2026 10:00", 165));                 // 52 of 300 minutes are left.
    const auto low = packsDue(*m_connection, today());
    QCOMPARE(low->size(), 1);
    QCOMPARE(low->constFirst().alert.kind, PackAlert::Kind::Low);
    QCOMPARE(low->constFirst().alert.minutes, Minutes(52));
    enter(work("20/11/2026 15:00", 60));
    const auto empty = packsDue(*m_connection, today());
    QCOMPARE(empty->constFirst().alert.kind, PackAlert::Kind::Empty);
    QCOMPARE(empty->constFirst().alert.minutes, Minutes(-38));
    QCOMPARE(empty->constFirst().number, QStringLiteral("C-2023-002"));
}

void TestPacks::theReportPrintsTheSameBalance()
{
    includeHours(m_office->contract);
    enter(work("20/11/2026 10:00", 240));
    const auto report =
        reportOfMonth(*m_connection, {.client = m_office->client, .month = {2026, 11}, .now = m_office->now});
    QVERIFY(report);
    const auto section = std::find_if(report->contracts.cbegin(), report->contracts.cend(),
                                      [](const ContractMonth &each) { return each.pack.has_value(); });
    QVERIFY(section != report->contracts.cend());
    const DayRange november{.first = QDate(2026, 11, 1), .last = QDate(2026, 11, 30)};
    QCOMPARE(section->pack->statement, pack(november).statement);
    QCOMPARE(section->pack->statement.closing, Minutes(-60));
    const auto overdrawn =
        std::count_if(report->reasons.cbegin(), report->reasons.cend(), [](const StateReason &reason) {
            return reason.kind == StateReason::Kind::PackNegative;
        });
    QCOMPARE(overdrawn, 1);
    QCOMPARE(report->state, ReportState::Degraded);
}

void TestPacks::changesThatConcernPacks()
{
    ChangeSet changes;
    changes.updated = {{Table::Client, 1}};
    changes.membership = {Table::Intervention};
    QVERIFY(!concernsPacks(changes));
    changes.updated << RowRef{Table::ContractVersion, 4};
    QVERIFY(concernsPacks(changes));
    QVERIFY(concernsPacks({.updated = {}, .membership = {Table::PackMovement}, .unit = {}}));
}

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
