// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/domain/contract/Choice.h"
#include "core/services/SavedViewService.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/SavedViewRepository.h"

using namespace core;

Q_DECLARE_METATYPE(core::AssetFilter)
Q_DECLARE_METATYPE(QList<core::ScopeLine>)

/// The list of machines as its page asks for it: filters, orders, groups; and the saved views.
class TestAssetList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void filters_data();
    void filters();
    void pagesFollowTheOrder();
    void groupsAreCounted();
    void coverIsThatOfTheContracts_data();
    void coverIsThatOfTheContracts();
    void viewsHaveTheirOwnNames();
    void aDeletedViewComesBack();

private:
    AssetId add(Asset asset)
    {
        return m_office->run([&](Unit &unit) { return save(unit, asset); });
    }
    void fill();
    void comparePages(const AssetFilter &filter) const;
    QStringList names(const AssetFilter &filter) const;
    QList<AssetRow> paged(const AssetFilter &filter, int limit) const;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    ClientId m_other;
    SiteId m_site;
};

void TestAssetList::init()
{
    failOnWarnings();
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    fill();
}

void TestAssetList::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestAssetList::fill()
{
    m_other = m_office->run(
        [](Unit &unit) { return save(unit, Client{.name = QStringLiteral("Ébénisterie Adam")}); });
    m_site = m_office->run([this](Unit &unit) {
        return save(unit, Site{.client = m_office->client, .name = QStringLiteral("Kehl")});
    });
    add({.client = m_office->client,
         .site = m_site,
         .kind = AssetKind::Workstation,
         .name = QStringLiteral("PC-01"),
         .tag = QStringLiteral("V-0002"),
         .osName = QStringLiteral("Windows 10 Pro"),
         .osVersion = QStringLiteral("22H2"),
         .purchasedOn = QDate(2021, 3, 1),
         .warrantyUntil = QDate(2026, 12, 15),
         .criticality = Criticality::High,
         .inventoriedAt = Office::at("20/11/2026 09:00")});
    add({.client = m_office->client,
         .site = m_site,
         .kind = AssetKind::Laptop,
         .name = QStringLiteral("PC-02"),
         .osName = QStringLiteral("Windows 11 Pro"),
         .warrantyUntil = QDate(2026, 11, 21),
         .inventoriedAt = Office::at("01/08/2026 09:00")});
    add({.client = m_other,
         .kind = AssetKind::Workstation,
         .name = QStringLiteral("Atelier 100 %"),
         .tag = QStringLiteral("V-0001"),
         .osName = QStringLiteral("Debian GNU/Linux"),
         .osVersion = QStringLiteral("12"),
         .purchasedOn = QDate(2024, 1, 8)});
    add({.client = m_other,
         .kind = AssetKind::Laptop,
         .name = QStringLiteral("Ancien"),
         .lifeCycle = LifeCycle::Retired});
}

QList<AssetRow> TestAssetList::paged(const AssetFilter &filter, int limit) const
{
    QList<AssetRow> rows;
    std::optional<Cursor> after;
    do {
        const auto page = AssetRepository(*m_connection).page(filter, after, limit);
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        rows += page->rows;
        after = page->next;
    } while (after && rows.size() < 1000);
    return rows;
}

QStringList TestAssetList::names(const AssetFilter &filter) const
{
    QStringList names;
    for (const AssetRow &row : paged(filter, 2))
        names << row.name;
    return names;
}

void TestAssetList::filters_data()
{
    const QDate today(2026, 11, 22);
    QTest::addColumn<AssetFilter>("filter");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const AssetFilter &filter, const char *expected) {
        QTest::newRow(name) << filter << QString::fromUtf8(expected);
    };
    AssetFilter every;
    row("all but retired ones", every, "Atelier 100 %, PC-01, PC-02, SRV-FIC01");
    every.retired = true;
    row("retired ones too", every, "Ancien, Atelier 100 %, PC-01, PC-02, SRV-FIC01");
    row("a kind", {.kind = AssetKind::Laptop}, "PC-02");
    row("a life cycle", {.lifeCycle = LifeCycle::Retired}, "Ancien");
    row("how critical", {.criticality = Criticality::High}, "PC-01");
    row("its system holds", {.system = QStringLiteral("windows 1")}, "PC-01, PC-02");
    row("name and version of it", {.system = QStringLiteral("PRO 22h2")}, "PC-01");
    row("a per cent sign is one", {.system = QStringLiteral("%")}, "");
    row("warranty ending soon", {.warrantyFrom = today, .warrantyTo = today.addDays(90)}, "PC-01");
    row("warranty over", {.warrantyTo = today.addDays(-1)}, "PC-02");
    row("warranty not known", {.warrantyUnknown = true}, "Atelier 100 %, SRV-FIC01");
    row("under no contract", {.uncovered = true, .today = today}, "Atelier 100 %");
    row("without a tag", {.untagged = true}, "PC-02, SRV-FIC01");
    row("not inventoried for long or never", {.notInventoriedSince = Office::at("01/10/2026 00:00")},
        "Atelier 100 %, PC-02, SRV-FIC01");
    row("words, the newest first", {.text = QStringLiteral("windows")}, "PC-02, PC-01");
    row("words, whatever the groups",
        {.text = QStringLiteral("windows"), .grouping = AssetGrouping::ByClient}, "PC-02, PC-01");
    row("by tag", {.order = AssetOrder::ByTag}, "SRV-FIC01, PC-02, Atelier 100 %, PC-01");
    row("unknown warranties last", {.order = AssetOrder::ByWarranty},
        "PC-02, PC-01, SRV-FIC01, Atelier 100 %");
    row("never inventoried first", {.order = AssetOrder::ByInventory},
        "SRV-FIC01, Atelier 100 %, PC-02, PC-01");
    row("by client", {.grouping = AssetGrouping::ByClient}, "PC-01, PC-02, SRV-FIC01, Atelier 100 %");
    row("by site, none first", {.grouping = AssetGrouping::BySite}, "SRV-FIC01, PC-01, PC-02, Atelier 100 %");
    row("by kind", {.grouping = AssetGrouping::ByKind}, "Atelier 100 %, PC-01, PC-02, SRV-FIC01");
}

void TestAssetList::filters()
{
    QFETCH(const AssetFilter, filter);
    QFETCH(const QString, expected);
    QCOMPARE(names(filter).join(QStringLiteral(", ")), expected);
    const QStringList wanted = expected.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    QCOMPARE(*AssetRepository(*m_connection).count(filter), wanted.size());
    QCOMPARE(assetIds(*m_connection, filter)->size(), wanted.size());
}

/// Small pages say what one large page says, whatever many machines share a key.
void TestAssetList::pagesFollowTheOrder()
{
    for (int i = 0; i < 12; ++i)
        add({.client = i % 3 == 0 ? m_other : m_office->client,
             .site = i % 3 == 1 ? m_site : SiteId(),
             .kind = i % 2 == 0 ? AssetKind::Printer : AssetKind::Server,
             .name = QStringLiteral("Poste %1").arg(i % 5),
             .warrantyUntil = i % 4 == 0 ? std::nullopt : std::optional(QDate(2027, 1, 1 + i % 2))});
    for (const auto grouping :
         {AssetGrouping::None, AssetGrouping::ByClient, AssetGrouping::BySite, AssetGrouping::ByKind}) {
        for (const auto order : {AssetOrder::ByName, AssetOrder::ByWarranty, AssetOrder::ByPurchase,
                                 AssetOrder::ByInventory, AssetOrder::ByTag}) {
            for (const bool descending : {false, true})
                comparePages({.order = order, .descending = descending, .grouping = grouping});
        }
    }
}

void TestAssetList::comparePages(const AssetFilter &filter) const
{
    const QList<AssetRow> whole = paged(filter, 500);
    QCOMPARE(whole.size(), 16);
    QList<AssetId> expected;
    QList<AssetGroup> groups;
    for (const AssetRow &row : whole) {
        expected << row.id;
        const AssetGroup group = groupOf(row, filter.grouping);
        if (groups.isEmpty() || !(groups.constLast() == group)) {
            QVERIFY(!groups.contains(group)); // A group stands in one place.
            groups << group;
        }
    }
    for (const int limit : {1, 3, 7}) {
        QList<AssetId> found;
        for (const AssetRow &row : paged(filter, limit))
            found << row.id;
        QVERIFY2(found == expected, qPrintable(QStringLiteral("grouping %1, order %2, pages of %3")
                                                   .arg(int(filter.grouping))
                                                   .arg(int(filter.order))
                                                   .arg(limit)));
    }
}

void TestAssetList::groupsAreCounted()
{
    const auto byClient = assetGroups(*m_connection, {.grouping = AssetGrouping::ByClient});
    QCOMPARE(byClient->value({.client = m_office->client}), 3);
    QCOMPARE(byClient->value({.client = m_other}), 1);
    const auto bySite = assetGroups(*m_connection, {.grouping = AssetGrouping::BySite});
    QCOMPARE(bySite->value({.client = m_office->client, .site = m_site}), 2);
    QCOMPARE(bySite->value({.client = m_office->client}), 1);
    const auto byKind = assetGroups(*m_connection, {.grouping = AssetGrouping::ByKind});
    QCOMPARE(byKind->value({.kind = AssetKind::Workstation}), 2);
    QVERIFY(assetGroups(*m_connection, {})->isEmpty());
}

void TestAssetList::coverIsThatOfTheContracts_data()
{
    using Lines = QList<ScopeLine>;
    QTest::addColumn<Lines>("scope");
    QTest::addColumn<int>("covered"); // Of the three machines of the client in use.
    QTest::newRow("nothing named: the client") << Lines{} << 3;
    QTest::newRow("words only") << Lines{{.label = QStringLiteral("Les postes")}} << 3;
    QTest::newRow("a family") << Lines{{.assetKind = AssetKind::Server}} << 1;
    QTest::newRow("a site") << Lines{{.site = SiteId(1)}} << 2;
    QTest::newRow("a machine left out") << Lines{{.included = false, .asset = AssetId(1)}} << 2;
    QTest::newRow("a family but one of it")
        << Lines{{.assetKind = AssetKind::Server}, {.included = false, .asset = AssetId(1)}} << 0;
}

/// The SQL agrees with the rule that chooses the contract of an intervention.
void TestAssetList::coverIsThatOfTheContracts()
{
    QFETCH(const QList<ScopeLine>, scope);
    QCOMPARE(m_site, SiteId(1));
    QCOMPARE(m_office->server, AssetId(1));
    const QDate today(2026, 11, 22);
    ContractRepository contracts(*m_connection);
    ContractVersion version = contracts.versionsOfClient(m_office->client)->constFirst();
    version.scope = scope;
    m_office->run([&](Unit &unit) { return ContractRepository::updateVersion(unit, version); });
    const QList<ContractBook> books{
        {*contracts.find(version.contract), *contracts.versionsOfClient(m_office->client)}};
    int covered = 0;
    for (const AssetRow &row : paged({.retired = true, .today = today}, 50)) {
        const CoverQuestion question{.assets = {row.id}, .kinds = {row.kind}, .site = row.site, .day = today};
        const bool expected = row.client == m_office->client && !fittingContracts(books, question).isEmpty();
        QVERIFY2(row.isCovered == expected, qPrintable(row.name));
        covered += row.isCovered ? 1 : 0;
    }
    QTEST(covered, "covered");
}

void TestAssetList::viewsHaveTheirOwnNames()
{
    const SavedView view{.list = QStringLiteral("assets"),
                         .name = QStringLiteral("À renouveler"),
                         .definition = QStringLiteral("{}")};
    m_office->run([&](Unit &unit) { return save(unit, view); });
    SavedView same = view;
    same.name = QStringLiteral(" a RENOUVELER ");
    const auto unit = beginUnit(*m_connection);
    const auto refused = save(*unit, same);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().field, QStringLiteral("name"));
}

void TestAssetList::aDeletedViewComesBack()
{
    const SavedViewRepository views(*m_connection);
    const QString list = QStringLiteral("assets");
    m_office->run([&](Unit &unit) {
        return save(unit, SavedView{.list = list,
                                    .name = QStringLiteral("Serveurs"),
                                    .definition = QStringLiteral("{\"filter\":{\"kind\":2}}")});
    });
    const SavedView stored = views.ofList(list)->constFirst();
    m_office->run([&](Unit &unit) { return remove(unit, stored); });
    QVERIFY(views.ofList(list)->isEmpty());
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(views.ofList(list)->constFirst().definition, stored.definition);
    QVERIFY(views.ofList(QStringLiteral("clients"))->isEmpty());
}

QTEST_GUILESS_MAIN(TestAssetList)
#include "tst_assetlist.moc"
