// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleFigures.h"
#include "Warnings.h"
#include "core/exchange/CsvCell.h"
#include "ui/charts/OutcomeChart.h"
#include "ui/pages/dashboard/ClientMonthTable.h"
#include "ui/pages/dashboard/DashboardPage.h"
#include "ui/pages/dashboard/FigureCsv.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Tile.h"

#include <QAction>
#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class TestDashboardPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void figuresOpenWhatTheySum_data();
    void figuresOpenWhatTheySum();
    void barOpensTheListBehind();
    void theScopeIsThePlace();
    void lateAnswersAreDropped();
    void changesAreShown();
    void failureCanBeTriedAgain();
    void anEmptyMonthSaysSo();
    void figuresAreExported();
    void cellsAreNeverFormulas_data();
    void cellsAreNeverFormulas();
    void narrowAndWide();

private:
    using Answer = core::Result<DashboardFigures>;
    struct Asked
    {
        DashboardScope scope;
        std::shared_ptr<QPromise<Answer>> promise;
    };
    void answer(int asked, const Answer &figures)
    {
        m_asked.at(asked).promise->addResult(figures);
        m_asked.at(asked).promise->finish();
        QCoreApplication::processEvents();
    }
    void show()
    {
        m_page->resize(1232, 844);
        m_page->show();
        m_page->open({.page = QStringLiteral("dashboard"),
                      .filter = {{QStringLiteral("month"), QStringLiteral("2026-11")}}});
        answer(0, sample::dashboard());
    }
    template <class T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    core::ChangeNotifier m_changes;
    QList<Asked> m_asked;
    QString m_csv;
    std::unique_ptr<DashboardPage> m_page;
};

void TestDashboardPage::init()
{
    failOnWarnings();
    m_asked.clear();
    DashboardPage::Source source;
    source.figures = [this](const DashboardScope &scope) {
        m_asked << Asked{scope, std::make_shared<QPromise<Answer>>()};
        m_asked.last().promise->start();
        return m_asked.last().promise->future();
    };
    source.csvFile = [this](const QString &suggested) {
        m_csv = m_folder.filePath(suggested);
        return m_csv;
    };
    const auto now = [] {
        return core::instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone("Europe/Paris"));
    };
    m_page = std::make_unique<DashboardPage>(
        source, Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Paris"), now),
        m_changes);
}

void TestDashboardPage::cleanup()
{
    for (const Asked &asked : std::as_const(m_asked)) { // A promise must not die unanswered.
        if (!asked.promise->future().isFinished()) {
            asked.promise->addResult(Answer(core::Error{.kind = core::ErrorKind::Cancelled}));
            asked.promise->finish();
        }
    }
    QCoreApplication::processEvents();
    m_page.reset();
}

void TestDashboardPage::figuresOpenWhatTheySum_data()
{
    QTest::addColumn<QString>("tile");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("kept: the breaches") << "keptTile"
                                        << "outcome"
                                        << "breached";
    QTest::newRow("opened") << "flowTile"
                            << "move"
                            << "opened";
    QTest::newRow("restoration: its priority") << "restorationTile"
                                               << "priority"
                                               << "1";
    QTest::newRow("stock") << "stockTile"
                           << "scope"
                           << "open";
    QTest::newRow("hours: the report") << "hoursTile"
                                       << "month"
                                       << "2026-11";
}

void TestDashboardPage::figuresOpenWhatTheySum()
{
    QFETCH(const QString, tile);
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    show();
    QSignalSpy gone(m_page.get(), &Page::navigate);
    QTest::mouseClick(m_page->findChild<Tile *>(tile), Qt::LeftButton);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).value<Place>().filter.value(key).toString(), value);
}

void TestDashboardPage::barOpensTheListBehind()
{
    show();
    auto *chart = m_page->findChild<OutcomeChart *>();
    QSignalSpy gone(m_page.get(), &Page::navigate);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(4).center().toPoint());
    QCOMPARE(gone.size(), 1);
    const Place place = gone.at(0).at(0).value<Place>();
    QCOMPARE(place.page, QStringLiteral("interventions"));
    QCOMPARE(place.filter.value(QStringLiteral("month")).toString(), QStringLiteral("2026-11"));
    QCOMPARE(place.filter.value(QStringLiteral("outcome")).toString(), QStringLiteral("breached"));
    QCOMPARE(place.filter.value(QStringLiteral("priority")).toInt(), 2);
}

void TestDashboardPage::theScopeIsThePlace()
{
    show();
    const Place place{
        .page = QStringLiteral("dashboard"),
        .filter = {{QStringLiteral("month"), QStringLiteral("2026-09")}, {QStringLiteral("client"), 3}}};
    m_page->open(place);
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(m_asked.at(1).scope.month, (core::Month{2026, 9}));
    QCOMPARE(m_asked.at(1).scope.client, std::optional(core::ClientId(3)));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("month")),
             place.filter.value(QStringLiteral("month")));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("client")).toInt(), 3);
    QCOMPARE(m_page->header().filters->findChild<FilterChip *>(QStringLiteral("clientChip"))->text(),
             QStringLiteral("Menuiserie Aubry"));
}

void TestDashboardPage::lateAnswersAreDropped()
{
    show();
    m_page->open({.page = QStringLiteral("dashboard"),
                  .filter = {{QStringLiteral("month"), QStringLiteral("2026-09")}}});
    m_page->open({.page = QStringLiteral("dashboard"),
                  .filter = {{QStringLiteral("month"), QStringLiteral("2026-08")}}});
    DashboardFigures wrong = sample::dashboard();
    wrong.month.reconciliation.opened = 999;
    answer(2, sample::dashboard());
    answer(1, wrong);
    QVERIFY(!child<Tile>("flowTile")->accessibleName().contains(QStringLiteral("999")));
    QVERIFY(!m_page->isLoading());
}

void TestDashboardPage::changesAreShown()
{
    show();
    Q_EMIT m_changes.changed({});
    Q_EMIT m_changes.changed({});
    QTRY_COMPARE(m_asked.size(), 2); // Once for both.
    DashboardFigures figures = sample::dashboard();
    figures.month.reconciliation.opened = 105;
    answer(1, figures);
    QVERIFY(child<Tile>("flowTile")->accessibleName().contains(QStringLiteral("105")));
}

void TestDashboardPage::failureCanBeTriedAgain()
{
    m_page->show();
    m_page->open({.page = QStringLiteral("dashboard")});
    answer(0, core::Error{.kind = core::ErrorKind::Busy});
    auto *message = m_page->findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    Q_EMIT message->actionChosen();
    QCOMPARE(m_asked.size(), 2);
    answer(1, sample::dashboard());
    QVERIFY(!message->isVisible());
}

void TestDashboardPage::anEmptyMonthSaysSo()
{
    m_page->show();
    m_page->open({.page = QStringLiteral("dashboard")});
    answer(0, DashboardFigures{.month = {.month = {2026, 11}}});
    QVERIFY(child<EmptyState>("dashboardEmptyState")->isVisible());
    QSignalSpy gone(m_page.get(), &Page::navigate);
    child<QAction>("newInterventionAction")->trigger();
    QCOMPARE(gone.at(0).at(0).value<Place>().filter.value(QStringLiteral("new")).toBool(), true);
}

void TestDashboardPage::figuresAreExported()
{
    show();
    child<QAction>("exportAction")->trigger();
    QFile file(m_csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    QVERIFY(csv.contains("Opened;104\r\n"));
    QVERIFY(csv.contains("Cabinet Morel;2026-06;"));
}

void TestDashboardPage::cellsAreNeverFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");
    QTest::newRow("text") << "Morel"
                          << "Morel";
    QTest::newRow("formula") << "=1+1"
                             << "'=1+1";
    QTest::newRow("command") << "@SUM(A1)"
                             << "'@SUM(A1)";
    QTest::newRow("minus") << "-2+3"
                           << "'-2+3";
    QTest::newRow("separator") << "a;b"
                               << "\"a;b\"";
    QTest::newRow("quotes") << "le \"bon\""
                            << "\"le \"\"bon\"\"\"";
    QTest::newRow("formula over lines") << "=A1\nB"
                                        << "\"'=A1\nB\"";
}

void TestDashboardPage::cellsAreNeverFormulas()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, written);
    QCOMPARE(core::csvCell(cell), written);
}

void TestDashboardPage::narrowAndWide()
{
    show();
    for (const QSize size : {QSize(816, 644), QSize(1232, 844), QSize(2400, 1300)}) {
        m_page->resize(size);
        QCoreApplication::processEvents();
        QVERIFY(child<ClientMonthTable>("clientMonthTable")->width() > 200);
        if (const QString folder = qEnvironmentVariable("VIGIE_PICTURES"); !folder.isEmpty()) {
            QVERIFY(m_page->grab().save(
                QStringLiteral("%1/dashboard-%2-light.png").arg(folder).arg(size.width())));
            m_theme->setAppearance(Appearance::Dark);
            QCoreApplication::processEvents();
            QVERIFY(m_page->grab().save(
                QStringLiteral("%1/dashboard-%2-dark.png").arg(folder).arg(size.width())));
            m_theme->setAppearance(Appearance::Light);
        }
    }
}

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
