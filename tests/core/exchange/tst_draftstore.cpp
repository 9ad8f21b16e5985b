// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/DraftStore.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// Drafts on disk: what is kept is found by another process, and nothing that lies there does harm.
class TestDraftStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isFoundAgain();
    void whatIsDroppedIsGone();
    void eachDatabaseHasItsOwn();
    void onlyTheUserReadsIt();
    void foreignFilesArePassedOver_data();
    void foreignFilesArePassedOver();
    void whatIsTooLargeIsNotKept();
    void theOldestGoFirst();
    void whereNothingCanBeWrittenNothingFails();

private:
    std::unique_ptr<DraftStore> store(const char *database = "/data/office.vigie") const
    {
        return std::make_unique<DraftStore>(m_folder->path(), QLatin1String(database),
                                            [] { return fromMsecs(1'790'000'000'000); });
    }
    QStringList files() const
    {
        QStringList found;
        QDirIterator each(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            found << each.next();
        return found;
    }

    const QString m_form = QStringLiteral("intervention/new");
    const QJsonObject m_fields{{QStringLiteral("title"), QStringLiteral("Plus d’accès à « Œuvres »")},
                               {QStringLiteral("clientId"), 7}};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDraftStore::isFoundAgain()
{
    failOnWarnings();
    QVERIFY(!store()->find(m_form));
    const auto writing = store();
    writing->keep(m_form, {{QStringLiteral("title"), QStringLiteral("Pl")}});
    writing->keep(m_form, m_fields);
    QCOMPARE(writing->find(m_form)->fields, m_fields); // Not yet written, perhaps.
    writing->finish();
    const auto draft = store()->find(m_form);
    QVERIFY(draft);
    QCOMPARE(draft->fields, m_fields);
    QCOMPARE(draft->keptAt, fromMsecs(1'790'000'000'000));
}

void TestDraftStore::whatIsDroppedIsGone()
{
    failOnWarnings();
    store()->keep(m_form, m_fields);
    {
        const auto dropping = store();
        dropping->drop(m_form);
        QVERIFY(!dropping->find(m_form));
    }
    QVERIFY(!store()->find(m_form));
    QCOMPARE(files(), QStringList());
}

void TestDraftStore::eachDatabaseHasItsOwn()
{
    failOnWarnings();
    store()->keep(m_form, m_fields);
    QVERIFY(!store("/data/other.vigie")->find(m_form));
    QVERIFY(!store()->find(QStringLiteral("intervention/new/client/7")));
    store("/data/other.vigie")->keep(m_form, {{QStringLiteral("title"), QStringLiteral("x")}});
    QCOMPARE(store()->find(m_form)->fields, m_fields);
}

void TestDraftStore::onlyTheUserReadsIt()
{
    store()->keep(m_form, m_fields);
    const QStringList written = files();
    QCOMPARE(written.size(), 1);
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(written.constFirst()) & others, QFile::Permissions());
#endif
}

void TestDraftStore::foreignFilesArePassedOver_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\x00\xff\xfe rubbish", 11);
    QTest::newRow("cut short") << QByteArray(R"({"format":"vigie-draft","version":1,"fie)");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("other JSON") << QByteArray(R"({"title":"x"})");
    QTest::newRow("of a later version") << QByteArray(
        R"({"format":"vigie-draft","version":2,"database":"/data/office.vigie","form":"intervention/new","fields":{"title":"x"}})");
    QTest::newRow("of another database") << QByteArray(
        R"({"format":"vigie-draft","version":1,"database":"/data/x.vigie","form":"intervention/new","fields":{"title":"x"}})");
    QTest::newRow("of another form") << QByteArray(
        R"({"format":"vigie-draft","version":1,"database":"/data/office.vigie","form":"x","fields":{"title":"x"}})");
    QTest::newRow("fields of another kind") << QByteArray(
        R"({"format":"vigie-draft","version":1,"database":"/data/office.vigie","form":"intervention/new","fields":[1]})");
    QTest::newRow("too large") << QByteArray(DraftStore::kLargest + 1, ' ');
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestDraftStore::foreignFilesArePassedOver()
{
    QFETCH(const QByteArray, contents);
    store()->keep(m_form, m_fields);
    QFile file(files().constFirst());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^draft passed over")));
    const auto reading = store();
    QVERIFY(!reading->find(m_form));
    reading->keep(m_form, m_fields); // And it is written over.
    reading->finish();
    QVERIFY(store()->find(m_form));
}

void TestDraftStore::whatIsTooLargeIsNotKept()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^draft not kept, too large")));
    const auto writing = store();
    writing->keep(m_form, m_fields);
    writing->keep(m_form, {{QStringLiteral("title"), QString(DraftStore::kLargest, QLatin1Char('x'))}});
    writing->finish();
    QCOMPARE(store()->find(m_form)->fields, m_fields);
}

void TestDraftStore::theOldestGoFirst()
{
    failOnWarnings();
    {
        const auto writing = store();
        for (int i = 0; i < DraftStore::kMost + 5; ++i)
            writing->keep(QStringLiteral("intervention/%1/page").arg(i), m_fields);
    }
    QCOMPARE(files().size(), DraftStore::kMost + 5);
    store()->finish(); // The next start.
    QCOMPARE(files().size(), DraftStore::kMost);
}

void TestDraftStore::whereNothingCanBeWrittenNothingFails()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^draft not kept")));
    DraftStore drafts(inTheWay.fileName(), QStringLiteral("x"), systemNow);
    drafts.keep(m_form, m_fields);
    drafts.finish();
    QCOMPARE(drafts.find(m_form)->fields, m_fields); // For this session at least.
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
