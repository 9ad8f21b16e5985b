// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/lists/CellValues.h"
#include "core/exchange/lists/ListValues.h"

#include <QTest>

using namespace core;

/// What cells of a list mean, as people and spreadsheets write it.
class TestListCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void texts_data();
    void texts();
    void dates_data();
    void dates();
    void ordersOfDates_data();
    void ordersOfDates();
    void amounts_data();
    void amounts();
    void memories_data();
    void memories();
    void terms_data();
    void terms();
    void columns_data();
    void columns();
    void words_data();
    void words();
    void identifiersComeBack();
};

void TestListCells::texts_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    QTest::newRow("spaces") << QStringLiteral("  Dell \u00a0 XPS\t13 ") << QStringLiteral("Dell XPS 13");
    for (const char *nothing : {"N/A", "n/a", "-", "--", "?", "NULL", "  "})
        QTest::newRow(nothing) << QString::fromLatin1(nothing) << QString();
    QTest::newRow("a formula is text")
        << QStringLiteral("=cmd|'/C calc'!A0") << QStringLiteral("=cmd|'/C calc'!A0");
    QTest::newRow("HTML is text") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>");
    QTest::newRow("direction marks") << QStringLiteral("photo\u202egpj.exe")
                                     << QStringLiteral("photogpj.exe");
    QTest::newRow("controls") << QStringLiteral("a\u0007b\u0085c") << QStringLiteral("abc");
}

void TestListCells::texts()
{
    QFETCH(const QString, cell);
    QTEST(cellText(cell), "expected");
}

void TestListCells::dates_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("expected"); ///< ISO; with seconds since midnight where a time is given.
    using enum DateOrder;
    const auto row = [](const char *cell, DateOrder order, const char *expected) {
        QTest::addRow("%s in order %d", cell, static_cast<int>(order))
            << QString::fromUtf8(cell) << order << QString::fromLatin1(expected);
    };
    row("15/03/2022", DayMonthYear, "2022-03-15");
    row("5.3.22", DayMonthYear, "2022-03-05");
    row("05-03-1998", DayMonthYear, "1998-03-05");
    row("1/23/23", MonthDayYear, "2023-01-23");
    row("3/1/23", MonthDayYear, "2023-03-01");
    row("2024-02-29", DayMonthYear, "2024-02-29");
    row("2024/2/9 08:05", MonthDayYear, "2024-02-09 29100");
    row("24-02-09", YearMonthDay, "2024-02-09");
    row("31/12/99", DayMonthYear, "1999-12-31");
    row("15/03/2022 16:30:05", DayMonthYear, "2022-03-15 59405");
    row("1/23/23 4:30 PM", MonthDayYear, "2023-01-23 59400");
    row("1/23/23 12:05 am", MonthDayYear, "2023-01-23 300");
    row("15/03/2022 16h30", DayMonthYear, "2022-03-15 59400");
    row("2022-03-15T16:30:00.250+01:00", DayMonthYear, "2022-03-15 59400");
    row("1er avril 2024", DayMonthYear, "2024-04-01");
    row("15-févr.-22", DayMonthYear, "2022-02-15");
    row("Mar 15, 2022", DayMonthYear, "2022-03-15");
    row("3 de julio de 2021", DayMonthYear, "2021-07-03");
    row("31/02/2024", DayMonthYear, "");
    row("2022-21-09", DayMonthYear, "");
    row("15/03/2022 25:00", DayMonthYear, "");
    row("1/2/3", DayMonthYear, "");
    row("192.168.1.1", DayMonthYear, "");
    row("45000", DayMonthYear, "");
    row("bientôt", DayMonthYear, "");
    row("", DayMonthYear, "");
}

void TestListCells::dates()
{
    QFETCH(const QString, cell);
    QFETCH(const DateOrder, order);
    const auto date = dateOf(cell, order);
    QString told = date ? date->day.toString(Qt::ISODate) : QString();
    if (date && date->hasTime)
        told += QStringLiteral(" %1").arg(date->second);
    QTEST(told, "expected");
}

void TestListCells::ordersOfDates_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DateOrder>("expected");
    QTest::addColumn<bool>("isOpen");
    using enum DateOrder;
    const auto list = [](const char *cells) { return QString::fromLatin1(cells).split(QLatin1Char(' ')); };
    QTest::newRow("one day above twelve") << list("01/02/2024 15/03/2024") << DayMonthYear << false;
    QTest::newRow("American") << list("1/2/24 3/15/24 x") << MonthDayYear << false;
    QTest::newRow("both fit: the French reading") << list("01/02/2024 03/04/2024") << DayMonthYear << true;
    QTest::newRow("ISO") << list("2024-01-02 2024-03-04") << YearMonthDay << false;
    QTest::newRow("a single slip") << list("1/13/24 1/14/24 1/15/24 14/1/24") << MonthDayYear << false;
}

void TestListCells::ordersOfDates()
{
    QFETCH(const QStringList, cells);
    QFETCH(const bool, isOpen);
    DateEvidence evidence;
    for (const QString &cell : cells)
        evidence.add(cell);
    QTEST(evidence.order().value_or(DateOrder::DayMonthYear), "expected");
    QCOMPARE(evidence.isOpen(), isOpen);
}

void TestListCells::amounts_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QChar>("mark");      ///< Of the list, where the cell does not tell.
    QTest::addColumn<qint64>("expected"); ///< Cents; -1: none.
    const QChar comma = QLatin1Char(',');
    const QChar point = QLatin1Char('.');
    const auto row = [](const char *cell, QChar mark, qint64 expected) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << mark << expected;
    };
    row("1 234,56 €", comma, 123'456);
    row("1\u202f234,56\u00a0€", comma, 123'456);
    row("$2,266.13", comma, 226'613);
    row("1.234,5", point, 123'450);
    row("2266.13", comma, 226'613);
    row("1.234.567", comma, 123'456'700);
    row("1,234", comma, 123'400); // Money has two decimals: thousands.
    row("1,234", point, 123'400);
    row("12", comma, 1'200);
    row("0,995", comma, 99'500);
    row("12,5 EUR HT", comma, 1'250);
    row("-3,50", comma, -350);
    row("9.999,999", comma, 1'000'000);
    row("CHF 1'250.00", comma, 125'000);
    row("gratuit", comma, -1);
    row("12 à 15", comma, -1);
    row("99999999999999999", comma, -1);
}

void TestListCells::amounts()
{
    QFETCH(const QString, cell);
    QFETCH(const QChar, mark);
    const auto amount = moneyOf(cell, mark);
    QTEST(amount ? amount->cents : -1, "expected");
}

void TestListCells::memories_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("header");
    QTest::addColumn<qint64>("expected");
    const QString plain = QStringLiteral("RAM");
    QTest::newRow("8 Go") << QStringLiteral("8 Go") << plain << qint64(8'192);
    QTest::newRow("16GB") << QStringLiteral("16GB DDR4") << plain << qint64(16'384);
    QTest::newRow("MB") << QStringLiteral("7 800 Mo") << plain << qint64(7'800);
    QTest::newRow("bare, small") << QStringLiteral("32") << plain << qint64(32'768);
    QTest::newRow("bare, large") << QStringLiteral("4096") << plain << qint64(4'096);
    QTest::newRow("the header says") << QStringLiteral("512") << QStringLiteral("RAM (Go)")
                                     << qint64(524'288);
    QTest::newRow("decimals") << QStringLiteral("7,5 Go") << plain << qint64(7'680);
    QTest::newRow("words") << QStringLiteral("beaucoup") << plain << qint64(-1);
    QTest::newRow("too much") << QStringLiteral("99999 To") << plain << qint64(-1);
}

void TestListCells::memories()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, header);
    QTEST(memoryOf(cell, memoryUnitIn(header)).value_or(-1), "expected");
}

void TestListCells::terms_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("expected");
    QTest::newRow("bare") << QStringLiteral("36") << 36;
    QTest::newRow("months") << QStringLiteral("24 mois") << 24;
    QTest::newRow("English") << QStringLiteral("12 months") << 12;
    QTest::newRow("years") << QStringLiteral("3 ans") << 36;
    QTest::newRow("one year") << QStringLiteral("1 année") << 12;
    QTest::newRow("none") << QStringLiteral("à vie") << 0;
    QTest::newRow("zero") << QStringLiteral("0") << 0;
}

void TestListCells::terms()
{
    QFETCH(const QString, cell);
    QTEST(monthsOf(cell).value_or(0), "expected");
}

void TestListCells::columns_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<ListField>("expected");
    using enum ListField;
    const auto row = [](const char *header, ListField field) {
        QTest::addRow("%s", header) << QString::fromUtf8(header) << field;
    };
    row("Numéro de série", Serial);
    row("N° de série", Serial);
    row("NUMERO DE SERIE ", Serial);
    row("Serial", Serial);
    row("Número de serie", Serial); // GLPI in Spanish
    row("Número de série", Serial); // and Portuguese
    row("Serial Number (BIOS)", Serial);
    row("Système d’exploitation - Nom", Os);
    row("Fabricant", Maker);
    row("Marque / Modèle", Model);
    row("Entité", Client);
    row("Société", Client);
    row("Usager", User);
    row("Checked Out To: Username", User);
    row("Numéro d'inventaire", Number);
    row("Asset Tag", Number);
    row("Date d’achat", PurchasedOn);
    row("Warranty Expires", WarrantyUntil);
    row("Fin de garantie", WarrantyUntil);
    row("Lieu", Location);
    row("Mot de passe", Secret);
    row("Windows Product Key / Product Key", Secret);
    row("Problemes/Solution", Remark);
    row("Logiciels installés", Remark);
    row("", Remark);
}

void TestListCells::columns()
{
    QFETCH(const QString, header);
    QTEST(guessedField(ListKind::Machines, header).field, "expected");
}

void TestListCells::words_data()
{
    QTest::addColumn<ListField>("field");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    using enum ListField;
    const auto row = [](ListField field, const char *word, const char *expected) {
        QTest::addRow("%s", word) << field << QString::fromUtf8(word) << QString::fromLatin1(expected);
    };
    row(Kind, "Ordinateur portable", "laptop");
    row(Kind, "PC", "workstation");
    row(Kind, "SERVEUR", "server");
    row(Kind, "Imprimante réseau", "printer");
    row(Kind, "Imprimante laser couleur A3", "printer");
    row(Kind, "Téléphone IP", "phone");
    row(Kind, "Moniteur", "peripheral");
    row(Kind, "Logiciel", "software_service");
    row(Kind, "Ornamental Railings", "");
    row(Kind, "Structural & Misc Steel", "");
    row(State, "Actif", "in_service");
    row(State, "Ready to Deploy", "in_stock");
    row(State, "Réformé", "retired");
    row(State, "Mis au rebut", "disposed");
    row(State, "HS en réparation", "under_repair");
    row(State, "bizarre", "");
}

void TestListCells::words()
{
    QFETCH(const ListField, field);
    QFETCH(const QString, word);
    QTEST(meaningOf(ListKind::Machines, field, word), "expected");
}

/// What the mapping names is understood again, and every word means something that exists.
void TestListCells::identifiersComeBack()
{
    for (int i = 0; i < kListFields; ++i) {
        const auto field = static_cast<ListField>(i);
        QVERIFY(!identifier(field).isEmpty());
        QCOMPARE(listFieldCalled(identifier(field)), std::optional(field));
    }
    for (const ListKind kind : {ListKind::Machines, ListKind::Tickets, ListKind::Contracts}) {
        QCOMPARE(listKindCalled(identifier(kind)), std::optional(kind));
        for (const ListField field : fieldsOf(kind)) {
            for (const QString &meaning : meaningsOf(kind, field))
                QCOMPARE(meaningOf(kind, field, meaning), meaning);
        }
    }
    for (const QString &meaning : meaningsOf(ListKind::Machines, ListField::Kind))
        QCOMPARE(identifier(*assetKindCalled(meaning)), meaning);
    for (const QString &meaning : meaningsOf(ListKind::Tickets, ListField::Kind))
        QVERIFY2(interventionKindCalled(meaning), qPrintable(meaning));
    for (const QString &meaning : meaningsOf(ListKind::Tickets, ListField::Priority))
        QVERIFY2(priorityCalled(meaning), qPrintable(meaning));
}

QTEST_GUILESS_MAIN(TestListCells)
#include "tst_listcells.moc"
