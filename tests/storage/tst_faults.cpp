// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyDisk.h"
#include "Rows.h"

#include <QDir>
#include <QProcess>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace core;

namespace {

/// One acknowledged unit: two clients of the same number, so that half a unit shows.
Result<QUuid> addPair(Connection &connection, int number, bool inOneUnit = true)
{
    auto unit = beginUnit(connection);
    for (const QString &half : {QStringLiteral("left"), QStringLiteral("right")}) {
        const auto id = unit->insert(Table::Client, clientRow(QStringLiteral("%1 %2").arg(number).arg(half)));
        if (!id)
            return id.error();
        if (!inOneUnit && half == QLatin1String("left")) {
            if (const auto done = unit->commit(); !done)
                return done.error();
            unit.reset();
            unit = beginUnit(connection);
        }
    }
    const auto done = unit->commit();
    if (!done)
        return done.error();
    return done->unit;
}

/// What is in a database after something happened to it.
struct State
{
    bool isSound = false; ///< Opens, passes SQLite's own checks, and its journal's chain fits.
    int pairs = 0;
    bool hasHalf = false;
};

State stateOf(const QString &path)
{
    StorageGate gate;
    const auto opened = Connection::open({.databaseName = path}, gate);
    if (!opened)
        return {};
    Connection &connection = *opened.value();
    const auto check = connection.all<QString>(QStringLiteral("PRAGMA integrity_check"), {},
                                               [](const Fields &fields) { return fields.text(0); });
    if (!check || *check != QStringList{QStringLiteral("ok")} || !Journal(connection).verify())
        return {};
    const qint64 clients = numberFrom(connection, "SELECT COUNT(*) FROM client");
    const qint64 lines = numberFrom(connection, "SELECT COUNT(*) FROM journal");
    return {.isSound = true, .pairs = int(clients / 2), .hasHalf = clients % 2 != 0 || lines != clients};
}

/// Writes pairs until killed, saying each number once it is committed.
int writeForever(const QString &path, bool inOneUnit)
{
    StorageGate gate;
    const auto opened = Connection::open({.databaseName = path}, gate);
    if (!opened)
        return 1;
    QFile out;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    for (int number = stateOf(path).pairs + 1;; ++number) {
        if (!addPair(*opened.value(), number, inOneUnit))
            return 1;
        out.write(QByteArray::number(number) + '\n');
    }
}

} // namespace

/// What is acknowledged stays and what is not is wholly absent, whatever happens to the program or to
/// the disk. Each promise has a twin in which its protection is off, and which must fail.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void killed_data();
    void killed();
    void powerCut_data();
    void powerCut();
    void failingCalls_data();
    void failingCalls();
    void quotaReached();

private:
    QString newDatabase(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFaults::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestFaults::newDatabase(const QString &name)
{
    const QString path = m_folder->filePath(name);
    StorageGate gate;
    const auto opened = Connection::open({.databaseName = path, .opening = Opening::CreateMissing}, gate);
    return opened && migrate(*opened.value()) ? path : QString();
}

void TestFaults::killed_data()
{
    QTest::addColumn<bool>("inOneUnit");
    QTest::newRow("as the program writes") << true;
    QTest::newRow("sabotage: two units for one operation") << false;
}

void TestFaults::killed()
{
    QFETCH(const bool, inOneUnit);
    const QString path = newDatabase(QStringLiteral("killed.vigie"));
    int acknowledged = 0;
    int halves = 0;
    for (int kill = 0; kill < 25 && (inOneUnit || halves == 0); ++kill) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--write"), path, QString::number(int(inOneUnit))});
        QVERIFY(writer.waitForReadyRead(20'000));
        QTest::qSleep(5 + 7 * (kill % 9)); // Somewhere within a unit, elsewhere each time.
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const QByteArrayList said = writer.readAllStandardOutput().split('\n');
        acknowledged = qMax(acknowledged, said.value(said.size() - 2).toInt());

        const State state = stateOf(path);
        QVERIFY(state.isSound);
        halves += state.hasHalf ? 1 : 0;
        if (inOneUnit) {
            QVERIFY2(state.pairs >= acknowledged, "an acknowledged unit is lost");
            QVERIFY2(state.pairs <= acknowledged + 1, "a unit appeared that nobody wrote");
        }
    }
    QCOMPARE(halves > 0, !inOneUnit);
    QVERIFY(!inOneUnit || acknowledged > 25);
}

void TestFaults::powerCut_data()
{
    QTest::addColumn<QString>("sabotage");
    QTest::newRow("as the program writes") << QString();
    QTest::newRow("sabotage: synchronous=FULL") << QStringLiteral("PRAGMA synchronous = FULL");
    QTest::newRow("sabotage: synchronous=OFF") << QStringLiteral("PRAGMA synchronous = OFF");
}

void TestFaults::powerCut()
{
    QFETCH(const QString, sabotage);
    const QString path = newDatabase(QStringLiteral("cut.vigie"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    PowerCuts::Image synced{{path.toUtf8(), file.readAll()}};
    file.close();

    QList<PowerCuts::Cut> cuts;
    {
        FaultyDisk disk;
        StorageGate gate;
        const auto opened = Connection::open({.databaseName = path}, gate);
        QVERIFY(opened);
        QVERIFY(sabotage.isEmpty() || opened.value()->execute(sabotage));
        disk.power().begin(synced);
        for (int number = 1; number <= 60; ++number) {
            QVERIFY(addPair(*opened.value(), number));
            disk.power().promise(number);
        }
        disk.power().end();
        cuts = disk.power().cuts();
    }
    int lost = 0, halves = 0, unsound = 0;
    for (const PowerCuts::Cut &cut : cuts) {
        const QTemporaryDir folder;
        for (auto it = cut.files.cbegin(); it != cut.files.cend(); ++it) {
            QFile copy(folder.filePath(QFileInfo(QString::fromUtf8(it.key())).fileName()));
            QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(it.value()) == it.value().size());
        }
        const State state = stateOf(folder.filePath(QStringLiteral("cut.vigie")));
        unsound += state.isSound ? 0 : 1;
        halves += state.isSound && state.hasHalf ? 1 : 0;
        lost += state.isSound && state.pairs < cut.promised ? 1 : 0;
    }
    qInfo("%d cuts: %d lose an acknowledged unit, %d keep half of one, %d leave a damaged file",
          int(cuts.size()), lost, halves, unsound);
    QVERIFY(cuts.size() > 100);
    QCOMPARE(lost + halves + unsound > 0, !sabotage.isEmpty());
}

void TestFaults::failingCalls_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("forever");
    QTest::addColumn<bool>("lying");
    QTest::newRow("I/O error, once") << SQLITE_IOERR << false << false;
    QTest::newRow("I/O error, from then on") << SQLITE_IOERR << true << false;
    QTest::newRow("disk full, once") << SQLITE_FULL << false << false;
    QTest::newRow("disk full, from then on") << SQLITE_FULL << true << false;
    QTest::newRow("sabotage: the disk does not report it") << SQLITE_IOERR << true << true;
}

/// Every write, sync, truncation and removal of a unit fails in turn.
void TestFaults::failingCalls()
{
    QFETCH(const int, code);
    QFETCH(const bool, forever);
    QFETCH(const bool, lying);
    const QString original = newDatabase(QStringLiteral("whole.vigie"));
    const QString path = m_folder->filePath(QStringLiteral("failing.vigie"));
    int points = 0, wrong = 0, unknown = 0;
    for (bool failed = true; failed; ++points) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-journal"));
        QVERIFY(QFile::copy(original, path));
        bool saidDone = false, nextDone = false, journalled = false;
        {
            FaultyDisk disk;
            StorageGate gate;
            const auto opened = Connection::open({.databaseName = path}, gate);
            QVERIFY(opened);
            disk.failAt(points + 1, code, forever, lying);
            saidDone = bool(addPair(*opened.value(), 1));
            failed = disk.hasFailed();
            disk.heal();
            journalled = numberFrom(*opened.value(), "SELECT COUNT(*) FROM journal") > 0;
            nextDone = bool(addPair(*opened.value(), 2));
        }
        const State state = stateOf(path);
        const bool kept = state.pairs == 2;
        wrong += !state.isSound || state.hasHalf || !nextDone || (saidDone && !kept) ? 1 : 0;
        if (!saidDone && kept) { // The journal tells what COMMIT did not.
            QVERIFY(journalled);
            ++unknown;
        }
    }
    qInfo("%d calls failed: %d wrong, %d kept though the answer was no", points - 1, wrong, unknown);
    QVERIFY(points > 20);
    QCOMPARE(wrong > 0, lying);
    QVERIFY(unknown <= 1);
}

/// As on a full partition with quotas: the program lives, says so, and nothing is half written.
void TestFaults::quotaReached()
{
    const QString path = newDatabase(QStringLiteral("quota.vigie"));
    std::signal(SIGXFSZ, SIG_IGN); // As app::prepareProcess() does.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit limit = before;
    limit.rlim_cur = static_cast<rlim_t>(QFileInfo(path).size()) + 64 * 1024;
    StorageGate gate;
    const auto opened = Connection::open({.databaseName = path}, gate);
    QVERIFY(opened);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    int written = 0;
    while (written < 10'000 && addPair(*opened.value(), written + 1))
        ++written;
    QVERIFY(!addPair(*opened.value(), 1)); // Nor a second time.
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(written > 0 && written < 10'000);
    QCOMPARE(stateOf(path).pairs, written);
    QVERIFY(!stateOf(path).hasHalf);
    QVERIFY(addPair(*opened.value(), written + 1)); // Room again: the same connection goes on.
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write"))
        return writeForever(arguments.value(2), arguments.value(3) == QLatin1String("1"));
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faults.moc"
