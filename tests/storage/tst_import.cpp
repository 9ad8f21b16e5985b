// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "TestDatabase.h"
#include "core/exchange/Import.h"
#include "core/services/ClientService.h"
#include "core/services/Derivation.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetPartRepository.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"

#include <QDir>
#include <QFileInfo>

using namespace core;

namespace {

template <class T>
QString whyNot(const Result<T> &result)
{
    return result ? QString() : result.error().detail;
}

const QByteArray kHeader =
    "number,incident_state,sys_updated_at,opened_at,priority,resolved_at,closed_at,assigned_to\n";
const QByteArray kFirst = "INC1,New,1/3/2016 09:00,1/3/2016 09:00,3 - Moderate,?,?,?\n"
                          "INC1,Active,1/3/2016 09:30,1/3/2016 09:00,3 - Moderate,?,?,Resolver 1\n"
                          "INC2,New,1/3/2016 08:00,1/3/2016 08:00,2 - High,?,?,?\n"
                          "INC2,-100,1/3/2016 08:30,1/3/2016 08:00,2 - High,?,?,?\n";
const QByteArray kMore =
    "INC1,Resolved,1/3/2016 11:00,1/3/2016 09:00,3 - Moderate,1/3/2016 11:00,?,Resolver 1\n";

const QByteArray kLaptop = R"({"deviceid":"pc1-2026-01-01","itemtype":"Computer","content":{
    "hardware":{"name":"pc1","uuid":"4c4c4544-0034-3010-8048-b6c04f503732","memory":7800,"chassis_type":"Laptop"},
    "bios":{"ssn":"640HP72","smanufacturer":"Dell Inc.","smodel":"XPS 13"},
    "networks":[{"mac":"00:E0:4C:68:01:DB","ipaddress":"192.168.1.142"}],"softwares":[{"name":"x"}],
    "sensors":[{"name":"s"}]}})";
const QByteArray kPartial = R"({"deviceid":"pc1-2026-01-01","partial":true,"content":{
    "hardware":{"name":"pc1","uuid":"4C4C4544-0034-3010-8048-B6C04F503732","memory":16000}}})";

} // namespace

/// Imports through their whole way, once per engine.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { OPEN_DATABASE_OR_SKIP(connectMigrated); }
    void cleanup();
    void writesAnEventLog();
    void theSameFileTwiceChangesNothing();
    void aLaterFileGoesOn();
    void aLogThatTellsOtherwiseIsLeftAlone();
    void isUndoneAsOne();
    void previewWritesNothing();
    void completesMachines();
    void secretsNeverReachTheFile_data();
    void secretsNeverReachTheFile();
    void neverMergesAcrossClients();
    void takesWhatIsReadableFromAFolder();
    void refuses_data();
    void refuses();
    void theRealLogIsInStep();

private:
    QString file(const QString &name, const QByteArray &contents);
    Result<ImportSummary> run(const QStringList &files, const QString &client = QStringLiteral("Log SARL"),
                              const QString &model = QStringLiteral("standard"));
    qint64 number(const char *sql) { return numberFrom(*m_connection, sql); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    QUuid m_unit;
};

void TestImport::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

QString TestImport::file(const QString &name, const QByteArray &contents)
{
    QFile out(m_database->path(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(contents) != contents.size())
        qFatal("cannot write the test's file");
    return out.fileName();
}

Result<ImportSummary> TestImport::run(const QStringList &files, const QString &client, const QString &model)
{
    const auto import = Import::read(*m_connection, {files, client, model});
    if (!import)
        return import.error();
    const auto unit = beginUnit(*m_connection);
    const auto summary = import->apply(*unit);
    if (!summary)
        return summary;
    const auto committed = unit->commit();
    if (!committed)
        return committed.error();
    m_unit = committed->unit;
    return summary;
}

void TestImport::writesAnEventLog()
{
    const auto summary = run({file(QStringLiteral("log.csv"), kHeader + kFirst)});
    QVERIFY2(summary, qPrintable(whyNot(summary)));
    QVERIFY(summary->isNewClient);
    QCOMPARE(summary->newContract, QStringLiteral("standard"));
    QCOMPARE(summary->contractStart, QDate(2016, 2, 1));
    QCOMPARE(summary->interventions, (ImportCounts{.created = 2, .rejected = 1}));
    QCOMPARE(summary->rejects.constFirst().line, 5);
    QCOMPARE(summary->rejects.constFirst().file, QStringLiteral("log.csv"));
    QCOMPARE(summary->newTechnicians, 1);

    // Numbered in order of report, found by the number they had elsewhere.
    const InterventionRepository repository(*m_connection);
    const auto found = repository.numbered(QStringLiteral("INC2"));
    QVERIFY(found && found->size() == 1);
    const auto earlier = repository.find(found->constFirst());
    QVERIFY(earlier);
    QCOMPARE(interventionNumber(earlier->year, earlier->sequence), QStringLiteral("2016-0001"));
    QVERIFY(earlier->contract.isValid());
    QCOMPARE(number("SELECT COUNT(*) FROM technician WHERE is_active"), 0);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention_event"), 4);
    QVERIFY(number("SELECT COUNT(*) FROM commitment") > 0);
    QVERIFY(*Derivation(*m_connection).isInStep(found->constFirst()));
}

void TestImport::theSameFileTwiceChangesNothing()
{
    const QString log = file(QStringLiteral("log.csv"), kHeader + kFirst + kMore);
    QVERIFY(run({log}));
    const qint64 entries = number("SELECT COUNT(*) FROM journal");
    const auto again = run({log});
    QVERIFY(again);
    QCOMPARE(again->interventions, (ImportCounts{.unchanged = 2, .rejected = 1}));
    QVERIFY(again->changesNothing());
    QCOMPARE(number("SELECT COUNT(*) FROM journal"), entries);
}

void TestImport::aLaterFileGoesOn()
{
    QVERIFY(run({file(QStringLiteral("log.csv"), kHeader + kFirst)}));
    const auto later =
        run({file(QStringLiteral("later.csv"), kHeader + kFirst + kMore)}, QStringLiteral("log sarl"));
    QVERIFY(later);
    QVERIFY(!later->isNewClient);
    QCOMPARE(later->client, QStringLiteral("Log SARL"));
    QCOMPARE(later->interventions, (ImportCounts{.updated = 1, .unchanged = 1, .rejected = 1}));
    const auto id = InterventionRepository(*m_connection).numbered(QStringLiteral("INC1"))->constFirst();
    QCOMPARE(InterventionRepository(*m_connection).events(id)->size(), 5);
    QVERIFY(*Derivation(*m_connection).isInStep(id));
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE resolved_at IS NOT NULL"), 1);
}

void TestImport::aLogThatTellsOtherwiseIsLeftAlone()
{
    QVERIFY(run({file(QStringLiteral("log.csv"), kHeader + kFirst + kMore)}));
    QByteArray other = kHeader + kFirst + kMore;
    other.replace("09:30", "09:20");
    const auto again = run({file(QStringLiteral("other.csv"), other)});
    QVERIFY(again);
    QCOMPARE(again->interventions, (ImportCounts{.unchanged = 1, .rejected = 2}));
    QCOMPARE(again->rejects.constLast().line, 2);
}

void TestImport::isUndoneAsOne()
{
    QVERIFY(run({file(QStringLiteral("log.csv"), kHeader + kFirst + kMore),
                 file(QStringLiteral("pc.json"), kLaptop)}));
    const auto unit = beginUnit(*m_connection);
    const Result<> undone = undo(*unit, m_unit);
    QVERIFY2(undone, qPrintable(whyNot(undone)));
    QVERIFY(unit->commit());
    for (const char *table : {"client", "contract", "asset", "intervention", "intervention_event",
                              "commitment", "technician", "service_level"})
        QCOMPARE(number(qPrintable(QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))), 0);
}

void TestImport::previewWritesNothing()
{
    const auto import = Import::read(*m_connection, {{file(QStringLiteral("log.csv"), kHeader + kFirst),
                                                      file(QStringLiteral("pc.json"), kLaptop)},
                                                     QStringLiteral("Log SARL"),
                                                     QStringLiteral("standard")});
    QVERIFY(import);
    const auto preview = import->preview(*m_connection);
    QVERIFY(preview);
    QCOMPARE(preview->interventions, (ImportCounts{.created = 2, .rejected = 1}));
    QCOMPARE(preview->machines, (ImportCounts{.created = 1}));
    QCOMPARE(number("SELECT COUNT(*) FROM client"), 0);
}

void TestImport::completesMachines()
{
    const QString laptop = file(QStringLiteral("pc.json"), kLaptop);
    const QString partial = file(QStringLiteral("partial.json"), kPartial);
    const auto first = run({laptop}, QStringLiteral("Parc SA"), {});
    QVERIFY2(first, qPrintable(whyNot(first)));
    QCOMPARE(first->machines, (ImportCounts{.created = 1}));
    QCOMPARE(first->notes.constFirst().reason.plain(),
             QStringLiteral("These parts of the inventories have no place in Vigie yet: sensors."));
    QCOMPARE(run({laptop}, QStringLiteral("Parc SA"), {})->machines, (ImportCounts{.unchanged = 1}));
    QCOMPARE(run({partial}, QStringLiteral("Parc SA"), {})->machines, (ImportCounts{.updated = 1}));
    const auto client = clientNamed(*m_connection, QStringLiteral("Parc SA"));
    const Asset machine = AssetRepository(*m_connection).ofClient(client->id)->constFirst();
    QCOMPARE(machine.ramMib, 16'000);
    QCOMPARE(machine.serial, QStringLiteral("640HP72"));
    QCOMPARE(machine.macAddresses, QStringList{QStringLiteral("00:e0:4c:68:01:db")});
    QCOMPARE(machine.kind, AssetKind::Laptop);
    const auto parts = AssetPartRepository(*m_connection).of(machine.id);
    QVERIFY(parts);
    QCOMPARE(parts->lines(PartKind::Software), QStringLiteral("x"));
}

/// Neither product keys nor what processes were started with: the bytes of the file are searched.
void TestImport::secretsNeverReachTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("JSON") << QStringLiteral("pc.json") << QByteArray(R"({"deviceid":"pc9","content":{
        "hardware":{"name":"pc9","winprodkey":"S3CRET-KEY","winprodid":"S3CRET-ID"},
        "envs":[{"key":"TOKEN","val":"S3CRET-ENV"}],"processes":[{"cmd":"mysql -pS3CRET-CMD"}],
        "licenseinfos":[{"name":"Office","key":"S3CRET-LICENCE","productid":"S3CRET-PRODUCT"}],
        "softwares":[{"name":"Office","uninstall_string":"x /key=S3CRET-UNINSTALL"}]}})");
    QTest::newRow("XML") << QStringLiteral("pc.xml") << QByteArray(R"(<REQUEST><DEVICEID>pc9</DEVICEID>
        <QUERY>INVENTORY</QUERY><CONTENT><HARDWARE><NAME>pc9</NAME><WINPRODKEY>S3CRET-KEY</WINPRODKEY></HARDWARE>
        <ENVS><KEY>TOKEN</KEY><VAL>S3CRET-ENV</VAL></ENVS><PROCESSES><CMD>mysql -pS3CRET-CMD</CMD></PROCESSES>
        <LICENSEINFOS><KEY>S3CRET-LICENCE</KEY></LICENSEINFOS><SOFTWARES><NAME>Office</NAME></SOFTWARES>
        </CONTENT></REQUEST>)");
}

void TestImport::secretsNeverReachTheFile()
{
    if (m_connection->dialect() != Dialect::Sqlite)
        QSKIP("the file of SQLite is searched; what is written is the same on both engines");
    QFETCH(const QString, name);
    QFETCH(const QByteArray, contents);
    QVERIFY(run({file(name, contents)}));
    const QString path = m_connection->params().databaseName;
    m_connection.reset();
    QFile database(path);
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray bytes = database.readAll();
    QVERIFY(bytes.contains("Office")); // Or the search would prove nothing.
    QVERIFY(!bytes.contains("S3CRET"));
}

void TestImport::neverMergesAcrossClients()
{
    const QString laptop = file(QStringLiteral("pc.json"), kLaptop);
    QVERIFY(run({laptop}, QStringLiteral("Parc SA"), {}));
    QCOMPARE(run({laptop}, QStringLiteral("Autre SA"), {})->machines, (ImportCounts{.created = 1}));
    QCOMPARE(number("SELECT COUNT(*) FROM asset"), 2);
}

void TestImport::takesWhatIsReadableFromAFolder()
{
    const QString folder = QFileInfo(file(QStringLiteral("notes.bin"), QByteArray("\x00\x01\x02", 3))).path();
    QVERIFY(QDir(folder).mkpath(QStringLiteral("agents/below")));
    file(QStringLiteral("agents/below/pc1.json"), kLaptop);
    file(QStringLiteral("agents/readme.txt"), "Not an inventory.\n");
    const auto summary = run({folder + QStringLiteral("/agents")});
    QVERIFY2(summary, qPrintable(whyNot(summary)));
    QCOMPARE(summary->machines, (ImportCounts{.created = 1, .rejected = 1}));
    QCOMPARE(summary->rejects.constFirst().file, QStringLiteral("readme.txt"));
}

void TestImport::refuses_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("reason");
    const QString name = QStringLiteral("Log SARL");
    QTest::newRow("an unknown header") << QByteArray("a,b\nc,d\n") << name << QString()
                                       << QStringLiteral("contracts (CSV) and mails (.eml).");
    QTest::newRow("an archive") << QByteArray("PK\x03\x04\0\0\0\0", 8) << name << QString()
                                << QStringLiteral(
                                       "This is a ZIP archive: unpack it, and give the files in it.");
    QTest::newRow("binary") << QByteArray("PK\x07\x08\0\0\0\0", 8) << name << QString()
                            << QStringLiteral("The file is not a text: it holds binary contents.");
    QTest::newRow("broken JSON") << QByteArray("{\"content\": {") << name << QString()
                                 << QStringLiteral(
                                        "The file is not valid JSON: unterminated object, at byte 13.");
    QTest::newRow("other JSON") << QByteArray("{\"a\": 1}") << name << QString()
                                << QStringLiteral(
                                       "The file is no inventory of a GLPI, FusionInventory or OCS agent.");
    QTest::newRow("a log that breaks off")
        << kHeader + "\"INC1,New" << name << QString()
        << QStringLiteral("Line 2: a quoted cell begins here and is never closed.");
    QTest::newRow("no client") << kHeader + kFirst << QString() << QString()
                               << QStringLiteral("The files do not say whose they are: name the client.");
    QTest::newRow("an unknown template")
        << kHeader + kFirst << name << QStringLiteral("gold")
        << QStringLiteral("There is no contract template “gold”. There are: standard, premium, "
                          "essential, standard-en, premium-en, essential-en.");
}

void TestImport::refuses()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, client);
    QFETCH(const QString, model);
    QFETCH(const QString, reason);
    const auto summary = run({file(QStringLiteral("input"), contents)}, client, model);
    QVERIFY(!summary);
    QVERIFY2(summary.error().sentence.plain().endsWith(reason), qPrintable(summary.error().sentence.plain()));
    QCOMPARE(number("SELECT COUNT(*) FROM client"), 0);
}

void TestImport::theRealLogIsInStep()
{
    QFETCH_GLOBAL(const Dialect, dialect);
    if (dialect != Dialect::Sqlite)
        QSKIP("once is enough: the engines differ in nothing here, and this is long");
    const QTemporaryDir folder;
    const QString log = unpackedEventLog(folder);
    if (log.isEmpty())
        QSKIP("the real incident log or unzip is absent");
    const auto summary = run({log});
    QVERIFY2(summary, qPrintable(whyNot(summary)));
    QCOMPARE(summary->interventions, (ImportCounts{.created = 24'918, .rejected = 5}));
    QCOMPARE(number("SELECT COUNT(*) FROM intervention"), 24'918);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE is_open"), 0);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE reopenings > 0"), 275);
    // Every hundredth, derived again, gives what is stored.
    Derivation derivation(*m_connection);
    for (qint64 id = 1; id <= 24'918; id += 100)
        QVERIFY(*derivation.isInStep(InterventionId(id)));
    const auto again = run({log});
    QVERIFY(again);
    QCOMPARE(again->interventions, (ImportCounts{.unchanged = 24'918, .rejected = 5}));
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
