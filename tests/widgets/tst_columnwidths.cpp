// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/widgets/columnWidths.h"

#include <QTest>

using namespace ui;

Q_DECLARE_METATYPE(QList<ui::ColumnNeed>)

class TestColumnWidths : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void shares_data();
    void shares();
};

void TestColumnWidths::shares_data()
{
    QTest::addColumn<QList<ColumnNeed>>("columns");
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("widths");
    const ColumnNeed badge{.natural = 100, .least = 100};
    const ColumnNeed title{.natural = 400, .least = 200, .takesRest = true};
    const ColumnNeed client{.natural = 300, .least = 120};
    const ColumnNeed kind{.natural = 140, .least = 90, .rank = 2};
    const ColumnNeed reported{.natural = 120, .least = 120, .rank = 1};
    QTest::newRow("there is room for all: the title takes what nobody needs")
        << QList{badge, title, client} << 1000 << QList{100, 600, 300};
    QTest::newRow("nobody asks for the rest: the last one takes it")
        << QList{badge, client} << 500 << QList{100, 400};
    QTest::newRow("the widest gives way first, the badge never")
        << QList{badge, title, client} << 750 << QList{100, 350, 300};
    QTest::newRow("then both, to the same width")
        << QList{badge, title, client} << 600 << QList{100, 250, 250};
    QTest::newRow("a readable title makes the client give more")
        << QList{badge, title, client} << 450 << QList{100, 200, 150};
    QTest::newRow("what matters least leaves first")
        << QList{title, kind, reported} << 330 << QList{210, 0, 120};
    QTest::newRow("then the next") << QList{title, kind, reported} << 300 << QList{300, 0, 0};
    QTest::newRow("who may not leave stays readable, however narrow the list")
        << QList{badge, title, client} << 200 << QList{100, 200, 120};
    QTest::newRow("no column") << QList<ColumnNeed>{} << 300 << QList<int>{};
}

void TestColumnWidths::shares()
{
    QFETCH(QList<ColumnNeed>, columns);
    QFETCH(int, room);
    QTEST(sharedWidths(columns, room), "widths");
}

QTEST_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"
