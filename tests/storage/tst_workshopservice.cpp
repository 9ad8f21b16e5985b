// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/reports/Today.h"
#include "core/reports/WorkshopDocument.h"
#include "core/services/HistoryService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkshopService.h"
#include "core/storage/WorkshopRepository.h"

using namespace core;

/// Machines in other hands and wiped media in the database.
class TestWorkshopService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void everyFieldOfACustodyIsKept();
    void aMachineIsInOneHandOnly();
    void onlyItsOwnerHandsAMachineOver();
    void aMachineMayBeLentToAnother();
    void whatIsNotBackHasNoStateAfterwards();
    void everyFieldOfAWipingIsKept();
    void todayTellsWhatIsDueBack();
    void undoTakesItBack();
    void aMachineInOtherHandsIsNotTakenBack();
    void theHistoryOfTheMachineTellsIt();
    void papersKnowTheirParties();

private:
    static QDate today() { return {2026, 11, 22}; }
    Custody custody() const
    {
        return {.client = m_office->client,
                .asset = m_office->server,
                .sinceOn = QDate(2026, 11, 16),
                .dueOn = QDate(2026, 11, 20),
                .counterpart = QStringLiteral("Jeanne Morel")};
    }
    DataWiping wiping() const
    {
        return {.client = m_office->client,
                .asset = m_office->server,
                .medium = QStringLiteral("SSD 500 Go"),
                .serial = QStringLiteral("S4EWNX"),
                .wipedOn = QDate(2026, 11, 10)};
    }
    CustodyId add(const Custody &custody)
    {
        return m_office->run([&](Unit &unit) { return save(unit, custody, today()); });
    }
    DataWipingId add(const DataWiping &wiping)
    {
        return m_office->run([&](Unit &unit) { return save(unit, wiping, today()); });
    }
    template <class Work>
    Error refused(Work work)
    {
        const auto unit =
            Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("camille"), m_office->now});
        const auto result = work(**unit);
        return result ? Error{.detail = QStringLiteral("not refused")} : result.error();
    }
    QList<TodayItem> dueBack(QDate on)
    {
        const auto today =
            core::today(*m_connection, {.now = instantOf(on, 9 * 3600, QTimeZone("Europe/Paris")),
                                        .zone = QTimeZone("Europe/Paris")});
        const auto groups = today->groups;
        for (const TodayGroup &group : groups) {
            if (group.reason == TodayReason::DueBack)
                return group.items;
        }
        return {};
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestWorkshopService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestWorkshopService::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestWorkshopService::everyFieldOfACustodyIsKept()
{
    Custody wanted = custody();
    wanted.technician = m_office->technician;
    wanted.reason = QStringLiteral("Écran à remplacer");
    wanted.stateBefore = QStringLiteral("Rayé");
    wanted.accessories = QStringLiteral("Chargeur");
    wanted.returnedOn = QDate(2026, 11, 21);
    wanted.stateAfter = QStringLiteral("Réparé");
    wanted.id = add(wanted);
    wanted.version = 1;
    const auto row = WorkshopRepository(*m_connection).find(wanted.id);
    QCOMPARE(row->custody, wanted);
    QCOMPARE(row->clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(row->technicianName, QStringLiteral("Camille Roux"));
    Custody bare = custody();
    bare.kind = CustodyKind::Loan;
    bare.dueOn.reset();
    bare.id = add(bare);
    bare.version = 1;
    const auto rows = WorkshopRepository(*m_connection).custodies(m_office->server);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->constFirst().custody, bare);
}

void TestWorkshopService::aMachineIsInOneHandOnly()
{
    Custody first = custody();
    first.id = add(first);
    first.version = 1;
    const Error error = refused([&](Unit &unit) { return save(unit, custody(), today()); });
    QVERIFY2(error.sentence.plain().contains(QStringLiteral("SRV-FIC01")),
             qPrintable(error.sentence.plain()));
    first.returnedOn = today();
    add(first);
    QVERIFY(add(custody()).isValid());
}

void TestWorkshopService::onlyItsOwnerHandsAMachineOver()
{
    Custody wrong = custody();
    wrong.client = m_office->run(
        [](Unit &unit) { return save(unit, Client{.name = QStringLiteral("Atelier Lenoir")}); });
    QCOMPARE(refused([&](Unit &unit) { return save(unit, wrong, today()); }).field, QStringLiteral("client"));
}

void TestWorkshopService::aMachineMayBeLentToAnother()
{
    Custody loan = custody();
    loan.kind = CustodyKind::Loan;
    loan.client = m_office->run(
        [](Unit &unit) { return save(unit, Client{.name = QStringLiteral("Atelier Lenoir")}); });
    QVERIFY(add(loan).isValid());
    QCOMPARE(WorkshopRepository(*m_connection).custodies(m_office->server)->constFirst().clientName,
             QStringLiteral("Atelier Lenoir"));
}

void TestWorkshopService::whatIsNotBackHasNoStateAfterwards()
{
    Custody open = custody();
    open.stateAfter = QStringLiteral("Réparé");
    QVERIFY(WorkshopRepository(*m_connection).find(add(open))->custody.stateAfter.isEmpty());
}

void TestWorkshopService::everyFieldOfAWipingIsKept()
{
    DataWiping wanted = wiping();
    wanted.method = WipingMethod::CryptoErase;
    wanted.tool = QStringLiteral("nvme-cli 2.3");
    wanted.technician = m_office->technician;
    wanted.isVerified = true;
    wanted.fate = MediumFate::Recycled;
    wanted.remark = QStringLiteral("Remplacé");
    wanted.id = add(wanted);
    wanted.version = 1;
    const auto row = WorkshopRepository(*m_connection).find(wanted.id);
    QCOMPARE(row->wiping, wanted);
    QCOMPARE(row->technicianName, QStringLiteral("Camille Roux"));
    wanted.asset = {};
    add(wanted);
    QVERIFY(WorkshopRepository(*m_connection).wipings(m_office->server)->isEmpty());
    wanted.serial.clear();
    QCOMPARE(refused([&](Unit &unit) { return save(unit, wanted, today()); }).field,
             QStringLiteral("serial"));
}

void TestWorkshopService::todayTellsWhatIsDueBack()
{
    Custody open = custody();
    open.id = add(open);
    open.version = 1;
    QVERIFY(dueBack(QDate(2026, 11, 19)).isEmpty());
    const auto due = dueBack(QDate(2026, 11, 20));
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.constFirst().asset, m_office->server);
    QCOMPARE(due.constFirst().day, QDate(2026, 11, 20));
    QCOMPARE(due.constFirst().detail, QStringLiteral("Jeanne Morel"));
    QCOMPARE(dueBack(QDate(2026, 12, 20)).size(), 1);
    open.returnedOn = today();
    add(open);
    QVERIFY(dueBack(QDate(2026, 12, 20)).isEmpty());
}

void TestWorkshopService::undoTakesItBack()
{
    const CustodyId id = add(custody());
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(!WorkshopRepository(*m_connection).find(id));
    m_office->run([](Unit &unit) { return redoLast(unit); });
    QVERIFY(WorkshopRepository(*m_connection).find(id));
    const DataWipingId wiped = add(wiping());
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(!WorkshopRepository(*m_connection).find(wiped));
}

void TestWorkshopService::aMachineInOtherHandsIsNotTakenBack()
{
    Custody theirs = custody();
    theirs.asset = m_office->run([this](Unit &unit) {
        return save(unit, Asset{.client = m_office->client, .name = QStringLiteral("PC-12")});
    });
    const QUuid unit(
        *m_connection->one<QString>(QStringLiteral("SELECT unit FROM journal ORDER BY id DESC LIMIT 1"), {},
                                    [](const Fields &fields) { return fields.text(0); }));
    add(theirs);
    const Error error = refused([&](Unit &writing) { return undo(writing, unit); });
    QVERIFY2(error.sentence.plain().contains(QStringLiteral("changed hands")),
             qPrintable(error.sentence.plain()));
}

void TestWorkshopService::theHistoryOfTheMachineTellsIt()
{
    const CustodyId taken = add(custody());
    const DataWipingId wiped = add(wiping());
    const auto history = historyOf(*m_connection, {Table::Asset, m_office->server.value()});
    QHash<RowRef, QString> names;
    const auto changes = history->changes;
    for (const RecordChange &change : changes)
        names.insert(change.row, change.rowName);
    QCOMPARE(names.value({Table::Custody, taken.value()}), QStringLiteral("SRV-FIC01"));
    QCOMPARE(names.value({Table::DataWiping, wiped.value()}), QStringLiteral("SSD 500 Go · S4EWNX"));
}

void TestWorkshopService::papersKnowTheirParties()
{
    const auto receipt = custodyDocument(*m_connection, add(custody()), m_office->now);
    QVERIFY(receipt);
    QCOMPARE(receipt->asset.name, QStringLiteral("SRV-FIC01"));
    QCOMPARE(receipt->parties.client.name, QStringLiteral("Cabinet Morel"));
    QCOMPARE(receipt->parties.issuedOn, QDate(2026, 11, 22));
    DataWiping loose = wiping();
    loose.asset = {};
    const auto certificate = wipingDocument(*m_connection, add(loose), m_office->now);
    QVERIFY(certificate);
    QVERIFY(!certificate->asset);
}

QTEST_GUILESS_MAIN(TestWorkshopService)
#include "tst_workshopservice.moc"
