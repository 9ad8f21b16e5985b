// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/asset/AssetFinding.h"

#include <QTest>

using namespace core;

/// Until when systems and programs are mended, and what else an inventory means.
class TestSupportTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void systems_data();
    void systems();
    void programs_data();
    void programs();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void anOfficesOwnTable();
    void volumes_data();
    void volumes();
    void antivirus_data();
    void antivirus();
    void findings();
};

void TestSupportTable::systems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("build");
    QTest::addColumn<QString>("expected"); ///< Label and day; empty: unknown.
    const auto row = [](const char *name, const char *version, const char *build, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(version)
                            << QString::fromUtf8(build) << QString::fromUtf8(expected);
    };
    row("Microsoft Windows 11 Professionnel", "25H2", "26200.9106", "Windows 11 25H2 2027-10-12");
    row("Microsoft Windows 11 Entreprise", "10.0.22631", "", "Windows 11 23H2 2026-11-10");
    row("Microsoft Windows 11 Famille", "10.0.22631", "", "Windows 11 23H2 2025-11-11");
    row("Microsoft Windows 11 Professionnel N", "10.0.99999", "", "");
    row("Microsoft Windows 10 Pro", "10.0.19045", "", "Windows 10 22H2 2025-10-14");
    row("Microsoft Windows 10 Entreprise LTSC", "10.0.19044", "", "Windows 10 21H2 2027-01-12");
    row("Microsoft Windows 8.1 Professionnel", "6.3.9600", "", "Windows 8.1 2023-01-10");
    row("Microsoft Windows 7 Professionnel", "6.1.7601", "", "Windows 7 SP1 2020-01-14");
    row("Microsoft Windows 2000 Professionnel", "5.0.2195", "", "");
    row("Microsoft® Windows Server® 2008 Standard", "6.0.6002", "", "Windows Server 2008 2020-01-14");
    row("Microsoft Windows Server 2012 R2 Standard", "6.3.9600", "", "Windows Server 2012 R2 2023-10-10");
    row("Microsoft Windows Server 2019 Standard", "10.0.17763", "", "Windows Server 2019 2029-01-09");
    row("Microsoft Windows Server Standard", "10.0.25398", "", "Windows Server 23H2 AC 2026-05-12");
    row("Debian GNU/Linux 12 (bookworm)", "12.5", "", "Debian 12 2026-07-11");
    row("Debian GNU/Linux 5.0", "", "", "Debian 5 2012-02-06");
    row("Ubuntu 22.04.3 LTS", "22.04.3 LTS (Jammy Jellyfish)", "", "Ubuntu 22.04 2027-04-01");
    row("Fedora 31 (Workstation Edition)", "31", "", "Fedora 31 2020-11-24");
    row("CentOS Linux release 7.9.2009 (Core)", "", "", "CentOS 7 2024-06-30");
    row("CentOS Stream release 9", "", "", "CentOS Stream 9 2027-05-31");
    row("SUSE Linux Enterprise Server 15", "15-SP5", "", "SUSE Linux Enterprise 15.5 2024-12-31");
    row("Mac OS X", "10.6.8 (10K549)", "", "macOS 10.6 2011-07-25");
    row("macOS Ventura", "13.5", "", "macOS 13 2025-09-15");
    row("VMware ESXi", "7.0.3", "build-21313628", "VMware ESXi 7.0 2025-10-02");
    row("Q Android 10.0 api 29", "", "", "Android 10 2023-03-06");
    row("Un système maison", "10", "", "");
    row("", "", "", "");
}

void TestSupportTable::systems()
{
    QFETCH(const QString, name);
    QFETCH(const QString, version);
    QFETCH(const QString, build);
    SupportTable table = SupportTable::shipped();
    const auto end = table.ofSystem(name, version, build);
    const QString said =
        end ? QStringLiteral("%1 %2").arg(end->label, end->endsOn.value_or(QDate()).toString(Qt::ISODate))
            : QString();
    QTEST(said, "expected");
    QCOMPARE(table.ofSystem(name, version, build), end); // As remembered.
}

void TestSupportTable::programs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *version, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(version)
                            << QString::fromUtf8(expected);
    };
    row("Microsoft Office Professionnel Plus 2016", "16.0.4266.1001", "Microsoft Office 2016");
    row("Microsoft Office Famille et Petite Entreprise 2010", "14.0", "Microsoft Office 2010");
    row("Microsoft Office 365 - fr-fr", "16.0.1", "");
    row("Security Update for Microsoft Office 2010 (KB2553140)", "", "");
    row("Microsoft SQL Server 2014 (64-bit)", "", "Microsoft SQL Server 2014");
    row("Microsoft SQL Server 2012 Native Client", "11.4.7", "");
    row("Mozilla Firefox (x64 fr)", "115.3.0", "Mozilla Firefox 115");
    row("Mozilla Maintenance Service", "115.3.0", "");
    row("Google Chrome", "109.0.5414.120", "Google Chrome 109");
    row("LibreOffice 7.5.9.2", "7.5.9.2", "LibreOffice 7.5");
    row("Python 3.8.5 (64-bit)", "3.8.5150.0", "Python 3.8");
    row("Python Launcher", "3.9.7280.0", "");
    row("PostgreSQL 12", "12-3", "PostgreSQL 12");
    row("7-Zip 23.01 (x64)", "23.01", "");
}

void TestSupportTable::programs()
{
    QFETCH(const QString, name);
    QFETCH(const QString, version);
    SupportTable table = SupportTable::shipped();
    const auto end = table.ofProgram(name, version);
    QTEST(end ? end->label : QString(), "expected");
}

void TestSupportTable::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QStringLiteral("The file holds no table of ends of support.");
    QTest::newRow("too few cells") << QStringLiteral("# 2026-01-01\na;b;system")
                                   << QStringLiteral(
                                          "Line 2 of the table of ends of support: “a;b;system” cannot "
                                          "be read.");
    QTest::newRow("no day") << QStringLiteral("a;A;system;a;;1;A 1;;;soon;")
                            << QStringLiteral(
                                   "Line 1 of the table of ends of support: “soon” cannot be read.");
    QTest::newRow("an impossible day")
        << QStringLiteral("a;A;system;a;;1;A 1;;;2026-02-30;")
        << QStringLiteral("Line 1 of the table of ends of support: “2026-02-30” cannot be read.");
    QTest::newRow("no use") << QStringLiteral("a;A;hardware;a;;1;A 1;;;;")
                            << QStringLiteral(
                                   "Line 1 of the table of ends of support: “hardware” cannot be read.");
}

void TestSupportTable::refusesWhatItCannotRead()
{
    QFETCH(const QString, text);
    const auto table = SupportTable::parse(text);
    QVERIFY(!table);
    QTEST(table.error().sentence.plain(), "expected");
}

void TestSupportTable::anOfficesOwnTable()
{
    auto parsed =
        SupportTable::parse(QStringLiteral("# 2026-11-01\r\nmaison;Maison;system;un systeme maison;;10;"
                                           "Maison 10;;;2027-01-31;\r\n"
                                           "vieux;Vieux;program;vieux logiciel;;*;Vieux;;;ended;\n"));
    QVERIFY(parsed);
    SupportTable &table = parsed.value();
    QCOMPARE(table.asOf(), QDate(2026, 11, 1));
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.ofSystem(QStringLiteral("Un Système Maison"), QStringLiteral("10.2"), {})->endsOn,
             QDate(2027, 1, 31));
    QVERIFY(table.ofProgram(QStringLiteral("Vieux logiciel 3"), {})->isEnded);
    QVERIFY(!table.ofSystem(QStringLiteral("Vieux logiciel 3"), {}, {}));
}

void TestSupportTable::volumes_data()
{
    QTest::addColumn<QString>("line"); ///< Name, device, label, file system, size, free, encryption, type
    QTest::addColumn<bool>("expected");
    QTest::newRow("half empty") << QStringLiteral("C:\t\t\tNTFS\t100000\t50000") << false;
    QTest::newRow("a tenth free") << QStringLiteral("C:\t\t\tNTFS\t100000\t10000") << false;
    QTest::newRow("less than a tenth") << QStringLiteral("C:\t\t\tNTFS\t100000\t9999") << true;
    QTest::newRow("free not known") << QStringLiteral("C:\t\t\tNTFS\t100000") << false;
    QTest::newRow("a network drive") << QStringLiteral("Z:\t\t\tNTFS\t100000\t1\t\tNetwork Drive") << false;
    QTest::newRow("a disc") << QStringLiteral("D:\t\t\tUDF\t4700\t0\t\tCompact Disc") << false;
    QTest::newRow("an image of a package")
        << QStringLiteral("/snap/core\t/dev/loop1\t\tsquashfs\t2000\t0") << false;
    QTest::newRow("a recovery partition") << QStringLiteral("\t\t\tNTFS\t500\t10") << false;
}

void TestSupportTable::volumes()
{
    QFETCH(const QString, line);
    QTEST(isNearlyFull(PartItem::fromLine(PartKind::Volume, line)), "expected");
}

void TestSupportTable::antivirus_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("known"); ///< Name, on, up to date
    QTest::addColumn<QString>("programs");
    QTest::addColumn<QString>("expected");
    const QString ten = QStringLiteral("Windows 10 Pro");
    const QString seven = QStringLiteral("Windows 7 Professionnel");
    const QString zip = QStringLiteral("7-Zip");
    QTest::newRow("safe") << ten << QStringLiteral("Defender\t1\t1") << zip << QString();
    QTest::newRow("off") << ten << QStringLiteral("Defender\t0\t1") << zip << QStringLiteral("off Defender");
    QTest::newRow("out of date") << ten << QStringLiteral("Defender\t1\t0") << zip
                                 << QStringLiteral("old Defender");
    QTest::newRow("another one is on")
        << ten << QStringLiteral("Defender\t0\t1\nKaspersky\t1\t1") << zip << QString();
    QTest::newRow("one is off, the other old")
        << ten << QStringLiteral("Defender\t0\t1\nKaspersky\t1\t0") << zip << QStringLiteral("old Kaspersky");
    QTest::newRow("only named") << ten << QStringLiteral("Kaspersky") << zip << QString();
    QTest::newRow("Windows 10 brings one along") << ten << QString() << zip << QString();
    QTest::newRow("Windows 7 does not") << seven << QString() << zip << QStringLiteral("none");
    QTest::newRow("but a program is one")
        << seven << QString() << QStringLiteral("ESET Endpoint Antivirus") << QString();
    QTest::newRow("no list of programs: nobody knows") << seven << QString() << QString() << QString();
    QTest::newRow("not Windows") << QStringLiteral("Debian 12") << QString() << zip << QString();
}

void TestSupportTable::antivirus()
{
    QFETCH(const QString, system);
    QFETCH(const QString, known);
    QFETCH(const QString, programs);
    AssetParts parts;
    parts.setLines(PartKind::Antivirus, known);
    parts.setLines(PartKind::Software, programs);
    SupportTable none;
    QString said;
    for (const AssetFinding &finding : findingsOf(Asset{.osName = system}, parts, none)) {
        const QString word = finding.kind == FindingKind::NoAntivirus    ? QStringLiteral("none")
                             : finding.kind == FindingKind::AntivirusOff ? QStringLiteral("off ")
                                                                         : QStringLiteral("old ");
        said += word + finding.subject;
    }
    QTEST(said, "expected");
}

void TestSupportTable::findings()
{
    AssetParts parts;
    parts.setLines(PartKind::Software,
                   QStringLiteral("Microsoft Office Standard 2013\nMicrosoft Office Standard 2013 "
                                  "\tMicrosoft\nMozilla Firefox\t\t115.0"));
    parts.setLines(PartKind::Volume, QStringLiteral("C:\t\t\tNTFS\t100000\t4200"));
    SupportTable table = SupportTable::shipped();
    const Asset asset{.osName = QStringLiteral("Windows 10 Pro"), .osVersion = QStringLiteral("10.0.19045")};
    using enum FindingKind;
    QList<AssetFinding> found = findingsOf(asset, parts, table);
    QCOMPARE(found.size(), 4); // Office once, though listed twice.
    QCOMPARE(found.at(0), (AssetFinding{.kind = SystemSupport,
                                        .subject = QStringLiteral("Windows 10 22H2"),
                                        .endsOn = QDate(2025, 10, 14)}));
    QCOMPARE(found.at(1).subject, QStringLiteral("Microsoft Office 2013"));
    QCOMPARE(found.at(2).subject, QStringLiteral("Mozilla Firefox 115"));
    QCOMPARE(found.at(3),
             (AssetFinding{.kind = DiskFull, .subject = QStringLiteral("C:"), .freePermille = 42}));
}

QTEST_GUILESS_MAIN(TestSupportTable)
#include "tst_supporttable.moc"
