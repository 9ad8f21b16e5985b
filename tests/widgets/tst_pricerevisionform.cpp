// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaperText.h"
#include "SampleContract.h"
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "core/base/Zone.h"
#include "ui/pages/contract/RevisionPanel.h"
#include "ui/pages/settings/IndexLines.h"
#include "ui/printing/Output.h"
#include "ui/printing/contract/ContractPaper.h"
#include "ui/style/Theme.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/SimpleTable.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace core;

namespace {

constexpr auto kParis = "Europe/Paris";

ui::Format testFormat()
{
    return ui::Format(QLocale::c(), QTimeZone(kParis),
                      [] { return instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone(kParis)); });
}

IndexValue index(int id, int year, int month, int hundredths, QDate publishedOn)
{
    return {.id = IndexValueId(id),
            .month = {.year = year, .month = month},
            .hundredths = hundredths,
            .publishedOn = publishedOn,
            .version = 1};
}

/// The check value: 1767.00, a fixed part of 15 %, from 280 to 294.60.
ui::ContractRecord record()
{
    ui::ContractRecord record{.contract = {.id = ContractId(3),
                                           .number = QStringLiteral("C-2024-003"),
                                           .state = ContractState::Active,
                                           .startsOn = QDate(2024, 12, 1)}};
    record.versions = {
        {.id = ContractVersionId(5),
         .contract = ContractId(3),
         .effectiveOn = QDate(2024, 12, 1),
         .isSigned = true,
         .monthlyFee = {176'700},
         .hourlyRate = {8'000},
         .revision = {.isAgreed = true, .fixedPermille = 150, .month = Month{.year = 2024, .month = 10}}}};
    record.indices = {index(9, 2026, 9, 29'460, QDate(2026, 10, 30)),
                      index(8, 2026, 8, 29'300, QDate(2026, 9, 30)),
                      index(7, 2024, 10, 28'000, QDate(2024, 11, 29))};
    return record;
}

/// The same as the letter of the sample's client tells it.
ContractDocument revised()
{
    ContractDocument document = sample::contractDocument();
    ContractVersion former = document.version;
    former.number = 1;
    former.prices.clear();
    former.monthlyFee = {176'700};
    former.revision = record().versions.constFirst().revision;
    const auto computation =
        revisionComputation(former.revision, record().indices.at(2), record().indices.at(0));
    const int number = document.version.number;
    document.version = revisedVersion(former, *computation);
    document.version.number = number;
    document.former = former;
    document.revision = PriceRevision{.contract = ContractId(3),
                                      .contractVersion = document.version.id,
                                      .effectiveOn = QDate(2026, 12, 1),
                                      .decidedOn = QDate(2026, 11, 23),
                                      .terms = former.revision,
                                      .base = record().indices.at(2),
                                      .current = record().indices.at(0),
                                      .feeBefore = former.monthlyFee,
                                      .feeAfter = document.version.monthlyFee};
    return document;
}

} // namespace

/// "Revise the price", the table of indices, and the letter.
class TestPriceRevisionForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void theFormShowsTheComputationBeforeAnythingIsWritten();
    void anEarlierDayTakesTheIndexPublishedByThen();
    void withoutTheReferenceItLeadsToTheTable();
    void escapeLeavesThePrice();
    void anIndexIsEnteredByKeys();
    void anIndexIsTakenAway();
    void theLetterIsInThePdf();
    void aVersionThatNoRevisionMadeHasNoLetter();

private:
    template <class T>
    static T *child(QWidget &of, const char *name)
    {
        return of.findChild<T *>(QLatin1String(name));
    }
    static QString cell(const ui::SimpleTable &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }

    std::unique_ptr<ui::Theme> m_theme;
    QTranslator m_french;
    ui::PaperFonts m_fonts;
};

void TestPriceRevisionForm::initTestCase()
{
    m_theme = std::make_unique<ui::Theme>(*qApp);
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    QVERIFY(m_french.load(QStringLiteral(VIGIE_FRENCH)));
}

void TestPriceRevisionForm::theFormShowsTheComputationBeforeAnythingIsWritten()
{
    ui::RevisionPanel panel(testFormat());
    panel.resize(900, 500);
    QSignalSpy confirmed(&panel, &ui::RevisionPanel::confirmed);
    panel.ask(record());
    QVERIFY(panel.isVisible());
    // The anniversary within the month, and the index published by then.
    QCOMPARE(child<ui::DateEdit>(panel, "revisionDayEdit")->value(), QDate(2026, 12, 1));
    QCOMPARE(child<QComboBox>(panel, "revisionChoice")->currentData().toLongLong(), 9);
    const auto *prices = child<ui::SimpleTable>(panel, "revisionPrices");
    QCOMPARE(prices->rows(), 2);
    QVERIFY2(cell(*prices, 0, 2).contains(QStringLiteral("1845.32")) ||
                 cell(*prices, 0, 2).contains(QStringLiteral("1,845.32")),
             qPrintable(cell(*prices, 0, 2)));
    QStringList said;
    for (const QLabel *label : child<QWidget>(panel, "revisionLines")->findChildren<QLabel *>())
        said << label->text();
    const QString lines = said.join(QLatin1Char('\n'));
    for (const char *part : {"280.00", "294.60", "0.150 + 0.850", "1.044321"})
        QVERIFY2(lines.contains(QLatin1String(part)), qPrintable(lines));
    QTest::mouseClick(child<QPushButton>(panel, "revisionConfirm"), Qt::LeftButton);
    QCOMPARE(confirmed.size(), 1);
    const auto request = confirmed.constFirst().constFirst().value<RevisionRequest>();
    QCOMPARE(request.contract, ContractId(3));
    QCOMPARE(request.effectiveOn, QDate(2026, 12, 1));
    QCOMPARE(request.index, IndexValueId(9));
    QVERIFY(panel.isHidden());
}

void TestPriceRevisionForm::anEarlierDayTakesTheIndexPublishedByThen()
{
    ui::RevisionPanel panel(testFormat());
    panel.ask(record());
    auto *day = child<ui::DateEdit>(panel, "revisionDayEdit");
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("2026-10-15"));
    QTest::keyClick(day, Qt::Key_Return);
    QCOMPARE(child<QComboBox>(panel, "revisionChoice")->currentData().toLongLong(), 8);
}

void TestPriceRevisionForm::withoutTheReferenceItLeadsToTheTable()
{
    ui::RevisionPanel panel(testFormat());
    QSignalSpy navigate(&panel, &ui::RevisionPanel::navigate);
    ui::ContractRecord without = record();
    without.indices.removeLast();
    panel.ask(without);
    QVERIFY(child<QLabel>(panel, "revisionProblem")->isVisible());
    QVERIFY(!child<QPushButton>(panel, "revisionConfirm")->isEnabled());
}

void TestPriceRevisionForm::escapeLeavesThePrice()
{
    ui::RevisionPanel panel(testFormat());
    QSignalSpy confirmed(&panel, &ui::RevisionPanel::confirmed);
    panel.ask(record());
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(child<ui::DateEdit>(panel, "revisionDayEdit"), Qt::Key_Escape);
    QVERIFY(panel.isHidden());
    QVERIFY(confirmed.isEmpty());
}

void TestPriceRevisionForm::anIndexIsEnteredByKeys()
{
    ui::IndexLines lines(testFormat());
    lines.show(record().indices);
    lines.QWidget::show();
    QVERIFY(lines.changes().isEmpty());
    lines.addLine();
    auto *month = lines.findChildren<QLineEdit *>(QStringLiteral("indexMonthEdit")).constLast();
    auto *value = lines.findChildren<QLineEdit *>(QStringLiteral("indexValueEdit")).constLast();
    auto *day = lines.findChildren<QLineEdit *>(QStringLiteral("indexDayEdit")).constLast();
    QCOMPARE(month->text(), QStringLiteral("10/2026")); // The month after the last one.
    QTest::keyClicks(value, QStringLiteral("295,12"));
    QTest::keyClicks(day, QStringLiteral("2026-11-30"));
    QVERIFY(lines.commit());
    const ui::IndexChanges changes = lines.changes();
    QCOMPARE(changes.saved.size(), 1);
    const IndexValue &entered = changes.saved.constFirst();
    QCOMPARE(entered.month, (Month{.year = 2026, .month = 10}));
    QCOMPARE(entered.hundredths, 29'512);
    QCOMPARE(entered.publishedOn, QDate(2026, 11, 30));
    QCOMPARE(entered.series, IndexSeries::Revised);
}

void TestPriceRevisionForm::anIndexIsTakenAway()
{
    ui::IndexLines lines(testFormat());
    lines.show(record().indices);
    lines.QWidget::show();
    QTest::mouseClick(lines.findChildren<QToolButton *>(QStringLiteral("removeIndexButton")).constFirst(),
                      Qt::LeftButton);
    QCOMPARE(lines.changes().removed, QList<IndexValueId>{IndexValueId(9)});
    QVERIFY(lines.changes().saved.isEmpty());
}

void TestPriceRevisionForm::theLetterIsInThePdf()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const ui::ReportWords words(QLocale(QLocale::French, QLocale::France), &m_french, QTimeZone::utc());
    const auto letter = ui::revisionLetter(revised(), words);
    QVERIFY(letter);
    const auto bytes = pdf(ui::Pages(*letter, m_fonts), m_fonts);
    QVERIFY(bytes);
    const QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("VIGIE_KEEP_PAPER"); // To be looked at.
    const QString path = QDir(kept.isEmpty() ? folder.path() : kept).filePath(QStringLiteral("revision.pdf"));
    QVERIFY(writeFile(path, *bytes));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = plain(QString::fromUtf8(reader.readAllStandardOutput()));
    for (const char *said :
         {"Association Les Tilleuls", "Révision du prix du contrat C-2026-073",
          "À compter du 1er décembre 2026, le forfait mensuel est de 1 845,32 € hors taxes, au lieu de 1 "
          "767,00 €",
          "S0 · indice Syntec, octobre 2024 (série révisée)", "280,00, publié le 29 novembre 2024",
          "S1 · indice Syntec, septembre 2026 (série révisée)", "294,60, publié le 30 octobre 2026",
          "0,150 + 0,850 × 294,60 / 280,00 = 1,044321",
          "1 767,00 € × (0,150 + 0,850 × 294,60 / 280,00) = 1 845,32 €", "Hélène Oster, gérante"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
    for (const char *english : {" the ", " of ", " and ", "Price", "published"})
        QVERIFY2(!text.contains(QLatin1String(english)), english);
}

void TestPriceRevisionForm::aVersionThatNoRevisionMadeHasNoLetter()
{
    const ui::ReportWords words(QLocale(QLocale::French, QLocale::France), &m_french, QTimeZone::utc());
    const auto letter = ui::revisionLetter(sample::contractDocument(), words);
    QVERIFY(!letter);
    QVERIFY(letter.error().sentence.plain().contains(QStringLiteral("there is no letter")));
}

QTEST_MAIN(TestPriceRevisionForm)
#include "tst_pricerevisionform.moc"
