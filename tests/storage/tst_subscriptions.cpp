// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/services/HistoryService.h"
#include "core/services/SubscriptionService.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/SubscriptionRepository.h"

using namespace core;

Q_DECLARE_METATYPE(core::SubscriptionFilter)

namespace {

const QDate kToday(2026, 11, 22);

} // namespace

/// Licences, certificates and domain names: kept, listed, found, taken back.
class TestSubscriptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void everyFieldIsKept();
    void theKindDecidesWhatIsKept();
    void machinesFollowWhatIsChosen();
    void machinesOfAnotherClientAreRefused();
    void somebodyElsesChangeIsAConflict();
    void filters_data();
    void filters();
    void pagesFollowTheOrder_data();
    void pagesFollowTheOrder();
    void seatsAreCountedWithoutRetiredMachines();
    void theArchiveIsLeftByUndo();
    void anAdditionIsTakenBackWithItsMachines();
    void historyNamesTheMachines();

private:
    SubscriptionId add(const Subscription &subscription)
    {
        return m_office->run([&](Unit &unit) { return save(unit, subscription); });
    }
    Subscription stored(SubscriptionId id)
    {
        const auto found = SubscriptionRepository(*m_connection).find(id);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }
    AssetId addMachine(const char *name, ClientId client)
    {
        return m_office->run(
            [&](Unit &unit) { return save(unit, Asset{.client = client, .name = QString::fromUtf8(name)}); });
    }
    void fill();
    QStringList names(const SubscriptionFilter &filter) const;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    ClientId m_other;
};

void TestSubscriptions::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_other = m_office->run(
        [](Unit &unit) { return save(unit, Client{.name = QStringLiteral("Ébénisterie Adam")}); });
}

void TestSubscriptions::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestSubscriptions::everyFieldIsKept()
{
    Subscription licence{.client = m_office->client,
                         .name = QStringLiteral("Microsoft 365 Business Standard"),
                         .issuer = QStringLiteral("Microsoft"),
                         .reference = QStringLiteral("A-2024-117"),
                         .supplier = QStringLiteral("Grossiste Rhin Sud"),
                         .seats = 25,
                         .vaultEntry = QStringLiteral("Morel / Microsoft 365"),
                         .startsOn = QDate(2025, 12, 1),
                         .expiresOn = QDate(2026, 11, 30),
                         .isAutoRenewed = true,
                         .price = Money{3'510'00},
                         .notes = QStringLiteral("Facturée à l’année"),
                         .assets = {m_office->server}};
    licence.id = add(licence);
    licence.version = 1;
    QVERIFY(stored(licence.id) == licence);
    Subscription certificate{
        .client = m_office->client,
        .kind = SubscriptionKind::Certificate,
        .name = QStringLiteral("Messagerie"),
        .domainNames = {QStringLiteral("mail.morel.example"), QStringLiteral("*.morel.example")},
        .isArchived = true};
    certificate.id = add(certificate);
    certificate.version = 1;
    QVERIFY(stored(certificate.id) == certificate);
}

void TestSubscriptions::theKindDecidesWhatIsKept()
{
    const SubscriptionId id = add({.client = m_office->client,
                                   .kind = SubscriptionKind::DomainName,
                                   .name = QStringLiteral("morel.example"),
                                   .domainNames = {QStringLiteral("www.morel.example")},
                                   .seats = 3,
                                   .assets = {m_office->server}});
    const Subscription domain = stored(id);
    QVERIFY(!domain.seats);
    QVERIFY(domain.domainNames.isEmpty());
    QVERIFY(domain.assets.isEmpty());
}

void TestSubscriptions::machinesFollowWhatIsChosen()
{
    const AssetId desk = addMachine("PC-01", m_office->client);
    const AssetId laptop = addMachine("PC-02", m_office->client);
    const SubscriptionId id = add({.client = m_office->client,
                                   .name = QStringLiteral("Antivirus"),
                                   .assets = {m_office->server, desk}});
    Subscription licence = stored(id);
    licence.assets = {desk, laptop};
    add(licence);
    QCOMPARE(stored(id).assets, (QList<AssetId>{desk, laptop}));
    const auto rows = SubscriptionRepository(*m_connection).page({.asset = laptop}, {}, 10);
    QVERIFY(rows);
    QCOMPARE(rows->rows.size(), 1);
    const auto none = SubscriptionRepository(*m_connection).count({.asset = m_office->server});
    QCOMPARE(none ? *none : -1, 0);
}

void TestSubscriptions::machinesOfAnotherClientAreRefused()
{
    const AssetId foreign = addMachine("Atelier", m_other);
    const auto unit = beginUnit(*m_connection);
    const auto id = save(
        *unit,
        Subscription{.client = m_office->client, .name = QStringLiteral("Antivirus"), .assets = {foreign}});
    QVERIFY(!id);
    QVERIFY(id.error().kind == ErrorKind::Invalid);
    QCOMPARE(id.error().field, QStringLiteral("assets"));
    QVERIFY(id.error().sentence.plain().contains(QStringLiteral("Atelier")));
    QVERIFY(!unit->commit());
}

void TestSubscriptions::somebodyElsesChangeIsAConflict()
{
    const SubscriptionId id = add({.client = m_office->client, .name = QStringLiteral("Antivirus")});
    const Subscription mine = stored(id);
    Subscription theirs = mine;
    theirs.seats = 12;
    add(theirs);
    const auto unit = beginUnit(*m_connection);
    const auto late = save(*unit, mine);
    QVERIFY(!late && late.error().kind == ErrorKind::Conflict);
}

void TestSubscriptions::fill()
{
    const AssetId desk = addMachine("PC-01", m_office->client);
    add({.client = m_office->client,
         .name = QStringLiteral("Sauvegarde en ligne"),
         .issuer = QStringLiteral("Cloud Alsace"),
         .expiresOn = kToday.addDays(60)});
    add({.client = m_office->client,
         .name = QStringLiteral("Antivirus"),
         .seats = 1,
         .expiresOn = kToday.addDays(-1),
         .assets = {desk, m_office->server}});
    add({.client = m_other,
         .kind = SubscriptionKind::Certificate,
         .name = QStringLiteral("Étoile"),
         .domainNames = {QStringLiteral("*.adam.example")},
         .expiresOn = kToday});
    add({.client = m_other,
         .kind = SubscriptionKind::DomainName,
         .name = QStringLiteral("adam.example"),
         .issuer = QStringLiteral("Registre d’exemple"),
         .expiresOn = kToday.addDays(61)});
    add({.client = m_other, .name = QStringLiteral("Suite bureautique 2019"), .seats = 5});
    add({.client = m_other, .name = QStringLiteral("Ancien antivirus"), .isArchived = true});
}

QStringList TestSubscriptions::names(const SubscriptionFilter &filter) const
{
    QStringList names;
    std::optional<Cursor> after;
    do {
        const auto page = SubscriptionRepository(*m_connection).page(filter, after, 2);
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        for (const SubscriptionRow &row : page->rows)
            names << row.name;
        after = page->next;
    } while (after && names.size() < 100);
    return names;
}

void TestSubscriptions::filters_data()
{
    QTest::addColumn<SubscriptionFilter>("filter");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const SubscriptionFilter &filter, const char *expected) {
        QTest::newRow(name) << filter << QString::fromUtf8(expected);
    };
    row("all but the archive", {},
        "Antivirus, Étoile, Sauvegarde en ligne, adam.example, Suite bureautique 2019");
    row("a kind", {.kind = SubscriptionKind::Licence},
        "Antivirus, Sauvegarde en ligne, Suite bureautique 2019");
    row("expiring within 60 days", {.expiresFrom = kToday, .expiresTo = kToday.addDays(60)},
        "Étoile, Sauvegarde en ligne");
    row("expired", {.expiresTo = kToday.addDays(-1)}, "Antivirus");
    row("without an end", {.undated = true}, "Suite bureautique 2019");
    row("more machines than seats", {.overused = true}, "Antivirus");
    row("the archive too", {.text = QStringLiteral("antivirus"), .archived = true},
        "Ancien antivirus, Antivirus");
    row("words of the issuer", {.text = QStringLiteral("REGISTRE exempl")}, "adam.example");
    row("words of the names it proves", {.text = QStringLiteral("adam exa")}, "adam.example, Étoile");
}

void TestSubscriptions::filters()
{
    fill();
    QFETCH(const SubscriptionFilter, filter);
    const QStringList found = names(filter);
    QTEST(found.join(QStringLiteral(", ")), "expected");
    const auto count = SubscriptionRepository(*m_connection).count(filter);
    QVERIFY(count);
    QCOMPARE(*count, found.size());
    const auto ofOther = SubscriptionRepository(*m_connection).page({.client = m_other}, {}, 10);
    QVERIFY(ofOther);
    QCOMPARE(ofOther->rows.size(), 3);
    QCOMPARE(ofOther->rows.constFirst().clientName, QStringLiteral("Ébénisterie Adam"));
}

void TestSubscriptions::pagesFollowTheOrder_data()
{
    QTest::addColumn<SubscriptionFilter>("filter");
    QTest::addColumn<QString>("expected");
    QTest::newRow("last to end first")
        << SubscriptionFilter{.descending = true}
        << QStringLiteral("Suite bureautique 2019, adam.example, Sauvegarde en ligne, Étoile, Antivirus");
    QTest::newRow("by name")
        << SubscriptionFilter{.order = SubscriptionOrder::ByName}
        << QStringLiteral("adam.example, Antivirus, Étoile, Sauvegarde en ligne, Suite bureautique 2019");
}

void TestSubscriptions::pagesFollowTheOrder()
{
    fill();
    QFETCH(const SubscriptionFilter, filter);
    QTEST(names(filter).join(QStringLiteral(", ")), "expected");
}

void TestSubscriptions::seatsAreCountedWithoutRetiredMachines()
{
    fill();
    const auto row = [this] {
        const auto page = SubscriptionRepository(*m_connection).page({.client = m_office->client}, {}, 10);
        return page && !page->rows.isEmpty() ? page->rows.constFirst() : SubscriptionRow();
    };
    QCOMPARE(row().name, QStringLiteral("Antivirus"));
    QCOMPARE(row().machines, 2);
    QCOMPARE(missingSeats(row().seats, row().machines), 1); // Told, not refused.
    m_office->run([this](Unit &unit) {
        Asset server = *AssetRepository(unit.connection()).find(m_office->server);
        server.lifeCycle = LifeCycle::Retired;
        return save(unit, server);
    });
    QCOMPARE(row().machines, 1);
    QCOMPARE(names({.overused = true}), QStringList());
}

void TestSubscriptions::theArchiveIsLeftByUndo()
{
    const SubscriptionId id = add({.client = m_office->client, .name = QStringLiteral("Antivirus")});
    Subscription licence = stored(id);
    licence.isArchived = true;
    add(licence);
    QCOMPARE(names({}), QStringList());
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(names({}), QStringList{QStringLiteral("Antivirus")});
    QCOMPARE(names({.text = QStringLiteral("anti")}), QStringList{QStringLiteral("Antivirus")});
}

void TestSubscriptions::anAdditionIsTakenBackWithItsMachines()
{
    add({.client = m_office->client,
         .name = QStringLiteral("Antivirus"),
         .assets = {m_office->server, addMachine("PC-01", m_office->client)}});
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM subscription"), 0);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM subscription_asset"), 0);
    m_office->run([](Unit &unit) { return redoLast(unit); });
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM subscription_asset"), 2);
    QCOMPARE(names({.text = QStringLiteral("antivirus")}), QStringList{QStringLiteral("Antivirus")});
}

void TestSubscriptions::historyNamesTheMachines()
{
    const SubscriptionId id =
        add({.client = m_office->client, .name = QStringLiteral("Antivirus"), .assets = {m_office->server}});
    const auto history = historyOf(*m_connection, {Table::Subscription, id.value()});
    QVERIFY(history);
    QCOMPARE(history->changes.size(), 2);
    QCOMPARE(history->names.value({Table::Asset, m_office->server.value()}), QStringLiteral("SRV-FIC01"));
    QCOMPARE(history->changes.constFirst().rowName, QStringLiteral("SRV-FIC01"));
    QCOMPARE(history->names.value({Table::Subscription, id.value()}), QStringLiteral("Antivirus"));
}

QTEST_GUILESS_MAIN(TestSubscriptions)
#include "tst_subscriptions.moc"
