// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"
#include "core/storage/Database.h"

#include <QCryptographicHash>
#include <QDir>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;

namespace {

/// While it lives, the permissions of files bind this process as they bind a user: root's do not.
class Unprivileged
{
public:
    Unprivileged() : m_wasRoot(geteuid() == 0)
    {
        if (m_wasRoot && seteuid(65534) != 0)
            qFatal("cannot become an ordinary user");
    }
    ~Unprivileged()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    bool m_wasRoot;
};

/// Only while no connection is open: reading a file drops SQLite's locks on it.
QByteArray digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

/// The file of a database: made, opened, or refused with a sentence and left as it was.
class TestDatabaseFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void names_data();
    void names();
    void createsOnlyWhereNothingIs();
    void refusals_data();
    void refusals();
    void readOnlyFileOpensButDoesNotWrite();
    void readOnlyFolder();
    void newerSchemaIsLeftAlone();
    void anotherProgramWriting();
    void replacedWhileOpen();
    void addresses();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString newDatabase(const QString &name) const;
    std::unique_ptr<Connection> open(const QString &path, Opening opening = Opening::Existing);

    std::unique_ptr<QTemporaryDir> m_folder;
    StorageGate m_gate;
};

void TestDatabaseFile::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestDatabaseFile::newDatabase(const QString &name) const
{
    return createDatabase({.databaseName = path(name)}) ? path(name) : QString();
}

std::unique_ptr<Connection> TestDatabaseFile::open(const QString &path, Opening opening)
{
    auto opened = Connection::open(
        {.databaseName = path, .opening = opening, .busyTimeout = std::chrono::milliseconds(50)}, m_gate);
    return opened ? std::move(opened.value()) : nullptr;
}

void TestDatabaseFile::names_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"clients.vigie", "avec des espaces.vigie", "Société #1.vigie", "100%.vigie",
                             "%41.vigie", "a?b=c&mode=ro.vigie", "l'été; DROP.vigie", "point.d.vigie",
                             "日本 العربية.vigie", "\"guillemets\".vigie", "-tiret.vigie", "a:memory:b"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("200 characters") << QString(200, QLatin1Char('n'));
}

void TestDatabaseFile::names()
{
    QFETCH(const QString, name);
    QVERIFY(createDatabase({.databaseName = path(name)}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{name});
    const auto connection = open(path(name));
    QVERIFY(connection && addClient(*connection, QStringLiteral("Dupont")) > 0);
    QVERIFY(prepareDatabase({.databaseName = path(name)}));
}

void TestDatabaseFile::createsOnlyWhereNothingIs()
{
    const QString file = newDatabase(QStringLiteral("a.vigie"));
    const QByteArray before = digestOf(file);
    const Result<> again = createDatabase({.databaseName = file});
    QVERIFY(!again && !again.error().sentence.isEmpty());
    QCOMPARE(digestOf(file), before);

    const Result<> nowhere = createDatabase({.databaseName = path(QStringLiteral("no/such/a.vigie"))});
    QVERIFY(!nowhere && !nowhere.error().sentence.isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestDatabaseFile::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *what, const char *says) {
        QTest::newRow(what) << QString::fromUtf8(what) << QString::fromUtf8(says);
    };
    row("missing", "does not exist");
    row("a folder", "not a file");
    row("empty", "not a Vigie database");
    row("a text", "not a Vigie database");
    row("another program's database", "not a Vigie database");
    row("one byte missing", "its end is missing");
    row("half missing", "is damaged");
    row("header overwritten", "not a Vigie database");
}

void TestDatabaseFile::refusals()
{
    QFETCH(const QString, what);
    QFETCH(const QString, says);
    const QString file = path(QStringLiteral("file.vigie"));
    if (what == QLatin1String("a folder")) {
        QVERIFY(QDir().mkpath(file));
    } else if (what == QLatin1String("empty")) {
        write(file, {});
    } else if (what == QLatin1String("a text")) {
        write(file, QByteArray("numéro;client;objet\n").repeated(500));
    } else if (what == QLatin1String("another program's database")) {
        const auto other = open(file, Opening::CreateMissing);
        QVERIFY(other->execute(QStringLiteral("CREATE TABLE client (id INTEGER PRIMARY KEY)")));
    } else if (what != QLatin1String("missing")) {
        QVERIFY(createDatabase({.databaseName = file}));
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadWrite));
        if (what == QLatin1String("header overwritten"))
            whole.write(QByteArray(100, 'x'));
        else
            QVERIFY(
                whole.resize(what == QLatin1String("half missing") ? whole.size() / 2 : whole.size() - 1));
    }
    const QByteArray before = digestOf(file);
    const auto refused = prepareDatabase({.databaseName = file});
    QVERIFY(!refused);
    const QString sentence = refused.error().sentence.plain();
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY2(sentence.contains(QLatin1String("file.vigie")), qPrintable(sentence));
    QCOMPARE(digestOf(file), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), before.isEmpty() ? 0 : 1);
}

void TestDatabaseFile::readOnlyFileOpensButDoesNotWrite()
{
    const QString file = newDatabase(QStringLiteral("archive.vigie"));
    setMode(m_folder->path(), 0755);
    setMode(file, 0444);
    const QByteArray before = digestOf(file);
    {
        const Unprivileged user;
        const auto opened = Connection::open({.databaseName = file}, m_gate);
        if (opened) { // May be read; a write is refused with a reason.
            const auto unit = beginUnit(*opened.value());
            const auto refused = opened.value()->execute(QStringLiteral("DELETE FROM client"));
            QVERIFY(!refused);
            QVERIFY(refused.error().sentence.plain().contains(QLatin1String("read-only")));
        } else {
            QVERIFY(!opened.error().sentence.isEmpty());
        }
    }
    QCOMPARE(digestOf(file), before);
}

void TestDatabaseFile::readOnlyFolder()
{
    const QString file = newDatabase(QStringLiteral("a.vigie"));
    setMode(file, 0666);
    setMode(m_folder->path(), 0555);
    {
        const Unprivileged user;
        const Result<> refused = createDatabase({.databaseName = path(QStringLiteral("b.vigie"))});
        QVERIFY(!refused && !refused.error().sentence.isEmpty());
        const auto opened = Connection::open({.databaseName = file}, m_gate);
        QVERIFY(opened); // Reading needs no journal.
        const auto unit = beginUnit(*opened.value());
        const auto written =
            unit ? unit->insert(Table::Client, clientRow(QStringLiteral("Dupont"))) : Result<qint64>(Error{});
        const bool kept = written && unit->commit();
        QVERIFY(!kept);
    }
    setMode(m_folder->path(), 0700);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.vigie")});
}

void TestDatabaseFile::newerSchemaIsLeftAlone()
{
    const QString file = newDatabase(QStringLiteral("a.vigie"));
    QVERIFY(open(file)->execute(QStringLiteral("INSERT INTO schema_migration VALUES (9999, 'x', 0)")));
    const QByteArray before = digestOf(file);
    const auto refused = prepareDatabase({.databaseName = file});
    QVERIFY(!refused && refused.error().kind == ErrorKind::SchemaTooNew);
    QVERIFY(refused.error().sentence.plain().contains(QLatin1String("9999")));
    QCOMPARE(digestOf(file), before);
}

void TestDatabaseFile::anotherProgramWriting()
{
    const QString file = newDatabase(QStringLiteral("a.vigie"));
    StorageGate elsewhere;
    const auto other = Connection::open({.databaseName = file}, elsewhere);
    QVERIFY(other.value()->execute(QStringLiteral("BEGIN EXCLUSIVE")));
    QElapsedTimer waited;
    waited.start();
    const auto refused =
        prepareDatabase({.databaseName = file, .busyTimeout = std::chrono::milliseconds(100)});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Busy);
    QVERIFY(refused.error().sentence.plain().contains(QLatin1String("locked by another program")));
    QVERIFY(waited.elapsed() < 5000);
    QVERIFY(other.value()->execute(QStringLiteral("ROLLBACK")));
    QVERIFY(prepareDatabase({.databaseName = file}));
}

/// As a synchronised folder does: what is written then would go to a file that nobody sees.
void TestDatabaseFile::replacedWhileOpen()
{
    const QString file = newDatabase(QStringLiteral("a.vigie"));
    const QString copy = newDatabase(QStringLiteral("b.vigie"));
    const auto connection = open(file);
    QVERIFY(addClient(*connection, QStringLiteral("before")) > 0);
    QCOMPARE(std::rename(QFile::encodeName(copy).constData(), QFile::encodeName(file).constData()), 0);
    const auto unit = beginUnit(*connection);
    const auto written = unit->insert(Table::Client, clientRow(QStringLiteral("after")));
    QVERIFY(!written || !unit->commit());
    QVERIFY(written || written.error().sentence.plain().contains(QLatin1String("moved or replaced")));
}

void TestDatabaseFile::addresses()
{
    const ConnectionParams file = paramsOf(QStringLiteral("/tmp/a b.vigie"));
    QVERIFY(file.dialect == Dialect::Sqlite);
    QCOMPARE(file.name(), QStringLiteral("/tmp/a b.vigie"));
    const ConnectionParams server = paramsOf(QStringLiteral("postgresql://vigie@serveur:5433/bureau"));
    QVERIFY(server.dialect == Dialect::Postgres);
    QCOMPARE(server.host, QStringLiteral("serveur"));
    QCOMPARE(server.port, 5433);
    QCOMPARE(server.user, QStringLiteral("vigie"));
    QCOMPARE(server.databaseName, QStringLiteral("bureau"));
}

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_database.moc"
