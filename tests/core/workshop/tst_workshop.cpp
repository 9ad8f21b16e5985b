// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/workshop/Custody.h"
#include "core/domain/workshop/DataWiping.h"

#include <QTest>

using namespace core;

Q_DECLARE_METATYPE(core::Custody)
Q_DECLARE_METATYPE(core::DataWiping)

/// What a receipt and a certificate may say.
class TestWorkshop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void receiptsAreChecked_data();
    void receiptsAreChecked();
    void certificatesAreChecked_data();
    void certificatesAreChecked();
    void dueBackIsUntilItIsBack();

private:
    static QDate today() { return {2026, 11, 22}; }
};

void TestWorkshop::receiptsAreChecked_data()
{
    QTest::addColumn<Custody>("custody");
    QTest::addColumn<QString>("field"); // Empty: accepted.
    const auto row = [](const char *name, const std::function<void(Custody &)> &change, const char *field) {
        Custody custody{.client = ClientId(1),
                        .asset = AssetId(2),
                        .sinceOn = today(),
                        .dueOn = today(),
                        .returnedOn = today(),
                        .counterpart = QStringLiteral("Jeanne Morel")};
        change(custody);
        QTest::newRow(name) << custody << QString::fromLatin1(field);
    };
    row(
        "taken and given back today", [](Custody &) {}, "");
    row(
        "no day was promised", [](Custody &c) { c.dueOn.reset(); }, "");
    row(
        "no client", [](Custody &c) { c.client = {}; }, "client");
    row(
        "no day", [](Custody &c) { c.sinceOn = {}; }, "sinceOn");
    row(
        "taken tomorrow", [](Custody &c) { c.sinceOn = today().addDays(1); }, "sinceOn");
    row(
        "due before", [](Custody &c) { c.dueOn = today().addDays(-1); }, "dueOn");
    row(
        "nobody handed it over", [](Custody &c) { c.counterpart = QStringLiteral(" "); }, "counterpart");
    row(
        "back before it was taken", [](Custody &c) { c.returnedOn = today().addDays(-1); }, "returnedOn");
    row(
        "back tomorrow", [](Custody &c) { c.returnedOn = today().addDays(1); }, "returnedOn");
}

void TestWorkshop::receiptsAreChecked()
{
    QFETCH(const Custody, custody);
    const Result<> fine = checked(custody, today());
    QTEST(fine ? QString() : fine.error().field, "field");
}

void TestWorkshop::certificatesAreChecked_data()
{
    QTest::addColumn<DataWiping>("wiping");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const std::function<void(DataWiping &)> &change,
                        const char *field) {
        DataWiping wiping{.client = ClientId(1),
                          .medium = QStringLiteral("SSD"),
                          .serial = QStringLiteral("S4E"),
                          .wipedOn = today()};
        change(wiping);
        QTest::newRow(name) << wiping << QString::fromLatin1(field);
    };
    row(
        "all is well", [](DataWiping &) {}, "");
    row(
        "no client", [](DataWiping &w) { w.client = {}; }, "client");
    row(
        "no medium", [](DataWiping &w) { w.medium.clear(); }, "medium");
    row(
        "no serial number", [](DataWiping &w) { w.serial.clear(); }, "serial");
    row(
        "no day", [](DataWiping &w) { w.wipedOn = {}; }, "wipedOn");
    row(
        "tomorrow", [](DataWiping &w) { w.wipedOn = today().addDays(1); }, "wipedOn");
    row(
        "destroyed and used again", [](DataWiping &w) { w.method = WipingMethod::Destruction; }, "fate");
    row(
        "destroyed and recycled",
        [](DataWiping &w) {
            w.method = WipingMethod::Destruction;
            w.fate = MediumFate::Recycled;
        },
        "");
}

void TestWorkshop::certificatesAreChecked()
{
    QFETCH(const DataWiping, wiping);
    const Result<> fine = checked(wiping, today());
    QTEST(fine ? QString() : fine.error().field, "field");
}

void TestWorkshop::dueBackIsUntilItIsBack()
{
    Custody custody{.dueOn = today()};
    QVERIFY(!isDueBack(custody, today().addDays(-1)));
    QVERIFY(isDueBack(custody, today()));
    QVERIFY(isDueBack(custody, today().addDays(30)));
    custody.returnedOn = today();
    QVERIFY(!isDueBack(custody, today()));
    QVERIFY2(!isDueBack({}, today()), "without a day it is never due");
}

QTEST_APPLESS_MAIN(TestWorkshop)
#include "tst_workshop.moc"
