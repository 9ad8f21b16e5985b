// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "SampleMonthReport.h"
#include "Warnings.h"
#include "ui/pages/report/ReportClientList.h"
#include "ui/pages/report/ReportsPage.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/printing/report/MonthReportDocument.h"
#include "ui/style/Theme.h"
#include "ui/widgets/EmptyState.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class TestReportsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void theFirstWithSomethingToTellIsShown();
    void clientsSayTheirState();
    void anotherClientIsPreviewed();
    void thePdfIsWhatIsSeen();
    void savingNowhereSavesNothing();
    void aCommentIsSavedByKeys();
    void anUnsavedCommentHoldsBack();
    void aConflictKeepsWhatWasTyped();
    void allAreAskedForAtOnce();
    void nothingToReportSaysSo();
    void noClientLeadsToTheClients();
    void lightAndDark();

private:
    void show()
    {
        m_page->resize(1232, 844);
        m_page->show();
        m_page->open({.page = QStringLiteral("reports"),
                      .filter = {{QStringLiteral("month"), QStringLiteral("2026-11")}}});
        QTRY_VERIFY(!m_page->isLoading());
        QCoreApplication::processEvents();
    }
    template <class T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    core::ChangeNotifier m_changes;
    PaperFonts m_fonts;
    Pages m_pages;
    QList<ReportLine> m_lines;
    QList<ReportWanted> m_wanted;
    core::ReportComment m_stored;
    QString m_path;
    std::unique_ptr<ReportsPage> m_page;
};

void TestReportsPage::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    const auto fonts = PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    const core::MonthReport report = sample::report();
    const ReportWords words(QLocale(QLocale::English, QLocale::UnitedKingdom), nullptr,
                            QTimeZone(report.zone));
    m_pages = Pages(monthReportDocument(report, words), m_fonts);
    QVERIFY(m_pages.count() > 1);
}

void TestReportsPage::init()
{
    failOnWarnings();
    m_wanted.clear();
    m_stored = {.client = core::ClientId(2), .month = {2026, 11}};
    m_path = m_folder.filePath(QStringLiteral("report.pdf"));
    m_lines = {{.client = core::ClientId(1), .name = QStringLiteral("Atelier Lenoir")},
               {.client = core::ClientId(2),
                .name = QStringLiteral("Cabinet Morel"),
                .kept = 18,
                .decided = 20,
                .moves = 43},
               {.client = core::ClientId(3),
                .name = QStringLiteral("Garage Simon"),
                .kept = 4,
                .decided = 4,
                .moves = 9},
               {.client = core::ClientId(4), .name = QStringLiteral("Les Tilleuls"), .moves = 1}};
    ReportsPage::Source source;
    source.lines = [this](core::Month) { return soon(core::Result<QList<ReportLine>>(m_lines)); };
    source.preview = [this](const ReportWanted &wanted) {
        m_wanted << wanted;
        m_stored.client = wanted.client;
        return soon(core::Result<ReportPreview>(
            ReportPreview{.pages = m_pages, .comment = m_stored, .fileName = QStringLiteral("RM.pdf")}));
    };
    source.pdfFile = [this](const QString &) { return m_path; };
    source.folder = [this] { return m_folder.path(); };
    source.print = [](const Pages &) { return core::Result<bool>(false); };
    const auto now = [] {
        return core::instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone("Europe/Paris"));
    };
    m_page = std::make_unique<ReportsPage>(
        source, Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Paris"), now),
        m_fonts, m_changes);
}

void TestReportsPage::theFirstWithSomethingToTellIsShown()
{
    show();
    QCOMPARE(m_wanted.size(), 1);
    QCOMPARE(m_wanted.at(0).client, core::ClientId(2));
    QCOMPARE(m_wanted.at(0).month, (core::Month{2026, 11}));
    QCOMPARE(child<PreviewWidget>("reportPreview")->pages().count(), m_pages.count());
    QVERIFY(child<QLabel>("reportPageLabel")->text().contains(QLatin1Char('1')));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("client")).toInt(), 2);
}

void TestReportsPage::clientsSayTheirState()
{
    show();
    auto *list = child<ReportClientList>("reportClientList");
    const QStringList states{QStringLiteral("nothing to report"), QStringLiteral("2 breach"),
                             QStringLiteral("kept"), QStringLiteral("nothing decided")};
    for (int row = 0; row < states.size(); ++row)
        QVERIFY2(list->item(row)->data(Qt::AccessibleTextRole).toString().contains(states.at(row)),
                 qPrintable(list->item(row)->data(Qt::AccessibleTextRole).toString()));
}

void TestReportsPage::anotherClientIsPreviewed()
{
    show();
    auto *list = child<ReportClientList>("reportClientList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(m_wanted.size(), 2);
    QCOMPARE(m_wanted.at(1).client, core::ClientId(3));
}

void TestReportsPage::thePdfIsWhatIsSeen()
{
    show();
    child<QAction>("pdfAction")->trigger();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QVERIFY(file.remove());
}

void TestReportsPage::savingNowhereSavesNothing()
{
    show();
    const QString before = m_path;
    m_path.clear();
    child<QAction>("pdfAction")->trigger();
    QVERIFY(!QFile::exists(before));
}

void TestReportsPage::aCommentIsSavedByKeys()
{
    show();
    QSignalSpy saved(m_page.get(), &ReportsPage::commentSaveRequested);
    auto *text = child<QPlainTextEdit>("commentEdit");
    QVERIFY(!child<QPushButton>("saveCommentButton")->isEnabled());
    QTest::keyClicks(text, QStringLiteral("Calm month."));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto comment = saved.at(0).at(0).value<core::ReportComment>();
    QCOMPARE(comment.text, QStringLiteral("Calm month."));
    QCOMPARE(comment.client, core::ClientId(2));

    m_stored.id = 9;
    m_stored.version = 1;
    m_stored.text = comment.text;
    Q_EMIT m_changes.changed({});
    QTRY_VERIFY(m_page->canLeave());
    QCOMPARE(text->toPlainText(), QStringLiteral("Calm month."));
}

void TestReportsPage::anUnsavedCommentHoldsBack()
{
    show();
    QTest::keyClicks(child<QPlainTextEdit>("commentEdit"), QStringLiteral("Half a"));
    QVERIFY(!m_page->canLeave());
    QVERIFY(child<QLabel>("commentErrorLabel")->isVisible());
    child<ReportClientList>("reportClientList")->setCurrentRow(2);
    QCOMPARE(m_wanted.size(), 1);
    QCOMPARE(child<ReportClientList>("reportClientList")->client(), core::ClientId(2));
    QTest::mouseClick(child<QPushButton>("discardCommentButton"), Qt::LeftButton);
    QVERIFY(m_page->canLeave());
}

void TestReportsPage::aConflictKeepsWhatWasTyped()
{
    show();
    QTest::keyClicks(child<QPlainTextEdit>("commentEdit"), QStringLiteral("Mine"));
    m_stored.id = 9;
    m_stored.version = 4;
    m_stored.text = QStringLiteral("Theirs");
    Q_EMIT m_changes.changed({});
    QTRY_COMPARE(m_wanted.size(), 2);
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(child<QPlainTextEdit>("commentEdit")->toPlainText(), QStringLiteral("Mine"));
    m_page->showCommentError({.kind = core::ErrorKind::Conflict});
    QVERIFY(child<QLabel>("commentErrorLabel")->text().contains(QStringLiteral("Theirs")));
    QSignalSpy saved(m_page.get(), &ReportsPage::commentSaveRequested);
    QTest::mouseClick(child<QPushButton>("saveCommentButton"), Qt::LeftButton);
    QCOMPARE(saved.at(0).at(0).value<core::ReportComment>().version, 4);
    QCOMPARE(saved.at(0).at(0).value<core::ReportComment>().text, QStringLiteral("Mine"));
}

void TestReportsPage::allAreAskedForAtOnce()
{
    show();
    QSignalSpy asked(m_page.get(), &ReportsPage::allRequested);
    child<QAction>("allAction")->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), m_folder.path());
    QCOMPARE(asked.at(0).at(1).value<QList<ReportLine>>().size(), 3); // The first has nothing to tell.
}

void TestReportsPage::nothingToReportSaysSo()
{
    m_lines = {m_lines.at(0)};
    show();
    QVERIFY(child<EmptyState>("reportsEmptyState")->isVisible());
    QVERIFY(!child<QAction>("allAction")->isEnabled());
    child<ReportClientList>("reportClientList")->setCurrentRow(0); // Asked for, it is shown all the same.
    QTRY_VERIFY(!child<EmptyState>("reportsEmptyState")->isVisible());
}

void TestReportsPage::noClientLeadsToTheClients()
{
    m_lines.clear();
    show();
    QSignalSpy gone(m_page.get(), &Page::navigate);
    QTest::mouseClick(child<QPushButton>("emptyButton"), Qt::LeftButton);
    QCOMPARE(gone.at(0).at(0).value<Place>().page, QStringLiteral("clients"));
}

void TestReportsPage::lightAndDark()
{
    show();
    const QString folder = qEnvironmentVariable("VIGIE_PICTURES");
    for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
        m_theme->setAppearance(appearance);
        QCoreApplication::processEvents();
        const QPixmap picture = m_page->grab();
        QCOMPARE(picture.size(), m_page->size() * picture.devicePixelRatio());
        if (!folder.isEmpty())
            QVERIFY(picture.save(
                QStringLiteral("%1/reports-%2.png").arg(folder).arg(static_cast<int>(appearance))));
    }
}

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
