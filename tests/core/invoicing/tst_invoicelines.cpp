// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/invoicing/InvoiceLine.h"

#include <QTest>

using namespace core;

namespace {

/// "fee 100.00": a source and what it comes to.
InvoiceLine line(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    const qint64 cents = qRound64(parts.at(1).toDouble() * 100);
    return {.source = parts.at(0), .unitPrice = {cents}, .amount = {cents}};
}

QList<InvoiceLine> lines(const QString &text)
{
    QList<InvoiceLine> told;
    for (const QString &each : text.split(QLatin1String(", "), Qt::SkipEmptyParts))
        told << line(each);
    return told;
}

QString told(const QList<InvoiceLine> &lines)
{
    QStringList texts;
    for (const InvoiceLine &line : lines)
        texts << QStringLiteral("%1%2 %3")
                     .arg(line.isCorrection ? QStringLiteral("~") : QString(), line.source)
                     .arg(static_cast<double>(line.amount.cents) / 100, 0, 'f', 2);
    return texts.join(QStringLiteral(", "));
}

} // namespace

/// Lines to invoice: whole cents, each once.
class TestInvoiceLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void amounts_data();
    void amounts();
    void onlyWhatIsNewComesOut_data();
    void onlyWhatIsNewComesOut();
    void theTotalIsTheSumOfTheLines();
};

void TestInvoiceLines::amounts_data()
{
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("three of them") << qint64(3000) << qint64(1999) << qint64(5997);
    QTest::newRow("an hour and a half") << qint64(1500) << qint64(8250) << qint64(12375);
    QTest::newRow("ten minutes") << qint64(167) << qint64(8200) << qint64(1369);
    QTest::newRow("half a cent goes up") << qint64(500) << qint64(1) << qint64(1);
    QTest::newRow("a credit") << qint64(500) << qint64(-1) << qint64(-1);
    QTest::newRow("nothing") << qint64(0) << qint64(8200) << qint64(0);
}

void TestInvoiceLines::amounts()
{
    QFETCH(const qint64, thousandths);
    QFETCH(const qint64, cents);
    QTEST(amountOf(thousandths, Money{cents}).cents, "amount");
}

void TestInvoiceLines::onlyWhatIsNewComesOut_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("exported");
    QTest::addColumn<QString>("fresh");
    const auto row = [](const char *name, const char *due, const char *exported, const char *fresh) {
        QTest::newRow(name) << QString::fromLatin1(due) << QString::fromLatin1(exported)
                            << QString::fromLatin1(fresh);
    };
    row("nothing exported yet", "fee 100.00, work 50.00", "", "fee 100.00, work 50.00");
    row("all of it exported", "fee 100.00, work 50.00", "fee 100.00, work 50.00", "");
    row("work entered since", "fee 100.00, work 50.00", "fee 100.00", "work 50.00");
    row("work corrected since", "work 60.00", "work 50.00", "~work 10.00");
    row("corrected downwards", "work 30.00", "work 50.00", "~work -20.00");
    row("withdrawn since", "fee 100.00", "fee 100.00, work 50.00", "~work -50.00");
    row("a correction that was exported counts", "work 60.00", "work 50.00, work 10.00", "");
    row("withdrawn and credited already", "", "work 50.00, work -50.00", "");
    row("back again", "work 50.00", "work 50.00, work -50.00", "~work 50.00");
}

void TestInvoiceLines::onlyWhatIsNewComesOut()
{
    QFETCH(const QString, due);
    QFETCH(const QString, exported);
    const QList<InvoiceLine> fresh = newLines(lines(due), lines(exported));
    QTEST(told(fresh), "fresh");
    for (const InvoiceLine &each : fresh)
        QCOMPARE(amountOf(each.thousandths, each.unitPrice), each.amount);
}

void TestInvoiceLines::theTotalIsTheSumOfTheLines()
{
    QCOMPARE(totalOf({}), Money{});
    QCOMPARE(totalOf(lines(QStringLiteral("a 0.10, b 0.20, c -0.05"))), Money{25});
}

QTEST_GUILESS_MAIN(TestInvoiceLines)
#include "tst_invoicelines.moc"
