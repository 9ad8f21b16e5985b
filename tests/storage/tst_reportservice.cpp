// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"
#include "core/services/ReportService.h"
#include "core/services/UndoService.h"

using namespace core;

class TestReportService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();

    void nothingIsWrittenAtFirst();
    void aCommentIsKeptByClientAndMonth();
    void savingCanBeUndone();
    void theSameTextIsNoChange();
    void writtenMeanwhileIsAConflict();
    void tooLongIsRefused();

private:
    Result<ChangeSet> saved(const ReportComment &comment);
    ReportComment stored(Month month = {2026, 10}) const
    {
        return *reportComment(*m_connection, m_client, month);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    ClientId m_client;
};

void TestReportService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_client = ClientId(addClient(*m_connection, QStringLiteral("Cabinet Morel")));
}

Result<ChangeSet> TestReportService::saved(const ReportComment &comment)
{
    const auto unit = beginUnit(*m_connection);
    if (const Result<> done = save(*unit, comment); !done)
        return done.error();
    return unit->commit();
}

void TestReportService::nothingIsWrittenAtFirst()
{
    const ReportComment comment = stored();
    QCOMPARE(comment.id, 0);
    QCOMPARE(comment.client, m_client);
    QCOMPARE(comment.text, QString());
}

void TestReportService::aCommentIsKeptByClientAndMonth()
{
    QVERIFY(saved({.client = m_client, .month = {2026, 10}, .text = QStringLiteral("  Bon mois.\n")}));
    QCOMPARE(stored().text, QStringLiteral("Bon mois."));
    QCOMPARE(stored({2026, 9}).text, QString());

    ReportComment again = stored();
    again.text = QStringLiteral("Très bon mois.");
    QVERIFY(saved(again));
    QCOMPARE(stored().text, QStringLiteral("Très bon mois."));
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM report_comment"), 1);
}

void TestReportService::savingCanBeUndone()
{
    const auto changes = saved({.client = m_client, .month = {2026, 10}, .text = QStringLiteral("Faux.")});
    QVERIFY(changes);
    const auto unit = beginUnit(*m_connection);
    QVERIFY(undo(*unit, changes->unit));
    QVERIFY(unit->commit());
    QCOMPARE(stored().text, QString());
}

void TestReportService::theSameTextIsNoChange()
{
    QVERIFY(saved({.client = m_client, .month = {2026, 10}, .text = QStringLiteral("Bon mois.")}));
    const int version = stored().version;
    QVERIFY(saved(stored()));
    QCOMPARE(stored().version, version);
}

void TestReportService::writtenMeanwhileIsAConflict()
{
    const ReportComment mine = stored();
    QVERIFY(saved({.client = m_client, .month = {2026, 10}, .text = QStringLiteral("Le premier.")}));
    ReportComment late = mine;
    late.text = QStringLiteral("Le second.");
    const auto refused = saved(late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(stored().text, QStringLiteral("Le premier."));
}

void TestReportService::tooLongIsRefused()
{
    const auto refused = saved({.client = m_client,
                                .month = {2026, 10},
                                .text = QString(kLongestReportComment + 1, QLatin1Char('x'))});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().field, QStringLiteral("comment"));
    QCOMPARE(stored().id, 0);
}

QTEST_GUILESS_MAIN(TestReportService)
#include "tst_reportservice.moc"
