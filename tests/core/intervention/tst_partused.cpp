// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/PartUsed.h"

#include <QTest>
#include <functional>

using namespace core;

using Change = std::function<void(PartUsed &)>;
Q_DECLARE_METATYPE(Change)

namespace {

PartUsed drive()
{
    return {.label = QStringLiteral("SSD 480 Go"), .unitPrice = {6'990}, .fittedOn = QDate(2026, 11, 20)};
}

} // namespace

/// What a part costs, and what a part cannot be.
class TestPartUsed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amounts_data();
    void amounts();
    void theSumIsThatOfTheLines();
    void refused_data();
    void refused();
};

void TestPartUsed::amounts_data()
{
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<bool>("isBilled");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("one") << qint64(1000) << qint64(6'990) << true << qint64(6'990);
    QTest::newRow("three") << qint64(3000) << qint64(6'990) << true << qint64(20'970);
    QTest::newRow("twelve and a half metres") << qint64(12'500) << qint64(85) << true << qint64(1'063);
    QTest::newRow("a third, to the nearest cent") << qint64(333) << qint64(100) << true << qint64(33);
    QTest::newRow("half a cent goes up") << qint64(500) << qint64(1) << true << qint64(1);
    QTest::newRow("under warranty") << qint64(1000) << qint64(6'990) << false << qint64(0);
    QTest::newRow("as large as it gets")
        << qint64(1'000'000'000) << qint64(1'000'000'000) << true << qint64(1'000'000'000'000'000);
}

void TestPartUsed::amounts()
{
    QFETCH(const qint64, thousandths);
    QFETCH(const qint64, cents);
    QFETCH(const bool, isBilled);
    PartUsed part = drive();
    part.thousandths = thousandths;
    part.unitPrice = {cents};
    part.isBilled = isBilled;
    QVERIFY(checked(part));
    QTEST(part.amount().cents, "amount");
}

void TestPartUsed::theSumIsThatOfTheLines()
{
    PartUsed third = drive();
    third.thousandths = 333;
    third.unitPrice = {100};
    PartUsed present = drive();
    present.isBilled = false;
    QCOMPARE(totalOf(QList<PartUsed>{third, third, third, present}), Money{99});
    QCOMPARE(totalOf(QList<PartUsed>{}), Money{});
}

void TestPartUsed::refused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const Change &change, const char *field) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row(
        "no name", [](PartUsed &part) { part.label = QStringLiteral("  "); }, "label");
    row(
        "none at all", [](PartUsed &part) { part.thousandths = 0; }, "quantity");
    row(
        "fewer than none", [](PartUsed &part) { part.thousandths = -1000; }, "quantity");
    row(
        "more than a million", [](PartUsed &part) { part.thousandths = 1'000'000'001; }, "quantity");
    row(
        "a negative price", [](PartUsed &part) { part.unitPrice = {-1}; }, "unitPrice");
    row(
        "a price beyond reason", [](PartUsed &part) { part.unitPrice = {1'000'000'001}; }, "unitPrice");
    row(
        "no day", [](PartUsed &part) { part.fittedOn = QDate(); }, "fittedOn");
}

void TestPartUsed::refused()
{
    QFETCH(const Change, change);
    PartUsed part = drive();
    QVERIFY(checked(part));
    change(part);
    const Result<> fine = checked(part);
    QVERIFY(!fine);
    QCOMPARE(fine.error().kind, ErrorKind::Invalid);
    QVERIFY(!fine.error().sentence.isEmpty());
    QTEST(fine.error().field, "field");
}

QTEST_GUILESS_MAIN(TestPartUsed)
#include "tst_partused.moc"
