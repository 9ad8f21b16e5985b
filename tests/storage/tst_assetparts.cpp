// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"
#include "core/services/HistoryService.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetPartRepository.h"

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

QTEST_GUILESS_MAIN(TestAssetParts)
#include "tst_assetparts.moc"
