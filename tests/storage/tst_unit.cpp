// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"
#include "core/services/UndoService.h"

#include <QJsonValue>
#include <QSqlQuery>

using namespace core;

namespace {

const QString kName = QStringLiteral("name");
const QString kPhone = QStringLiteral("phone");

/// A client's row as users see it.
struct Stored
{
    QString name;
    QString phone;
    int version = 0;
};

} // namespace

/// Units of work, their journal, and undo.
class TestUnit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void commitSaysWhatChanged();
    void aChangeThatMovesNoRowSaysSo();
    void nothingIsKeptWithoutCommit();
    void firstFailurePoisons();
    void refusalKeepsNothing();
    void staleVersionIsAConflict();
    void commitGivesUpWhileSomebodyReads();
    void undoRestoresAndCanBeUndone();
    void undoListsWhatChangedSince();
    void undoBringsBackWhatWasRemoved();
    void undoOfSomethingUnknown();
    void searchFollowsEveryChange();
    void brokenChainIsFound_data();
    void brokenChainIsFound();
    void followsTheChainFromWhereItStopped();
    void erasingLeavesTheChainWhole();

private:
    using Work = std::function<Result<>(Unit &)>;
    Stored stored();
    RowRef row() const { return {Table::Client, m_id}; }
    Result<ChangeSet> runUnit(const Work &work);
    Result<ChangeSet> set(const QString &column, const QString &value, int version);
    qint64 hits(const QString &text);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    qint64 m_id = 0;
};

void TestUnit::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_id = addClient(*m_connection, QStringLiteral("Écran & Cie"));
    QVERIFY(m_id > 0);
}

void TestUnit::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

Stored TestUnit::stored()
{
    const auto found =
        m_connection->one<Stored>(QStringLiteral("SELECT name, phone, version FROM client WHERE id = :id"),
                                  {{QStringLiteral("id"), m_id}}, [](const Fields &fields) {
                                      return Stored{fields.text(0), fields.text(1), fields.number(2)};
                                  });
    return found ? *found : Stored();
}

Result<ChangeSet> TestUnit::runUnit(const Work &work)
{
    const auto unit = beginUnit(*m_connection);
    if (const Result<> worked = work(*unit); !worked)
        return worked.error();
    return unit->commit();
}

Result<ChangeSet> TestUnit::set(const QString &column, const QString &value, int version)
{
    return runUnit([&](Unit &unit) -> Result<> {
        const auto done = unit.update(row(), version, {{column, value}});
        return done ? Result<>() : done.error();
    });
}

/// How many clients are found by the beginnings of the words of @p text.
qint64 TestUnit::hits(const QString &text)
{
    const auto match = Search::match(m_connection->dialect(), Table::Client, text);
    const auto count = m_connection->one<qint64>(
        QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2").arg(match.from, match.term),
        {{QStringLiteral("words"), match.words}}, [](const Fields &fields) { return fields.integer(0); });
    return count ? *count : -1;
}

void TestUnit::commitSaysWhatChanged()
{
    const auto changes = set(QStringLiteral("sort_key"), QStringLiteral("zz"), 1);
    QVERIFY(changes);
    QCOMPARE(changes->updated, QSet<RowRef>{row()});
    QCOMPARE(changes->membership, QSet<Table>{Table::Client});
    QVERIFY(*Journal(*m_connection).holds(changes->unit));
    QVERIFY(!*Journal(*m_connection).holds(QUuid::createUuid()));
    QCOMPARE(stored().version, 2);

    const auto history = Journal(*m_connection).historyOf(row());
    QCOMPARE(history->size(), 2);
    QVERIFY(!history->at(0).before);
    QCOMPARE(history->at(1).before->value(QLatin1String("version")).toInt(), 1);
    QCOMPARE(history->at(1).after->value(QLatin1String("sort_key")).toString(), QStringLiteral("zz"));
    QCOMPARE(history->at(1).after->value(kName).toString(), QStringLiteral("Écran & Cie"));
}

void TestUnit::aChangeThatMovesNoRowSaysSo()
{
    const auto changes = set(kPhone, QStringLiteral("02 40 00 00 00"), 1);
    QVERIFY(changes);
    QCOMPARE(changes->updated, QSet<RowRef>{row()});
    QVERIFY(changes->membership.isEmpty());
}

void TestUnit::nothingIsKeptWithoutCommit()
{
    {
        const auto unit = beginUnit(*m_connection);
        QVERIFY(unit->insert(Table::Client, clientRow(QStringLiteral("Passager"))));
        QVERIFY(unit->update(row(), 1, {{kName, QStringLiteral("autre")}}));
    }
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM client"), 1);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM journal"), 1);
    QCOMPARE(stored().name, QStringLiteral("Écran & Cie"));
    QCOMPARE(hits(QStringLiteral("passager")), 0);
}

void TestUnit::firstFailurePoisons()
{
    {
        const auto unit = beginUnit(*m_connection);
        QVERIFY(unit->insert(Table::Client, clientRow(QStringLiteral("a"))));
        QVERIFY(!unit->insert(Table::Site, rowOf(Table::Site, {{QStringLiteral("client_id"), 987654}})));
        QVERIFY(!unit->insert(Table::Client, clientRow(QStringLiteral("b")))); // Refused unrun.
        QVERIFY(!unit->commit());
    }
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM client"), 1);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM journal"), 1);
    QVERIFY(addClient(*m_connection, QStringLiteral("c")) > 0); // The connection itself is well.
}

void TestUnit::refusalKeepsNothing()
{
    const Error rule =
        invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” may not be changed."), {QStringLiteral("x")}});
    const auto refused = runUnit([&](Unit &unit) -> Result<> {
        if (const auto done = unit.update(row(), 1, {{kName, QStringLiteral("x")}}); !done)
            return done.error();
        return unit.refuse(rule);
    });
    QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
    QCOMPARE(stored().version, 1);
}

void TestUnit::staleVersionIsAConflict()
{
    QVERIFY(set(kPhone, QStringLiteral("1"), 1));
    const auto late = set(kName, QStringLiteral("late edit"), 1);
    QVERIFY(!late && late.error().kind == ErrorKind::Conflict);
    QCOMPARE(late.error().rows, QList<RowRef>{row()});
    QCOMPARE(stored().name, QStringLiteral("Écran & Cie"));
}

void TestUnit::commitGivesUpWhileSomebodyReads()
{
    if (m_connection->dialect() == Dialect::Postgres)
        QSKIP("readers block nobody there");
    QVERIFY(addClient(*m_connection, QStringLiteral("second")) > 0);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(m_database->params().databaseName);
        QVERIFY(other.open());
        QSqlQuery unfinished(QStringLiteral("SELECT id FROM client"), other);
        QVERIFY(unfinished.next()); // As another program would.
        const auto refused = set(kPhone, QStringLiteral("1"), 1);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Busy);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QCOMPARE(stored().version, 1);
    QVERIFY(set(kPhone, QStringLiteral("1"), 1));
}

void TestUnit::undoRestoresAndCanBeUndone()
{
    const auto edit = set(kName, QStringLiteral("Nouveau nom"), 1);
    const auto undoing = runUnit([&](Unit &unit) { return undo(unit, edit->unit); });
    QVERIFY(undoing);
    QCOMPARE(stored().name, QStringLiteral("Écran & Cie"));
    QVERIFY(!runUnit([&](Unit &unit) { return undo(unit, edit->unit); })); // Not twice.
    QVERIFY(runUnit([&](Unit &unit) { return undo(unit, undoing->unit); }));
    QCOMPARE(stored().name, QStringLiteral("Nouveau nom"));
    QCOMPARE(stored().version, 4);
}

void TestUnit::undoListsWhatChangedSince()
{
    const auto edit = set(kName, QStringLiteral("Nouveau nom"), 1);
    QVERIFY(set(kPhone, QStringLiteral("1"), 2));
    const auto refused = runUnit([&](Unit &unit) { return undo(unit, edit->unit); });
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().rows, QList<RowRef>{row()});
    QCOMPARE(stored().name, QStringLiteral("Nouveau nom"));
}

void TestUnit::undoBringsBackWhatWasRemoved()
{
    const auto site = runUnit([&](Unit &unit) -> Result<> {
        const auto id = unit.insert(Table::Site, rowOf(Table::Site, {{QStringLiteral("client_id"), m_id},
                                                                     {kName, QStringLiteral("Nantes")}}));
        return id ? Result<>() : id.error();
    });
    QVERIFY(site);
    const qint64 siteId = numberFrom(*m_connection, "SELECT id FROM site");
    const auto removing = runUnit([&](Unit &unit) -> Result<> { // Two changes of one row, then its client.
        if (const auto edited = unit.update({Table::Site, siteId}, 1, {{kName, QStringLiteral("Rezé")}});
            !edited)
            return edited.error();
        if (const auto removed = unit.remove({Table::Site, siteId}, 2); !removed)
            return removed;
        return unit.remove(row(), 1);
    });
    QVERIFY(removing);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM client"), 0);
    QCOMPARE(hits(QStringLiteral("ecran")), 0);
    QVERIFY(runUnit([&](Unit &unit) { return undo(unit, removing->unit); }));
    QCOMPARE(stored().name, QStringLiteral("Écran & Cie"));
    QVERIFY(stored().version > 1); // So that a form opened before sees that something happened.
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM site WHERE name = 'Nantes'"), 1);
    QCOMPARE(hits(QStringLiteral("ecran")), 1); // The search index followed.
}

void TestUnit::undoOfSomethingUnknown()
{
    const auto refused = runUnit([](Unit &unit) { return undo(unit, QUuid::createUuid()); });
    QVERIFY(!refused && refused.error().kind == ErrorKind::NotFound);
}

void TestUnit::searchFollowsEveryChange()
{
    QCOMPARE(hits(QStringLiteral("ECR")), 1);
    QVERIFY(
        set(QStringLiteral("search_text"), Search::searchText({QStringLiteral("Cœur de réseau à Łódź")}), 1));
    QCOMPARE(hits(QStringLiteral("ECR")), 0);
    QCOMPARE(hits(QStringLiteral("LODZ coeu")), 1);
    QVERIFY(runUnit([this](Unit &unit) { return unit.remove(row(), 2); }));
    QCOMPARE(hits(QStringLiteral("lodz")), 0);
}

void TestUnit::brokenChainIsFound_data()
{
    QTest::addColumn<QString>("tampering");
    QTest::newRow("content") << QStringLiteral("UPDATE journal SET after_json = '{}' WHERE id = 1");
    QTest::newRow("author") << QStringLiteral("UPDATE journal SET author = 'you' WHERE id = 2");
    QTest::newRow("instant") << QStringLiteral("UPDATE journal SET at = at + 1 WHERE id = 2");
    QTest::newRow("digest") << QStringLiteral("UPDATE journal SET salt = NULL, digest = '00' WHERE id = 2");
    QTest::newRow("missing line") << QStringLiteral("DELETE FROM journal WHERE id = 1");
    QTest::newRow("another row") << QStringLiteral("UPDATE journal SET row_id = 77 WHERE id = 1");
}

void TestUnit::brokenChainIsFound()
{
    QFETCH(const QString, tampering);
    QVERIFY(set(kPhone, QStringLiteral("1"), 1));
    QVERIFY(Journal(*m_connection).verify());
    QVERIFY(m_connection->execute(tampering));
    QVERIFY(!Journal(*m_connection).verify());
}

void TestUnit::followsTheChainFromWhereItStopped()
{
    Journal journal(*m_connection);
    QVERIFY(set(kPhone, QStringLiteral("1"), 1));
    const auto first = journal.follow({});
    QVERIFY(first && first->isEnd);
    QCOMPARE(first->head, *journal.verify());
    QVERIFY(set(kPhone, QStringLiteral("2"), 2));
    const auto second = journal.follow(*first);
    QVERIFY(second && second->line > first->line);
    QCOMPARE(second->head, *journal.verify());
    QVERIFY(!journal.follow({.line = first->line, .head = QStringLiteral("another chain")}));
}

void TestUnit::erasingLeavesTheChainWhole()
{
    const auto edit = set(kPhone, QStringLiteral("1"), 1);
    const auto head = Journal(*m_connection).verify();
    QVERIFY(runUnit([this](Unit &unit) { return Journal(unit.connection()).erase(row()); }));
    QCOMPARE(*Journal(*m_connection).verify(), *head);
    QVERIFY(Journal(*m_connection).historyOf(row())->at(0).erased);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM journal WHERE after_json IS NOT NULL"), 0);
    QVERIFY(!runUnit([&](Unit &unit) { return undo(unit, edit->unit); })); // Nothing left to restore.
}

QTEST_GUILESS_MAIN(TestUnit)
#include "tst_unit.moc"
