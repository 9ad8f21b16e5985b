// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/JobBar.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ShortList.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/Tile.h"
#include "ui/window/History.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace ui;

class TestKit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init() { failOnWarnings(); }

    void themeChangesAtRunTime();
    void nothingIsReadAsHtml();
    void historyIsABrowsers();
    void chipsNarrow();
    void smallTableIsAsHighAsItsRows();
    void smallTableOpensByKeyAndMouse();
    void smallTableGivesWay();
    void shortListLeavesOutWhatHasNoRoom();
    void jobCanBeStopped();
    void jobLeavesWhenDone();
    void linksOpen();
    void tilesOpenWhatTheySum();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestKit::themeChangesAtRunTime()
{
    Badge hidden({QStringLiteral("late"), Tone::Breached});
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *shown = new Badge({QStringLiteral("late"), Tone::Breached});
    layout->addWidget(shown);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto ground = [](QWidget &badge) {
        return badge.grab().toImage().pixelColor(badge.width() / 2, 2);
    };
    m_theme->setAppearance(Appearance::Light);
    QCOMPARE(ground(*shown), lightColors().breachedSoft);
    QCOMPARE(ground(hidden), lightColors().breachedSoft);
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setAppearance(Appearance::Dark);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(ground(*shown), darkColors().breachedSoft);
    QCOMPARE(ground(hidden), darkColors().breachedSoft);
    QVERIFY(isDark(*shown));
    m_theme->setAppearance(Appearance::Light);
}

void TestKit::nothingIsReadAsHtml()
{
    const QString name = QStringLiteral("<b>Morel</b> & fils");
    const std::unique_ptr<QLabel> label(plainLabel(name));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), name);
    QCOMPARE(plainToolTip(name), QStringLiteral("<qt>&lt;b&gt;Morel&lt;/b&gt; &amp; fils</qt>"));
    QCOMPARE(plainToolTip({}), QString());
    Badge badge({name, Tone::Kept, name});
    QCOMPARE(badge.toolTip(), plainToolTip(name));
    QCOMPARE(badge.accessibleName(), name);
}

void TestKit::historyIsABrowsers()
{
    const auto at = [](qint64 record) { return Place{.page = QStringLiteral("p"), .record = record}; };
    History history;
    QVERIFY(!history.canGoBack());
    for (const qint64 record : {1, 2, 2, 3})
        history.go(at(record));
    QCOMPARE(history.back().record, 2);
    QCOMPARE(history.back().record, 1);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward().record, 2);
    history.go(at(9));
    QVERIFY(!history.canGoForward()); // 3 is forgotten.
    history.replace(at(10));
    QCOMPARE(history.back().record, 2);
    QCOMPARE(history.forward().record, 10);
    for (int i = 0; i < 2 * History::kLimit; ++i)
        history.go(at(100 + i));
    int steps = 0;
    for (; history.canGoBack(); ++steps)
        history.back();
    QCOMPARE(steps, History::kLimit - 1);
}

void TestKit::chipsNarrow()
{
    ChipBar bar;
    bar.addChip(QStringLiteral("state"), QStringLiteral("State"),
                {{QStringLiteral("all"), {}}, {QStringLiteral("open"), 1}, {QStringLiteral("R&D"), 2}});
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy changed(&bar, &ChipBar::valuesChanged);
    auto *chip = bar.findChild<FilterChip *>(QStringLiteral("stateChip"));
    QVERIFY(bar.values().isEmpty());
    QTest::mouseClick(chip, Qt::LeftButton);
    auto *menu = chip->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().at(2)->text(), QStringLiteral("R&&D"));
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bar.values().value(QStringLiteral("state")).toInt(), 1);
    QCOMPARE(chip->text(), QStringLiteral("open"));
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QCOMPARE(changed.count(), 2);
    QVERIFY(bar.values().isEmpty());
    bar.setValues({{QStringLiteral("state"), 2}}); // Silent: a place gone back to.
    QCOMPARE(chip->text(), QStringLiteral("R&D"));
    QCOMPARE(changed.count(), 2);
}

void TestKit::smallTableIsAsHighAsItsRows()
{
    SimpleTable table({{.title = QStringLiteral("Client")},
                       {.title = QStringLiteral("Why"), .stretches = true, .wraps = true}});
    table.addHeading(QStringLiteral("LATE"));
    table.addRow({strongCell(QStringLiteral("Morel")), {.text = QStringLiteral("short")}}, 7);
    const int row = table.addRow({{.text = QStringLiteral("Aubry")},
                                  {.text = QString(QStringLiteral("a long explanation ")).repeated(12)}},
                                 8);
    table.resize(400, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QVERIFY(table.rowHeight(row) > 2 * kRowHeight);
    int height = kRowHeight; // The header.
    for (int i = 0; i < table.rows(); ++i)
        height += table.rowHeight(i);
    QCOMPARE(table.sizeHint().height(), height);
    QCOMPARE(table.keyOf(1).toInt(), 7);
    QCOMPARE(table.columnWidth(0) + table.columnWidth(1), table.viewport()->width());
    table.clear();
    QCOMPARE(table.rows(), 0);
}

void TestKit::smallTableOpensByKeyAndMouse()
{
    QAction action(QStringLiteral("Open it"));
    QSignalSpy triggered(&action, &QAction::triggered);
    SimpleTable table(QList<SimpleColumn>{{.stretches = true}, {}});
    table.setOpens(true);
    table.addHeading(QStringLiteral("LATE"));
    table.addRow({{.text = QStringLiteral("one")}, {.action = &action}}, 7);
    table.addRow({{.text = QStringLiteral("two")}}, 8);
    table.resize(400, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    QSignalSpy opened(&table, &SimpleTable::rowOpened);
    QTest::keyClick(&table, Qt::Key_Down); // Past the heading.
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(1).toInt(), 7);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(2, 0)).center());
    QCOMPARE(opened.value(1).value(1).toInt(), 8);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(0, 0)).center());
    QCOMPARE(opened.count(), 2); // A heading opens nothing.
    QTest::mouseClick(table.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
}

void TestKit::smallTableGivesWay()
{
    SimpleTable table({{.title = QStringLiteral("Name"), .stretches = true},
                       {.title = QStringLiteral("Amount"), .alignment = Qt::AlignRight}});
    table.addRow({{.text = QString(120, QLatin1Char('n'))}, {.text = QStringLiteral("420,00 €")}});
    table.resize(300, 100);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QCOMPARE(table.columnWidth(0) + table.columnWidth(1), table.viewport()->width());
    QVERIFY(table.columnWidth(1) > 60); // The long one gave way, not the amount.
}

void TestKit::shortListLeavesOutWhatHasNoRoom()
{
    ShortList list({{.title = QStringLiteral("Title"), .stretch = 5},
                    {.title = QStringLiteral("Reported"), .width = 110, .leavesBelow = 500}});
    list.resize(400, 200);
    list.addRow({{.text = QStringLiteral("Visite préventive du trimestre, salle serveur")},
                 {.text = QStringLiteral("5 nov. 09:30")}});
    list.show();
    const auto texts = [&list] {
        QStringList shown;
        for (const QLabel *label : list.findChildren<QLabel *>()) {
            if (label->isVisible())
                shown << label->text();
        }
        for (const ElidedLabel *label : list.findChildren<ElidedLabel *>()) {
            if (label->isVisible())
                shown << label->text();
        }
        return shown.join(QLatin1Char('|'));
    };
    QVERIFY2(!texts().contains(QStringLiteral("Reported")), qPrintable(texts()));
    QVERIFY(!texts().contains(QStringLiteral("09:30")));
    list.resize(700, 200);
    QVERIFY2(texts().contains(QStringLiteral("Reported")), qPrintable(texts()));
    QVERIFY(texts().contains(QStringLiteral("09:30")));
    list.resize(400, 200);
    QVERIFY(!texts().contains(QStringLiteral("09:30")));
    QVERIFY(texts().contains(QStringLiteral("Visite")));
}

void TestKit::jobCanBeStopped()
{
    QPromise<int> work;
    work.start();
    work.setProgressRange(0, 200);
    auto *job = new JobBar(QStringLiteral("Import"));
    QSignalSpy asked(job, &JobBar::cancelRequested);
    job->follow(work.future());
    QVERIFY(!job->isVisible());
    QTRY_VERIFY(job->isVisible()); // After half a second only.
    QTest::mouseClick(job->findChild<QPushButton *>(QStringLiteral("cancelButton")), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(work.isCanceled());
    QSignalSpy gone(job, &QObject::destroyed);
    work.finish();
    QTRY_COMPARE(gone.count(), 1);
}

void TestKit::jobLeavesWhenDone()
{
    auto *job = new JobBar(QStringLiteral("Import"));
    QSignalSpy gone(job, &QObject::destroyed);
    job->follow(QtFuture::makeReadyFuture(3)); // Short work is never seen.
    QTRY_COMPARE(gone.count(), 1);
}

void TestKit::linksOpen()
{
    KeyValueList list;
    list.addRow(QStringLiteral("Site"), QString());
    list.addRow(QStringLiteral("Cover"), BadgeText{QStringLiteral("included"), Tone::Kept});
    list.addLink(QStringLiteral("Contract"), QStringLiteral("C-2023-002"), QStringLiteral("contract"));
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    QSignalSpy chosen(&list, &KeyValueList::linkChosen);
    auto *link = list.findChild<LinkButton *>(QStringLiteral("contractLink"));
    QTest::mouseClick(link, Qt::LeftButton);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("contract"));
    list.clear();
    QTRY_VERIFY(list.findChildren<QLabel *>().isEmpty());
}

void TestKit::tilesOpenWhatTheySum()
{
    Tile tile(QStringLiteral("Kept"));
    tile.setFigure(QStringLiteral("92 / 97"), QStringLiteral("94,8 %"), QStringLiteral("Commitments kept."));
    QSignalSpy clicked(&tile, &QAbstractButton::clicked);
    tile.show();
    QVERIFY(QTest::qWaitForWindowActive(&tile));
    tile.setFocus();
    QTest::keyClick(&tile, Qt::Key_Space);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QCOMPARE(clicked.count(), 2);
    QVERIFY(tile.accessibleName().contains(QStringLiteral("92 / 97")));
}

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
