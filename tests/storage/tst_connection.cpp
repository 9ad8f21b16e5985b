// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/storage/Scan.h"

using namespace core;

/// What every statement is promised, on both engines.
class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void opensOnlyWhatExists();
    void refusesParametersThatDoNotFit();
    void textIsNeverNullByAccident();
    void typesTravel();
    void extremesTravel();
    void leavesNoStatementUnfinished();
    void preparedStatementSurvivesItsFailure();
    void writersTakeTurns();
    void scanSeesACommitMeanwhile();

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestConnection::init()
{
    OPEN_DATABASE_OR_SKIP(connect);
    QVERIFY(m_connection->execute(QStringLiteral(
        "CREATE TABLE probe (id INTEGER PRIMARY KEY, note TEXT, day DATE, flag BOOLEAN, amount BIGINT)")));
}

void TestConnection::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestConnection::opensOnlyWhatExists()
{
    if (m_connection->dialect() == Dialect::Postgres)
        QSKIP("a server makes no database by itself");
    ConnectionParams missing = m_database->params();
    missing.databaseName = m_database->path(QStringLiteral("missing.vigie"));
    missing.opening = Opening::Existing;
    QVERIFY(!Connection::open(missing, m_database->gate()));
    QVERIFY(!QFileInfo::exists(missing.databaseName));
}

void TestConnection::refusesParametersThatDoNotFit()
{
    const QString sql = QStringLiteral("INSERT INTO probe (id, note) VALUES (1, :note)");
    QVERIFY(!m_connection->execute(sql));
    QVERIFY(!m_connection->execute(sql, {{QStringLiteral("nota"), 1}}));
    QVERIFY(!m_connection->execute(sql, {{QStringLiteral("note"), QDateTime::currentDateTimeUtc()}}));
    QVERIFY(!m_connection->execute(sql, {{QStringLiteral("note"), 1}, {QStringLiteral("more"), 1}}));
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM probe"), 0);
}

void TestConnection::textIsNeverNullByAccident()
{
    const QString sql = QStringLiteral("INSERT INTO probe (id, note) VALUES (:id, :note)");
    QVERIFY(m_connection->execute(sql, {{QStringLiteral("id"), 1}, {QStringLiteral("note"), QString()}}));
    QVERIFY(m_connection->execute(sql, {{QStringLiteral("id"), 2}, {QStringLiteral("note"), QVariant()}}));
    QCOMPARE(numberFrom(*m_connection, "SELECT id FROM probe WHERE note = ''"), 1);
    QCOMPARE(numberFrom(*m_connection, "SELECT id FROM probe WHERE note IS NULL"), 2);
}

void TestConnection::typesTravel()
{
    const QDate day(2025, 3, 4);
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO probe VALUES (1, ':no::name', :day, :flag, 0)"),
                                  {{QStringLiteral("day"), day}, {QStringLiteral("flag"), true}}));
    const auto read = m_connection->one<QVariantList>(
        QStringLiteral("SELECT day, note, flag FROM probe WHERE flag AND day >= :day"),
        {{QStringLiteral("day"), day}}, [](const Fields &fields) {
            return QVariantList{fields.day(0), fields.text(1), fields.flag(2)};
        });
    QVERIFY(read);
    QCOMPARE(*read, (QVariantList{day, QStringLiteral(":no::name"), true}));
}

void TestConnection::extremesTravel()
{
    const auto largest = std::numeric_limits<qint64>::max();
    const QString text = QStringLiteral("L'été à Łódź — 100 % « œuf »; \\ \" -- \U0001F5A8");
    QVERIFY(m_connection->execute(
        QStringLiteral("INSERT INTO probe (id, note, amount) VALUES (1, :note, :amount)"),
        {{QStringLiteral("note"), text}, {QStringLiteral("amount"), largest}}));
    const auto read = m_connection->one<QVariantList>(
        QStringLiteral("SELECT note, amount, day FROM probe"), {}, [](const Fields &fields) {
            return QVariantList{fields.text(0), fields.integer(1), fields.maybeDay(2).has_value()};
        });
    QVERIFY(read);
    QCOMPARE(*read, (QVariantList{text, largest, false}));
}

void TestConnection::leavesNoStatementUnfinished()
{
    for (int id = 1; id <= 3; ++id)
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO probe (id) VALUES (%1)").arg(id)));
    // One of three rows asked for, by a plain statement and by a prepared one.
    QCOMPARE(numberFrom(*m_connection, "SELECT id FROM probe ORDER BY id"), 1);
    QVERIFY(m_connection->one<qint64>(QStringLiteral("SELECT id FROM probe WHERE id >= :id ORDER BY id"),
                                      {{QStringLiteral("id"), 2}},
                                      [](const Fields &fields) { return fields.integer(0); }));

    const auto other = m_database->connect();
    const auto transaction = Transaction::begin(*other);
    QVERIFY(transaction);
    QVERIFY(other->execute(QStringLiteral("DELETE FROM probe")));
    QVERIFY(transaction.value()->commit());
}

void TestConnection::preparedStatementSurvivesItsFailure()
{
    const QString sql = QStringLiteral("INSERT INTO probe (id) VALUES (:id)");
    const auto insert = [&](int id) { return m_connection->execute(sql, {{QStringLiteral("id"), id}}); };
    QVERIFY(insert(1));
    QVERIFY(!insert(1));
    QVERIFY(insert(2));
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM probe"), 2);
}

void TestConnection::writersTakeTurns()
{
    if (m_connection->dialect() == Dialect::Postgres)
        QSKIP("a server lets both write");
    StorageGate elsewhere; // As another program, which does not know our gate.
    auto other = Connection::open(m_database->params(), elsewhere);
    QVERIFY(other);
    const auto first = Transaction::begin(*m_connection);
    QVERIFY(first);
    const auto second = Transaction::begin(*other.value());
    QVERIFY(!second && second.error().kind == ErrorKind::Busy);
    QVERIFY(!second.error().sentence.isEmpty());
    QVERIFY(first.value()->commit());
    QVERIFY(Transaction::begin(*other.value()));
}

void TestConnection::scanSeesACommitMeanwhile()
{
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO probe (id) VALUES (1)")));
    const auto scan = [this](const std::function<void()> &meanwhile) {
        return scanById<qint64>(
            *m_connection, QStringLiteral("SELECT id FROM probe WHERE id > :after ORDER BY id LIMIT :slice"),
            [](const Fields &fields) { return fields.integer(0); },
            [&meanwhile](qint64) -> Result<> {
                meanwhile();
                return {};
            });
    };
    QVERIFY(*scan([] {}) == Scan::Steady);
    QVERIFY(*scan([this] {
        const auto other = m_database->connect();
        QVERIFY(Transaction::begin(*other).value()->commit());
    }) == Scan::ChangedMeanwhile);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
