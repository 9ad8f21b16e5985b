// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/services/BoardService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/Migrator.h"

#include <QDir>

using namespace core;

/// Everything written about an intervention finds it: its own fields, the comments of its log and of the
/// work on it; accents folded, by beginnings of words, on both engines.
class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void everythingWrittenIsFound_data();
    void everythingWrittenIsFound();
    void correctionsAreFoundToo();
    void whatIsRemovedIsNoLongerFound();
    void undoKeepsTheIndexInStep();
    void anInterventionGoesWithItsWords();
    void newestComesFirst();
    void anUpgradeReadsWhatWasWritten();

private:
    Result<QUuid> run(const std::function<Result<>(Unit &)> &work)
    {
        const auto unit =
            Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("camille"), m_office->now});
        if (const Result<> done = work(*unit.value()); !done)
            return done.error();
        const auto changes = unit.value()->commit();
        return changes ? Result<QUuid>(changes->unit) : changes.error();
    }
    QList<InterventionId> found(const QString &text)
    {
        const auto page = InterventionRepository(*m_connection).page({.text = text}, {}, 10);
        QList<InterventionId> ids;
        for (const InterventionRow &row : page->rows)
            ids << row.id;
        return ids;
    }
    bool isFound(const char *text) { return found(QString::fromUtf8(text)).contains(m_intervention); }
    WorkEntry work(const QString &comment) const
    {
        return {.intervention = m_intervention,
                .technician = m_office->technician,
                .startedAt = Office::at("22/11/2026 14:00"),
                .endedAt = Office::at("22/11/2026 15:00"),
                .actual = Minutes(60),
                .comment = comment};
    }
    /// What SQLite's index says is what the rows say.
    bool isIndexSound()
    {
        if (m_connection->dialect() == Dialect::Postgres)
            return true;
        return bool(m_connection->execute(QStringLiteral(
            "INSERT INTO intervention_search (intervention_search, rank) VALUES ('integrity-check', 1)")));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestSearch::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("22/11/2026 12:01", Priority::P1, QStringLiteral("Serveur arrêté"));
    m_office->happen(m_intervention, EventKind::Paused, "22/11/2026 13:20", PauseReason::AccessRefused,
                     QStringLiteral("Locaux fermés, badge désactivé."));
    m_office->run(
        [this](Unit &unit) { return save(unit, work(QStringLiteral("Contrôleur RAID remplacé"))); });
}

void TestSearch::cleanup()
{
    if (m_connection)
        QVERIFY(isIndexSound());
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestSearch::everythingWrittenIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hit");
    QTest::newRow("the title") << QStringLiteral("serveur") << true;
    QTest::newRow("its beginning, without accents") << QStringLiteral("arret") << true;
    QTest::newRow("its number") << QStringLiteral("2026-0001") << true;
    QTest::newRow("a comment of the log") << QStringLiteral("badge") << true;
    QTest::newRow("its beginning") << QStringLiteral("desac") << true;
    QTest::newRow("its first letter") << QStringLiteral("b") << true;
    QTest::newRow("in capitals") << QStringLiteral("FERMÉS") << true;
    QTest::newRow("a comment of the work") << QStringLiteral("contrôleur raid") << true;
    QTest::newRow("the title and a comment") << QStringLiteral("serveur badge") << true;
    QTest::newRow("the log and the work") << QStringLiteral("raid locaux") << true;
    QTest::newRow("the end of a word") << QStringLiteral("adge") << false;
    QTest::newRow("one word of two") << QStringLiteral("badge imprimante") << false;
    QTest::newRow("an operator is a word") << QStringLiteral("badge OR imprimante") << false;
}

void TestSearch::everythingWrittenIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const bool, hit);
    QCOMPARE(found(text).contains(m_intervention), hit);
    const auto count = InterventionRepository(*m_connection).count({.text = text});
    QCOMPARE(*count, hit ? 1 : 0);
}

void TestSearch::correctionsAreFoundToo()
{
    const auto log = *InterventionRepository(*m_connection).events(m_intervention);
    InterventionEvent corrected = log.constLast();
    corrected.comment = QStringLiteral("Portail verrouillé");
    QVERIFY(run([&](Unit &unit) { return correct(unit, corrected.id, corrected); }));
    QVERIFY(isFound("portail"));
    QVERIFY(isFound("badge")); // Both stay readable.
}

void TestSearch::whatIsRemovedIsNoLongerFound()
{
    WorkEntry entry = InterventionRepository(*m_connection).workEntries(m_intervention)->constFirst();
    entry.comment = QStringLiteral("Alimentation changée");
    QVERIFY(run([&](Unit &unit) -> Result<> {
        const auto id = save(unit, entry);
        return id ? Result<>() : id.error();
    }));
    QVERIFY(!isFound("raid"));
    QVERIFY(isFound("alimentation"));
    entry = InterventionRepository(*m_connection).workEntries(m_intervention)->constFirst();
    QVERIFY(run([&](Unit &unit) { return remove(unit, entry); }));
    QVERIFY(!isFound("alimentation"));
    QVERIFY(isFound("badge"));
}

void TestSearch::undoKeepsTheIndexInStep()
{
    const WorkEntry entry = InterventionRepository(*m_connection).workEntries(m_intervention)->constFirst();
    const auto removed = run([&](Unit &unit) { return remove(unit, entry); });
    QVERIFY(!isFound("raid"));
    const auto undone = run([&](Unit &unit) { return undo(unit, *removed); });
    QVERIFY(isFound("raid"));
    QVERIFY(run([&](Unit &unit) { return undo(unit, *undone); }));
    QVERIFY(!isFound("raid"));
}

void TestSearch::anInterventionGoesWithItsWords()
{
    InterventionId id;
    const auto reported = run([&](Unit &unit) -> Result<> {
        const auto added =
            report(unit, {.intervention = {.client = m_office->client, .title = QStringLiteral("Imprimante")},
                          .at = m_office->now,
                          .comment = QStringLiteral("Bourrage du magasin deux")});
        if (added)
            id = *added;
        return added ? Result<>() : added.error();
    });
    QCOMPARE(found(QStringLiteral("imprimante bourrage")), QList{id});
    const auto gone = run([&](Unit &unit) { return undo(unit, *reported); });
    QVERIFY(found(QStringLiteral("bourrage")).isEmpty());
    QVERIFY(run([&](Unit &unit) { return undo(unit, *gone); }));
    QCOMPARE(found(QStringLiteral("imprimante bourrage")), QList{id});
}

void TestSearch::newestComesFirst()
{
    const InterventionId second =
        m_office->report("22/11/2026 14:00", Priority::P1, QStringLiteral("Badge perdu"));
    QCOMPARE(found(QStringLiteral("badge")), (QList{second, m_intervention}));
}

void TestSearch::anUpgradeReadsWhatWasWritten()
{
    m_office->run([this](Unit &unit) {
        return Search::storeComments(unit.connection(), m_intervention.value(), QString());
    });
    m_office->run([](Unit &unit) { return Search::readAllComments(unit.connection()); });
    QVERIFY(isFound("badge"));
    QVERIFY(isFound("raid"));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
