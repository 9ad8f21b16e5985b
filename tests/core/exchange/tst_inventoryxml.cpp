// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "Warnings.h"
#include "core/exchange/ImportFile.h"
#include "core/exchange/Inflate.h"
#include "core/exchange/InventoryXml.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

const QByteArray kComputer = R"(<?xml version="1.0" encoding="UTF-8"?>
<REQUEST>
  <CONTENT>
    <ACCESSLOG><LOGDATE>2024-03-05 09:30:00</LOGDATE></ACCESSLOG>
    <BIOS><SMANUFACTURER>Dell Inc.</SMANUFACTURER><SMODEL>Latitude 5540</SMODEL><SSN>7XQ2M93</SSN></BIOS>
    <CPUS><NAME>Intel(R)  Core(TM) i5</NAME></CPUS>
    <HARDWARE><NAME>PC-ÉLODIE</NAME><UUID>4C4C4544-0058-5110-8032-B7C04F4D3933</UUID><MEMORY>16384</MEMORY>
      <OSNAME>Windows 11 Professionnel</OSNAME><OSVERSION>10.0.22631</OSVERSION>
      <LASTLOGGEDUSER>elodie</LASTLOGGEDUSER><WINPRODKEY>SECRET-KEY</WINPRODKEY></HARDWARE>
    <NETWORKS><MACADDR>00:E0:4C:68:01:DB</MACADDR><IPADDRESS>192.168.1.20</IPADDRESS></NETWORKS>
    <ENVS><KEY>PASSWORD</KEY><VAL>hunter2</VAL></ENVS>
    <PROCESSES><CMD>backup --password=hunter2</CMD></PROCESSES>
    <SOFTWARES><NAME>7-Zip</NAME></SOFTWARES>
    <SOFTWARES><NAME>LibreOffice</NAME></SOFTWARES>
  </CONTENT>
  <DEVICEID>PC-ELODIE-2024-03-05-09-30-00</DEVICEID>
  <QUERY>INVENTORY</QUERY>
</REQUEST>
)";

const QByteArray kScan = R"(<?xml version ="1.0"?><REQUEST><CONTENT>
  <DEVICE><CARTRIDGES><TONERBLACK>71</TONERBLACK></CARTRIDGES>
    <INFO><NAME>CE75I09008</NAME><TYPE>PRINTER</TYPE><MANUFACTURER>Brother</MANUFACTURER><SERIAL>D9J230159</SERIAL>
      <IPS><IP>10.75.230.125</IP><IP>10.75.230.126</IP></IPS><MAC>00:1b:a9:12:11:f2</MAC></INFO></DEVICE>
  <DEVICE><IP>10.75.230.1</IP><MAC>00:1b:a9:12:11:f3</MAC><SNMPHOSTNAME>switch-rdc</SNMPHOSTNAME><TYPE>NETWORKING</TYPE></DEVICE>
  <DEVICE><IP>10.75.230.2</IP><MAC>d5:c9:gh:81:cf:80</MAC></DEVICE>
  <DEVICE><INFO><ID>7</ID><MEMORY>32</MEMORY></INFO></DEVICE>
</CONTENT><QUERY>SNMPQUERY</QUERY></REQUEST>)";

QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding, bool isMarked)
{
    QStringEncoder encoder(encoding,
                           isMarked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(utf8));
}

/// zlib's own framing: qCompress() puts four bytes before it.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).sliced(4);
}

QString whyNot(const Result<ImportFile> &result)
{
    return result ? QString() : result.error().detail;
}

} // namespace

/// Inventories of FusionInventory and OCS agents, and files that only look like them.
class TestInventoryXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void readsAComputer_data();
    void readsAComputer();
    void jsonInAnyEncoding_data();
    void jsonInAnyEncoding();
    void secretsAreNeverTaken();
    void aScanTellsOfSeveralDevices();
    void refuses_data();
    void refuses();
    void realFiles_data();
    void realFiles();

private:
    Result<ImportFile> read(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

Result<ImportFile> TestInventoryXml::read(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("inventory.bin")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    file.close();
    return readImportFile(file.fileName(), {QTimeZone("Europe/Paris")});
}

void TestInventoryXml::readsAComputer_data()
{
    QTest::addColumn<QByteArray>("file");
    QByteArray latin = kComputer;
    latin.replace("UTF-8", "ISO-8859-1").replace("É", "\xC9");
    QByteArray oneLine = kComputer;
    oneLine.replace('\n', ' ');
    QByteArray lower = kComputer;
    lower.replace("HARDWARE>", "hardware>");
    QTest::newRow("as the agent writes it") << kComputer;
    QTest::newRow("in Windows-1252") << latin;
    QTest::newRow("in UTF-16") << encoded(kComputer, QStringConverter::Utf16LE, true);
    QTest::newRow("in UTF-16 without its mark") << encoded(kComputer, QStringConverter::Utf16BE, false);
    QTest::newRow("in UTF-32") << encoded(kComputer, QStringConverter::Utf32BE, true);
    QTest::newRow("in UTF-32 without its mark") << encoded(kComputer, QStringConverter::Utf32LE, false);
    QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + kComputer;
    QTest::newRow("on one line") << oneLine;
    QTest::newRow("lower case") << lower;
    QTest::newRow("compressed, as OCS posts it") << deflated(kComputer);
}

void TestInventoryXml::readsAComputer()
{
    QFETCH(const QByteArray, file);
    const auto told = read(file);
    QVERIFY2(told, qPrintable(whyNot(told)));
    QCOMPARE(told->machines.size(), 1);
    const InventoryRecord &record = told->machines.constFirst().record;
    const Asset &seen = record.seen;
    QCOMPARE(seen.name, QStringLiteral("PC-ÉLODIE"));
    QCOMPARE(seen.deviceId, QStringLiteral("PC-ELODIE-2024-03-05-09-30-00"));
    QCOMPARE(seen.uuid, QStringLiteral("4c4c4544-0058-5110-8032-b7c04f4d3933"));
    QCOMPARE(seen.serial, QStringLiteral("7XQ2M93"));
    QCOMPARE(seen.maker, QStringLiteral("Dell Inc."));
    QCOMPARE(seen.model, QStringLiteral("Latitude 5540"));
    QCOMPARE(seen.osName, QStringLiteral("Windows 11 Professionnel"));
    QCOMPARE(seen.osVersion, QStringLiteral("10.0.22631"));
    QCOMPARE(seen.cpu, QStringLiteral("Intel(R) Core(TM) i5"));
    QCOMPARE(seen.ramMib, 16384);
    QCOMPARE(seen.userName, QStringLiteral("elodie"));
    QCOMPARE(seen.macAddresses, QStringList{QStringLiteral("00:e0:4c:68:01:db")});
    QCOMPARE(seen.ipAddresses, QStringList{QStringLiteral("192.168.1.20")});
    QCOMPARE(seen.inventoriedAt, instantOf(QDate(2024, 3, 5), 34'200, QTimeZone("Europe/Paris")));
    QVERIFY(record.notes.isEmpty());
    QVERIFY(record.partsLeftOut.isEmpty());
    QVERIFY(record.parts.has(PartKind::Software));
}

void TestInventoryXml::jsonInAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray json =
        R"({"action": "inventory", "deviceid": "a-1", "content": {"hardware": {"name": "PC-ÉLODIE"}}})";
    QTest::newRow("UTF-8") << json;
    QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + json;
    QTest::newRow("Windows-1252") << QByteArray(json).replace("É", "\xC9");
    QTest::newRow("UTF-16") << encoded(json, QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16 without its mark") << encoded(json, QStringConverter::Utf16LE, false);
    QTest::newRow("UTF-32") << encoded(json, QStringConverter::Utf32LE, true);
    QTest::newRow("UTF-32 without its mark") << encoded(json, QStringConverter::Utf32BE, false);
}

void TestInventoryXml::jsonInAnyEncoding()
{
    QFETCH(const QByteArray, file);
    const auto told = read(file);
    QVERIFY2(told, qPrintable(whyNot(told)));
    QCOMPARE(told->machines.constFirst().record.seen.name, QStringLiteral("PC-ÉLODIE"));
}

void TestInventoryXml::secretsAreNeverTaken()
{
    const auto documents = inventoriesOfXml(kComputer);
    QVERIFY(documents);
    QCOMPARE(documents->size(), 1);
    const QByteArray all = QJsonDocument(documents->constFirst()).toJson();
    QVERIFY(all.contains("LibreOffice"));
    for (const char *secret : {"SECRET-KEY", "hunter2", "PASSWORD"})
        QVERIFY2(!all.contains(secret), secret);
}

void TestInventoryXml::aScanTellsOfSeveralDevices()
{
    const auto told = read(kScan);
    QVERIFY2(told, qPrintable(whyNot(told)));
    QCOMPARE(told->machines.size(), 3);
    const Asset &printer = told->machines.at(0).record.seen;
    QCOMPARE(printer.name, QStringLiteral("CE75I09008"));
    QCOMPARE(printer.kind, AssetKind::Printer);
    QCOMPARE(printer.serial, QStringLiteral("D9J230159"));
    QCOMPARE(printer.ipAddresses,
             (QStringList{QStringLiteral("10.75.230.125"), QStringLiteral("10.75.230.126")}));
    const Asset &network = told->machines.at(1).record.seen;
    QCOMPARE(network.name, QStringLiteral("switch-rdc"));
    QCOMPARE(network.kind, AssetKind::Network);
    QCOMPARE(network.macAddresses, QStringList{QStringLiteral("00:1b:a9:12:11:f3")});
    const Asset &unnamed = told->machines.at(2).record.seen;
    QCOMPARE(unnamed.name, QStringLiteral("10.75.230.2")); // All that a scan found out.
    QVERIFY(unnamed.macAddresses.isEmpty());
    QCOMPARE(told->rejects.size(), 1);
}

void TestInventoryXml::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const QByteArray bomb = R"(<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <REQUEST><CONTENT><HARDWARE><NAME>&c;</NAME></HARDWARE></CONTENT></REQUEST>)";
    QTest::newRow("an entity bomb") << bomb << QStringLiteral("document type");
    QTest::newRow("an external entity") << QByteArray(R"(<!DOCTYPE r SYSTEM "file:///etc/passwd"><REQUEST/>)")
                                        << QStringLiteral("document type");
    QTest::newRow("a million levels")
        << QByteArray("<A>").repeated(1'000'000) << QStringLiteral("too deeply");
    QTest::newRow("cut short") << kComputer.first(600) << QStringLiteral("damaged");
    QTest::newRow("another XML") << QByteArray("<html><body/></html>") << QStringLiteral("no inventory");
    QTest::newRow("nothing in it") << QByteArray("<REQUEST><CONTENT/></REQUEST>")
                                   << QStringLiteral("no inventory");
    QTest::newRow("no name")
        << QByteArray("<REQUEST><CONTENT><BIOS><SSN>1X</SSN></BIOS></CONTENT><DEVICEID/></REQUEST>")
        << QStringLiteral("does not name its machine");
    QTest::newRow("a zlib bomb") << deflated(QByteArray(60 * 1024 * 1024, ' '))
                                 << QStringLiteral("more than 50 MB");
    QTest::newRow("half a zlib stream") << deflated(kComputer).first(200) << QStringLiteral("cut short");
    QTest::newRow("an archive") << QByteArray("PK\x03\x04rest of it") << QStringLiteral("ZIP archive");
    QTest::newRow("a million arrays")
        << "{\"content\":" + QByteArray("[").repeated(1'000'000) << QStringLiteral("not valid JSON");
}

void TestInventoryXml::refuses()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, says);
    const auto told = read(file);
    QVERIFY(!told);
    QCOMPARE(told.error().kind, ErrorKind::Unreadable);
    QVERIFY2(told.error().detail.contains(says), qPrintable(told.error().detail));
}

void TestInventoryXml::realFiles_data()
{
    QTest::addColumn<QString>("path");
    if (!fixtures().exists(QStringLiteral("inventories/xml")))
        QSKIP("no fixtures: set VIGIE_FIXTURES");
    QDirIterator files(fixtures().filePath(QStringLiteral("inventories")), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(QLatin1String("schema.json")))
            QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void TestInventoryXml::realFiles()
{
    QFETCH(const QString, path);
    const auto told = readImportFile(path, {QTimeZone("Europe/Paris")});
    QVERIFY2(told, qPrintable(whyNot(told)));
    QVERIFY(!told->machines.isEmpty());
    for (const InventoryFile &machine : told->machines)
        QVERIFY(!machine.record.seen.name.isEmpty());
}

QTEST_GUILESS_MAIN(TestInventoryXml)
#include "tst_inventoryxml.moc"
