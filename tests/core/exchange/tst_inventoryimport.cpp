// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "Warnings.h"
#include "core/exchange/InventoryImport.h"
#include "core/exchange/MachineMatch.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

InventoryRecord recordOf(const QByteArray &json)
{
    const auto record = readGlpiInventory(QJsonDocument::fromJson(json).object(), paris());
    return record ? *record : InventoryRecord{};
}

/// An inventory with these contents, each a category and its JSON.
QByteArray inventory(const QByteArray &contents)
{
    return R"({"deviceid":"pc1-2026-01-01","content":{"hardware":{"name":"pc1"},)" + contents + "}}";
}

InventoryFile fixture(const QString &name)
{
    QFile file(fixtures().filePath(QStringLiteral("inventories/json/") + name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto record = readGlpiInventory(QJsonDocument::fromJson(file.readAll()).object(), paris());
    return {name, record ? *record : InventoryRecord{}};
}

} // namespace

class TestInventoryImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void identifiers_data();
    void identifiers();
    void macAddresses_data();
    void macAddresses();
    void kinds_data();
    void kinds();
    void dropsImpossibleValues();
    void neverReadsSecrets();
    void sameMachine_data();
    void sameMachine();
    void keepsWhatAnInventoryDoesNotKnow();
    void anOlderInventoryChangesNothing();
    void realFiles();
};

void TestInventoryImport::identifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKept");
    for (const char *junk :
         {"", "0", "00000000", " To Be Filled By O.E.M. ", "0123456789ABCDEF", "Default string", "N/A",
          "none", "xxxxxxx", "System Serial Number", "00000000-0000-0000-0000-000000000000",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "03000200-0400-0500-0006-000700080009", ".........."})
        QTest::newRow(junk) << QString::fromLatin1(junk) << false;
    for (const char *real :
         {"640HP72", "cn3afrt37n", "4c4c4544-0034-3010-8048-b6c04f503732", "5a30d8711bbadc9d", "7"})
        QTest::newRow(real) << QString::fromLatin1(real) << (qstrcmp(real, "7") != 0);
}

void TestInventoryImport::identifiers()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isKept);
    QCOMPARE(identifier(text), isKept ? text : QString());
}

void TestInventoryImport::macAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString plain = QStringLiteral("00:e0:4c:68:01:db");
    QTest::newRow("as it is") << plain << plain;
    QTest::newRow("capitals and dashes") << QStringLiteral("00-E0-4C-68-01-DB") << plain;
    QTest::newRow("zeros") << QStringLiteral("00:00:00:00:00:00") << QString();
    QTest::newRow("the same on every Windows") << QStringLiteral("50:50:54:50:30:30") << QString();
    QTest::newRow("letters that are no digits") << QStringLiteral("d5:c9:gh:81:cf:80") << QString();
    QTest::newRow("masked") << QStringLiteral("xx:xx:xx:xx:xx:xx") << QString();
}

void TestInventoryImport::macAddresses()
{
    QFETCH(const QString, text);
    QTEST(macAddress(text), "expected");
}

void TestInventoryImport::kinds_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<AssetKind>("expected");
    using enum AssetKind;
    QTest::newRow("nothing known") << QByteArray(R"("bios":{})") << Workstation;
    QTest::newRow("notebook") << QByteArray(R"("bios":{"type":"Notebook"})") << Laptop;
    QTest::newRow("a printer") << QByteArray(R"("network_device":{"type":"Printer"})") << Printer;
    QTest::newRow("a switch") << QByteArray(R"("network_device":{"type":"NETWORKING"})") << Network;
    QTest::newRow("a server's system")
        << QByteArray(R"("operatingsystem":{"full_name":"Windows Server 2019"})") << Server;
    QTest::newRow("a hypervisor") << QByteArray(R"("operatingsystem":{"full_name":"VMware ESXi 7"})")
                                  << Hypervisor;
    QTest::newRow("a phone") << QByteArray(R"("operatingsystem":{"full_name":"Q Android 10.0"})") << Phone;
}

void TestInventoryImport::kinds()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const AssetKind, expected);
    QCOMPARE(recordOf(inventory(contents)).seen.kind, expected);
}

void TestInventoryImport::dropsImpossibleValues()
{
    const InventoryRecord record = recordOf(
        R"({"deviceid":"pc1","content":{"hardware":{"name":"pc1","memory":-5,"uuid":"0"},
            "bios":{"ssn":"0","msn":"To Be Filled By O.E.M."},
            "operatingsystem":{"full_name":"Debian GNU/Linux 5.0 \\n \\l","boot_time":"2019-54-17 10:54:37"},
            "accesslog":{"logdate":"2022-21-09"},
            "networks":[{"mac":"00:00:00:00:00:00","ipaddress":"127.0.0.1"},
                        {"mac":"52:54:00:fa:20:0e","virtualdev":true,"ipaddress":"192.168.122.1"}]}})");
    QVERIFY(record.seen.serial.isEmpty() && record.seen.uuid.isEmpty());
    QVERIFY(!record.seen.ramMib && !record.seen.inventoriedAt);
    QVERIFY(record.seen.macAddresses.isEmpty() && record.seen.ipAddresses.isEmpty());
    QCOMPARE(record.seen.osName, QStringLiteral("Debian GNU/Linux 5.0"));
    QStringList notes;
    for (const ImportNote &note : record.notes)
        notes << note.reason.plain();
    QCOMPARE(notes,
             QStringList({QStringLiteral("“-5” is an impossible value of memory: it is dropped."),
                          QStringLiteral("“2019-54-17 10:54:37” is an impossible value of boot_time: it is "
                                         "dropped."),
                          QStringLiteral("“2022-21-09” is an impossible value of logdate: it is dropped.")}));
}

void TestInventoryImport::neverReadsSecrets()
{
    const InventoryRecord record = recordOf(
        inventory(R"("envs":[{"key":"PASSWORD","val":"s3cret"}],"processes":[{"cmd":"x --key s3cret"}],
                              "licenseinfos":[{"key":"s3cret"}],"batteries":[{"name":"b"}])"));
    QCOMPARE(record.partsLeftOut, QStringList{QStringLiteral("batteries")});
}

void TestInventoryImport::sameMachine_data()
{
    QTest::addColumn<Asset>("stored");
    QTest::addColumn<Asset>("seen");
    QTest::addColumn<MatchVerdict>("expected");
    const QString u1 = QStringLiteral("4c4c4544-0034-3010-8048-b6c04f503732");
    const QString u2 = QStringLiteral("4c4c4544-0034-3010-8048-b6c04f503799");
    const QString s1 = QStringLiteral("640HP72");
    const QString s2 = QStringLiteral("2FAGP34");
    const QString pc = QStringLiteral("pc1");
    const QStringList mac{QStringLiteral("00:e0:4c:68:01:db")};
    using enum MatchVerdict;
    QTest::newRow("UUID") << Asset{.name = pc, .uuid = u1} << Asset{.uuid = u1.toUpper()} << Same;
    QTest::newRow("UUID, another serial: a clone?")
        << Asset{.serial = s1, .uuid = u1} << Asset{.serial = s2, .uuid = u1} << Unsure;
    QTest::newRow("serial") << Asset{.serial = s1} << Asset{.serial = s1.toLower(), .uuid = u1} << Same;
    QTest::newRow("junk is no identity")
        << Asset{.name = QStringLiteral("a"), .serial = QStringLiteral("0")}
        << Asset{.name = QStringLiteral("b"), .serial = QStringLiteral("0")} << Different;
    QTest::newRow("address and name") << Asset{.name = pc, .serial = s1, .macAddresses = mac}
                                      << Asset{.name = pc, .macAddresses = mac} << Same;
    QTest::newRow("address only: a dock?")
        << Asset{.name = pc, .serial = s1, .macAddresses = mac}
        << Asset{.name = QStringLiteral("pc2"), .macAddresses = mac} << Unsure;
    QTest::newRow("address, another serial")
        << Asset{.name = pc, .serial = s1, .macAddresses = mac}
        << Asset{.name = pc + pc, .serial = s2, .macAddresses = mac} << Different;
    QTest::newRow("name of a machine typed in by hand")
        << Asset{.name = pc} << Asset{.name = QStringLiteral("PC1"), .uuid = u1} << Same;
    QTest::newRow("name only") << Asset{.name = pc, .uuid = u1} << Asset{.name = pc} << Unsure;
    QTest::newRow("name, another UUID: replaced")
        << Asset{.name = pc, .uuid = u1} << Asset{.name = pc, .uuid = u2} << Different;
    QTest::newRow("nothing in common")
        << Asset{.name = pc} << Asset{.name = QStringLiteral("pc2")} << Different;
}

void TestInventoryImport::sameMachine()
{
    QFETCH(const Asset, stored);
    QFETCH(const Asset, seen);
    QTEST(matchOf(stored, seen).verdict(), "expected");
}

void TestInventoryImport::keepsWhatAnInventoryDoesNotKnow()
{
    const Asset stored{.kind = AssetKind::Server,
                       .name = QStringLiteral("pc1"),
                       .tag = QStringLiteral("A-12"),
                       .serial = QStringLiteral("640HP72"),
                       .ramMib = 8'000,
                       .userName = QStringLiteral("Anne"),
                       .notes = QStringLiteral("sous le bureau")};
    const Asset seen{.name = QStringLiteral("pc1"), .tag = QStringLiteral("COMP1"), .ramMib = 16'000};
    Asset expected = stored;
    expected.ramMib = 16'000;
    QCOMPARE(merged(stored, seen, false), expected);
}

void TestInventoryImport::anOlderInventoryChangesNothing()
{
    Asset stored{.name = QStringLiteral("pc1"), .osName = QStringLiteral("Windows 11")};
    stored.inventoriedAt = fromSeconds(2'000'000);
    Asset seen{.name = QStringLiteral("pc1"), .osName = QStringLiteral("Windows 10")};
    seen.inventoriedAt = fromSeconds(1'000'000);
    QCOMPARE(merged(stored, seen, true), stored);
}

void TestInventoryImport::realFiles()
{
    QStringList names = QDir(fixtures().filePath(QStringLiteral("inventories/json"))).entryList(QDir::Files);
    if (names.isEmpty())
        QSKIP("the real inventories are absent");
    QList<InventoryFile> files;
    for (const QString &name : names)
        files << fixture(name);
    InventoryPlan plan = planOf(files, {}, ClientId(1));
    QVERIFY(plan.rejects.isEmpty());
    QCOMPARE(plan.machines.size(),
             5); // Two computers with their partial files, a switch, a phone, a printer.
    QMap<QString, Asset> machines;
    QList<Asset> stored;
    for (const PlannedMachine &machine : plan.machines) {
        QCOMPARE(machine.action, PlannedMachine::Action::Create);
        machines.insert(machine.asset.name, machine.asset);
        stored << machine.asset;
        stored.last().id = AssetId(stored.size());
    }
    const Asset &laptop = machines[QStringLiteral("glpixps")];
    QCOMPARE(laptop.kind, AssetKind::Laptop);
    QCOMPARE(laptop.serial, QStringLiteral("640HP72"));
    QCOMPARE(laptop.ramMib, 7'800);
    QCOMPARE(laptop.userName, QStringLiteral("trasher"));
    QCOMPARE(laptop.osName, QStringLiteral("Fedora 31 (Workstation Edition)"));
    QCOMPARE(laptop.macAddresses,
             QStringList({QStringLiteral("00:e0:4c:68:01:db"), QStringLiteral("44:85:00:2b:90:bc")}));
    QCOMPARE(laptop.inventoriedAt,
             std::optional(instantOf(QDate(2020, 6, 12), 14 * 3600 + 19 * 60 + 54, paris())));
    QCOMPARE(machines[QStringLiteral("HP-2530-48G")].kind, AssetKind::Network);
    QCOMPARE(machines[QStringLiteral("NPIF2BE10")].kind, AssetKind::Printer);
    QCOMPARE(machines[QStringLiteral("Mi9TPro-TéléphoneM")].kind, AssetKind::Phone);

    plan = planOf(files, stored, ClientId(1));
    for (const PlannedMachine &machine : plan.machines)
        QCOMPARE(machine.action, PlannedMachine::Action::Keep);
}

QTEST_GUILESS_MAIN(TestInventoryImport)
#include "tst_inventoryimport.moc"
