// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

/// A list of @p count rows in its panel, shown and loaded as far as it is seen.
struct Shown
{
    explicit Shown(int count, bool slow = false) : list(count)
    {
        list.isSlow = slow;
        model.setOrdering(FakeList::ordering());
        panel = std::make_unique<ListPanel>(&model);
        panel->resize(700, 500);
        panel->show();
        view = panel->view();
        view->setFocus();
    }
    bool isReady()
    {
        return QTest::qWaitForWindowActive(panel.get()) &&
               QTest::qWaitFor([this] { return model.rowCount() > 0; });
    }
    qint64 idAt(int row) const { return model.rowAt(model.index(row, 0))->id; }
    template <class T>
    T *child(const char *name) const
    {
        return panel->findChild<T *>(QLatin1String(name));
    }

    FakeList list;
    core::ChangeNotifier changes;
    FakeModel model{list.source(), FakeList::columns(), changes};
    std::unique_ptr<ListPanel> panel;
    ListView *view = nullptr;
};

class TestListView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init() { failOnWarnings(); }

    void rowsAreOfOneHeight_data();
    void rowsAreOfOneHeight();
    void keysMoveOpenPeekAndLeave();
    void clickSelectsAndDoubleClickOpens();
    void typingFilters();
    void downInTheFieldEntersTheList();
    void copiesWhatIsSelected();
    void headerSortsBothWays();
    void columnsShareTheWidth();
    void columnsAreRemembered();
    void endLoadsAllOfAHundredThousand();
    void saysNothingThenSkeletonThenRows();
    void emptyListSaysWhatToDo();
    void failureOffersToTryAgain();
    void whatIsReadStaysInPlace();

private:
    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
};

void TestListView::rowsAreOfOneHeight_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("a hundred thousand") << 100000;
}

void TestListView::rowsAreOfOneHeight()
{
    QFETCH(int, count);
    Shown shown(count);
    QVERIFY(shown.isReady());
    QVERIFY(shown.model.rowCount() <= 2 * FakeModel::kPageSize); // Only what is seen was asked for.
    QCOMPARE(shown.view->rowHeight(0), kRowHeight);
    QCOMPARE(shown.view->rowHeight(shown.model.rowCount() - 1), kRowHeight);
    QTRY_VERIFY(shown.child<QLabel>("countLabel")
                    ->text()
                    .contains(QString::number(count / 1000 > 0 ? count / 1000 : count)));
}

void TestListView::keysMoveOpenPeekAndLeave()
{
    Shown shown(50);
    QVERIFY(shown.isReady());
    QSignalSpy opened(shown.view, &ListView::opened);
    QSignalSpy peeked(shown.view, &ListView::peeked);
    QSignalSpy left(shown.view, &ListView::backRequested);
    QSignalSpy selected(shown.view, &ListView::selected);
    QTest::keyClick(shown.view, Qt::Key_Home);
    QTest::keyClick(shown.view, Qt::Key_Down);
    QTest::keyClick(shown.view, Qt::Key_Space);
    QTest::keyClick(shown.view, Qt::Key_Return);
    QCOMPARE(peeked.value(0).value(0).toModelIndex().row(), 1);
    QCOMPARE(opened.value(0).value(0).toModelIndex().row(), 1);
    QTest::keyClick(shown.view, Qt::Key_End);
    QCOMPARE(shown.view->currentIndex().row(), 49);
    QTest::keyClick(shown.view, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QCOMPARE(selected.count(), 3);
}

void TestListView::clickSelectsAndDoubleClickOpens()
{
    Shown shown(50);
    QVERIFY(shown.isReady());
    QSignalSpy opened(shown.view, &ListView::opened);
    const QPoint third = shown.view->visualRect(shown.model.index(2, 1)).center();
    QTest::mouseClick(shown.view->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(shown.view->currentIndex().row(), 2);
    QVERIFY(shown.view->selectionModel()->isRowSelected(2, {}));
    QCOMPARE(opened.count(), 0);
    QTest::mouseDClick(shown.view->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(opened.count(), 1);
}

void TestListView::typingFilters()
{
    Shown shown(600);
    QVERIFY(shown.isReady());
    QObject::connect(shown.panel->search(), &SearchField::searchChanged, shown.panel.get(),
                     [&shown](const QString &text) { shown.model.setFilter({.text = text}); });
    QTest::keyClick(shown.view, Qt::Key_6);
    auto *field = shown.panel->search();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("0"));
    QTRY_COMPARE(shown.model.rowCount(), 7); // 60, 160, … 560 and 600.
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QTRY_VERIFY(shown.model.rowCount() > 7);
}

void TestListView::downInTheFieldEntersTheList()
{
    Shown shown(5);
    QVERIFY(shown.isReady());
    shown.panel->search()->setFocus();
    QTest::keyClick(shown.panel->search(), Qt::Key_Down);
    QVERIFY(shown.view->hasFocus());
    QCOMPARE(shown.view->currentIndex().row(), 0);
}

void TestListView::copiesWhatIsSelected()
{
    Shown shown(3);
    QVERIFY(shown.isReady());
    QTest::keyClick(shown.view, Qt::Key_Home);
    QTest::keyClick(shown.view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(shown.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Row 3\tOpen\t3\nRow 2\tOpen\t2"));
}

void TestListView::headerSortsBothWays()
{
    Shown shown(30);
    QVERIFY(shown.isReady());
    QHeaderView *header = shown.view->horizontalHeader();
    const auto click = [header](int column) {
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 10);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    click(0); // Not sortable.
    QCOMPARE(shown.model.sortColumn(), -1);
    click(2);
    QTRY_COMPARE(shown.model.rowCount(), 30);
    QCOMPARE(shown.idAt(0), 1);
    click(2);
    QTRY_COMPARE(shown.model.rowCount(), 30);
    QCOMPARE(shown.idAt(0), 30);
    QVERIFY(header->isSortIndicatorShown());
}

void TestListView::columnsShareTheWidth()
{
    Shown shown(5);
    QVERIFY(shown.isReady());
    const QHeaderView *header = shown.view->horizontalHeader();
    QCOMPARE(header->length(), shown.view->viewport()->width());
    shown.panel->resize(shown.panel->width() + 100, shown.panel->height());
    QTRY_COMPARE(header->length(), shown.view->viewport()->width());
    shown.view->setColumnWidth(1, 171); // What the user chose stays.
    shown.panel->resize(shown.panel->width() + 100, shown.panel->height());
    QTRY_COMPARE(header->length(), shown.view->viewport()->width());
    QCOMPARE(shown.view->columnWidth(1), 171);
}

void TestListView::columnsAreRemembered()
{
    QSettings settings(m_folder.filePath(QStringLiteral("list.ini")), QSettings::IniFormat);
    Shown before(5);
    QVERIFY(before.isReady());
    before.view->setColumnWidth(1, 171);
    before.model.sort(2, Qt::DescendingOrder);
    before.view->saveColumns(settings, QStringLiteral("clients"));
    Shown after(5);
    after.view->restoreColumns(settings, QStringLiteral("clients"));
    QVERIFY(after.isReady());
    QCOMPARE(after.view->columnWidth(1), 171);
    QCOMPARE(after.model.sortColumn(), 2);
    QCOMPARE(after.idAt(0), 5);
}

void TestListView::endLoadsAllOfAHundredThousand()
{
    Shown shown(100000);
    QVERIFY(shown.isReady());
    QTest::keyClick(shown.view, Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(shown.view->currentIndex().row(), 99999, 30000);
    QCOMPARE(shown.idAt(99999), 1);
    QTest::keyClick(shown.view, Qt::Key_Home);
    QCOMPARE(shown.view->currentIndex().row(), 0);
}

void TestListView::saysNothingThenSkeletonThenRows()
{
    Shown shown(10, true);
    QVERIFY(QTest::qWaitForWindowActive(shown.panel.get()));
    QTRY_VERIFY(shown.model.isLoading());
    QVERIFY(!shown.view->isSkeletonShown());
    QTRY_VERIFY(shown.view->isSkeletonShown());
    shown.list.answer(0, shown.list.page({}, {}, FakeModel::kPageSize));
    QTRY_COMPARE(shown.model.rowCount(), 10);
    QVERIFY(!shown.view->isSkeletonShown());
}

void TestListView::emptyListSaysWhatToDo()
{
    QAction create(QStringLiteral("New client"));
    QSignalSpy created(&create, &QAction::triggered);
    Shown shown(0);
    shown.view->setEmptyContent(QStringLiteral("No client yet."), &create);
    QVERIFY(QTest::qWaitForWindowActive(shown.panel.get()));
    QTRY_VERIFY(shown.child<EmptyState>("emptyState")->isVisible());
    QCOMPARE(shown.child<QLabel>("emptyLabel")->text(), QStringLiteral("No client yet."));
    QTest::mouseClick(shown.child<QPushButton>("emptyButton"), Qt::LeftButton);
    QCOMPARE(created.count(), 1);
    shown.list.rows << FakeList::row(1);
    Q_EMIT shown.changes.changed({.updated = {}, .membership = {core::Table::Intervention}, .unit = {}});
    QTRY_COMPARE(shown.model.rowCount(), 1);
    QVERIFY(!shown.child<EmptyState>("emptyState")->isVisible());
}

void TestListView::failureOffersToTryAgain()
{
    Shown shown(10);
    shown.list.failure = core::Error{.kind = core::ErrorKind::Busy};
    QVERIFY(QTest::qWaitForWindowActive(shown.panel.get()));
    auto *bar = shown.child<MessageBar>("messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!shown.child<EmptyState>("emptyState")->isVisible() || !bar->text().isEmpty());
    shown.list.failure.reset();
    QTest::mouseClick(shown.child<QPushButton>("messageActionButton"), Qt::LeftButton);
    QTRY_COMPARE(shown.model.rowCount(), 10);
    QVERIFY(!bar->isVisible());
}

void TestListView::whatIsReadStaysInPlace()
{
    Shown shown(200);
    QVERIFY(shown.isReady());
    shown.model.sort(2, Qt::DescendingOrder);
    QTRY_COMPARE(shown.model.rowCount(), 200);
    QTRY_VERIFY(shown.view->verticalScrollBar()->maximum() > 40 * kRowHeight);
    shown.view->verticalScrollBar()->setValue(40 * kRowHeight);
    const qint64 top = shown.idAt(shown.view->rowAt(0));
    FakeRow fresh = FakeList::row(1000);
    shown.list.rows << fresh; // Belongs above.
    Q_EMIT shown.changes.changed({.updated = {}, .membership = {core::Table::Intervention}, .unit = {}});
    QTRY_COMPARE(shown.idAt(0), 1000);
    QCOMPARE(shown.idAt(shown.view->rowAt(0)), top);
}

QTEST_MAIN(TestListView)
#include "tst_listview.moc"
