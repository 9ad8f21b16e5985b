// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"
#include "core/services/AssetMeaning.h"
#include "core/services/AssetService.h"
#include "core/services/HistoryService.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetPartRepository.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/FindingRepository.h"

using namespace core;

/// What machines are made of: stored by kind, journaled by line, undone exactly.
class TestAssetParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void whatIsWrittenIsRead();
    void theSameIsNotWrittenAgain();
    void theJournalKeepsWhatDiffers();
    void undoneInTurn();
    void aPartThatIsGoneComesBack();
    void anUndoWaitsForNobodyElse();
    void findingsFollowTheMachine();
    void aTableOfTheOffice();
    void listsAreNarrowedByWhatIsFound_data();
    void listsAreNarrowedByWhatIsFound();

private:
    static AssetParts parts(const QString &software, const QString &volumes = {})
    {
        AssetParts parts;
        parts.setLines(PartKind::Software, software);
        parts.setLines(PartKind::Volume, volumes);
        return parts;
    }
    /// Writes @p parts in a unit of its own; what it changed.
    ChangeSet write(const AssetParts &parts)
    {
        const auto unit = beginUnit(*m_connection);
        if (!AssetPartRepository::write(*unit, m_asset, parts))
            return {};
        const auto changes = unit->commit();
        return changes ? *changes : ChangeSet();
    }
    /// What @p work writes in a unit of its own; null where it fails.
    QUuid act(const std::function<bool(Unit &)> &work)
    {
        const auto unit = beginUnit(*m_connection);
        if (!work(*unit))
            return {};
        const auto changes = unit->commit();
        return changes ? changes->unit : QUuid();
    }
    QStringList findings(AssetId id)
    {
        QStringList subjects;
        const auto read = FindingRepository(*m_connection).of(id);
        for (const AssetFinding &finding : read ? *read : QList<AssetFinding>())
            subjects << finding.subject;
        return subjects;
    }
    bool takeBack(const QUuid &undone)
    {
        const auto unit = beginUnit(*m_connection);
        return undo(*unit, undone) && unit->commit();
    }
    AssetParts stored()
    {
        const auto read = AssetPartRepository(*m_connection).of(m_asset);
        return read ? *read : AssetParts();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    AssetId m_asset;
};

void TestAssetParts::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    const qint64 client = addClient(*m_connection, QStringLiteral("Morel"));
    const auto unit = beginUnit(*m_connection);
    const auto id =
        unit->insert(Table::Asset, rowOf(Table::Asset, {{QStringLiteral("client_id"), client},
                                                        {QStringLiteral("name"), QStringLiteral("pc1")}}));
    QVERIFY(id && unit->commit());
    m_asset = AssetId(*id);
}

void TestAssetParts::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestAssetParts::whatIsWrittenIsRead()
{
    const AssetParts told = parts(QStringLiteral("vim\nemacs\nvim"), QStringLiteral("C:\t\t\tNTFS\t100\t50"));
    const ChangeSet changes = write(told);
    QVERIFY(changes.updated.contains({Table::Asset, m_asset.value()})); // Pages of the machine follow.
    QCOMPARE(stored(), told);
    QCOMPARE(stored().lines(PartKind::Software), QStringLiteral("emacs\nvim"));
    QCOMPARE(stored().items(PartKind::Volume).constFirst().number(PartField::FreeMib), 50);
}

void TestAssetParts::theSameIsNotWrittenAgain()
{
    write(parts(QStringLiteral("emacs\nvim")));
    const auto unit = beginUnit(*m_connection);
    QVERIFY(AssetPartRepository::write(*unit, m_asset, parts(QStringLiteral("vim\nemacs"))));
    QVERIFY(unit->isEmpty());
}

void TestAssetParts::theJournalKeepsWhatDiffers()
{
    write(parts(QStringLiteral("a\nb\nc")));
    write(parts(QStringLiteral("a\nc\nd")));
    const auto history = historyOf(*m_connection, {Table::Asset, m_asset.value()});
    QVERIFY(history);
    const RecordChange &last = history->changes.constFirst();
    QCOMPARE(last.row.table, Table::AssetPart);
    QCOMPARE(last.fields,
             (QList<FieldChange>{{QStringLiteral("lines"), QStringLiteral("b"), QStringLiteral("d")}}));
}

void TestAssetParts::undoneInTurn()
{
    const AssetParts first = parts(QStringLiteral("a\nb\nc"), QStringLiteral("C:"));
    const AssetParts second = parts(QStringLiteral("a\nc\nd"), QStringLiteral("C:"));
    const QUuid made = write(first).unit;
    const QUuid changed = write(second).unit;
    QVERIFY(takeBack(changed));
    QCOMPARE(stored(), first);
    QVERIFY(!takeBack(made)); // Its rows are at a version it does not know.
    QCOMPARE(stored(), first);
}

void TestAssetParts::aPartThatIsGoneComesBack()
{
    const AssetParts first = parts(QStringLiteral("a\nb"), QStringLiteral("C:"));
    write(first);
    const QUuid gone = write(parts(QStringLiteral("a\nb"))).unit;
    QVERIFY(!stored().has(PartKind::Volume));
    QVERIFY(takeBack(gone));
    QCOMPARE(stored(), first);
}

void TestAssetParts::anUndoWaitsForNobodyElse()
{
    write(parts(QStringLiteral("a")));
    const QUuid second = write(parts(QStringLiteral("a\nb"))).unit;
    write(parts(QStringLiteral("a\nb\nc")));
    QVERIFY(!takeBack(second));
    QCOMPARE(stored().lines(PartKind::Software), QStringLiteral("a\nb\nc"));
}

void TestAssetParts::findingsFollowTheMachine()
{
    Asset asset = *AssetRepository(*m_connection).find(m_asset);
    asset.osName = QStringLiteral("Windows 10 Pro");
    asset.osVersion = QStringLiteral("10.0.19045");
    const QUuid saved = act([&](Unit &unit) {
        return bool(save(unit, asset, parts(QStringLiteral("Mozilla Firefox\t\t115.0"))));
    });
    QCOMPARE(findings(m_asset),
             QStringList({QStringLiteral("Windows 10 22H2"), QStringLiteral("Mozilla Firefox 115")}));
    AssetId second;
    const QUuid added = act([&](Unit &unit) {
        const auto id = save(unit, Asset{.client = asset.client,
                                         .name = QStringLiteral("pc2"),
                                         .osName = QStringLiteral("Debian GNU/Linux 12")});
        second = id ? *id : AssetId();
        return bool(id);
    });
    QCOMPARE(findings(second), QStringList{QStringLiteral("Debian 12")});
    QVERIFY(takeBack(added)); // A machine is not removed while its findings refer to it.
    QVERIFY(findings(second).isEmpty());
    QVERIFY(takeBack(saved));
    QVERIFY(findings(m_asset).isEmpty());
}

void TestAssetParts::aTableOfTheOffice()
{
    Asset asset = *AssetRepository(*m_connection).find(m_asset);
    asset.osName = QStringLiteral("Maison 3");
    QVERIFY(!act([&](Unit &unit) { return bool(save(unit, asset)); }).isNull());
    QVERIFY(findings(m_asset).isEmpty());
    QVERIFY(*areFindingsStale(*m_connection)); // Nobody derived them all yet.

    const QString text = QStringLiteral("product;title\nm;Maison;system;maison;;3;Maison 3;;;2027-01-31;\n"
                                        "a;Atelier;system;atelier;;1;Atelier 1;;;;\n# 2026-11-01\n");
    const QUuid replaced = act([&text](Unit &unit) { return bool(replaceSupportTable(unit, text)); });
    QCOMPARE(FindingRepository(*m_connection).of(m_asset)->value(0).endsOn, QDate(2027, 1, 31));
    QVERIFY(!*areFindingsStale(*m_connection));
    QVERIFY(supportTableFacts(*m_connection)->isOwn);
    QCOMPARE(*supportTableText(*m_connection), text); // A copy to be edited is as it was written.

    QVERIFY(takeBack(replaced));
    QVERIFY(!supportTableFacts(*m_connection)->isOwn);
    QVERIFY(findings(m_asset).isEmpty());
    QVERIFY(
        act([](Unit &unit) { return bool(replaceSupportTable(unit, QStringLiteral("nonsense"))); }).isNull());
}

void TestAssetParts::listsAreNarrowedByWhatIsFound_data()
{
    QTest::addColumn<AssetFilter>("filter");
    QTest::addColumn<int>("expected");
    QTest::newRow("all") << AssetFilter{} << 1;
    QTest::newRow("system ended") << AssetFilter{.watch = AssetWatch::SystemSupport} << 1;
    QTest::newRow("no program ended") << AssetFilter{.watch = AssetWatch::ProgramSupport} << 0;
    QTest::newRow("disk full") << AssetFilter{.watch = AssetWatch::DiskFull} << 1;
    QTest::newRow("protected") << AssetFilter{.watch = AssetWatch::Antivirus} << 0;
    QTest::newRow("support of") << AssetFilter{.support = QStringLiteral("windows 10")} << 1;
    QTest::newRow("support of another") << AssetFilter{.support = QStringLiteral("windows 11")} << 0;
    QTest::newRow("software") << AssetFilter{.software = QStringLiteral("7-ZIP")} << 1;
    QTest::newRow("software by publisher") << AssetFilter{.software = QStringLiteral("pavlov")} << 1;
    QTest::newRow("signs are signs") << AssetFilter{.software = QStringLiteral("7_zip")} << 0;
}

void TestAssetParts::listsAreNarrowedByWhatIsFound()
{
    QFETCH(AssetFilter, filter);
    Asset asset = *AssetRepository(*m_connection).find(m_asset);
    asset.osName = QStringLiteral("Windows 10 Pro");
    asset.osVersion = QStringLiteral("22H2");
    asset.lifeCycle = LifeCycle::InService;
    QVERIFY(!act([&](Unit &unit) {
                 return bool(save(unit, asset,
                                  parts(QStringLiteral("7-Zip\tIgor Pavlov\t24.08"),
                                        QStringLiteral("C:\t\t\tNTFS\t100000\t500"))));
             }).isNull());
    filter.today = QDate(2026, 11, 23);
    const auto count = AssetRepository(*m_connection).count(filter);
    QVERIFY(count);
    QTEST(static_cast<int>(*count), "expected");
}

QTEST_GUILESS_MAIN(TestAssetParts)
#include "tst_assetparts.moc"
