// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/CsvReader.h"

#include <QBuffer>
#include <random>

using namespace core;

namespace {

using Table2 = QList<QStringList>;

struct ReadBack
{
    Table2 rows;
    QList<qint64> lines;
    QChar delimiter;
    TextEncoding encoding = TextEncoding::Utf8;
    QString error;
};

ReadBack readBack(QByteArray bytes, const CsvOptions &options = {})
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, options);
    ReadBack result;
    if (const Result<> opened = reader.open(); !opened) {
        result.error = opened.error().sentence.plain();
        return result;
    }
    result.delimiter = reader.delimiter();
    result.encoding = reader.encoding();
    for (;;) {
        const Result<bool> more = reader.next();
        if (!more)
            result.error = more.error().sentence.plain();
        if (!more || !*more)
            return result;
        QStringList row;
        for (qsizetype i = 0; i < reader.size(); ++i)
            row << reader.text(i);
        result.rows << row;
        result.lines << reader.line();
    }
}

QString written(const Table2 &table, QChar delimiter, const QString &lineEnd)
{
    QString text;
    for (const QStringList &row : table) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = row.at(i);
            const bool quotes = cell.isEmpty() || cell.contains(delimiter) ||
                                cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
                                cell.contains(QLatin1Char('\r'));
            if (quotes)
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                       QLatin1Char('"');
            text += (i > 0 ? QString(delimiter) : QString()) + cell;
        }
        text += lineEnd;
    }
    return text;
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void readsRecords_data();
    void readsRecords();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void findsTheEncoding_data();
    void findsTheEncoding();
    void numbersRecordsByTheirFirstLine();
    void refuses_data();
    void refuses();
    void writtenThenReadIsTheSame_data();
    void writtenThenReadIsTheSame();
    void readsAcrossTheEndsOfItsBuffer();
};

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Table2>("expected");
    const auto row = [](const char *name, const char *bytes, const Table2 &expected) {
        QTest::newRow(name) << QByteArray(bytes) << expected;
    };
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    const QStringList cd{QStringLiteral("c"), QStringLiteral("d")};
    row("line feeds", "a,b\nc,d\n", {ab, cd});
    row("carriage returns and line feeds", "a,b\r\nc,d\r\n", {ab, cd});
    row("carriage returns", "a,b\rc,d\r", {ab, cd});
    row("no end of line at the end", "a,b\nc,d", {ab, cd});
    row("empty lines are no records", "\n\na,b\n\r\n\nc,d\n\n", {ab, cd});
    row("nothing", "", {});
    row("nothing but line ends", "\r\n\n", {});
    row("empty cells", "a,b\n,\n", {ab, {QString(), QString()}});
    row("a quoted empty cell is a record", "a,b\n\"\"\n", {ab, {QString()}});
    row("a delimiter in quotes", "a,b\n\"c,d\",e\n", {ab, {QStringLiteral("c,d"), QStringLiteral("e")}});
    row("doubled quotes", "a,b\n\"say \"\"yes\"\"\",\"\"\"\"\n",
        {ab, {QStringLiteral("say \"yes\""), QStringLiteral("\"")}});
    row("a line end in quotes", "a,b\n\"c\r\nd\",e\n", {ab, {QStringLiteral("c\r\nd"), QStringLiteral("e")}});
    row("quotes inside a plain cell", "a,b\n5\" disk,d\n",
        {ab, {QStringLiteral("5\" disk"), QStringLiteral("d")}});
    row("text after a closing quote", "a,b\n\"c\" d,\"e\"f\n",
        {ab, {QStringLiteral("c d"), QStringLiteral("ef")}});
    row("fewer and more cells than the header", "a,b\nc\nc,d,e\n",
        {ab, {QStringLiteral("c")}, {QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}});
    row("spaces are kept", "a,b\n c , d \n", {ab, {QStringLiteral(" c "), QStringLiteral(" d ")}});
    row("a column called sep", "sep=ok,b\nc,d\n", {{QStringLiteral("sep=ok"), QStringLiteral("b")}, cd});
}

void TestCsvReader::readsRecords()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Table2, expected);
    const ReadBack read = readBack(bytes);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.rows, expected);
}

void TestCsvReader::findsTheDelimiter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("expected");
    const auto row = [](const char *name, const QString &text, char16_t expected) {
        QTest::newRow(name) << text << QChar(expected);
    };
    row("semicolon", QStringLiteral("nom;prix\nPoste;1\n"), u';');
    row("comma", QStringLiteral("name,price\nPC,1\n"), u',');
    row("tab", QStringLiteral("name\tprice\nPC\t1\n"), u'\t');
    row("bar", QStringLiteral("name|price\nPC|1\n"), u'|');
    row("currency sign", QStringLiteral("nom¤prix\nPoste¤1\n"), u'¤');
    row("decimal commas do not count", QStringLiteral("nom;prix;TVA\nPoste;1,5;2\nÉcran;2,5;4\n"), u';');
    row("delimiters in quotes do not count", QStringLiteral("a,b\n\"x;y;z\",1\n\"x;y;z\",2\n"), u',');
    row("a title above the header", QStringLiteral("Inventaire, octobre\nnom;prix;lieu\nA;1;2\nB;1;2\n"),
        u';');
    row("one column", QStringLiteral("name\nPC\n"), u',');
    row("named on the first line", QStringLiteral("sep=|\na;b|c;d\n"), u'|');
    row("named on the first line, a tab", QStringLiteral("sep=\t\r\na;b\tc;d\r\n"), u'\t');
}

void TestCsvReader::findsTheDelimiter()
{
    QFETCH(const QString, text);
    QFETCH(const QChar, expected);
    QCOMPARE(readBack(text.toUtf8()).delimiter, expected);
}

void TestCsvReader::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("expected");
    using enum TextEncoding;
    const QString text = QStringLiteral("nom;lieu\nÉlève;Łódź, Œuvre €\n😀;’\n");
    const auto row = [&text](const char *name, QStringConverter::Encoding encoding, bool mark,
                             TextEncoding expected) {
        QTest::newRow(name) << encoded(text, encoding, mark) << expected;
    };
    row("UTF-8", QStringConverter::Utf8, false, Utf8);
    row("UTF-8 with its mark", QStringConverter::Utf8, true, Utf8);
    row("UTF-16, little end first", QStringConverter::Utf16LE, true, Utf16LittleEndian);
    row("UTF-16, big end first", QStringConverter::Utf16BE, true, Utf16BigEndian);
    row("UTF-32, little end first", QStringConverter::Utf32LE, true, Utf32LittleEndian);
    row("UTF-32, big end first", QStringConverter::Utf32BE, true, Utf32BigEndian);
    row("UTF-16 without its mark", QStringConverter::Utf16LE, false, Utf16LittleEndian);
    row("UTF-16, big end first, without its mark", QStringConverter::Utf16BE, false, Utf16BigEndian);
    row("UTF-32 without its mark", QStringConverter::Utf32LE, false, Utf32LittleEndian);
    row("UTF-32, big end first, without its mark", QStringConverter::Utf32BE, false, Utf32BigEndian);
}

void TestCsvReader::findsTheEncoding()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const TextEncoding, expected);
    const ReadBack read = readBack(bytes);
    QCOMPARE(read.encoding, expected);
    const Table2 rows{{QStringLiteral("nom"), QStringLiteral("lieu")},
                      {QStringLiteral("Élève"), QStringLiteral("Łódź, Œuvre €")},
                      {QStringLiteral("😀"), QStringLiteral("’")}};
    QCOMPARE(read.rows, rows);

    const ReadBack windows = readBack("nom;prix\n\xC9l\xE8ve \x8Cuvre;5 \x80\n");
    QCOMPARE(windows.encoding, TextEncoding::Windows1252);
    QCOMPARE(windows.rows.last(), QStringList({QStringLiteral("Élève Œuvre"), QStringLiteral("5 €")}));
}

void TestCsvReader::numbersRecordsByTheirFirstLine()
{
    const ReadBack read = readBack("sep=,\r\na,b\r\n\r\n\"c\r\nd\ne\",f\r\ng,h\r\n");
    QCOMPARE(read.lines, QList<qint64>({2, 4, 7}));
}

void TestCsvReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("binary contents") << QByteArray("PK\x03\x04\0\0\0\0abc\0\0\0", 14)
                                     << QStringLiteral("The file is not a text: it holds binary contents.");
    QTest::newRow("a quote never closed")
        << QByteArray("a,b\nc,d\ne,\"f\ng,h\n")
        << QStringLiteral("Line 3: a quoted cell begins here and is never closed.");
    QTest::newRow("a quote never closed, nothing behind it")
        << QByteArray("a,\"") << QStringLiteral("Line 1: a quoted cell begins here and is never closed.");
    QTest::newRow("a huge cell") << "a,b\nc," + QByteArray(2000, 'x') + "\n"
                                 << QStringLiteral("Line 2: a cell is larger than 1 KiB.");
    QTest::newRow("a huge quoted cell") << "a,b\nc,\"" + QByteArray(2'000'000, 'x') + "\"\n"
                                        << QStringLiteral("Line 2: a cell is larger than 1 KiB.");
    QTest::newRow("too many cells") << "a,b\n" + QByteArray(20, ',') + "\n"
                                    << QStringLiteral("Line 2: the line has more than 10 cells.");
    QTest::newRow("a huge line") << QByteArray("a,b\nc,") + QByteArray(3'000'000, 'x')
                                 << QStringLiteral("Line 2: the line is too long to belong to a list.");
}

void TestCsvReader::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, error);
    const CsvOptions options{.limits = {.cellBytes = 1024, .recordBytes = 1'000'000, .cells = 10}};
    QCOMPARE(readBack(bytes, options).error, error);
}

void TestCsvReader::writtenThenReadIsTheSame_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 40; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestCsvReader::writtenThenReadIsTheSame()
{
    QFETCH(const int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&random](unsigned limit) { return static_cast<int>(random() % limit); };
    static const QString letters = QStringLiteral("ab \",;\t|¤\r\nÉ’€�=+\\x");
    static const QString delimiters = QStringLiteral(";,\t|¤");
    static const QStringList ends{QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r")};
    static const std::array encodings{QStringConverter::Utf8, QStringConverter::Utf16LE,
                                      QStringConverter::Utf16BE, QStringConverter::Utf32LE};
    for (int round = 0; round < 100; ++round) {
        Table2 table;
        for (int rows = below(8); rows > 0; --rows) {
            QStringList row;
            for (int cells = 1 + below(6); cells > 0; --cells) {
                QString cell;
                for (int length = below(7); length > 0; --length)
                    cell += letters.at(below(static_cast<unsigned>(letters.size())));
                row << cell;
            }
            table << row;
        }
        const QChar delimiter = delimiters.at(below(5));
        const QString text = written(table, delimiter, ends.at(below(3)));
        const size_t encoding = static_cast<size_t>(below(encodings.size()));
        const QByteArray bytes = encoded(text, encodings.at(encoding), encoding > 0);
        const ReadBack read = readBack(bytes, {.delimiter = delimiter});
        QCOMPARE(read.error, QString());
        QCOMPARE(read.rows, table);
    }
}

void TestCsvReader::readsAcrossTheEndsOfItsBuffer()
{
    // The buffer is 512 KiB: records, quotes, CRLF and a delimiter of two bytes fall on its ends.
    Table2 table;
    std::mt19937 random(7);
    for (int i = 0; i < 30'000; ++i)
        table << QStringList{QString::number(i), QString(static_cast<int>(random() % 90), QLatin1Char('"')),
                             QStringLiteral("a\r\nb¤c").repeated(static_cast<int>(random() % 5))};
    const ReadBack read = readBack(written(table, QChar(u'¤'), QStringLiteral("\r\n")).toUtf8());
    QCOMPARE(read.delimiter, QChar(u'¤'));
    QCOMPARE(read.rows.size(), table.size());
    QVERIFY(read.rows == table);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
