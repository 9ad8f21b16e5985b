// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "Warnings.h"
#include "core/base/Result.h"
#include "core/domain/contract/Penalty.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core;

namespace {

/// 20 % once late, 40 % beyond an hour… 100 % beyond four; never more than the fee.
PenaltyTerms published()
{
    return {.steps = {{Minutes(0), 200},
                      {Minutes(60), 400},
                      {Minutes(120), 600},
                      {Minutes(180), 800},
                      {Minutes(240), 1000}},
            .capPermille = 1000};
}

} // namespace

/// Penalties as an indicative computation.
class TestPenalty : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void stepsOfAPublishedContract_data();
    void stepsOfAPublishedContract();
    void theMonthIsCapped();
    void onlyItsMilestonesCount();
    void withoutStepsNothingIsAgreed();
    void theFixtureIsWhatIsTested();
    void wrongTermsAreRefused_data();
    void wrongTermsAreRefused();
};

void TestPenalty::stepsOfAPublishedContract_data()
{
    QTest::addColumn<int>("overrunSeconds");
    QTest::addColumn<qint64>("cents");
    QTest::newRow("just late") << 1 << qint64(9'000);
    QTest::newRow("an hour is not more than an hour") << 3600 << qint64(9'000);
    QTest::newRow("more than an hour") << 3601 << qint64(18'000);
    QTest::newRow("two and a half hours") << 9000 << qint64(27'000);
    QTest::newRow("more than three hours") << 3 * 3600 + 60 << qint64(36'000);
    QTest::newRow("a day") << 86'400 << qint64(45'000);
    QTest::newRow("not late") << 0 << qint64(0);
}

void TestPenalty::stepsOfAPublishedContract()
{
    QFETCH(const int, overrunSeconds);
    const Penalty penalty = penaltyOf(published(), Money{45'000}, {{.overrun = Seconds(overrunSeconds)}});
    QTEST(penalty.amount.cents, "cents");
}

void TestPenalty::theMonthIsCapped()
{
    PenaltyTerms terms = published();
    const QList<PenaltyBreach> breaches{{.number = QStringLiteral("2026-0001"), .overrun = Seconds(9000)},
                                        {.number = QStringLiteral("2026-0002"), .overrun = Seconds(86'400)}};
    const Penalty penalty = penaltyOf(terms, Money{33'333}, breaches);
    QCOMPARE(penalty.lines.size(), 2);
    QCOMPARE(penalty.lines.at(0).amount, Money{20'000}); // 19 999.8 cents
    QCOMPARE(penalty.sum, penalty.lines.at(0).amount + penalty.lines.at(1).amount);
    QCOMPARE(penalty.cap, Money{33'333});
    QCOMPARE(penalty.amount, Money{33'333});
    terms.capPermille.reset();
    QCOMPARE(penaltyOf(terms, Money{33'333}, breaches).amount, penalty.sum);
}

void TestPenalty::onlyItsMilestonesCount()
{
    PenaltyTerms terms = published();
    const QList<PenaltyBreach> breaches{{.milestone = Milestone::WorkStarted, .overrun = Seconds(60)},
                                        {.milestone = Milestone::Restored, .overrun = Seconds(60)}};
    QCOMPARE(penaltyOf(terms, Money{10'000}, breaches).lines.size(), 1);
    terms.milestones = {Milestone::WorkStarted, Milestone::Restored};
    QCOMPARE(penaltyOf(terms, Money{10'000}, breaches).lines.size(), 2);
}

void TestPenalty::withoutStepsNothingIsAgreed()
{
    QVERIFY(!PenaltyTerms{}.isAgreed());
    QVERIFY(penaltyOf({}, Money{10'000}, {{.overrun = Seconds(86'400)}}).lines.isEmpty());
}

void TestPenalty::theFixtureIsWhatIsTested()
{
    QFile file(fixtures().filePath(QStringLiteral("sla-terms-fr.json")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the fixtures are not here");
    const QJsonObject read = QJsonDocument::fromJson(file.readAll()).object();
    PenaltyTerms terms{.capPermille = read.value(QStringLiteral("monthly_cap_percent")).toInt() * 10};
    for (const QJsonValue step : read.value(QStringLiteral("penalties_percent_of_monthly_fee")).toArray())
        terms.steps << PenaltyStep{.over = Minutes(step[QStringLiteral("over_minutes")].toInt()),
                                   .permille = step[QStringLiteral("percent")].toInt() * 10};
    QCOMPARE(terms, published());
}

void TestPenalty::wrongTermsAreRefused_data()
{
    QTest::addColumn<PenaltyTerms>("terms");
    QTest::addColumn<QString>("field");
    QTest::newRow("right") << published() << QString();
    QTest::newRow("two steps from the same overrun")
        << PenaltyTerms{.steps = {{Minutes(60), 100}, {Minutes(60), 200}}} << QStringLiteral("penaltySteps");
    QTest::newRow("a negative part") << PenaltyTerms{.steps = {{Minutes(0), -1}}}
                                     << QStringLiteral("penaltySteps");
    QTest::newRow("a negative cap") << PenaltyTerms{.steps = {{Minutes(0), 1}}, .capPermille = -1}
                                    << QStringLiteral("penaltyCap");
}

void TestPenalty::wrongTermsAreRefused()
{
    QFETCH(const PenaltyTerms, terms);
    QFETCH(const QString, field);
    const Result<> fine = checked(terms);
    QCOMPARE(fine ? QString() : fine.error().field, field);
}

QTEST_GUILESS_MAIN(TestPenalty)
#include "tst_penalty.moc"
