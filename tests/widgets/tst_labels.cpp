// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/pages/asset/AssetLabels.h"
#include "ui/pages/asset/LabelsEditor.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/printing/labels/QrCode.h"
#include "ui/style/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace core;
using namespace ui;

/// Stickers: where they stand, what they say, and the page that makes them.
class TestLabels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void sheetsStandOnThePaper_data();
    void sheetsStandOnThePaper();
    void aSheetPartlyUsedGoesOn_data();
    void aSheetPartlyUsedGoesOn();
    void everyModuleIsDrawn();
    void wordsStayOnTheirSticker_data();
    void wordsStayOnTheirSticker();
    void longLinesGoOnWhereThereIsRoom();
    void codesHoldWhatIsAsked_data();
    void codesHoldWhatIsAsked();
    void stickersThatDoNotFitAreRefused();
    void thePageShowsWhatItPrints();
    void machinesAreNumberedOnceSeen();

private:
    static LabelledAssets machines();

    std::unique_ptr<Theme> m_theme;
    PaperFonts m_fonts;
};

void TestLabels::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    const auto fonts = PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
}

LabelledAssets TestLabels::machines()
{
    return {.assets = {{.id = AssetId(1),
                        .client = ClientId(7),
                        .name = QStringLiteral("SRV-FIC01"),
                        .tag = QStringLiteral("VIG-0007"),
                        .serial = QStringLiteral("7XQ2M93")},
                       {.id = AssetId(2), .client = ClientId(7), .name = QStringLiteral("PC-ACCUEIL")}},
            .clientNames = {{ClientId(7), QStringLiteral("Cabinet Morel")}},
            .providerName = QStringLiteral("Vigie informatique"),
            .providerPhone = QStringLiteral("0388000000"),
            .tags = {QStringLiteral("VIG-0007")}};
}

void TestLabels::sheetsStandOnThePaper_data()
{
    // By the sheets' makers: stickers, left and top margin, distance from one to the next.
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::addColumn<QPointF>("corner");
    QTest::addColumn<QPointF>("pitch");
    QTest::newRow("L7160") << QStringLiteral("L7160") << 21 << QPointF(7.25, 15.15) << QPointF(66, 38.1);
    QTest::newRow("L7159") << QStringLiteral("L7159") << 24 << QPointF(7.25, 12.9) << QPointF(66, 33.9);
    QTest::newRow("L7163") << QStringLiteral("L7163") << 14 << QPointF(4.65, 15.15) << QPointF(101.6, 38.1);
    QTest::newRow("L7651") << QStringLiteral("L7651") << 65 << QPointF(4.75, 10.7) << QPointF(40.6, 21.2);
    QTest::newRow("L4731") << QStringLiteral("L4731") << 189 << QPointF(8.6, 13.5) << QPointF(27.9, 10);
}

void TestLabels::sheetsStandOnThePaper()
{
    QFETCH(const QString, name);
    QFETCH(const QPointF, corner);
    QFETCH(const QPointF, pitch);
    for (const LabelSheet &sheet : labelSheets()) {
        if (sheet.name != name)
            continue;
        QVERIFY(sheet.isPossible());
        QTEST(sheet.count(), "count");
        QVERIFY((sheet.at(0).topLeft() - corner).manhattanLength() < 0.01);
        QVERIFY((sheet.at(sheet.columns + 1).topLeft() - sheet.at(0).topLeft() - pitch).manhattanLength() <
                0.01);
        const QRectF last = sheet.at(sheet.count() - 1);
        QVERIFY(QRectF(0, 0, 210, 297).contains(last));
        return;
    }
    QFAIL("no such sheet");
}

void TestLabels::aSheetPartlyUsedGoesOn_data()
{
    QTest::addColumn<int>("labels");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("pages");
    QTest::newRow("none") << 0 << 0 << 0;
    QTest::newRow("a full sheet") << 21 << 0 << 1;
    QTest::newRow("one more") << 22 << 0 << 2;
    QTest::newRow("the last sticker of a used sheet") << 1 << 20 << 1;
    QTest::newRow("and one on the next") << 2 << 20 << 2;
}

void TestLabels::aSheetPartlyUsedGoesOn()
{
    QFETCH(const int, labels);
    QFETCH(const int, first);
    const QList<Label> all(labels, Label{.heading = QStringLiteral("VIG-0001")});
    const auto pages = labelPages(all, {.sheet = labelSheets().constFirst(), .first = first}, m_fonts);
    QVERIFY(pages);
    QTEST(int(pages->count()), "pages");
}

/// The rectangles drawn, read back module by module, are the code.
void TestLabels::everyModuleIsDrawn()
{
    const auto code = QrCode::of(QStringLiteral("VIG-0007"));
    QVERIFY(code);
    QCOMPARE(code->size, 21); // Version 1.
    const Drawing drawing = qrDrawing(*code, QRectF(0, 0, code->size, code->size));
    for (int y = 0; y < code->size; ++y) {
        for (int x = 0; x < code->size; ++x) {
            bool isDrawn = false;
            for (const Mark &mark : drawing.marks())
                isDrawn = isDrawn || std::get<BoxMark>(mark).rect.contains(QPointF(x + 0.5, y + 0.5));
            QCOMPARE(isDrawn, code->isDark(x, y));
        }
    }
    for (const QPoint &corner : {QPoint(0, 0), QPoint(14, 0), QPoint(0, 14)}) // The three finders.
        QVERIFY(code->isDark(corner.x(), corner.y()) && !code->isDark(corner.x() + 1, corner.y() + 1) &&
                code->isDark(corner.x() + 3, corner.y() + 3));
    QVERIFY(!QrCode::of({}));
    QVERIFY(!QrCode::of(QString(4000, QLatin1Char('x'))));
}

void TestLabels::wordsStayOnTheirSticker_data()
{
    QTest::addColumn<int>("sheet");
    for (int i = 0; i < labelSheets().size(); ++i)
        QTest::addRow("%s", i + 1 < labelSheets().size() ? qPrintable(labelSheets().at(i).name) : "free")
            << i;
}

void TestLabels::wordsStayOnTheirSticker()
{
    QFETCH(const int, sheet);
    const LabelSheet wanted = labelSheets().at(sheet);
    const Label label{.code = QStringLiteral("VIG-0007"),
                      .heading = QStringLiteral("VIG-0007 avec un nom beaucoup trop long pour lui"),
                      .lines = {QStringLiteral("Poste de la comptabilité du premier étage"),
                                QStringLiteral("Association L’Atelier des Possibles"),
                                QStringLiteral("Vigie informatique et téléphonie"),
                                QStringLiteral("03 88 00 00 00")}};
    const auto pages = labelPages({label}, {.sheet = wanted}, m_fonts);
    QVERIFY(pages);
    const QRectF sticker = wanted.at(0);
    const QRectF room(mm(sticker.left()), mm(sticker.top()), mm(sticker.width()), mm(sticker.height()));
    int words = 0;
    for (const Mark &mark : pages->page(0).drawing.marks()) {
        if (const auto *text = std::get_if<TextMark>(&mark)) {
            const QFontMetricsF metrics(m_fonts.font(text->face));
            const QRectF taken(text->baseline.x(), text->baseline.y() - metrics.capHeight(),
                               metrics.horizontalAdvance(text->text), metrics.capHeight());
            QVERIFY2(room.contains(taken), qPrintable(text->text));
            ++words;
        } else {
            QVERIFY(room.contains(std::get<BoxMark>(mark).rect));
        }
    }
    QVERIFY(words >= 1);
}

void TestLabels::longLinesGoOnWhereThereIsRoom()
{
    const Label label{.code = QStringLiteral("V005022"),
                      .heading = QStringLiteral("V005022"),
                      .lines = {QStringLiteral("ADP-IMP01"),
                                QStringLiteral("Association L’Atelier des Possibles"),
                                QStringLiteral("Vigie Démo Informatique"), QStringLiteral("03 88 00 00 01")}};
    const auto pages = labelPages({label}, {.sheet = labelSheets().constFirst()}, m_fonts);
    QVERIFY(pages);
    QStringList said;
    for (const Mark &mark : pages->page(0).drawing.marks()) {
        if (const auto *text = std::get_if<TextMark>(&mark))
            said << text->text;
    }
    QVERIFY2(said.size() > 5, qPrintable(said.join(QLatin1Char('|'))));
    QCOMPARE(said.join(QLatin1Char(' ')),
             QStringLiteral("V005022 ADP-IMP01 Association L’Atelier des Possibles Vigie Démo Informatique "
                            "03 88 00 00 01"));
}

void TestLabels::codesHoldWhatIsAsked_data()
{
    QTest::addColumn<int>("content");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("without");
    const auto list = [](const char *codes) { return QString::fromLatin1(codes).split(QLatin1Char(' ')); };
    QTest::newRow("the tag") << int(LabelCode::Tag) << list("VIG-0007 vigie:machine/2") << 1;
    QTest::newRow("the serial number") << int(LabelCode::Serial) << list("7XQ2M93 vigie:machine/2") << 1;
    QTest::newRow("Vigie's number") << int(LabelCode::VigieId) << list("vigie:machine/1 vigie:machine/2")
                                    << 0;
    QTest::newRow("none") << int(LabelCode::None) << QStringList{{}, {}} << 0;
}

void TestLabels::codesHoldWhatIsAsked()
{
    QFETCH(const int, content);
    const auto code = static_cast<LabelCode>(content);
    QStringList codes;
    for (const Label &label : assetLabels(machines(), {.code = code}))
        codes << label.code;
    QTEST(codes, "codes");
    QTEST(codesWithoutWanted(machines().assets, code), "without");
}

void TestLabels::stickersThatDoNotFitAreRefused()
{
    const LabelSheet wide{.columns = 4, .rows = 7, .width = 63.5, .height = 38.1};
    const auto pages = labelPages({{.heading = QStringLiteral("x")}}, {.sheet = wide}, m_fonts);
    QVERIFY(!pages);
    QCOMPARE(pages.error().field, QStringLiteral("sheet"));
}

void TestLabels::thePageShowsWhatItPrints()
{
    LabelsEditor editor(machines(), m_fonts);
    editor.resize(1100, 800);
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *preview = editor.findChild<PreviewWidget *>();
    const auto text = [preview] { return preview->pages().page(0).drawing.plainText(); };
    QVERIFY(text().contains(QStringLiteral("VIG-0007")));
    QVERIFY(text().contains(QStringLiteral("Cabinet Morel")));
    QTest::mouseClick(editor.findChild<QCheckBox *>(QStringLiteral("clientCheck")), Qt::LeftButton, {},
                      QPoint(8, 8));
    QVERIFY(!text().contains(QStringLiteral("Cabinet Morel")));
    editor.findChild<QSpinBox *>(QStringLiteral("firstEdit"))->setValue(21);
    QCOMPARE(preview->pages().count(), 2);
    QSignalSpy wanted(&editor, &LabelsEditor::pdfRequested);
    QTest::mouseClick(editor.findChild<QPushButton *>(QStringLiteral("labelsPdfButton")), Qt::LeftButton);
    QCOMPARE(wanted.value(0).value(0).value<Pages>().count(), 2);
    auto *note = editor.findChild<QLabel *>(QStringLiteral("codeNote"));
    QVERIFY(note->isVisible());
    editor.findChild<QComboBox *>(QStringLiteral("codeEdit"))->setCurrentIndex(int(LabelCode::VigieId));
    QVERIFY(!note->isVisible());
    QSignalSpy closed(&editor, &LabelsEditor::closeRequested);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TestLabels::machinesAreNumberedOnceSeen()
{
    LabelsEditor editor(machines(), m_fonts);
    editor.resize(1100, 800);
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *preview = editor.findChild<QLabel *>(QStringLiteral("tagPreview"));
    QCOMPARE(preview->text(), QString::fromUtf8("PC-ACCUEIL → VIG-0008"));
    editor.findChild<QLineEdit *>(QStringLiteral("prefixEdit"))->setText(QStringLiteral("M"));
    QCOMPARE(preview->text(), QString::fromUtf8("PC-ACCUEIL → M0001"));
    QSignalSpy wanted(&editor, &LabelsEditor::tagsRequested);
    QTest::mouseClick(editor.findChild<QPushButton *>(QStringLiteral("numberButton")), Qt::LeftButton);
    const auto changes = wanted.value(0).value(0).value<QList<AssetChange>>();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().after.tag, QStringLiteral("M0001"));
    LabelledAssets numbered = machines();
    numbered.assets.last().tag = QStringLiteral("M0001");
    editor.setMachines(numbered);
    QVERIFY(!preview->isVisible());
    QVERIFY(editor.findChild<PreviewWidget *>()->pages().page(0).drawing.plainText().contains(
        QStringLiteral("M0001")));
}

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
