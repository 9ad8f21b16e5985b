// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <QDir>

using namespace core;

class TestMigrator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void runsOnce();
    void refusesNewerWithoutTouchingIt();
    void aFailedMigrationLeavesNothing();
    void goesOnFromEveryVersion();

private:
    static QStringList released();
    QString folderWith(const QStringList &files);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestMigrator::init()
{
    OPEN_DATABASE_OR_SKIP(connect);
}

void TestMigrator::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

QStringList TestMigrator::released()
{
    return QDir(QStringLiteral(":/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

/// The released migrations @p files, alone in a folder.
QString TestMigrator::folderWith(const QStringList &files)
{
    const QString folder = m_database->path(QStringLiteral("migrations"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const QString &file : files)
        QFile::copy(QStringLiteral(":/migrations/") + file, folder + QLatin1Char('/') + file);
    return folder;
}

void TestMigrator::runsOnce()
{
    const int newest = released().constLast().left(4).toInt();
    QCOMPARE(*migrate(*m_connection), newest);
    QCOMPARE(*migrate(*m_connection), newest);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM schema_migration"), newest);
    QCOMPARE(numberFrom(*m_connection, "SELECT MAX(version) FROM schema_migration"), newest);
    if (m_connection->dialect() == Dialect::Sqlite)
        QCOMPARE(numberFrom(*m_connection, "PRAGMA user_version"), newest);
}

void TestMigrator::refusesNewerWithoutTouchingIt()
{
    QVERIFY(migrate(*m_connection));
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO schema_migration VALUES (99, 'x', 0)")));
    const auto bytes = [this] { // Read only while no connection is open: reading drops SQLite's locks.
        QFile file(m_database->params().databaseName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    m_connection.reset();
    const QByteArray before = bytes();
    m_connection = m_database->connect();
    const Result<int> newer = migrate(*m_connection);
    m_connection.reset();
    QVERIFY(!newer && newer.error().kind == ErrorKind::SchemaTooNew);
    QVERIFY(newer.error().sentence.plain().contains(QLatin1String("99")));
    QCOMPARE(bytes(), before);
}

void TestMigrator::aFailedMigrationLeavesNothing()
{
    const QString folder = folderWith({QStringLiteral("0001_initial.sql")});
    QFile broken(folder + QStringLiteral("/0002_broken.sql"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("CREATE TABLE half (id INTEGER);\n\nINSERT INTO nowhere VALUES (1);\n");
    broken.close();

    QVERIFY(!migrate(*m_connection, folder));
    QCOMPARE(numberFrom(*m_connection, "SELECT MAX(version) FROM schema_migration"), 1);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM half"), -1);
    if (m_connection->dialect() == Dialect::Sqlite)
        QCOMPARE(numberFrom(*m_connection, "PRAGMA user_version"), 1);
    QVERIFY(migrate(*m_connection)); // The corrected program goes on from there.
    QVERIFY(addClient(*m_connection, QStringLiteral("Dupont")) > 0);
}

void TestMigrator::goesOnFromEveryVersion()
{
    const int newest = released().constLast().left(4).toInt();
    for (int version = 1; version <= newest; ++version) {
        QStringList some;
        for (const QString &file : released()) { // A step may be a pair, one file for each engine.
            if (file.left(4).toInt() <= version)
                some << file;
        }
        QCOMPARE(*migrate(*m_connection, folderWith(some)), version);
    }
    QCOMPARE(*migrate(*m_connection), newest);
    QVERIFY(addClient(*m_connection, QStringLiteral("Dupont")) > 0);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
