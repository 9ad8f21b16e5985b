// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/SignedSheet.h"

#include <QTest>
#include <functional>

using namespace core;

using Change = std::function<void(SignedSheet &)>;
Q_DECLARE_METATYPE(Change)

/// What a signed sheet must say, and what has changed since.
class TestSignedSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkedByItsOutcome_data();
    void checkedByItsOutcome();
    void changesAreToldApart_data();
    void changesAreToldApart();
};

void TestSignedSheet::checkedByItsOutcome_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field"); // Empty: it is fine.
    const auto row = [](const char *name, const Change &change, const char *field) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row(
        "signed by name", [](SignedSheet &) {}, "");
    row(
        "signed by nobody", [](SignedSheet &sheet) { sheet.signer = QStringLiteral(" "); }, "signer");
    row(
        "nobody was there",
        [](SignedSheet &sheet) {
            sheet.outcome = SignOutcome::Absent;
            sheet.signer.clear();
        },
        "");
    row(
        "who is absent says nothing",
        [](SignedSheet &sheet) {
            sheet.outcome = SignOutcome::Absent;
            sheet.satisfaction = Satisfaction::Satisfied;
        },
        "satisfaction");
    row(
        "who refuses may be unnamed, and not satisfied",
        [](SignedSheet &sheet) {
            sheet.outcome = SignOutcome::Refused;
            sheet.signer.clear();
            sheet.satisfaction = Satisfaction::NotSatisfied;
        },
        "");
    row(
        "a correction without reason", [](SignedSheet &sheet) { sheet.number = 2; }, "reason");
    row(
        "a correction",
        [](SignedSheet &sheet) {
            sheet.number = 2;
            sheet.reason = QStringLiteral("Une heure de trop");
        },
        "");
}

void TestSignedSheet::checkedByItsOutcome()
{
    QFETCH(const Change, change);
    QFETCH(const QString, field);
    SignedSheet sheet{.signer = QStringLiteral("Jeanne Morel")};
    change(sheet);
    const Result<> fine = checked(sheet);
    QCOMPARE(fine ? QString() : fine.error().field, field);
    QCOMPARE(static_cast<bool>(fine), field.isEmpty());
}

void TestSignedSheet::changesAreToldApart_data()
{
    QTest::addColumn<bool>("work");
    QTest::addColumn<bool>("parts");
    QTest::addColumn<bool>("texts");
    for (int bits = 0; bits < 8; ++bits)
        QTest::addRow("%d", bits) << ((bits & 1) != 0) << ((bits & 2) != 0) << ((bits & 4) != 0);
}

void TestSignedSheet::changesAreToldApart()
{
    QFETCH(const bool, work);
    QFETCH(const bool, parts);
    QFETCH(const bool, texts);
    const SheetDigests then{
        .work = QStringLiteral("a"), .parts = QStringLiteral("b"), .texts = QStringLiteral("c")};
    SheetDigests now = then;
    if (work)
        now.work = QStringLiteral("A");
    if (parts)
        now.parts = QStringLiteral("B");
    if (texts)
        now.texts = QStringLiteral("C");
    const SheetChanges changes = changesOf(then, now);
    QCOMPARE(changes.work, work);
    QCOMPARE(changes.parts, parts);
    QCOMPARE(changes.texts, texts);
    QCOMPARE(changes.any(), work || parts || texts);
}

QTEST_GUILESS_MAIN(TestSignedSheet)
#include "tst_signedsheet.moc"
