// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/base/Zone.h"
#include "core/services/Check.h"
#include "core/services/LoadGenerator.h"
#include "core/storage/InterventionRepository.h"

using namespace core;

/// The generator of large databases, on a small one, once per engine.
class TestLoadGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { OPEN_DATABASE_OR_SKIP(connectMigrated); }
    void cleanup();
    void makesWhatIsAsked();
    void leavesNothingForTheCheckToFind();
    void isFoundBySearch();
    void countsWhatItLists();
    void addsToWhatIsThere();
    void isStopped();
    void refuses();

private:
    Load load(qint64 interventions = 400) const
    {
        return {.clients = 3,
                .interventions = interventions,
                .years = 2,
                .until = instantOf(QDate(2026, 11, 20), 9 * 3600, QTimeZone("Europe/Paris"))};
    }
    qint64 number(const char *sql) { return numberFrom(*m_connection, sql); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestLoadGenerator::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestLoadGenerator::makesWhatIsAsked()
{
    QVERIFY(generateLoad(*m_connection, load()));
    QCOMPARE(number("SELECT COUNT(*) FROM client"), 3);
    QCOMPARE(number("SELECT COUNT(*) FROM contract WHERE state = 2"), 3);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention"), 400);
    QVERIFY(number("SELECT COUNT(*) FROM intervention_event") > 400 * 5);
    QVERIFY(number("SELECT COUNT(*) FROM commitment") > 400 * 2);
    QVERIFY(number("SELECT COUNT(*) FROM backlog_move") > 400);
    // Numbered without gaps within each year, in order of report.
    QCOMPARE(
        number("SELECT COUNT(*) FROM (SELECT year FROM intervention GROUP BY year HAVING MAX(sequence) <> "
               "COUNT(*)) gaps"),
        0);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE contract_version_id IS NULL"), 0);
}

void TestLoadGenerator::leavesNothingForTheCheckToFind()
{
    QVERIFY(generateLoad(*m_connection, load()));
    const auto report = checkDatabase(*m_connection);
    QVERIFY(report);
    QCOMPARE(report->interventions, 400);
    QStringList findings;
    for (const Sentence &finding : report->findings)
        findings << finding.plain();
    QCOMPARE(findings, QStringList());
}

void TestLoadGenerator::isFoundBySearch()
{
    QVERIFY(generateLoad(*m_connection, load()));
    const auto found = InterventionRepository(*m_connection).count({.text = QStringLiteral("imprimante")});
    QVERIFY(found);
    QVERIFY(*found > 0);
}

void TestLoadGenerator::countsWhatItLists()
{
    QVERIFY(generateLoad(*m_connection, load()));
    const InterventionRepository interventions(*m_connection);
    const Instant now = load().until;
    qint64 everything = 0;
    for (const auto scope : {InterventionScope::Everything, InterventionScope::Open, InterventionScope::Late,
                             InterventionScope::Waiting, InterventionScope::Finished}) {
        for (const QString &text : {QString(), QStringLiteral("imprimante")}) {
            const InterventionFilter filter{.text = text, .scope = scope, .now = now};
            const auto count = interventions.count(filter);
            const auto page = interventions.page(filter, {}, 1000);
            QVERIFY(count && page);
            QCOMPARE(page->rows.size(), *count);
            if (scope == InterventionScope::Open || scope == InterventionScope::Finished)
                everything += text.isEmpty() ? *count : 0;
        }
    }
    QCOMPARE(everything, 400);
}

void TestLoadGenerator::addsToWhatIsThere()
{
    for (int time = 0; time < 2; ++time) {
        const Result<> done = generateLoad(*m_connection, load(150));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail.left(300)));
    }
    QCOMPARE(number("SELECT COUNT(*) FROM intervention"), 300);
    QVERIFY(checkDatabase(*m_connection)->findings.isEmpty());
    // The next id is free for ordinary work.
    const auto unit = beginUnit(*m_connection);
    const auto first = InterventionRepository(*m_connection).find(InterventionId(1));
    QVERIFY(first);
    Intervention copy = *first;
    copy.sequence = 900'000;
    QVERIFY(InterventionRepository::add(*unit, copy));
}

void TestLoadGenerator::isStopped()
{
    const Result<> done = generateLoad(*m_connection, load(), [](qint64, qint64) { return false; });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
}

void TestLoadGenerator::refuses()
{
    Load nothing = load();
    nothing.clients = 0;
    QCOMPARE(generateLoad(*m_connection, nothing).error().field, QStringLiteral("clients"));
    QCOMPARE(generateLoad(*m_connection, load(0)).error().field, QStringLiteral("interventions"));
    QCOMPARE(number("SELECT COUNT(*) FROM client"), 0);
}

QTEST_GUILESS_MAIN(TestLoadGenerator)
#include "tst_loadgenerator.moc"
