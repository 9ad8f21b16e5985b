// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleFigures.h"
#include "Warnings.h"
#include "ui/charts/BacklogChart.h"
#include "ui/charts/ComplianceChart.h"
#include "ui/charts/FlowChart.h"
#include "ui/charts/OutcomeChart.h"
#include "ui/style/Theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;

Q_DECLARE_METATYPE(core::Priority)
Q_DECLARE_METATYPE(core::Outcome)

/// Each chart says its figures in words, and opens what is pointed at by mouse or keys.
class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init() { failOnWarnings(); }

    void outcomesOpenByClick_data();
    void outcomesOpenByClick();
    void outcomesOpenByKeys();
    void nothingHasNoBar();
    void wordsForThoseWhoDoNotSee();
    void monthsOfTheLineOpen();
    void flowOpensTheMove();
    void backlogOpensItsPart();
    void theThemeIsFollowed();
    void aThinBarCanBeSeen();

private:
    template <class Chart>
    void show(Chart &chart)
    {
        chart.resize(560, 200);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
    }
    template <class Chart>
    void click(Chart &chart, int mark)
    {
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.placeOf(mark).center().toPoint());
    }
    static Format format()
    {
        return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Paris"));
    }

    std::unique_ptr<Theme> m_theme;
};

void TestCharts::outcomesOpenByClick_data()
{
    QTest::addColumn<int>("mark");
    QTest::addColumn<core::Priority>("priority");
    QTest::addColumn<core::Outcome>("outcome");
    QTest::newRow("P1 kept") << 0 << core::Priority::P1 << core::Outcome::Kept;
    QTest::newRow("P1 breached") << 1 << core::Priority::P1 << core::Outcome::Breached;
    QTest::newRow("P1 under way") << 2 << core::Priority::P1 << core::Outcome::Undecided;
    QTest::newRow("P3 breached") << 7 << core::Priority::P3 << core::Outcome::Breached;
    QTest::newRow("P4 has no breach") << 10 << core::Priority::P4 << core::Outcome::Undecided;
}

void TestCharts::outcomesOpenByClick()
{
    QFETCH(const int, mark);
    QFETCH(const core::Priority, priority);
    QFETCH(const core::Outcome, outcome);
    OutcomeChart chart(format());
    chart.setOutcomes(sample::november().incidents);
    show(chart);
    QSignalSpy opened(&chart, &OutcomeChart::opened);
    click(chart, mark);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<core::Priority>(), priority);
    QCOMPARE(opened.at(0).at(1).value<core::Outcome>(), outcome);
}

void TestCharts::outcomesOpenByKeys()
{
    OutcomeChart chart(format());
    chart.setOutcomes(sample::november().incidents);
    show(chart);
    chart.setFocus(Qt::TabFocusReason);
    QSignalSpy opened(&chart, &OutcomeChart::opened);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.wordsOf(chart.currentMark()), QStringLiteral("P1 · 2 breached"));
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.wordsOf(chart.currentMark()), QStringLiteral("P2 · 24 kept"));
    QTest::keyClick(&chart, Qt::Key_Space);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.at(0).at(1).value<core::Outcome>(), core::Outcome::Breached);
    QCOMPARE(opened.at(1).at(0).value<core::Priority>(), core::Priority::P2);
}

void TestCharts::nothingHasNoBar()
{
    OutcomeChart chart(format());
    chart.setOutcomes({sample::outcome(core::Priority::P1, 0, 0, 0)});
    show(chart);
    QCOMPARE(chart.marks(), 0);
    chart.setFocus(Qt::TabFocusReason);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Up, Qt::Key_End, Qt::Key_Return})
        QTest::keyClick(&chart, key);
    QCOMPARE(chart.currentMark(), -1);
}

void TestCharts::wordsForThoseWhoDoNotSee()
{
    OutcomeChart chart(format());
    chart.setOutcomes(sample::november().incidents);
    QVERIFY(!chart.accessibleName().isEmpty());
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("P3 · 2 breached")));
}

void TestCharts::monthsOfTheLineOpen()
{
    ComplianceChart chart(format());
    QList<core::MonthPoint> history = sample::november().history;
    history[3].decided = 0; // Interrupts the line.
    chart.setHistory(history, 95);
    show(chart);
    QCOMPARE(chart.marks(), 11);
    QSignalSpy opened(&chart, &ComplianceChart::opened);
    click(chart, 3);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toDate(), QDate(2026, 4, 1));
    QVERIFY(chart.wordsOf(10).contains(QStringLiteral("94.8%")));
}

void TestCharts::flowOpensTheMove()
{
    FlowChart chart(format());
    chart.setHistory(sample::november().history);
    show(chart);
    QCOMPARE(chart.marks(), 24);
    QSignalSpy opened(&chart, &FlowChart::opened);
    click(chart, 23);
    QCOMPARE(opened.at(0).at(0).toDate(), QDate(2026, 11, 1));
    QCOMPARE(opened.at(0).at(1).value<core::BacklogMove::Kind>(), core::BacklogMove::Kind::Resolved);
    QVERIFY(chart.wordsOf(22).contains(QStringLiteral("104 opened")));
}

void TestCharts::backlogOpensItsPart()
{
    BacklogChart chart(format());
    chart.setBacklog(sample::november().backlog);
    show(chart);
    QSignalSpy opened(&chart, &BacklogChart::opened);
    click(chart, 1);
    QCOMPARE(opened.at(0).at(0).toInt(), 0);
    QCOMPARE(opened.at(0).at(1).value<core::WaitingOn>(), core::WaitingOn::Client);
}

void TestCharts::theThemeIsFollowed()
{
    OutcomeChart chart(format());
    chart.setOutcomes(sample::november().incidents);
    show(chart);
    QCOMPARE(chart.grab().toImage().pixelColor(1, 1), lightColors().panel);
    m_theme->setAppearance(Appearance::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(chart.grab().toImage().pixelColor(1, 1), darkColors().panel);
    m_theme->setAppearance(Appearance::Light);
}

void TestCharts::aThinBarCanBeSeen()
{
    OutcomeChart chart(format());
    chart.setOutcomes({sample::outcome(core::Priority::P1, 24'918, 1, 0)});
    show(chart);
    QVERIFY(chart.placeOf(1).width() >= 4);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
