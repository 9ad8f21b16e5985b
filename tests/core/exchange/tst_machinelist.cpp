// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "Warnings.h"
#include "core/exchange/lists/ListValues.h"
#include "core/exchange/lists/MachineList.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace core;

namespace {

Result<ListShape> shapeOf(QByteArray bytes, const ListMapping &wanted = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return core::shapeOf(buffer, wanted);
}

MachineList machinesOf(QByteArray bytes, const ListMapping &wanted = {})
{
    const auto shape = shapeOf(bytes, wanted);
    if (!shape)
        return {.rejects = {{-1, shape.error().sentence}}};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto list = readMachineList(buffer, *shape, QStringLiteral("list.csv"));
    return list ? *list : MachineList{.rejects = {{-1, list.error().sentence}}};
}

MachineList fixture(const char *name)
{
    QFile file(fixtures().filePath(QStringLiteral("assets-csv/") + QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? machinesOf(file.readAll()) : MachineList{};
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

/// Lists are told by these: what a line became, in words.
QString told(const InventoryFile &machine)
{
    const Asset &seen = machine.record.seen;
    return QStringList{seen.name, seen.tag, identifier(seen.kind), seen.maker, seen.model, seen.serial}.join(
        QLatin1Char('|'));
}

QStringList told(const MachineList &list)
{
    QStringList machines;
    for (const InventoryFile &machine : list.machines)
        machines << told(machine);
    return machines;
}

} // namespace

/// CSV lists become machines whatever they are written in; nothing is dropped without a word.
class TestMachineList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void shapes_data();
    void shapes();
    void readsTheFrenchSheet();
    void readsTheGlpiList();
    void readsTheSnipeItList();
    void keepsWhatHasNoPlace();
    void neverReadsSecrets();
    void findsNames_data();
    void findsNames();
    void readsEntities_data();
    void readsEntities();
    void followsTheMapping();
    void mappingsAreWrittenAndRead();
    void refusesWrongMappings_data();
    void refusesWrongMappings();
    void layoutsAreToldByTheirColumns();
    void hostile_data();
    void hostile();
    void manyLines();
};

void TestMachineList::shapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<int>("headerLine");
    const QString text = QStringLiteral("Nom;Modèle;N° de série\nPC-1;Élite;ABC123\n");
    const auto with = [&text](char delimiter) {
        return QString(text).replace(QLatin1Char(';'), QLatin1Char(delimiter)).toUtf8();
    };
    const QChar semicolon = QLatin1Char(';');
    const QString utf8 = QStringLiteral("utf-8");
    QTest::newRow("UTF-8") << text.toUtf8() << utf8 << semicolon << 1;
    QTest::newRow("UTF-8 with its mark")
        << QByteArray("\xef\xbb\xbf" + text.toUtf8()) << utf8 << semicolon << 1;
    QTest::newRow("Windows-1252") << text.toLatin1() << QStringLiteral("windows-1252") << semicolon << 1;
    QTest::newRow("UTF-16 LE") << utf16(text, QStringConverter::Utf16LE) << QStringLiteral("utf-16le")
                               << semicolon << 1;
    QTest::newRow("UTF-16 BE") << utf16(text, QStringConverter::Utf16BE) << QStringLiteral("utf-16be")
                               << semicolon << 1;
    QTest::newRow("UTF-32 LE") << utf16(text, QStringConverter::Utf32LE) << QStringLiteral("utf-32le")
                               << semicolon << 1;
    QTest::newRow("UTF-32 BE") << utf16(text, QStringConverter::Utf32BE) << QStringLiteral("utf-32be")
                               << semicolon << 1;
    for (const char delimiter : {',', '\t', '|'})
        QTest::addRow("delimiter %c", delimiter)
            << with(delimiter) << utf8 << QChar(QLatin1Char(delimiter)) << 1;
    QTest::newRow("currency sign") << QString(text).replace(semicolon, QChar(u'¤')).toUtf8() << utf8
                                   << QChar(u'¤') << 1;
    QTest::newRow("sep=") << QByteArray("sep=,\r\n" + with(',')) << utf8 << QChar(QLatin1Char(',')) << 2;
    QTest::newRow("CR alone") << text.toUtf8().replace('\n', '\r') << utf8 << semicolon << 1;
    QTest::newRow("CRLF") << text.toUtf8().replace("\n", "\r\n") << utf8 << semicolon << 1;
    QTest::newRow("a title above") << QByteArray("Parc informatique 2026;;\n;;\n\n" + text.toUtf8()) << utf8
                                   << semicolon << 4;
    QTest::newRow("empty columns behind") << text.toUtf8().replace("\n", ";;;;\n") << utf8 << semicolon << 1;
}

void TestMachineList::shapes()
{
    QFETCH(const QByteArray, bytes);
    const auto shape = shapeOf(bytes);
    QVERIFY(shape);
    QTEST(identifier(shape->encoding), "encoding");
    QTEST(shape->delimiter, "delimiter");
    QTEST(int(shape->headerLine), "headerLine");
    QCOMPARE(shape->columns.size(), 3);
    const MachineList list = machinesOf(bytes);
    QCOMPARE(told(list), QStringList{QStringLiteral("PC-1||workstation||Élite|ABC123")});
    QVERIFY(list.rejects.isEmpty());
}

void TestMachineList::readsTheFrenchSheet()
{
    const MachineList list = fixture("fr_inventaire_informatique_excel.csv");
    if (list.machines.isEmpty())
        QSKIP("the real lists are absent");
    QCOMPARE(list.machines.size(), 10);
    QCOMPARE(told(list.machines.constFirst()),
             QStringLiteral("PC001|PC001|laptop||Dell Latitude 5520|SN-D5520-001"));
    const InventoryFile &first = list.machines.constFirst();
    QVERIFY(!first.isNamed && first.knowsLifeCycle && first.record.knowsKind);
    const Asset &seen = first.record.seen;
    QCOMPARE(seen.purchasedOn, std::optional(QDate(2022, 3, 15)));
    QCOMPARE(seen.warrantyUntil, std::optional(QDate(2025, 3, 15)));
    QCOMPARE(seen.userName, QStringLiteral("Claire Martin"));
    QCOMPARE(seen.location, QStringLiteral("Bureau Comptabilité"));
    QCOMPARE(seen.supplier, QStringLiteral("Dell France"));
    QCOMPARE(first.notes, QStringLiteral("Bon état général"));
    QCOMPARE(first.remarks,
             QStringList({QStringLiteral("Logiciels installés: Windows 10 Pro; Office 365; Sage Paie"),
                          QStringLiteral("Licence (Oui/Non): Oui"),
                          QStringLiteral("équipement fictif de leur choix: Ordinateur portable : 3")}));
    QList<qint64> lines; // The sums below the list.
    for (const ImportNote &reject : list.rejects)
        lines << reject.line;
    QCOMPARE(lines, QList<qint64>({12, 13, 14}));
}

void TestMachineList::readsTheGlpiList()
{
    const MachineList list = fixture("glpi_datainjection_computers.csv");
    if (list.machines.isEmpty())
        QSKIP("the real lists are absent");
    QCOMPARE(list.machines.size(), 70);
    QVERIFY(list.rejects.isEmpty());
    QCOMPARE(told(list.machines.constFirst()),
             QStringLiteral("Computer-ARTY||workstation|Dell|Dell Inspiron 3671|567DFG45DFG"));
    QCOMPARE(told(list.machines.constLast()).section(QLatin1Char('|'), 2, 2), QStringLiteral("laptop"));
}

void TestMachineList::readsTheSnipeItList()
{
    const MachineList list = fixture("snipe-it-assets.csv");
    if (list.machines.isEmpty())
        QSKIP("the real lists are absent");
    QCOMPARE(list.machines.size(), 22);
    const InventoryFile &second = list.machines.at(1);
    QCOMPARE(second.client, QStringLiteral("Quitzon, Oberbrunner and Dibbert"));
    QCOMPARE(told(second), QStringLiteral("Dragline|WBH-2841795|other|Botsford, Boyle and Herzog|"
                                          "Macbook Pro 13\"|"));
    QCOMPARE(second.record.seen.purchasedOn, std::optional(QDate(2022, 11, 14)));
    QCOMPARE(second.record.seen.price, std::optional(Money{129'294}));
    QCOMPARE(second.record.seen.userName, QStringLiteral("gmccrackem2a"));
    QVERIFY(second.remarks.contains(QStringLiteral("Category: Structural and Misc Steel (Fabrication)")));
    QVERIFY(second.remarks.contains(QStringLiteral("Asset EOL Date: 10/27/28")));
}

/// Words nobody knows and impossible values are kept in the notes, and said.
void TestMachineList::keepsWhatHasNoPlace()
{
    const MachineList list = machinesOf("Nom;Type;Statut;N° de série;Date d'achat;Prix;RAM;Problème\n"
                                        "PC-1;Zorglub;égaré;0;31/02/2024;gratuit;beaucoup;bruit\n");
    QCOMPARE(list.machines.size(), 1);
    QCOMPARE(list.machines.constFirst().remarks,
             QStringList({QStringLiteral("N° de série: 0"), QStringLiteral("Type: Zorglub"),
                          QStringLiteral("Statut: égaré"), QStringLiteral("RAM: beaucoup"),
                          QStringLiteral("Date d'achat: 31/02/2024"), QStringLiteral("Prix: gratuit"),
                          QStringLiteral("Problème: bruit")}));
    const Asset &seen = list.machines.constFirst().record.seen;
    QVERIFY(seen.serial.isEmpty() && !seen.purchasedOn && !seen.price && !seen.ramMib);
    QCOMPARE(seen.kind, AssetKind::Other);
    QStringList notes;
    for (const ImportNote &note : list.notes)
        notes << QString::number(note.line) + QLatin1Char(' ') + note.reason.plain();
    QVERIFY(notes.contains(
        QStringLiteral("2 “31/02/2024” in the column “Date d'achat” is no date: it goes into the notes.")));
}

void TestMachineList::neverReadsSecrets()
{
    ListMapping wanted;
    wanted.columns.insert(QStringLiteral("Mot de passe"), ListField::Notes);
    const QByteArray bytes = "Nom;Mot de passe;Product key\nPC-1;s3cret;AAAA-BBBB\n";
    const auto shape = shapeOf(bytes, wanted);
    QVERIFY(shape);
    for (const ListColumn &column : shape->columns) {
        for (const QString &sample : column.samples)
            QVERIFY(sample == QLatin1String("PC-1"));
    }
    const MachineList list = machinesOf(bytes, wanted);
    QVERIFY(list.machines.constFirst().notes.isEmpty() && list.machines.constFirst().remarks.isEmpty());
    QCOMPARE(list.notes.constFirst().reason.args, QStringList{QStringLiteral("Mot de passe, Product key")});
}

void TestMachineList::findsNames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected"); ///< Empty: rejected.
    QTest::newRow("name") << QByteArray("Nom;N° inventaire\nPC-1;7\n") << QStringLiteral("PC-1");
    QTest::newRow("else the tag") << QByteArray("Nom;N° inventaire\n;A7\n") << QStringLiteral("A7");
    QTest::newRow("else the serial number")
        << QByteArray("Nom;Serial\n;ABC123\n") << QStringLiteral("ABC123");
    QTest::newRow("else what it is") << QByteArray("Nom;Marque;Modèle\n;Dell;P2419H\n")
                                     << QStringLiteral("Dell P2419H");
    QTest::newRow("nothing") << QByteArray("Nom;Bureau\n;Accueil\n") << QString();
    QTest::newRow("a sum") << QByteArray("Nom;Prix\nTotal;1200\n") << QString();
    QTest::newRow("too many cells") << QByteArray("Nom;Bureau\nPC-1;Accueil;x\n") << QString();
}

void TestMachineList::findsNames()
{
    QFETCH(const QByteArray, bytes);
    const MachineList list = machinesOf(bytes);
    QTEST(list.machines.isEmpty() ? QString() : list.machines.constFirst().record.seen.name, "expected");
    QCOMPARE(list.rejects.size(), list.machines.isEmpty() ? 1 : 0);
}

void TestMachineList::readsEntities_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("place");
    QTest::newRow("plain") << QStringLiteral("Dupont SA") << QStringLiteral("Dupont SA") << QString();
    QTest::newRow("root") << QStringLiteral("Entité racine") << QString() << QString();
    QTest::newRow("below the root") << QStringLiteral("Entité racine > Dupont SA")
                                    << QStringLiteral("Dupont SA") << QString();
    QTest::newRow("with a site") << QStringLiteral("Root entity > Dupont SA > Siège > 2e")
                                 << QStringLiteral("Dupont SA") << QStringLiteral("Siège > 2e");
}

void TestMachineList::readsEntities()
{
    QFETCH(const QString, cell);
    QTEST(clientIn(cell), "client");
    QTEST(placeIn(cell), "place");
}

/// What the user says counts more than what the file looks like.
void TestMachineList::followsTheMapping()
{
    const QByteArray bytes = "Truc;Machin;Le;Sorte\nPC-1;ABC123;01/02/2024;Zorglub\n";
    ListMapping wanted{.dateOrder = DateOrder::MonthDayYear};
    wanted.columns = {{QStringLiteral("Truc"), ListField::Name},
                      {QStringLiteral("Machin"), ListField::Serial},
                      {QStringLiteral("Le"), ListField::PurchasedOn},
                      {QStringLiteral("Sorte"), ListField::Kind}};
    wanted.values[ListField::Kind].insert(QStringLiteral("Zorglub"), QStringLiteral("server"));
    const MachineList list = machinesOf(bytes, wanted);
    QCOMPARE(told(list), QStringList{QStringLiteral("PC-1||server|||ABC123")});
    QCOMPARE(list.machines.constFirst().record.seen.purchasedOn, std::optional(QDate(2024, 1, 2)));
    wanted.columns.insert(QStringLiteral("Machin"), ListField::LeftOut);
    const MachineList without = machinesOf(bytes, wanted);
    QCOMPARE(told(without), QStringList{QStringLiteral("PC-1||server|||")});
    QCOMPARE(without.notes.constFirst().reason.args, QStringList{QStringLiteral("Machin")});
}

void TestMachineList::mappingsAreWrittenAndRead()
{
    const auto shape = shapeOf("Nom;Type;Date d'achat;Prix\nPC-1;Laptop;15/03/2024;12,50\n");
    QVERIFY(shape);
    const ListMapping mapping = shape->mapping();
    const auto again = mappingOfText(QJsonDocument(jsonOf(mapping)).toJson());
    QVERIFY(again);
    QCOMPARE(*again, mapping);
    QCOMPARE(mapping.columns.value(QStringLiteral("Prix")), ListField::Price);
    QCOMPARE(mapping.values.value(ListField::Kind).value(QStringLiteral("Laptop")), QStringLiteral("laptop"));
}

void TestMachineList::refusesWrongMappings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no JSON") << QByteArray("columns") << QStringLiteral("not valid JSON");
    QTest::newRow("an unknown key") << QByteArray(R"({"colunms":{}})")
                                    << QStringLiteral("“colunms” is not known");
    QTest::newRow("an unknown field")
        << QByteArray(R"({"columns":{"Nom":"nom"}})") << QStringLiteral("“nom” is no value of “Nom”");
    QTest::newRow("an unknown order")
        << QByteArray(R"({"date_order":"ydm"})") << QStringLiteral("“ydm” is no value of “date_order”");
}

void TestMachineList::refusesWrongMappings()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, reason);
    const auto mapping = mappingOfText(json);
    QVERIFY(!mapping);
    QVERIFY2(mapping.error().sentence.plain().contains(reason), qPrintable(mapping.error().sentence.plain()));
}

void TestMachineList::layoutsAreToldByTheirColumns()
{
    const QString key = layoutKey({QStringLiteral("Nom"), QStringLiteral("Modèle")});
    QCOMPARE(layoutKey({QStringLiteral("modele "), QStringLiteral("NOM")}), key);
    QVERIFY(layoutKey({QStringLiteral("Nom")}) != key);
}

void TestMachineList::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason"); ///< Of the list or the line; empty: it is read.
    QTest::newRow("invalid UTF-8") << QByteArray("Nom;Modèle\nPC-\xff\xfe;x\xc3\n") << QString();
    QTest::newRow("NUL bytes") << QByteArray("Nom;Modele\nPC\0-1;x\n", 20)
                               << QStringLiteral("it holds binary contents");
    QTest::newRow("a million columns") << QByteArray("Nom;" + QByteArray(1'000'000, ';') + "\nPC-1\n")
                                       << QStringLiteral("more than 10000 cells");
    QTest::newRow("five thousand columns")
        << QByteArray("Nom;" + QByteArray("x;").repeated(5'000) + "\nPC-1\n")
        << QStringLiteral("more than 1000 columns");
    QTest::newRow("a field of 100 MB") << QByteArray("Nom;Modele\n\"" + QByteArray(100 << 20, 'x') + "\";y\n")
                                       << QStringLiteral("a cell is larger than 1024 KiB");
    QTest::newRow("a long name") << QByteArray("Nom;Modele\n" + QByteArray(2'000, 'x') + ";y\n")
                                 << QStringLiteral("“Nom” is too long");
    QTest::newRow("a quote without end")
        << QByteArray("Nom;Modele\nPC-1;\"x\n") << QStringLiteral("never closed");
    QTest::newRow("a formula") << QByteArray("Nom;Modele\n=cmd|'/C calc'!A0;@SUM(A1)\n") << QString();
    QTest::newRow("direction marks") << QByteArray("Nom;Modele\n\xe2\x80\xae"
                                                   "fdp.exe;x\n")
                                     << QString();
    QTest::newRow("only a header") << QByteArray("Nom;Modele\n") << QString();
    QTest::newRow("prose") << QByteArray("Bonjour.\nRien a voir ici.\n") << QStringLiteral("is no list");
}

void TestMachineList::hostile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    const MachineList list = machinesOf(bytes);
    const QString said = list.rejects.isEmpty() ? QString() : list.rejects.constFirst().reason.plain();
    QVERIFY2(reason.isEmpty() ? said.isEmpty() : said.contains(reason), qPrintable(said));
    for (const InventoryFile &machine : list.machines)
        QVERIFY(!machine.record.seen.name.contains(QChar(0x202E)));
}

/// The whole column decides, and the limit is told before memory runs out.
void TestMachineList::manyLines()
{
    QByteArray bytes = "Nom;Date d'achat\n";
    for (int i = 0; i < 5'000; ++i)
        bytes += "PC-" + QByteArray::number(i) + ";01/02/2024\n";
    QVERIFY(shapeOf(bytes)->isDateOrderOpen);
    bytes += "PC-last;02/28/2024\n";
    const MachineList list = machinesOf(bytes);
    QCOMPARE(list.machines.size(), 5'001);
    QCOMPARE(list.machines.constFirst().record.seen.purchasedOn, std::optional(QDate(2024, 1, 2)));
    QByteArray many = "Nom\n";
    many.reserve(2 << 20);
    for (int i = 0; i <= kMostListLines; ++i)
        many += "x\n";
    QVERIFY(!shapeOf(many));
}

QTEST_GUILESS_MAIN(TestMachineList)
#include "tst_machinelist.moc"
