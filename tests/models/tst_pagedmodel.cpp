// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using core::Table;

class TestPagedModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void loadsPageByPage();
    void readsChangedRowsAgain();
    void followsAJoinedTable();
    void dropsPagesOfAnOldFilter();
    void reportsFailureOnce();
    void changeDuringLoadIsNotLost();
    void followedListTakesNewRowsIn();
    void scrolledListOffersNewRows();
    void rowsNotLoadedAreNotNew();
    void headerClickSorts();
    void aRowWhoseKeyChangedMoves();
    void aSortedListTakesNewRowsWhereTheyBelong();
    void aMoveDropsWhatIsFarBelow();
    void countsWhatMatches();
    void loadsToTheEnd();
    void triesAgainAfterFailure();
    void tellsHowCellsLook();
};

/// A list of @p count rows, its notifier, its model, and the tester that reads it all.
struct Fixture
{
    explicit Fixture(int count) : list(count) {}

    void loadAll() { model.loadAll(); }
    void change(const core::ChangeSet &set)
    {
        Q_EMIT changes.changed(set);
        QCoreApplication::sendPostedEvents();
    }
    QList<qint64> ids() const
    {
        QList<qint64> ids;
        for (int i = 0; i < model.rowCount(); ++i)
            ids << model.rowAt(model.index(i, 0))->id;
        return ids;
    }
    QString titleAt(int row) const { return model.index(row, 0).data().toString(); }

    FakeList list;
    core::ChangeNotifier changes;
    FakeModel model{list.source(), FakeList::columns(), changes};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

void TestPagedModel::loadsPageByPage()
{
    Fixture f(600);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 600);
    QCOMPARE(f.titleAt(0), QStringLiteral("Row 600"));
    QCOMPARE(f.titleAt(599), QStringLiteral("Row 1"));
}

void TestPagedModel::readsChangedRowsAgain()
{
    Fixture f(300);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 300);
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.list.rows[2].state = QStringLiteral("Closed"); // Id 298.
    f.list.rows.removeAt(5);                         // Id 295 leaves the filter.
    f.change(
        {.updated = {{Table::Intervention, 298}, {Table::Intervention, 295}, {Table::Intervention, 9999}},
         .membership = {},
         .unit = {}});
    QTRY_COMPARE(f.model.rowCount(), 299);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(f.model.index(2, 1).data().toString(), QStringLiteral("Closed"));
    QCOMPARE(f.titleAt(5), QStringLiteral("Row 294"));
    QCOMPARE(reset.count(), 0);
}

void TestPagedModel::followsAJoinedTable()
{
    Fixture f(3);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 3);
    f.list.rows[1].state = QStringLiteral("Renamed");
    f.change({.updated = {{Table::Client, 7}}, .membership = {}, .unit = {}});
    QTRY_COMPARE(f.model.index(1, 1).data().toString(), QStringLiteral("Renamed"));
}

void TestPagedModel::dropsPagesOfAnOldFilter()
{
    Fixture f(2);
    f.list.isSlow = true;
    f.model.setFilter({.text = QStringLiteral("Row")});
    f.model.fetchMore({});
    const int old = static_cast<int>(f.list.pending.size()) - 1;
    f.model.setFilter({.text = QStringLiteral("R")});
    f.model.fetchMore({});
    const int fresh = static_cast<int>(f.list.pending.size()) - 1;
    QVERIFY(fresh > old);
    f.list.answer(old, core::Page<FakeRow>{{FakeList::row(77)}, {}});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(f.model.rowCount(), 0);
    f.list.answer(fresh, f.list.page({}, {}, 256));
    QTRY_COMPARE(f.model.rowCount(), 2);
}

void TestPagedModel::reportsFailureOnce()
{
    FakeList list(10);
    list.failure = core::Error{.kind = core::ErrorKind::Busy};
    core::ChangeNotifier changes;
    FakeModel model(list.source(), FakeList::columns(), changes);
    QSignalSpy failures(&model, &PagedModelBase::failed);
    model.fetchMore({});
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(!model.canFetchMore({}));
}

void TestPagedModel::changeDuringLoadIsNotLost()
{
    FakeList list(3);
    list.isSlow = true;
    core::ChangeNotifier changes;
    FakeModel model(list.source(), FakeList::columns(), changes);
    model.fetchMore({});
    const auto readBefore = list.page({}, {}, 256);
    list.rows[1].state = QStringLiteral("Closed"); // Commits while the old page travels.
    Q_EMIT changes.changed({.updated = {{Table::Intervention, 2}}, .membership = {}, .unit = {}});
    list.answer(0, readBefore);
    QTRY_COMPARE(model.rowCount(), 3);
    QTRY_COMPARE(model.index(1, 1).data().toString(), QStringLiteral("Closed"));
}

void TestPagedModel::followedListTakesNewRowsIn()
{
    Fixture f(300);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 300);
    f.list.rows.insert(1, FakeList::row(1000));
    f.change({.updated = {}, .membership = {Table::Intervention}, .unit = {}});
    QTRY_COMPARE(f.model.rowCount(), 301);
    QCOMPARE(f.titleAt(1), QStringLiteral("Row 1000"));
}

void TestPagedModel::scrolledListOffersNewRows()
{
    Fixture f(300);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 300);
    f.model.setFollowing(false);
    QSignalSpy offered(&f.model, &PagedModelBase::newRowsOffered);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.list.rows.prepend({FakeList::row(1000)});
    f.list.rows.prepend({FakeList::row(1001)});
    f.change({.updated = {}, .membership = {Table::Intervention}, .unit = {}});
    QTRY_COMPARE(offered.count(), 1);
    QCOMPARE(offered.at(0).at(0).toInt(), 2);
    QCOMPARE(f.model.rowCount(), 300);
    f.model.showNew();
    QTRY_COMPARE(f.model.rowCount(), 302);
    QCOMPARE(f.titleAt(0), QStringLiteral("Row 1001"));
    QCOMPARE(reset.count(), 0);
}

void TestPagedModel::rowsNotLoadedAreNotNew()
{
    FakeList list(600);
    core::ChangeNotifier changes;
    FakeModel model(list.source(), FakeList::columns(), changes);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), FakeModel::kPageSize);
    list.rows.removeAt(0); // The first page now ends with a row not loaded yet.
    Q_EMIT changes.changed(
        {.updated = {{Table::Intervention, 600}}, .membership = {Table::Intervention}, .unit = {}});
    QTRY_COMPARE(model.rowCount(), FakeModel::kPageSize - 1);
    model.fetchMore({});
    QTRY_VERIFY(model.rowCount() > FakeModel::kPageSize);
    QCOMPARE(model.index(255, 0).data().toString(), QStringLiteral("Row 343"));
}

void TestPagedModel::headerClickSorts()
{
    Fixture f(600);
    f.model.setOrdering(FakeList::ordering());
    f.loadAll();
    f.model.sort(0); // No key: not sortable.
    QCOMPARE(f.model.sortColumn(), -1);
    f.model.sort(2, Qt::AscendingOrder);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 600);
    QCOMPARE(f.titleAt(0), QStringLiteral("Row 1"));
    f.model.sort(2, Qt::DescendingOrder);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 600);
    QCOMPARE(f.titleAt(0), QStringLiteral("Row 600"));
}

void TestPagedModel::aRowWhoseKeyChangedMoves()
{
    Fixture f(5);
    f.model.setOrdering(FakeList::ordering());
    f.model.sort(2);
    f.loadAll();
    QTRY_COMPARE(f.ids(), (QList<qint64>{1, 2, 3, 4, 5}));
    const QPersistentModelIndex kept = f.model.indexOf(5);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.list.rows[0].rank = 0; // Id 5 comes first.
    f.change({.updated = {{Table::Intervention, 5}}, .membership = {}, .unit = {}});
    QTRY_COMPARE(f.ids(), (QList<qint64>{5, 1, 2, 3, 4}));
    QCOMPARE(kept.row(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestPagedModel::aSortedListTakesNewRowsWhereTheyBelong()
{
    Fixture f(4);
    f.model.setOrdering(FakeList::ordering());
    f.model.sort(2);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 4);
    FakeRow fresh = FakeList::row(9);
    fresh.rank = 2;
    f.list.rows << fresh;
    f.change({.updated = {}, .membership = {Table::Intervention}, .unit = {}});
    QTRY_COMPARE(f.ids(), (QList<qint64>{1, 2, 9, 3, 4}));
}

void TestPagedModel::aMoveDropsWhatIsFarBelow()
{
    Fixture f(2000);
    f.model.setOrdering(FakeList::ordering());
    f.model.sort(2);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 2000);
    f.model.setLastVisible(20);
    f.list.rows[1999].rank = 99999; // Id 1 goes to the end, far from what is seen.
    f.change({.updated = {{Table::Intervention, 1}}, .membership = {}, .unit = {}});
    QTRY_COMPARE(f.model.rowCount(), 2 * FakeModel::kPageSize);
    QCOMPARE(f.titleAt(0), QStringLiteral("Row 2"));
    QVERIFY(!f.model.indexOf(1).isValid());
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 2000);
    QCOMPARE(f.titleAt(1999), QStringLiteral("Row 1"));
}

void TestPagedModel::countsWhatMatches()
{
    Fixture f(600);
    QSignalSpy counted(&f.model, &PagedModelBase::counted);
    f.model.setFilter({.text = QStringLiteral("Row 60")});
    f.loadAll();
    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(counted.at(0).at(0).toLongLong(), 2); // 60 and 600
    f.list.rows << FakeList::row(6000);
    f.change({.updated = {}, .membership = {Table::Intervention}, .unit = {}});
    QTRY_COMPARE(counted.constLast().at(0).toLongLong(), 3);
}

void TestPagedModel::loadsToTheEnd()
{
    FakeList list(100000);
    core::ChangeNotifier changes;
    FakeModel model(list.source(), FakeList::columns(), changes);
    model.loadAll();
    QTRY_COMPARE(model.rowCount(), 100000);
    QVERIFY(list.pagesAsked <= 100000 / FakeModel::kLargePage + 2);
    model.setFilter({});
    model.loadAll();
    model.stopLoadingAll();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(model.rowCount(), 0);
}

void TestPagedModel::triesAgainAfterFailure()
{
    FakeList list(10);
    list.failure = core::Error{.kind = core::ErrorKind::Busy};
    core::ChangeNotifier changes;
    FakeModel model(list.source(), FakeList::columns(), changes);
    QSignalSpy failures(&model, &PagedModelBase::failed);
    model.fetchMore({});
    QTRY_COMPARE(failures.count(), 1);
    list.failure.reset();
    model.retry();
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 10);
}

void TestPagedModel::tellsHowCellsLook()
{
    Fixture f(1);
    f.loadAll();
    QTRY_COMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.model.index(0, 1).data(LookRole).toInt(), static_cast<int>(CellLook::Badge));
    QCOMPARE(f.model.index(0, 1).data(ToneRole).toInt(), static_cast<int>(Tone::Watch));
    QVERIFY(!f.model.index(0, 0).data(ToneRole).isValid());
    QVERIFY(f.model.index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    // Tool tips are shown letter for letter.
    QCOMPARE(f.model.index(0, 2).data(Qt::ToolTipRole).toString(), QStringLiteral("<qt>&lt;1&gt;</qt>"));
    QCOMPARE(f.model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString(),
             QStringLiteral("<qt>What it is worth</qt>"));
}

QTEST_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
