// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/CsvCell.h"
#include "core/exchange/TableExport.h"

#include <QBuffer>
#include <QDate>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// Tables that leave the program: what a spreadsheet makes of them.
class TestTableExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cells_data();
    void cells();
    void csvOfEveryType();
    void jsonKeepsTypes();
    void xlsxCellsHaveTheirType();
    void aFailureLeavesTheFileAsItWas();

private:
    static TableSheet sheet()
    {
        using Type = TableColumn::Type;
        return {.name = QStringLiteral("Machines"),
                .columns = {
                    {.id = QStringLiteral("name"), .title = QStringLiteral("Nom")},
                    {.id = QStringLiteral("price"), .title = QStringLiteral("Prix"), .type = Type::Money},
                    {.id = QStringLiteral("seats"), .title = QStringLiteral("Postes"), .type = Type::Number},
                    {.id = QStringLiteral("until"), .title = QStringLiteral("Fin"), .type = Type::Day}}};
    }
    /// Two rows, then no more.
    static NextTableRows rows()
    {
        return [asked = 0]() mutable -> Result<QList<TableRow>> {
            if (asked++ > 0)
                return QList<TableRow>();
            return QList<TableRow>{{QStringLiteral("=cmd|' /C calc'!A0"), 1234.5, -3, QDate(2027, 9, 30)},
                                   {QStringLiteral("Écran; « 24\" »"), QVariant(), QVariant(), QVariant()}};
        };
    }
    static QByteArray exported(TableFormat format)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return exportTable(buffer, format, sheet(), rows()) ? buffer.data() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestTableExport::cells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *cell, const char *written) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(written);
    };
    row("plain", "plain");
    row("a;b", "\"a;b\"");
    row("say \"no\"", "\"say \"\"no\"\"\"");
    row("two\nlines", "\"two\nlines\"");
    row("=1+1", "'=1+1");
    row("+33 3", "'+33 3");
    row("-2", "'-2");
    row("@SUM(A1)", "'@SUM(A1)");
    row("\tx", "'\tx");
    row("\r=1", "\"'\r=1\"");
    row("＝1", "'＝1");
    row("a=1", "a=1");
}

void TestTableExport::cells()
{
    QFETCH(const QString, cell);
    QTEST(csvCell(cell), "written");
}

void TestTableExport::csvOfEveryType()
{
    QCOMPARE(QString::fromUtf8(exported(TableFormat::Csv)),
             QString::fromUtf8("\uFEFFNom;Prix;Postes;Fin\r\n"
                               "'=cmd|' /C calc'!A0;1234,50;-3;2027-09-30\r\n"
                               "\"Écran; « 24\"\" »\";;;\r\n"));
}

void TestTableExport::jsonKeepsTypes()
{
    QCOMPARE(
        QString::fromUtf8(exported(TableFormat::Json)),
        QString::fromUtf8("[\n{\"name\":\"=cmd|' /C calc'!A0\",\"price\":1234.5,\"seats\":-3,\"until\":"
                          "\"2027-09-30\"},\n{\"name\":\"Écran; « 24\\\" »\",\"price\":null,\"seats\":null,"
                          "\"until\":null}\n]\n"));
}

/// Read by unzip: what is in the sheet, not what this program thinks of it.
void TestTableExport::xlsxCellsHaveTheirType()
{
    const QString path = m_folder.filePath(QStringLiteral("parc é.xlsx"));
    const auto count = exportTable(path, TableFormat::Xlsx, sheet(), rows());
    QVERIFY(count);
    QCOMPARE(*count, 2);
    const auto part = [&path](const char *name) {
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), path, QString::fromLatin1(name)});
        unzip.waitForFinished();
        return QString::fromUtf8(unzip.readAllStandardOutput());
    };
    const QString cells = part("xl/worksheets/sheet1.xml");
    QVERIFY(cells.contains(QStringLiteral("<v>1234.5</v>")));
    QVERIFY(cells.contains(QStringLiteral("<v>46660</v>"))); // 30 September 2027, in days since 1900.
    QVERIFY(!cells.contains(QStringLiteral("<f>")));         // No formula anywhere.
    QVERIFY(cells.contains(QStringLiteral("=cmd|")));
    QVERIFY(cells.contains(QStringLiteral("<autoFilter ref=\"A1:D3\"/>")));
    QVERIFY(cells.contains(QStringLiteral("state=\"frozen\"")));
    QVERIFY(part("xl/workbook.xml").contains(QStringLiteral("name=\"Machines\"")));
}

void TestTableExport::aFailureLeavesTheFileAsItWas()
{
    const QString path = m_folder.filePath(QStringLiteral("old.csv"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
    old.close();
    const auto given = exportTable(path, TableFormat::Csv, sheet(), [] {
        return Result<QList<TableRow>>(Error{.kind = ErrorKind::Cancelled});
    });
    QVERIFY(!given);
    QCOMPARE(given.error().kind, ErrorKind::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("before"));
    QVERIFY(!exportTable(m_folder.path(), TableFormat::Xlsx, sheet(), rows()));
}

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_tableexport.moc"
