// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/WrittenFile.h"
#include "core/domain/attachment/Attachment.h"
#include "ui/pages/contract/PaperView.h"
#include "ui/pages/contract/SentPapers.h"
#include "ui/style/Theme.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

ui::Format testFormat()
{
    return ui::Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Paris"),
                      [] { return fromMsecs(1'795'424'400'000); }); // 23 November 2026.
}

ui::Document document()
{
    ui::Document made{.title = QStringLiteral("Contract")};
    made.blocks.push_back({ui::Title{QStringLiteral("Contract"), {}}});
    return made;
}

} // namespace

/// The paper of a contract: what is kept as sent is what was saved.
class TestPaperView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init();
    void cleanup() { m_view.reset(); }

    void itIsKeptForTodayByKeys();
    void whatIsKeptIsWhatWasSaved();
    void aRefusalIsSaidAndAsksAgain();
    void escapeKeepsNothing();
    void theOnesSentAreListed();

private:
    template <class T>
    T *child(const char *name)
    {
        return m_view->findChild<T *>(QLatin1String(name));
    }
    void askForDay() { child<QAction>("contractKeepAction")->trigger(); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::PaperView> m_view;
    QTemporaryDir m_folder;
    QList<SentPaper> m_kept;
    std::optional<Error> m_refusal;
};

void TestPaperView::init()
{
    failOnWarnings();
    m_kept.clear();
    m_refusal.reset();
    ui::PaperSource source;
    const auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    source.fonts = *fonts;
    source.paper = [fonts = *fonts](const ui::PaperWanted &) {
        return QtFuture::makeReadyFuture(Result<ui::PaperPreview>(ui::PaperPreview{
            .pages = ui::Pages(document(), fonts), .fileName = QStringLiteral("C-2026-003 Lenoir.pdf")}));
    };
    source.pdfFile = [this](const QString &suggested) { return m_folder.filePath(suggested); };
    source.keepSent = [this](const SentPaper &paper) {
        if (m_refusal)
            return QtFuture::makeReadyFuture(Result<QString>(*m_refusal));
        m_kept << paper;
        return QtFuture::makeReadyFuture(Result<QString>(sha256Of(paper.content)));
    };
    m_view = std::make_unique<ui::PaperView>(source, testFormat());
    m_view->resize(1000, 800);
    m_view->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->open({.contract = ContractId(3), .kind = ui::PaperKind::Quote});
    QTRY_VERIFY(child<QAction>("contractKeepAction")->isEnabled());
}

void TestPaperView::itIsKeptForTodayByKeys()
{
    QVERIFY(!child<QWidget>("keepPanel")->isVisible());
    askForDay();
    auto *day = child<QLineEdit>("sentDayEdit");
    QVERIFY(day->isVisible());
    QTest::keyClick(day, Qt::Key_Return);
    QTRY_COMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.constFirst().sentOn, QDate(2026, 11, 23));
    QCOMPARE(m_kept.constFirst().contract, ContractId(3));
    QCOMPARE(m_kept.constFirst().paper, static_cast<int>(ui::PaperKind::Quote));
    QVERIFY(m_kept.constFirst().content.startsWith("%PDF-"));
    QTRY_VERIFY(!day->isVisible());
    QString said;
    for (const QLabel *label : child<QWidget>("paperMessage")->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(sha256Of(m_kept.constFirst().content)), qPrintable(said));
}

void TestPaperView::whatIsKeptIsWhatWasSaved()
{
    child<QAction>("contractPdfAction")->trigger();
    askForDay();
    auto *day = child<QLineEdit>("sentDayEdit");
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("20/11/2026"));
    QTest::mouseClick(child<QPushButton>("keepSentButton"), Qt::LeftButton);
    QTRY_COMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.constFirst().sentOn, QDate(2026, 11, 20));
    QFile file(m_folder.filePath(QStringLiteral("C-2026-003 Lenoir.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(m_kept.constFirst().content, file.readAll());
}

void TestPaperView::aRefusalIsSaidAndAsksAgain()
{
    m_refusal = invalid({QT_TRANSLATE_NOOP("Sentence", "This document is kept already, as sent on %1."),
                         {QStringLiteral("20/11/2026")}});
    askForDay();
    QTest::mouseClick(child<QPushButton>("keepSentButton"), Qt::LeftButton);
    QTRY_VERIFY(child<QWidget>("paperMessage")->isVisible());
    QVERIFY(child<QLineEdit>("sentDayEdit")->isVisible());
    child<QLineEdit>("sentDayEdit")->clear();
    QTest::mouseClick(child<QPushButton>("keepSentButton"), Qt::LeftButton);
    QVERIFY(m_kept.isEmpty());
}

void TestPaperView::escapeKeepsNothing()
{
    askForDay();
    QTest::keyClick(child<QLineEdit>("sentDayEdit"), Qt::Key_Escape);
    QTRY_VERIFY(!child<QLineEdit>("sentDayEdit")->isVisible());
    QVERIFY(m_kept.isEmpty());
}

void TestPaperView::theOnesSentAreListed()
{
    ui::SentPapers papers(testFormat());
    papers.resize(900, 300);
    auto *table = papers.findChild<ui::SimpleTable *>(QStringLiteral("sentTable"));
    papers.show({{.id = AttachmentId(1), .name = QStringLiteral("scan.png")}});
    QVERIFY2(!papers.isVisibleTo(nullptr), "nothing was sent");
    papers.show({{.id = AttachmentId(1), .name = QStringLiteral("scan.png")},
                 {.id = AttachmentId(2),
                  .name = QStringLiteral("offer.pdf"),
                  .sha256 = QString(64, QLatin1Char('a')),
                  .sentOn = QDate(2026, 10, 1),
                  .paper = static_cast<int>(ui::PaperKind::Quote)},
                 {.id = AttachmentId(3),
                  .name = QStringLiteral("contract.pdf"),
                  .sha256 = QString(64, QLatin1Char('b')),
                  .sentOn = QDate(2026, 11, 1),
                  .paper = 0}});
    QVERIFY(papers.isVisibleTo(nullptr));
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("contract.pdf"));
    QCOMPARE(table->model()->index(1, 1).data().toString(), QStringLiteral("Quote"));
    QSignalSpy asked(&papers, &ui::SentPapers::saveRequested);
    Q_EMIT table->rowOpened(1, {});
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<Attachment>().id, AttachmentId(2));
}

QTEST_MAIN(TestPaperView)
#include "tst_paperview.moc"
