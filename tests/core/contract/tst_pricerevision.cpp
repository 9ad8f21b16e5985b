// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/Contract.h"

using namespace core;

namespace {

/// "294.60 2026-09", "280 2022-06 old"
IndexValue index(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    const QStringList value = parts.at(0).split(QLatin1Char('.'));
    IndexValue read{
        .series = parts.value(2) == QLatin1String("old") ? IndexSeries::Old : IndexSeries::Revised,
        .month = *parseMonth(parts.at(1)),
        .hundredths = value.at(0).toInt() * 100 +
                      value.value(1, QStringLiteral("0")).leftJustified(2, QLatin1Char('0')).toInt()};
    read.publishedOn = read.month.next().lastDay();
    return read;
}

RevisionTerms terms(int fixed, int decimals = 0, CoefficientRounding rounding = CoefficientRounding::Nearest)
{
    return {.isAgreed = true, .fixedPermille = fixed, .decimals = decimals, .rounding = rounding};
}

} // namespace

/// The revision of a price by the Syntec index.
class TestPriceRevision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void prices_data();
    void prices();
    void refusals_data();
    void refusals();
    void theFeeStaysTheSumOfItsLines();
    void ratesFollowWhereAgreed();
    void largePricesKeepTheirCents();
    void theLastPublishedIndexIsTaken_data();
    void theLastPublishedIndexIsTaken();
    void theIndexThatIsOutIsKnown_data();
    void theIndexThatIsOutIsKnown();
    void revisionsFallOnAnniversaries_data();
    void revisionsFallOnAnniversaries();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
};

void TestPriceRevision::prices_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<RevisionTerms>("agreed");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("current");
    QTest::addColumn<qint64>("after");
    using enum CoefficientRounding;
    // The published check: 265.05 + 1501.95 × 294.60 / 280.
    QTest::newRow("the check value") << qint64(176700) << terms(150) << "280 2022-08"
                                     << "294.60 2023-08" << qint64(184532);
    QTest::newRow("no fixed part") << qint64(100000) << terms(0) << "280 2022-08"
                                   << "294.60 2023-08" << qint64(105214);
    QTest::newRow("a fixed price") << qint64(176700) << terms(1000) << "280 2022-08"
                                   << "294.60 2023-08" << qint64(176700);
    QTest::newRow("the price may fall") << qint64(100000) << terms(0) << "300 2022-08"
                                        << "294 2023-08" << qint64(98000);
    // 1.0443214…: to the nearest thousandth 1.044, upwards 1.045.
    QTest::newRow("three decimals") << qint64(176700) << terms(150, 3) << "280 2022-08"
                                    << "294.60 2023-08" << qint64(184475);
    QTest::newRow("three decimals, up") << qint64(176700) << terms(150, 3, Up) << "280 2022-08"
                                        << "294.60 2023-08" << qint64(184652);
    QTest::newRow("three decimals, down") << qint64(176700) << terms(150, 3, Down) << "280 2022-08"
                                          << "294.60 2023-08" << qint64(184475);
    QTest::newRow("six decimals") << qint64(176700) << terms(150, 6) << "280 2022-08"
                                  << "294.60 2023-08" << qint64(184532);
    // 286.4 × 0.97975 is 280.6 but for a rounding: the price does not move.
    QTest::newRow("from the old series to the revised one, linked")
        << qint64(100000) << terms(0) << "286.4 2022-07 old"
        << "280.6 2022-08" << qint64(100000);
    QTest::newRow("old to revised, a year later") << qint64(100000) << terms(0) << "286.4 2022-07 old"
                                                  << "294.60 2023-08" << qint64(104989);
    QTest::newRow("within the old series nothing is linked")
        << qint64(100000) << terms(0) << "280 2021-07 old"
        << "286.4 2022-07 old" << qint64(102286);
    RevisionTerms capped = terms(0);
    capped.capPermille = 30;
    QTest::newRow("the cap") << qint64(100000) << capped << "280 2022-08"
                             << "294.60 2023-08" << qint64(103000);
    RevisionTerms floored = terms(0);
    floored.floorPermille = 0;
    QTest::newRow("a floor of nothing: never less") << qint64(100000) << floored << "300 2022-08"
                                                    << "294 2023-08" << qint64(100000);
    floored.floorPermille = 50;
    QTest::newRow("five per cent at least") << qint64(100000) << floored << "290 2022-08"
                                            << "294 2023-08" << qint64(105000);
    QTest::newRow("half a cent goes up") << qint64(1) << terms(0) << "200 2022-08"
                                         << "300 2023-08" << qint64(2);
    QTest::newRow("a discount keeps its sign") << qint64(-1000) << terms(0) << "280 2022-08"
                                               << "294.60 2023-08" << qint64(-1052);
}

void TestPriceRevision::prices()
{
    QFETCH(const qint64, before);
    QFETCH(const RevisionTerms, agreed);
    QFETCH(const QString, base);
    QFETCH(const QString, current);
    const auto done = revisionComputation(agreed, index(base), index(current));
    QVERIFY(done);
    QTEST(revised(Money{before}, done->applied).cents, "after");
}

void TestPriceRevision::refusals_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("current");
    QTest::newRow("the series are never mixed backwards") << "280 2022-08"
                                                          << "290 2022-10 old";
    QTest::newRow("the reference itself") << "280 2022-08"
                                          << "280 2022-08";
    QTest::newRow("an earlier index") << "280 2022-08"
                                      << "270 2022-01";
}

void TestPriceRevision::refusals()
{
    QFETCH(const QString, base);
    QFETCH(const QString, current);
    const auto done = revisionComputation(terms(0), index(base), index(current));
    QVERIFY(!done);
    QCOMPARE(done.error().field, QStringLiteral("index"));
    QVERIFY(!done.error().sentence.isEmpty());
}

void TestPriceRevision::theFeeStaysTheSumOfItsLines()
{
    ContractVersion version{.monthlyFee = Money{3 * 1999 + 6501}, .revision = terms(0)};
    version.prices = {{.label = QStringLiteral("Poste"), .quantity = 3, .unitPrice = Money{1999}},
                      {.label = QStringLiteral("Serveur"), .quantity = 1, .unitPrice = Money{6501}}};
    const auto done = revisionComputation(terms(0), index(QStringLiteral("280 2022-08")),
                                          index(QStringLiteral("294.60 2023-08")));
    const ContractVersion after = revisedVersion(version, *done);
    QCOMPARE(after.prices.at(0).unitPrice, Money{2103});
    QCOMPARE(after.prices.at(1).unitPrice, Money{6840});
    QCOMPARE(after.monthlyFee, Money{3 * 2103 + 6840});
    QCOMPARE(after.revision.month, parseMonth(QStringLiteral("2023-08")).value());

    ContractVersion apart = version; // The fee is a price of its own.
    apart.monthlyFee = Money{10000};
    QCOMPARE(revisedVersion(apart, *done).monthlyFee, Money{10521});
    QCOMPARE(revisedPrices(version, after).size(), 3);
}

void TestPriceRevision::ratesFollowWhereAgreed()
{
    ContractVersion version{.hourlyRate = Money{8200}, .revision = terms(0)};
    version.cover = {{.cover = Cover::Billable, .rate = Money{8200}},
                     {.outsideHours = true, .cover = Cover::Billable, .rate = Money{9000}}};
    const auto done = revisionComputation(terms(0), index(QStringLiteral("280 2022-08")),
                                          index(QStringLiteral("294.60 2023-08")));
    const ContractVersion after = revisedVersion(version, *done);
    QCOMPARE(after.hourlyRate, Money{8628});
    QCOMPARE(after.cover.at(0).rate, Money{8628});
    QCOMPARE(after.cover.at(1).rate, Money{9469});
    QCOMPARE(revisedPrices(version, after).size(), 2); // The rate, and the one that differs from it.
    version.revision.ratesToo = false;
    QCOMPARE(revisedVersion(version, *done).hourlyRate, Money{8200});
}

/// A thousand billion: the product of cents and numerators would not fit.
void TestPriceRevision::largePricesKeepTheirCents()
{
    const auto done = revisionComputation(terms(1), index(QStringLiteral("9999.99 2022-07 old")),
                                          index(QStringLiteral("9999.98 2023-08")));
    QVERIFY(done);
    const qint64 cents = 99'999'999'999'999;
    const auto exact = static_cast<long double>(done->exact.numerator) /
                       static_cast<long double>(done->exact.denominator) * static_cast<long double>(cents);
    QVERIFY(std::abs(static_cast<long double>(revised(Money{cents}, done->exact).cents) - exact) <= 1.0L);
}

void TestPriceRevision::theLastPublishedIndexIsTaken_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("month");
    QTest::newRow("before all of them") << QDate(2022, 1, 1) << QString();
    QTest::newRow("on the day of its publication") << QDate(2026, 10, 31) << QStringLiteral("2026-09");
    QTest::newRow("the day before") << QDate(2026, 10, 30) << QStringLiteral("2026-08");
    QTest::newRow("long after") << QDate(2027, 6, 1) << QStringLiteral("2026-09");
}

void TestPriceRevision::theLastPublishedIndexIsTaken()
{
    QFETCH(const QDate, day);
    QFETCH(const QString, month);
    const QList<IndexValue> values{index(QStringLiteral("310 2026-09")), index(QStringLiteral("309 2026-08")),
                                   index(QStringLiteral("280 2022-06 old"))};
    const IndexValue *last = lastPublished(values, day);
    QCOMPARE(last ? last->month.text() : QString(), month);
}

void TestPriceRevision::theIndexThatIsOutIsKnown_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("month");
    QTest::newRow("first of the month") << QDate(2026, 11, 1) << QStringLiteral("2026-09");
    QTest::newRow("within the month") << QDate(2026, 11, 29) << QStringLiteral("2026-09");
    QTest::newRow("its last day") << QDate(2026, 11, 30) << QStringLiteral("2026-10");
    QTest::newRow("over the year") << QDate(2026, 1, 15) << QStringLiteral("2025-11");
}

void TestPriceRevision::theIndexThatIsOutIsKnown()
{
    QFETCH(const QDate, day);
    QTEST(expectedMonth(day).text(), "month");
}

void TestPriceRevision::revisionsFallOnAnniversaries_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QDate>("next");
    const QDate start(2023, 3, 1);
    QTest::newRow("the first one") << start << QDate() << QDate(2024, 3, 1);
    QTest::newRow("a year after the last") << start << QDate(2025, 3, 1) << QDate(2026, 3, 1);
    QTest::newRow("one that came late") << start << QDate(2025, 5, 20) << QDate(2026, 3, 1);
    QTest::newRow("one that came early") << start << QDate(2025, 2, 1) << QDate(2025, 3, 1);
    QTest::newRow("a leap day") << QDate(2024, 2, 29) << QDate() << QDate(2025, 2, 28);
    QTest::newRow("a leap day comes back") << QDate(2024, 2, 29) << QDate(2027, 2, 28) << QDate(2028, 2, 29);
}

void TestPriceRevision::revisionsFallOnAnniversaries()
{
    QFETCH(const QDate, start);
    QFETCH(const QDate, last);
    QTEST(nextRevision({.startsOn = start}, last), "next");
}

void TestPriceRevision::wrongValuesAreRefused_data()
{
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<QDate>("publishedOn");
    QTest::addColumn<QString>("field");
    QTest::newRow("right") << 29460 << QDate(2026, 10, 30) << QString();
    QTest::newRow("no value") << 0 << QDate(2026, 10, 30) << QStringLiteral("hundredths");
    QTest::newRow("no index is so large") << 2'000'000 << QDate(2026, 10, 30) << QStringLiteral("hundredths");
    QTest::newRow("published before its month ended")
        << 29460 << QDate(2026, 9, 30) << QStringLiteral("publishedOn");
    QTest::newRow("no day") << 29460 << QDate() << QStringLiteral("publishedOn");
}

void TestPriceRevision::wrongValuesAreRefused()
{
    QFETCH(const int, hundredths);
    QFETCH(const QDate, publishedOn);
    QFETCH(const QString, field);
    const Result<> fine = checked(IndexValue{
        .month = {.year = 2026, .month = 9}, .hundredths = hundredths, .publishedOn = publishedOn});
    QCOMPARE(fine ? QString() : fine.error().field, field);
}

QTEST_GUILESS_MAIN(TestPriceRevision)
#include "tst_pricerevision.moc"
