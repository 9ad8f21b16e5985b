// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "Warnings.h"
#include "core/exchange/InventoryImport.h"
#include "core/exchange/InventoryParts.h"
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
    void days_data();
    void days();
    void identifiers_data();
    void identifiers();
    void macAddresses_data();
    void macAddresses();
    void kinds_data();
    void kinds();
    void dropsImpossibleValues();
    void virtualCards();
    void parts_data();
    void parts();
    void impossibleValuesAreNotToldWithoutEnd();
    void mergedParts_data();
    void mergedParts();
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
            "drives":[{"letter":"Z:","total":2048,"free":70332},{"letter":"Y:","total":"-1"}],
            "softwares":[{"name":"a","install_date":"2022-21-09"},{"name":"b","install_date":"2022-21-09"}],
            "networks":[{"mac":"00:00:00:00:00:00","ipaddress":"127.0.0.1"},{"mac":"d5:c9:gh:81:cf:80"}]}})");
    QVERIFY(record.seen.serial.isEmpty() && record.seen.uuid.isEmpty());
    QVERIFY(!record.seen.ramMib && !record.seen.inventoriedAt);
    QVERIFY(record.seen.macAddresses.isEmpty() && record.seen.ipAddresses.isEmpty());
    QCOMPARE(record.seen.osName, QStringLiteral("Debian GNU/Linux 5.0"));
    QStringList notes;
    for (const ImportNote &note : record.notes)
        notes << note.reason.plain();
    QCOMPARE(notes,
             QStringList({QStringLiteral("Memory: “-5” is impossible and left out."),
                          QStringLiteral("Last start: “2019-54-17 10:54:37” is impossible and left out."),
                          QStringLiteral("Date of the inventory: “2022-21-09” is impossible and left out."),
                          QStringLiteral("MAC address: “d5:c9:gh:81:cf:80” is impossible and left out."),
                          QStringLiteral("Date: “2022-21-09” is impossible and left out."),
                          QStringLiteral("Free space: “70332” is impossible and left out."),
                          QStringLiteral("Size: “-1” is impossible and left out.")}));
    QCOMPARE(record.parts.items(PartKind::Remark).size(), notes.size());
    QCOMPARE(record.parts.lines(PartKind::Volume), QStringLiteral("Y:\nZ:\t\t\t\t2048"));
}

/// A virtual machine has none but virtual cards; on others they say nothing about the machine.
void TestInventoryImport::virtualCards()
{
    const QByteArray card = R"({"mac":"52:54:00:fa:20:0e","virtualdev":true,"ipaddress":"192.168.122.1"})";
    const QByteArray real = R"({"mac":"00:e0:4c:68:01:db","virtualdev":"0","ipaddress":"192.168.1.20"})";
    const InventoryRecord alone = recordOf(inventory("\"networks\":[" + card + "]"));
    QCOMPARE(alone.seen.macAddresses, QStringList{QStringLiteral("52:54:00:fa:20:0e")});
    QCOMPARE(alone.seen.ipAddresses, QStringList{QStringLiteral("192.168.122.1")});
    const InventoryRecord beside = recordOf(inventory("\"networks\":[" + card + ',' + real + "]"));
    QCOMPARE(beside.seen.macAddresses, QStringList{QStringLiteral("00:e0:4c:68:01:db")});
    QCOMPARE(beside.parts.items(PartKind::NetworkCard).size(), 2);
}

void TestInventoryImport::parts_data()
{
    QTest::addColumn<PartKind>("kind");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("expected"); ///< Fields with | between them, items with ;.
    using enum PartKind;
    QTest::newRow("processor") << Processor
                               << QByteArray(
                                      R"("cpus":[{"name":"i5  6200U","core":2,"thread":"4","speed":2300}])")
                               << QStringLiteral("i5 6200U|2|4|2300");
    QTest::newRow("memory and an empty slot")
        << Memory
        << QByteArray(R"("memories":[{"caption":"DIMM 1","capacity":"4096","type":"DDR4","serialnumber":"12"},
                                     {"caption":"DIMM 2"}])")
        << QStringLiteral("DIMM 1|12|4096|DDR4;DIMM 2");
    QTest::newRow("disk, in the maker's megabytes")
        << Disk
        << QByteArray(R"("storages":[{"model":"PM951","disksize":256060,"serial":"S29","name":"nvme0"}])")
        << QStringLiteral("PM951|S29|256060");
    QTest::newRow("volumes of Windows")
        << Volume
        << QByteArray(R"("drives":[{"letter":"C:","type":"Local Disk","volumn":"Systeme","label":"Systeme",
                          "total":"115123","free":"71954","filesystem":"NTFS"}])")
        << QStringLiteral("C:||Systeme|NTFS|115123|71954||Local Disk");
    QTest::newRow("volumes of Unix, encrypted")
        << Volume
        << QByteArray(R"("drives":[{"type":"/","volumn":"/dev/mapper/xps-root","total":40189,"free":11683,
                          "filesystem":"ext4","encrypt_name":"LUKS1","encrypt_status":"Yes"}])")
        << QStringLiteral("/|/dev/mapper/xps-root||ext4|40189|11683|LUKS1");
    QTest::newRow("volumes of a phone: no name")
        << Volume << QByteArray(R"("drives":[{"total":3471,"free":23}])") << QStringLiteral("||||3471|23");
    QTest::newRow("programs, each once; a date of 2008")
        << Software
        << QByteArray(R"("softwares":[{"name":"7-Zip","version":"23.01"},{"name":"7-Zip","version":"23.01"},
                          {"guid":"{A1}","installdate":"31/12/2008","publisher":"X"}])")
        << QStringLiteral("7-Zip||23.01;{A1}|X||2008-12-31");
    QTest::newRow("antivirus") << Antivirus
                               << QByteArray(
                                      R"("antivirus":[{"name":"Defender","enabled":"1","uptodate":false}])")
                               << QStringLiteral("Defender|1|0");
    QTest::newRow("one card, two addresses")
        << NetworkCard
        << QByteArray(
               R"("networks":[{"description":"eth0","mac":"00-E0-4C-68-01-DB","ipaddress":"192.168.1.2"},
                          {"description":"eth0","macaddr":"00:E0:4C:68:01:DB","ipaddress6":"fe80::1"}])")
        << QStringLiteral("eth0|00:e0:4c:68:01:db|192.168.1.2;eth0|00:e0:4c:68:01:db|fe80::1");
    QTest::newRow("toner, as text where it is no number")
        << Consumable << QByteArray(R"("cartridges":[{"tonerblack":"71","wastetoner":"0g"}])")
        << QStringLiteral("tonerblack|71;wastetoner|0g");
    QTest::newRow("counters, in an object")
        << Counter << QByteArray(R"("pagecounters":{"total":1802})") << QStringLiteral("total|1802");
}

void TestInventoryImport::parts()
{
    QFETCH(const PartKind, kind);
    QFETCH(const QByteArray, contents);
    QString lines = recordOf(inventory(contents)).parts.lines(kind);
    lines.replace(QLatin1Char('\t'), QLatin1Char('|')).replace(QLatin1Char('\n'), QLatin1Char(';'));
    QTEST(lines, "expected");
}

void TestInventoryImport::impossibleValuesAreNotToldWithoutEnd()
{
    QByteArrayList programs;
    for (int i = 0; i < 3000; ++i)
        programs << QByteArrayLiteral("{\"name\":\"p\",\"installdate\":\"x") + QByteArray::number(i) + "\"}";
    const InventoryRecord record = recordOf(inventory("\"softwares\":[" + programs.join(',') + "]"));
    QCOMPARE(record.notes.size(), 101);
    QCOMPARE(record.notes.constLast().reason.plain(),
             QStringLiteral("Other values are impossible as well and left out."));
}

void TestInventoryImport::mergedParts_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<bool>("isPartial");
    QTest::addColumn<QString>("expected");
    const QString none;
    QTest::newRow("first time") << none << QStringLiteral("b\na") << false << QStringLiteral("a\nb");
    QTest::newRow("replaced") << QStringLiteral("a\nb") << QStringLiteral("c") << false
                              << QStringLiteral("c");
    QTest::newRow("not told: kept") << QStringLiteral("a\nb") << none << false << QStringLiteral("a\nb");
    QTest::newRow("partial adds") << QStringLiteral("a\nb") << QStringLiteral("c") << true
                                  << QStringLiteral("a\nb\nc");
    QTest::newRow("partial: a newer version in place of the older")
        << QStringLiteral("gitg\tFedora\t3.32\nvim\tFedora\t8") << QStringLiteral("gitg\tFedora\t3.33")
        << true << QStringLiteral("gitg\tFedora\t3.33\nvim\tFedora\t8");
}

void TestInventoryImport::mergedParts()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, seen);
    QFETCH(const bool, isPartial);
    AssetParts before;
    AssetParts told;
    before.setLines(PartKind::Software, stored);
    told.setLines(PartKind::Software, seen);
    QTEST(merged(before, told, isPartial).lines(PartKind::Software), "expected");
}

void TestInventoryImport::neverReadsSecrets()
{
    const InventoryRecord record = recordOf(
        inventory(R"("envs":[{"key":"PASSWORD","val":"s3cret"}],"processes":[{"cmd":"x --key s3cret"}],
                              "licenseinfos":[{"key":"s3cret"}],"sensors":[{"name":"b"}])"));
    QCOMPARE(record.partsLeftOut, QStringList{QStringLiteral("sensors")});
    QVERIFY(record.parts.isEmpty());
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
    QMap<QString, AssetParts> parts;
    for (PlannedMachine &machine : plan.machines) {
        QCOMPARE(machine.action, PlannedMachine::Action::Create);
        planParts(machine, {});
        parts.insert(machine.asset.name, machine.parts);
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
    const AssetParts &listed = parts[QStringLiteral("glpixps")];
    QVERIFY(listed.lines(PartKind::Software).contains(QStringLiteral("gitg\tFedora Project\t3.33.0-1.fc31")));
    QVERIFY(!listed.lines(PartKind::Software).contains(QStringLiteral("3.32.1-1.fc31")));
    QCOMPARE(listed.items(PartKind::Volume).size(), 6);
    QVERIFY(listed.lines(PartKind::Volume).contains(QStringLiteral("\t40189\t11883\tLUKS1")));
    QVERIFY(listed.lines(PartKind::Battery).endsWith(QStringLiteral("57570\t40570")));
    QCOMPARE(parts[QStringLiteral("HP-2530-48G")].items(PartKind::Port).size(), 61);
    QCOMPARE(parts[QStringLiteral("NPIF2BE10")].lines(PartKind::Consumable),
             QStringLiteral("tonerblack\t71"));
    QCOMPARE(parts[QStringLiteral("COMP1")].items(PartKind::VirtualMachine).size(), 6);
    QCOMPARE(machines[QStringLiteral("HP-2530-48G")].kind, AssetKind::Network);
    QCOMPARE(machines[QStringLiteral("NPIF2BE10")].kind, AssetKind::Printer);
    QCOMPARE(machines[QStringLiteral("Mi9TPro-TéléphoneM")].kind, AssetKind::Phone);

    plan = planOf(files, stored, ClientId(1));
    for (PlannedMachine &again : plan.machines) {
        planParts(again, parts.value(again.asset.name));
        QCOMPARE(again.action, PlannedMachine::Action::Keep);
    }
}

void TestInventoryImport::days_data()
{
    QTest::addColumn<QDate>("expected"); ///< Invalid: it is no day.
    const auto row = [](const char *told, QDate expected = {}) { QTest::newRow(told) << expected; };
    row("2017-01-03", {2017, 1, 3});
    row("2017-01-03 10:20:30", {2017, 1, 3});
    row("2025/04/20 00:00:00", {2025, 4, 20});
    row("2017-01-03T10:20:30Z", {2017, 1, 3});
    row("31/12/2008", {2008, 12, 31});
    row("1/2/2020", {2020, 2, 1});
    row("20250420", {2025, 4, 20});
    row("");
    row("2023-02-30");
    row("1979-12-31");
    row("2020-1-2");
    row("31-12-2008");
    row("12/31/2008");
    row("2020-01-02-03");
    row("2020-01/02");
    row("+202-01-02");
    row("2o20-01-02");
    row("202504200");
}

void TestInventoryImport::days()
{
    QFETCH(const QDate, expected);
    QCOMPARE(inventoryDay(QString::fromLatin1(QTest::currentDataTag())).value_or(QDate()), expected);
}

QTEST_GUILESS_MAIN(TestInventoryImport)
#include "tst_inventoryimport.moc"
