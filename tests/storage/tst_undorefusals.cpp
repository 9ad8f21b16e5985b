// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/services/PackService.h"
#include "core/services/SubscriptionService.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/SubscriptionRepository.h"

using namespace core;

/// What was added is not taken back while something refers to it since: the sentence says what does, and
/// nothing is lost.
class TestUndoRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aMachineThatALicenceNames();
    void aMachineThatAnInterventionIsAbout();
    void aClientWithAMachine();
    void aSiteWithAMachine();
    void aContractWithHoursInItsPack();
    void whatTheSameUnitAddedGoesWithIt();
    void whatAColleagueDidLast();

private:
    /// What @p work does in a unit of its own, which is then m_last.
    Result<> act(const std::function<Result<>(Unit &)> &work)
    {
        const auto unit = beginUnit(*m_connection);
        if (const Result<> done = work(*unit); !done)
            return done;
        const auto changes = unit->commit();
        if (!changes)
            return changes.error();
        m_last = changes->unit;
        return {};
    }
    template <class Record>
    auto add(const Record &record)
    {
        decltype(save(std::declval<Unit &>(), record)) saved = Error{};
        const Result<> done = act([&](Unit &unit) -> Result<> {
            saved = save(unit, record);
            return saved ? Result<>() : saved.error();
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return *saved;
    }
    Result<> takeBack(const QUuid &undone)
    {
        return act([&undone](Unit &unit) { return undo(unit, undone); });
    }
    qint64 rowCount(const char *table)
    {
        return numberFrom(*m_connection,
                          qPrintable(QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1String(table)));
    }
    /// Refused, because of @p by; all is as it was.
    void verifyRefused(const QUuid &unit, const char *table, const QString &what, const QString &by);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    QUuid m_last;
};

void TestUndoRefusals::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestUndoRefusals::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestUndoRefusals::verifyRefused(const QUuid &unit, const char *table, const QString &what,
                                     const QString &by)
{
    const qint64 rows = rowCount(table);
    const qint64 journal = rowCount("journal");
    const Result<> undone = takeBack(unit);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Invalid);
    QCOMPARE(undone.error().sentence.plain(),
             QStringLiteral("“%1” cannot be taken back: “%2” refers to it since. Change that first.")
                 .arg(what, by));
    QCOMPARE(undone.error().rows.size(), 1);
    QCOMPARE(rowCount(table), rows);
    QCOMPARE(rowCount("journal"), journal);
}

void TestUndoRefusals::aMachineThatALicenceNames()
{
    const AssetId machine = add(Asset{.client = m_office->client, .name = QStringLiteral("PC-12")});
    const QUuid adding = m_last;
    Subscription licence{
        .client = m_office->client, .name = QStringLiteral("Antivirus"), .assets = {machine}};
    licence.id = add(licence);
    licence.version = 1;
    verifyRefused(adding, "subscription_asset", QStringLiteral("PC-12"), QStringLiteral("Antivirus"));
    QVERIFY(AssetRepository(*m_connection).find(machine));
    const auto stored = SubscriptionRepository(*m_connection).find(licence.id);
    QVERIFY(stored);
    QVERIFY(*stored == licence);

    licence.assets.clear(); // What the sentence asks for,
    add(licence);
    QVERIFY(takeBack(adding)); // then the machine.
    QVERIFY(!AssetRepository(*m_connection).find(machine));
}

void TestUndoRefusals::aMachineThatAnInterventionIsAbout()
{
    m_office->server = add(Asset{.client = m_office->client, .name = QStringLiteral("NAS-2")});
    const QUuid adding = m_last;
    m_office->report("22/11/2026 10:00", Priority::P1, QStringLiteral("Disque en panne"));
    verifyRefused(adding, "intervention_asset", QStringLiteral("NAS-2"),
                  QStringLiteral("2026-0001 · Disque en panne"));
}

void TestUndoRefusals::aClientWithAMachine()
{
    const ClientId client = add(Client{.name = QStringLiteral("Ébénisterie Adam")});
    const QUuid adding = m_last;
    add(Asset{.client = client, .name = QStringLiteral("PC-ATELIER")});
    const QUuid machine = m_last;
    verifyRefused(adding, "client", QStringLiteral("Ébénisterie Adam"), QStringLiteral("PC-ATELIER"));
    QVERIFY(takeBack(machine));
    QVERIFY(takeBack(adding));
}

void TestUndoRefusals::aSiteWithAMachine()
{
    const SiteId site = add(Site{.client = m_office->client, .name = QStringLiteral("Dépôt")});
    const QUuid adding = m_last;
    add(Asset{.client = m_office->client, .site = site, .name = QStringLiteral("PC-DEPOT")});
    verifyRefused(adding, "site", QStringLiteral("Dépôt"), QStringLiteral("PC-DEPOT"));
}

void TestUndoRefusals::aContractWithHoursInItsPack()
{
    ContractId contract;
    QVERIFY(act([&](Unit &unit) -> Result<> {
        contract = m_office->addContract(unit, m_office->client, QStringLiteral("C-2026-009"));
        return {};
    }));
    const QUuid adding = m_last;
    QVERIFY(act([&](Unit &unit) -> Result<> {
        const auto bought = save(unit,
                                 PackMovement{.contract = contract,
                                              .kind = PackMovementKind::Credit,
                                              .valueOn = QDate(2025, 3, 4),
                                              .minutes = Minutes(600)},
                                 QTimeZone("Europe/Paris"));
        return bought ? Result<>() : bought.error();
    }));
    const Result<> refused = takeBack(adding);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().sentence.plain().contains(QStringLiteral("hour pack")),
             qPrintable(refused.error().detail));
    QCOMPARE(rowCount("pack_movement"), 1);
    QVERIFY(takeBack(m_last)); // In this order it works.
    QVERIFY(takeBack(adding));
}

void TestUndoRefusals::whatTheSameUnitAddedGoesWithIt()
{
    QVERIFY(act([this](Unit &unit) -> Result<> {
        const auto machine = save(unit, Asset{.client = m_office->client, .name = QStringLiteral("PC-12")});
        if (!machine)
            return machine.error();
        const auto licence = save(unit, Subscription{.client = m_office->client,
                                                     .name = QStringLiteral("Antivirus"),
                                                     .assets = {*machine}});
        return licence ? Result<>() : licence.error();
    }));
    QVERIFY(takeBack(m_last));
    QCOMPARE(rowCount("subscription_asset"), 0);
    QCOMPARE(rowCount("subscription"), 0);
}

/// Ctrl+Z takes back one's own last change, whatever an office did since.
void TestUndoRefusals::whatAColleagueDidLast()
{
    const auto add = [this](const char *author, const char *name) -> Result<> {
        auto unit = Unit::begin(*m_connection, {QStringLiteral("test"), QLatin1String(author), kMorning});
        const auto saved = unit ? save(**unit, Asset{.client = m_office->client, .name = QLatin1String(name)})
                                : unit.error();
        const auto done = saved ? (*unit)->commit() : saved.error();
        return done ? Result<>() : done.error();
    };
    const qint64 before = rowCount("asset");
    QVERIFY(add("me", "PC-1"));
    QVERIFY(add("Karim", "PC-2"));
    QVERIFY(act(undoLast));
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM asset WHERE name = 'PC-1'"), 0);
    QCOMPARE(rowCount("asset"), before + 1);
    QVERIFY(add("Karim", "PC-3"));
    QVERIFY(act(redoLast)); // Nor does a colleague's change stand in the way of one's own redo.
    QCOMPARE(rowCount("asset"), before + 3);
}

QTEST_GUILESS_MAIN(TestUndoRefusals)
#include "tst_undorefusals.moc"
