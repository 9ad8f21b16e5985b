// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"
#include "ui/printing/PdfProperties.h"
#include "ui/printing/PreviewWidget.h"

#include <QFileInfo>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

using namespace ui;

namespace {

Table longTable(int rows, const QString &word = QStringLiteral("texte"))
{
    Table table{.caption = QStringLiteral("Liste")};
    table.columns = {
        {.title = QStringLiteral("N°"), .wraps = false},
        {.title = QStringLiteral("Objet")},
        {.title = QStringLiteral("Montant"), .align = TableColumn::Align::Right, .wraps = false}};
    for (int i = 0; i < rows; ++i)
        table.rows.append({TableRow::Kind::Body,
                           {cell(QStringLiteral("R%1").arg(i, 5, 10, QLatin1Char('0'))), cell(word),
                            cell(QString::number(i * 7))}});
    return table;
}

Document documentOf(std::vector<Block> blocks)
{
    Document document;
    document.title = QStringLiteral("Essai");
    document.author = QStringLiteral("Hélène Ünïcode (œ)");
    document.language = QStringLiteral("fr-FR");
    document.headerLeft = QStringLiteral("Cabinet Morel · novembre 2026");
    document.headerRight = QStringLiteral("Rapport");
    document.footerLeft = QStringLiteral("Mentions légales");
    document.footerRight = QStringLiteral("page %1 / %2");
    document.continued = QStringLiteral("%1 (suite)");
    document.blocks = std::move(blocks);
    return document;
}

/// The text of a PDF as poppler reads it; narrow and no-break spaces made plain.
QString textOf(const QByteArray &pdf, const QStringList &options)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("a.pdf"));
    if (!core::writeFile(path, pdf))
        return {};
    QProcess process;
    process.start(QStringLiteral("pdftotext"), options + QStringList{path, QStringLiteral("-")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    return text.replace(QChar(0x202F), QLatin1Char(' ')).replace(QChar::Nbsp, QLatin1Char(' '));
}

bool hasPoppler()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

/// Words, headings, tables and groups in random order and number, the same for the same seed.
class RandomBlocks
{
public:
    explicit RandomBlocks(quint32 seed) : m_random(seed) {}

    std::vector<Block> blocks(int count, int depth = 0)
    {
        std::vector<Block> all;
        for (int i = 0; i < count; ++i) {
            switch (m_random.bounded(depth == 0 ? 8 : 5)) {
            case 0:
                all.push_back({Heading{words(1 + m_random.bounded(12)), 1 + m_random.bounded(3)}});
                break;
            case 1:
                all.push_back({Spacer{pt(m_random.bounded(40))}});
                break;
            case 2:
            case 3:
                all.push_back({Paragraph{.text = rich(words(m_random.bounded(200)))}});
                break;
            case 4:
                all.push_back({longTable(m_random.bounded(60), words(1 + m_random.bounded(20)))});
                break;
            case 5:
                all.push_back({PageBreak{}});
                break;
            default:
                all.push_back({Group{blocks(m_random.bounded(4), 1)}});
                break;
            }
        }
        return all;
    }

private:
    QString words(int count)
    {
        QStringList words;
        for (int i = 0; i < count; ++i)
            words.append(QString(1 + m_random.bounded(12), QLatin1Char('n')));
        return words.join(QLatin1Char(' '));
    }

    QRandomGenerator m_random;
};

} // namespace

class TypesettingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void figuresHaveOneWidth();
    void everySignHasAGlyph();
    void linesBreakWhereFrenchAllows_data();
    void linesBreakWhereFrenchAllows();
    void wordsWiderThanTheLineAreCut();
    void justifiedLinesFillTheWidth();
    void newLinesAreKept();

    void tableHeaderComesAgain();
    void rowsAreNeverSplit();
    void aRowTallerThanAPageGoesOn();
    void columnsFitTheirContent();
    void decimalsAreAligned();
    void aTableWithoutRowsIsItsHeader();
    void totalsStayWithWhatTheySum();

    void nothingIsLeftAlone_data();
    void nothingIsLeftAlone();
    void groupsStayTogether();
    void besideFallsBackWhenTooTall();
    void headerAndFooterOnTheirPages();
    void chartsSayTheirFigures();
    void chartsWithoutAnythingAreNotDrawn();
    void outcomeBarsStayInTheWidth();

    void pdfHasItsProperties();
    void pdfStructureIsSound();
    void pdfPropertiesLeaveOtherFilesAlone();
    void pdfHasNeitherBitmapNorTransparency();
    void textIsReadInOrder();
    void strangeTextIsLiteral();
    void twoThousandRows();
    void worksInAThread();
    void samePixelsEachTime();
    void withoutSystemFonts();

    void savingReportsWhatFails_data();
    void savingReportsWhatFails();
    void aReadOnlyFolderIsReported();

    void previewShowsPages();
    void previewFollowsKeys();

private:
    Pages laidOut(std::vector<Block> blocks) const { return Pages(documentOf(std::move(blocks)), m_fonts); }
    PaperFonts m_fonts;
};

void TypesettingTest::initTestCase()
{
    const core::Result<PaperFonts> fonts = PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
}

void TypesettingTest::figuresHaveOneWidth()
{
    TextSetter setter(m_fonts);
    for (const bool bold : {false, true}) {
        const qreal zero = setter.advance(QStringLiteral("0"), face(10, bold));
        for (int digit = 1; digit < 10; ++digit)
            QCOMPARE(setter.advance(QString::number(digit), face(10, bold)), zero);
    }
}

void TypesettingTest::everySignHasAGlyph()
{
    const QFontMetricsF regular(m_fonts.font(kBodyFace));
    const QString signs = QStringLiteral("éèêàùçœŒæÉÀ€’«»…–—·•×÷°\u202F\u00A0−≥≤→▲▼");
    for (const QChar sign : signs)
        QVERIFY2(regular.inFont(sign), qPrintable(QString(sign)));
}

void TypesettingTest::linesBreakWhereFrenchAllows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("together");
    QTest::newRow("before a high sign")
        << QStringLiteral("un deux trois\u202F! quatre cinq") << QStringLiteral("trois\u202F!");
    QTest::newRow("inside guillemets")
        << QStringLiteral("un deux «\u00A0trois\u00A0» quatre cinq") << QStringLiteral("«\u00A0trois\u00A0»");
    QTest::newRow("a duration") << QStringLiteral("rétabli en 5\u00A0h\u00A012 dimanche")
                                << QStringLiteral("5\u00A0h\u00A012");
    QTest::newRow("a percentage") << QStringLiteral("un taux de 90,0\u202F% en mai")
                                  << QStringLiteral("90,0\u202F%");
    QTest::newRow("an elision") << QStringLiteral("le jour de l’échéance du contrat")
                                << QStringLiteral("l’échéance");
}

void TypesettingTest::linesBreakWhereFrenchAllows()
{
    QFETCH(QString, text);
    QFETCH(QString, together);
    TextSetter setter(m_fonts);
    for (qreal width = pt(62); width < pt(200); width += pt(3)) {
        const SetText set = setter.set(rich(text), {}, width);
        bool found = false;
        for (const SetText::Line &line : set.lines) {
            QString whole;
            for (const SetText::Span &span : line.spans)
                whole += span.text;
            found |= whole.contains(together);
            QVERIFY(line.width <= width + pt(0.1));
        }
        QVERIFY2(found, qPrintable(QStringLiteral("cut at width %1").arg(width)));
    }
}

void TypesettingTest::wordsWiderThanTheLineAreCut()
{
    TextSetter setter(m_fonts);
    const QString word(500, QLatin1Char('W'));
    const SetText set = setter.set(rich(word), {}, pt(100));
    QString whole;
    for (const SetText::Line &line : set.lines) {
        QVERIFY(line.width <= pt(100.1));
        for (const SetText::Span &span : line.spans)
            whole += span.text;
    }
    QCOMPARE(whole, word);
}

void TypesettingTest::justifiedLinesFillTheWidth()
{
    TextSetter setter(m_fonts);
    const QString text =
        QStringLiteral("Le service a été rétabli dans la nuit et la cause a été traitée le lendemain matin.");
    TextStyle style;
    style.align = TextStyle::Align::Justified;
    const SetText set = setter.set(rich(text), style, pt(150));
    QVERIFY(set.lines.size() > 2);
    for (qsizetype i = 0; i + 1 < set.lines.size(); ++i)
        QVERIFY2(std::abs(set.lines.at(i).width - pt(150)) < pt(0.5), qPrintable(QString::number(i)));
    QVERIFY(set.lines.last().width < pt(150));
}

void TypesettingTest::newLinesAreKept()
{
    TextSetter setter(m_fonts);
    const RichText text{{QStringLiteral("version 3"), false, Ink::Text},
                        {QStringLiteral("\nédité\n\nle 2"), true, Ink::Text}};
    const SetText set = setter.set(text, {}, pt(400));
    QCOMPARE(set.lines.size(), 4);
    QCOMPARE(set.lines.at(0).spans.first().text, QStringLiteral("version 3"));
    QCOMPARE(set.lines.at(1).spans.first().text, QStringLiteral("édité"));
    QCOMPARE(set.lines.at(3).spans.first().text, QStringLiteral("le 2"));
}

void TypesettingTest::tableHeaderComesAgain()
{
    const Pages pages = laidOut({Block{longTable(120)}});
    QVERIFY(pages.count() > 2);
    for (qsizetype i = 0; i < pages.count(); ++i) {
        const Pages::Page &page = pages.page(i);
        QCOMPARE(page.placed.first().kind, PieceKind::TableHeader);
        QCOMPARE(page.placed.first().isRepeated, i > 0);
        QCOMPARE(page.drawing.plainText().contains(QStringLiteral("Liste (suite)")), i > 0);
        QVERIFY(page.drawing.plainText().contains(QStringLiteral("Montant")));
    }
}

void TypesettingTest::rowsAreNeverSplit()
{
    const Pages pages =
        laidOut({Block{longTable(300, QStringLiteral("un objet assez long pour prendre deux lignes, ") +
                                          QString(100, QLatin1Char('m')))}});
    QSet<int> seen;
    for (qsizetype i = 0; i < pages.count(); ++i) {
        qreal lowest = 0;
        for (const Pages::Placed &placed : pages.page(i).placed) {
            QVERIFY(placed.rect.top() >= lowest - 0.01);
            lowest = placed.rect.bottom();
            QVERIFY(lowest <= pages.format().bottom + 0.01);
            if (placed.kind == PieceKind::TableRow) {
                QVERIFY2(!seen.contains(placed.row), "a row came twice");
                seen.insert(placed.row);
            }
        }
    }
    QCOMPARE(seen.size(), 300);
}

void TypesettingTest::aRowTallerThanAPageGoesOn()
{
    QStringList words;
    for (int i = 0; i < 3000; ++i)
        words.append(QStringLiteral("mot%1").arg(i));
    Table table = longTable(3);
    table.rows[1].cells[1] = cell(words.join(QLatin1Char(' ')));
    const Pages pages = laidOut({Block{table}});
    QVERIFY(pages.count() > 2);
    QString text;
    for (qsizetype i = 0; i < pages.count(); ++i) {
        text += pages.page(i).drawing.plainText();
        for (const Pages::Placed &placed : pages.page(i).placed)
            QVERIFY(placed.rect.bottom() <= pages.format().bottom + 0.01);
    }
    for (const int i : {0, 1, 1234, 2999})
        QVERIFY2(text.contains(words.at(i)), qPrintable(words.at(i)));
}

void TypesettingTest::columnsFitTheirContent()
{
    // A short column keeps to its content; the long one takes the rest and wraps.
    const Pages pages = laidOut({Block{
        longTable(1, QString(40, QLatin1Char('a')) + QStringLiteral(" ") + QString(90, QLatin1Char('b')))}});
    qreal number = 0;
    qreal text = 0;
    for (const Mark &mark : pages.page(0).drawing.marks()) {
        const auto *words = std::get_if<TextMark>(&mark);
        if (words && words->text == QStringLiteral("R00000"))
            number = words->baseline.x();
        if (words && words->text.startsWith(QLatin1Char('a')))
            text = words->baseline.x();
    }
    QCOMPARE(number, pages.format().side);
    TextSetter setter(m_fonts);
    const qreal width = setter.advance(QStringLiteral("R00000"), kTableFace);
    QVERIFY(text > number + width);
    QVERIFY(text < number + width + pt(12));
}

void TypesettingTest::decimalsAreAligned()
{
    Table table;
    table.columns = {{.title = QStringLiteral("Prix"),
                      .align = TableColumn::Align::Decimal,
                      .wraps = false,
                      .separator = QLatin1Char(',')}};
    const QStringList prices{QStringLiteral("1,5"), QStringLiteral("1 234,75"), QStringLiteral("12"),
                             QStringLiteral("0,125")};
    for (const QString &price : prices)
        table.rows.append({TableRow::Kind::Body, {cell(price)}});
    const Pages pages = laidOut({Block{table}});
    TextSetter setter(m_fonts);
    QList<qreal> separators;
    for (const Mark &mark : pages.page(0).drawing.marks()) {
        const auto *words = std::get_if<TextMark>(&mark);
        if (words && prices.contains(words->text))
            separators.append(words->baseline.x() +
                              setter.advance(words->text.section(QLatin1Char(','), 0, 0), kTableFace));
    }
    QCOMPARE(separators.size(), 4);
    for (const qreal x : separators)
        QVERIFY2(std::abs(x - separators.first()) < pt(0.3),
                 qPrintable(QString::number(x - separators.first())));
}

void TypesettingTest::aTableWithoutRowsIsItsHeader()
{
    const Pages pages =
        laidOut({Block{longTable(0)}, Block{Paragraph{.text = rich(QStringLiteral("après"))}}});
    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages.page(0).placed.size(), 2);
}

void TypesettingTest::totalsStayWithWhatTheySum()
{
    for (int rows = 20; rows < 60; ++rows) {
        Table table = longTable(rows);
        table.rows.append({TableRow::Kind::Total, {cell(QStringLiteral("Total"))}});
        const Pages pages = laidOut({Block{table}});
        const Pages::Page &last = pages.page(pages.count() - 1);
        QVERIFY(last.placed.size() >= 3); // header, a row, the total
        QCOMPARE(last.placed.last().row, rows);
        QCOMPARE(last.placed.at(last.placed.size() - 2).row, rows - 1);
    }
}

void TypesettingTest::nothingIsLeftAlone_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TypesettingTest::nothingIsLeftAlone()
{
    QFETCH(quint32, seed);
    const Pages pages = laidOut(RandomBlocks(seed).blocks(24));
    for (qsizetype i = 0; i < pages.count(); ++i) {
        const QList<Pages::Placed> &placed = pages.page(i).placed;
        if (placed.isEmpty())
            continue;
        qreal lowest = pages.format().top(static_cast<int>(i));
        for (const Pages::Placed &one : placed) {
            QVERIFY2(one.rect.top() >= lowest - 0.01, "pieces overlap");
            lowest = one.rect.bottom();
        }
        QVERIFY2(lowest <= pages.format().bottom + 0.01, "the page overflows");
        // A table without rows ends with its header; every other page ends with something said.
        const bool endsDocument = i + 1 == pages.count();
        const Pages::Placed &last = placed.last();
        if (!endsDocument && last.kind == PieceKind::Heading) {
            const Pages::Page &next = pages.page(i + 1);
            // Only a page break asked for by the document may separate a heading from what follows.
            QVERIFY2(next.placed.isEmpty() || next.placed.first().block > last.block + 1,
                     "a heading is alone at the foot of a page");
        }
    }
}

void TypesettingTest::groupsStayTogether()
{
    for (int lines = 0; lines < 60; ++lines) {
        std::vector<Block> blocks;
        for (int i = 0; i < lines; ++i)
            blocks.push_back({Paragraph{.text = rich(QStringLiteral("ligne"))}});
        blocks.push_back({Group{{Block{Heading{QStringLiteral("titre")}}, Block{longTable(6)}}}});
        const Pages pages = laidOut(std::move(blocks));
        QSet<qsizetype> where;
        for (qsizetype i = 0; i < pages.count(); ++i) {
            for (const Pages::Placed &placed : pages.page(i).placed) {
                if (placed.block == lines)
                    where.insert(i);
            }
        }
        QCOMPARE(where.size(), 1);
    }
}

void TypesettingTest::besideFallsBackWhenTooTall()
{
    Beside beside;
    beside.left.push_back({longTable(80)});
    beside.right.push_back({longTable(3)});
    const Pages pages = laidOut({Block{beside}});
    QVERIFY(pages.count() > 1);
    int rows = 0;
    for (qsizetype i = 0; i < pages.count(); ++i) {
        for (const Pages::Placed &placed : pages.page(i).placed)
            rows += placed.kind == PieceKind::TableRow ? 1 : 0;
    }
    QCOMPARE(rows, 83);
}

void TypesettingTest::headerAndFooterOnTheirPages()
{
    const Pages pages = laidOut({Block{longTable(150)}});
    for (qsizetype i = 0; i < pages.count(); ++i) {
        const QString text = pages.page(i).drawing.plainText();
        QCOMPARE(text.contains(QStringLiteral("Cabinet Morel · novembre 2026")), i > 0);
        QVERIFY(text.contains(QStringLiteral("Mentions légales")));
        QVERIFY(text.contains(QStringLiteral("page %1 / %2").arg(i + 1).arg(pages.count())));
    }
}

void TypesettingTest::chartsSayTheirFigures()
{
    OutcomeBars bars;
    bars.bars = {{QStringLiteral("P1"),
                  {2, QStringLiteral("2 tenus")},
                  {1, QStringLiteral("1 dépassé")},
                  {3, QStringLiteral("3 en cours")},
                  QStringLiteral("66,6 %")}};
    MonthLine line{.months = {QStringLiteral("oct."), QStringLiteral("nov.")},
                   .values = {95.0, 90.0},
                   .target = 95,
                   .targetText = QStringLiteral("cible 95 %"),
                   .lastText = QStringLiteral("90,0 %")};
    MonthColumns columns{.months = {QStringLiteral("oct."), QStringLiteral("nov.")},
                         .rows = {{QStringLiteral("Ouvertes"), {QStringLiteral("17"), QStringLiteral("19")}}},
                         .series = {{QStringLiteral("Ouvertes"), Fill{Ink::Accent}, {17, 19}}}};
    RankedBars ranked{{{QStringLiteral("mot de passe"), 5, QStringLiteral("5")}}};
    SegmentedBar ages{{{QStringLiteral("0–2 jours"), 4, Fill{Ink::Kept}},
                       {QStringLiteral("plus"), 41, Fill{Ink::Breached, Pattern::Hatched}}}};
    const Pages pages = laidOut({Block{Chart{bars}}, Block{Chart{line}}, Block{Chart{columns}},
                                 Block{Chart{ranked}}, Block{Chart{ages}}});
    const QString text = pages.page(0).drawing.plainText();
    for (const char *said : {"2 tenus", "1 dépassé", "3 en cours", "66,6 %", "cible 95 %", "90,0 %", "17",
                             "19", "mot de passe", "0–2 jours", "41"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    const auto hatched = std::count_if(pages.page(0).drawing.marks().begin(),
                                       pages.page(0).drawing.marks().end(), [](const Mark &mark) {
                                           const auto *box = std::get_if<BoxMark>(&mark);
                                           return box && box->fill && box->fill->pattern == Pattern::Hatched;
                                       });
    QVERIFY2(hatched >= 2, "what is breached must be told from the rest without colour");
}

void TypesettingTest::chartsWithoutAnythingAreNotDrawn()
{
    const Pages pages =
        laidOut({Block{Chart{OutcomeBars{}}}, Block{Chart{MonthLine{}}}, Block{Chart{MonthColumns{}}},
                 Block{Chart{RankedBars{}}}, Block{Chart{SegmentedBar{}}},
                 Block{Chart{MonthLine{.months = {QStringLiteral("mai")}, .values = {std::nullopt}}}}});
    QCOMPARE(pages.count(), 1);
    QVERIFY(pages.page(0).placed.isEmpty());
}

void TypesettingTest::outcomeBarsStayInTheWidth()
{
    OutcomeBars bars;
    for (const int kept : {0, 1, 30, 5000, 1000000})
        bars.bars.append({QStringLiteral("P1"),
                          {kept, QString::number(kept) + QStringLiteral(" tenus")},
                          {kept / 2, QStringLiteral("beaucoup de dépassés")},
                          {kept / 3, QStringLiteral("en cours")},
                          QStringLiteral("66,6 %")});
    TextSetter setter(m_fonts);
    const qreal width = PageFormat().width();
    const DrawnChart chart = drawn(bars, setter, width);
    for (const Mark &mark : chart.drawing.marks()) {
        if (const auto *box = std::get_if<BoxMark>(&mark))
            QVERIFY2(box->rect.left() >= 0 && box->rect.right() <= width + 0.01,
                     qPrintable(QString::number(box->rect.right())));
        if (const auto *text = std::get_if<TextMark>(&mark))
            QVERIFY2(text->baseline.x() + setter.advance(text->text, text->face) <= width + pt(0.1),
                     qPrintable(text->text));
    }
}

void TypesettingTest::pdfHasItsProperties()
{
    const core::Result<QByteArray> bytes =
        pdf(laidOut({Block{Title{QStringLiteral("Rapport"), {}}}}), m_fonts);
    QVERIFY(bytes);
    QVERIFY(bytes->startsWith("%PDF-"));
    QVERIFY(bytes->contains("/Lang <FEFF00660072002D00460052>")); // fr-FR
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
        QSKIP("pdfinfo (poppler-utils) is not installed");
    QTemporaryDir dir;
    QVERIFY(core::writeFile(dir.filePath(QStringLiteral("a.pdf")), *bytes));
    QProcess process;
    process.start(QStringLiteral("pdfinfo"), {dir.filePath(QStringLiteral("a.pdf"))});
    QVERIFY(process.waitForFinished());
    const QString facts = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(process.readAllStandardError().isEmpty(), "the PDF is not sound");
    QVERIFY(facts.contains(QRegularExpression(QStringLiteral("Title: +Essai"))));
    QVERIFY(facts.contains(QRegularExpression(QStringLiteral("Author: +Hélène Ünïcode \\(œ\\)"))));
    QVERIFY(facts.contains(QRegularExpression(QStringLiteral("Creator: +Vigie"))));
    QVERIFY(facts.contains(QStringLiteral("(A4)")));
}

void TypesettingTest::pdfStructureIsSound()
{
    if (QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty())
        QSKIP("qpdf is not installed");
    const core::Result<QByteArray> bytes = pdf(laidOut({Block{longTable(60)}}), m_fonts);
    QVERIFY(bytes);
    QTemporaryDir dir;
    QVERIFY(core::writeFile(dir.filePath(QStringLiteral("a.pdf")), *bytes));
    QProcess process;
    process.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), dir.filePath(QStringLiteral("a.pdf"))});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TypesettingTest::pdfPropertiesLeaveOtherFilesAlone()
{
    for (const QByteArray &other :
         {QByteArray(), QByteArray("not a PDF"), QByteArray("trailer << /Root 1 0 R >> startxref 9")})
        QCOMPARE(withProperties(other, {QStringLiteral("fr"), QStringLiteral("x")}), other);
}

void TypesettingTest::pdfHasNeitherBitmapNorTransparency()
{
    OutcomeBars bars;
    bars.bars = {{QStringLiteral("P1"),
                  {2, QStringLiteral("2")},
                  {1, QStringLiteral("1")},
                  {1, QStringLiteral("1")},
                  {}}};
    const core::Result<QByteArray> bytes =
        pdf(laidOut({Block{StatusLine{QStringLiteral("Dégradé"), Ink::Breached, {}}}, Block{Chart{bars}}}),
            m_fonts);
    QVERIFY(bytes);
    QVERIFY(!bytes->contains("/Subtype /Image"));
    for (const QRegularExpression &pattern : {QRegularExpression(QStringLiteral("/ca 0\\.\\d")),
                                              QRegularExpression(QStringLiteral("/CA 0\\.\\d"))})
        QVERIFY(!QString::fromLatin1(*bytes).contains(pattern));
}

void TypesettingTest::textIsReadInOrder()
{
    if (!hasPoppler())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const core::Result<QByteArray> bytes =
        pdf(laidOut({Block{Title{QStringLiteral("Rapport"), QStringLiteral("mai")}},
                     Block{Heading{QStringLiteral("Synthèse")}},
                     Block{Paragraph{.text = rich(QStringLiteral(
                                         "Le fichier officiel est affiché\u202F; 5\u202Fh\u202F12."))}},
                     Block{longTable(2)}}),
            m_fonts);
    QVERIFY(bytes);
    for (const QStringList &options :
         {QStringList(), QStringList{QStringLiteral("-layout")}, QStringList{QStringLiteral("-raw")}}) {
        const QString text = textOf(*bytes, options);
        qsizetype at = 0;
        for (const char *next : {"Rapport", "Synthèse", "Le fichier officiel est affiché ; 5 h 12.",
                                 "Montant", "R00000", "R00001", "page 1 / 1"}) {
            const qsizetype found = text.indexOf(QString::fromUtf8(next), at);
            QVERIFY2(found >= 0, qPrintable(options.join(QLatin1Char(' ')) + QLatin1String(next) + text));
            at = found;
        }
    }
}

void TypesettingTest::strangeTextIsLiteral()
{
    const QStringList strange{QStringLiteral("Client <b>X</b> & a < b et c > d"),
                              QStringLiteral("%1 %2 %n %s"), QStringLiteral("{{mustache}} $HOME `ls`"),
                              QStringLiteral("<img src=x onerror=alert(1)>")};
    Table table = longTable(0);
    for (const QString &text : strange)
        table.rows.append({TableRow::Kind::Body, {cell(text), cell(text), cell(text)}});
    table.rows.append({TableRow::Kind::Body,
                       {cell(QStringLiteral("עברית and العربية")), cell(QString(4000, QLatin1Char('x'))),
                        cell(QStringLiteral("a\tb\x01\x02"))}});
    Document document =
        documentOf({Block{Paragraph{.text = rich(strange.join(QLatin1Char('\n')))}}, Block{table}});
    document.headerLeft = QStringLiteral("%1 <b>Nom</b> ") + QString(300, QLatin1Char('L'));
    document.footerLeft = QString(2000, QLatin1Char('M'));
    const Pages pages(document, m_fonts);
    const core::Result<QByteArray> bytes = pdf(pages, m_fonts);
    QVERIFY(bytes);
    QString text;
    for (qsizetype i = 0; i < pages.count(); ++i)
        text += pages.page(i).drawing.plainText();
    for (const QString &one : strange)
        QVERIFY2(text.contains(one), qPrintable(one));
    if (!hasPoppler())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString read = textOf(*bytes, {QStringLiteral("-layout")});
    for (const QString &one : strange)
        QVERIFY2(read.contains(one), qPrintable(one));
}

void TypesettingTest::twoThousandRows()
{
    QElapsedTimer timer;
    timer.start();
    const Pages pages = laidOut({Block{longTable(
        2000, QStringLiteral(
                  "Le VPN coupe toutes les vingt minutes depuis l’agence de Haguenau et ailleurs aussi"))}});
    const qint64 layout = timer.restart();
    const core::Result<QByteArray> bytes = pdf(pages, m_fonts);
    QVERIFY(bytes);
    qInfo("2,000 rows: %lld pages, layout %lld ms, PDF %lld ms, %lld KiB",
          static_cast<long long>(pages.count()), layout, timer.elapsed(),
          static_cast<long long>(bytes->size() / 1024));
    QVERIFY(pages.count() > 40);
    if (!hasPoppler())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString text = textOf(*bytes, {QStringLiteral("-layout")});
    for (int i = 0; i < 2000; ++i)
        QVERIFY(text.contains(QStringLiteral("R%1").arg(i, 5, 10, QLatin1Char('0'))));
}

void TypesettingTest::worksInAThread()
{
    QByteArray bytes;
    qsizetype count = 0;
    QScopedPointer<QThread> thread(QThread::create([&] {
        const Pages pages = laidOut({Block{longTable(200)}});
        count = pages.count();
        const core::Result<QByteArray> result = pdf(pages, m_fonts);
        if (result)
            bytes = *result;
    }));
    thread->start();
    QVERIFY(thread->wait(60000));
    QCOMPARE(count, laidOut({Block{longTable(200)}}).count());
    QVERIFY(bytes.startsWith("%PDF-"));
    if (hasPoppler())
        QVERIFY(textOf(bytes, {}).contains(QStringLiteral("R00199")));
}

void TypesettingTest::samePixelsEachTime()
{
    const auto painted = [this] {
        const Pages pages =
            laidOut({Block{Title{QStringLiteral("Rapport"), QStringLiteral("mai")}}, Block{longTable(20)}});
        QImage image(595, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(1.0 / kUnitsPerPoint, 1.0 / kUnitsPerPoint);
        pages.paint(painter, m_fonts, 0);
        return image;
    };
    const QImage first = painted();
    QVERIFY(first == painted());
    QImage empty(first.size(), first.format());
    empty.fill(Qt::white);
    QVERIFY2(first != empty, "the page is empty");
}

void TypesettingTest::withoutSystemFonts()
{
    if (qEnvironmentVariableIsSet("VIGIE_PAPER_CHILD")) {
        const core::Result<QByteArray> bytes =
            pdf(laidOut({Block{Heading{QStringLiteral("Accentué €")}}, Block{longTable(3)}}), m_fonts);
        QVERIFY(bytes);
        QVERIFY(core::writeFile(qEnvironmentVariable("VIGIE_PAPER_CHILD"), *bytes));
        return;
    }
    if (!hasPoppler())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QTemporaryDir dir;
    const QString config = dir.filePath(QStringLiteral("fonts.conf"));
    QVERIFY(core::writeFile(config,
                            "<?xml version=\"1.0\"?><fontconfig><cachedir>/nowhere</cachedir></fontconfig>"));
    const QString path = dir.filePath(QStringLiteral("a.pdf"));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FONTCONFIG_FILE"), config);
    environment.insert(QStringLiteral("VIGIE_PAPER_CHILD"), path);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("withoutSystemFonts")});
    QVERIFY(process.waitForFinished());
    QVERIFY2(QFileInfo(path).size() > 0, process.readAllStandardOutput().constData());
    process.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("Accentué €")) && text.contains(QStringLiteral("R00002")),
             qPrintable(text));
}

void TypesettingTest::savingReportsWhatFails_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a device without room") << QStringLiteral("/dev/full");
    QTest::newRow("a folder that does not exist") << QStringLiteral("/nowhere/at/all/a.pdf");
    QTest::newRow("a folder in the file's place") << QDir::tempPath();
    QTest::newRow("a file system that is read-only") << QStringLiteral("/proc/a.pdf");
}

void TypesettingTest::savingReportsWhatFails()
{
    QFETCH(QString, path);
    const core::Result<> saved = core::writeFile(path, "bytes");
    QVERIFY(!saved);
    QVERIFY(!saved.error().sentence.isEmpty());
    QVERIFY(saved.error().sentence.plain().contains(path));
}

void TypesettingTest::aReadOnlyFolderIsReported()
{
    QTemporaryDir dir;
    QVERIFY(QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner));
    const core::Result<> saved = core::writeFile(dir.filePath(QStringLiteral("a.pdf")), "bytes");
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (geteuid() == 0)
        QSKIP("the administrator may write anywhere");
    QVERIFY(!saved);
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("a.pdf"))));
}

void TypesettingTest::previewShowsPages()
{
    PreviewWidget preview(m_fonts);
    preview.resize(700, 900);
    preview.show();
    QCOMPARE(preview.currentPage(), -1);
    preview.setPages(laidOut({Block{longTable(150)}}));
    QCOMPARE(preview.currentPage(), 0);
    QVERIFY(preview.isFitting());
    const QImage shown = preview.grab().toImage();
    int dark = 0;
    for (int x = 0; x < shown.width(); ++x)
        dark += qGray(shown.pixel(x, shown.height() / 2)) < 120 ? 1 : 0;
    QVERIFY2(dark > 0, "nothing is written on the page");
    QVERIFY(preview.accessibleDescription().contains(QStringLiteral("R00000")));
    preview.setPages({});
    QCOMPARE(preview.currentPage(), -1);
    preview.grab();
}

void TypesettingTest::previewFollowsKeys()
{
    PreviewWidget preview(m_fonts);
    preview.resize(700, 900);
    preview.show();
    preview.setPages(laidOut({Block{longTable(150)}}));
    const int last = static_cast<int>(preview.pages().count()) - 1;
    QSignalSpy moved(&preview, &PreviewWidget::currentPageChanged);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QCOMPARE(preview.currentPage(), 1);
    QTest::keyClick(&preview, Qt::Key_PageUp);
    QCOMPARE(preview.currentPage(), 0);
    QTest::keyClick(&preview, Qt::Key_PageUp);
    QCOMPARE(preview.currentPage(), 0);
    QTest::keyClick(&preview, Qt::Key_End);
    QCOMPARE(preview.currentPage(), last);
    QTest::keyClick(&preview, Qt::Key_Home);
    QCOMPARE(preview.currentPage(), 0);
    QCOMPARE(moved.size(), 4);
    const qreal fitted = preview.zoom();
    QTest::keyClick(&preview, Qt::Key_Plus);
    QVERIFY(preview.zoom() > fitted);
    QVERIFY(!preview.isFitting());
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&preview, Qt::Key_Minus);
    QVERIFY(preview.zoom() >= 0.25 - 1e-6);
    QTest::keyClick(&preview, Qt::Key_0);
    QVERIFY(std::abs(preview.zoom() - fitted) < 1e-6);
}

QTEST_MAIN(TypesettingTest)
#include "tst_typesetting.moc"
