// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/ContractDates.h"

#include <QRandomGenerator>

using namespace core;

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QLatin1String(iso), Qt::ISODate);
}

QString iso(const std::optional<QDate> &on)
{
    return on ? on->toString(Qt::ISODate) : QStringLiteral("-");
}

/// Renewed tacitly; terms and notice in months.
TermClause tacit(const char *start, int initial, int renewal, int notice)
{
    return {
        .startsOn = day(start), .initialMonths = initial, .renewalMonths = renewal, .noticeAmount = notice};
}

} // namespace

Q_DECLARE_METATYPE(core::TermClause)

class TestContractDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void datesOfAPeriod_data();
    void datesOfAPeriod();
    void theReminderOfWhoIsNoProfessional();
    void monthsDoNotDrift();
    void anInitialTermMayEndOnADay();
    void expresslyRenewedIsNot();
    void openEndedAfterItsTerm();
    void noticeInDays();
    void lettersAreSentOnWorkingDays();
    void endAfterANotice_data();
    void endAfterANotice();
    void alerts();
    void periodsFollowEachOtherForFiftyYears();
    void refusals_data();
    void refusals();
};

/// product/contracts.md and product/french-practice.md §6.3.
void TestContractDates::datesOfAPeriod_data()
{
    QTest::addColumn<TermClause>("clause");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const TermClause &clause, const char *asked, const char *end,
                        const char *deadline, const char *safe) {
        QTest::newRow(name) << clause << QString::fromLatin1(asked) << QString::fromLatin1(end)
                            << QString::fromLatin1(deadline) << QString::fromLatin1(safe);
    };
    row("a calendar year", tacit("2025-01-01", 12, 12, 2), "2025-03-15", "2025-12-31", "2025-10-31",
        "2025-10-31");
    row("second year, deadline on a Saturday", tacit("2024-08-28", 12, 12, 2), "2026-02-11", "2026-08-27",
        "2026-06-27", "2026-06-26");
    row("three years, then one", tacit("2020-08-01", 36, 12, 3), "2023-10-31", "2024-07-31", "2024-04-30",
        "2024-04-30");
    row("within the three years", tacit("2018-09-27", 36, 12, 3), "2019-06-01", "2021-09-26", "2021-06-26",
        "2021-06-25");
    row("29 February", tacit("2024-02-29", 12, 12, 1), "2027-06-01", "2028-02-28", "2028-01-28",
        "2028-01-28");
    row("two readings of the clause, a Sunday", tacit("2025-10-01", 12, 12, 1), "2026-05-01", "2026-09-30",
        "2026-08-31", "2026-08-28");
    row("asked on the last day", tacit("2025-01-01", 12, 12, 2), "2025-12-31", "2025-12-31", "2025-10-31",
        "2025-10-31");
    row("asked on the first day of a renewal", tacit("2025-01-01", 12, 12, 2), "2026-01-01", "2026-12-31",
        "2026-10-31", "2026-10-30");
    row("asked before it begins", tacit("2025-01-01", 12, 12, 2), "2024-06-01", "2025-12-31", "2025-10-31",
        "2025-10-31");
    row("no notice to give", tacit("2025-01-01", 12, 12, 0), "2025-06-01", "2025-12-31", "2025-12-31",
        "2025-12-31");
    row("safe deadline on a holiday, the day before too", tacit("2024-06-02", 12, 12, 1), "2025-01-01",
        "2025-06-01", "2025-05-01", "2025-04-30");
}

void TestContractDates::datesOfAPeriod()
{
    QFETCH(const TermClause, clause);
    QFETCH(const QString, asked);
    QVERIFY(checked(clause));
    const auto period = periodOn(clause, QDate::fromString(asked, Qt::ISODate));
    QVERIFY(period);
    QTEST(iso(period->to), "end");
    QTEST(iso(period->noticeDeadline), "deadline");
    QTEST(iso(period->safeDeadline), "safe");
    QVERIFY(!period->reminder);
}

void TestContractDates::theReminderOfWhoIsNoProfessional()
{
    TermClause clause = tacit("2025-01-01", 12, 12, 2);
    clause.needsReminder = true;
    const auto period = periodOn(clause, day("2025-03-15"));
    QCOMPARE(*period->reminder, (DayRange{.first = day("2025-08-01"), .last = day("2025-09-30")}));
}

void TestContractDates::monthsDoNotDrift()
{
    const TermClause clause = tacit("2025-01-31", 1, 1, 0);
    const QList<ContractPeriod> periods = periodsAfter(clause, contractPeriod(clause, 0), 3);
    QStringList starts;
    for (const ContractPeriod &period : periods)
        starts << iso(period.from);
    QCOMPARE(starts, (QStringList{QStringLiteral("2025-02-28"), QStringLiteral("2025-03-31"),
                                  QStringLiteral("2025-04-30")}));
    QCOMPARE(contractPeriod(tacit("2024-02-29", 12, 12, 1), 4).from, day("2028-02-29"));
}

void TestContractDates::anInitialTermMayEndOnADay()
{
    TermClause clause = tacit("2025-03-17", 12, 12, 3);
    clause.initialEndsOn = day("2025-12-31");
    QCOMPARE(iso(periodOn(clause, day("2025-04-01"))->to), QStringLiteral("2025-12-31"));
    QCOMPARE(iso(periodOn(clause, day("2025-04-01"))->noticeDeadline), QStringLiteral("2025-09-30"));
    QCOMPARE(iso(periodOn(clause, day("2027-04-01"))->from), QStringLiteral("2027-01-01"));
}

void TestContractDates::expresslyRenewedIsNot()
{
    TermClause clause = tacit("2025-01-01", 12, 12, 2);
    clause.renewalMode = RenewalMode::Express;
    const auto period = periodOn(clause, day("2025-12-31"));
    QCOMPARE(iso(period->to), QStringLiteral("2025-12-31"));
    QCOMPARE(iso(period->noticeDeadline), QStringLiteral("-"));
    QVERIFY(noticeAlerts(*period).isEmpty());
    QVERIFY(periodsAfter(clause, *period, 3).isEmpty());
    QVERIFY(!periodOn(clause, day("2026-01-01")));
}

void TestContractDates::openEndedAfterItsTerm()
{
    TermClause clause = tacit("2025-01-01", 12, 12, 2);
    clause.renewalMode = RenewalMode::OpenEnded;
    const auto first = periodOn(clause, day("2025-06-01"));
    QCOMPARE(iso(first->noticeDeadline), QStringLiteral("2025-10-31"));
    QCOMPARE(periodsAfter(clause, *first, 3).size(), 1);
    const auto open = periodOn(clause, day("2031-06-01"));
    QCOMPARE(open->from, day("2026-01-01"));
    QCOMPARE(iso(open->to), QStringLiteral("-"));
    QCOMPARE(iso(open->noticeDeadline), QStringLiteral("-"));
    QVERIFY(periodsAfter(clause, *open, 3).isEmpty());
}

void TestContractDates::noticeInDays()
{
    TermClause clause = tacit("2025-01-01", 12, 12, 15);
    clause.noticeUnit = NoticeUnit::Days;
    const auto period = periodOn(clause, day("2025-06-01"));
    QCOMPARE(iso(period->noticeDeadline), QStringLiteral("2025-12-16")); // 2026-01-01 − 15 − 1.
    QCOMPARE(iso(period->safeDeadline), QStringLiteral("2025-12-16"));
    QCOMPARE(iso(period->advisedSending), QStringLiteral("2025-12-01"));
}

/// 2026-05-31 is a Sunday; 15 days before Friday 29 May is Thursday the 14th, Ascension.
void TestContractDates::lettersAreSentOnWorkingDays()
{
    const auto period = periodOn(tacit("2025-08-01", 12, 12, 2), day("2026-01-01"));
    QCOMPARE(iso(period->noticeDeadline), QStringLiteral("2026-05-31"));
    QCOMPARE(iso(period->safeDeadline), QStringLiteral("2026-05-29"));
    QCOMPARE(iso(period->advisedSending), QStringLiteral("2026-05-13"));
}

void TestContractDates::endAfterANotice_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("counted");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, RenewalMode mode, const char *counted, const char *end) {
        QTest::newRow(name) << int(mode) << QString::fromLatin1(counted) << QString::fromLatin1(end);
    };
    row("in time", RenewalMode::Tacit, "2025-09-01", "2025-12-31");
    row("on the last day", RenewalMode::Tacit, "2025-10-31", "2025-12-31");
    row("a day late: one more year", RenewalMode::Tacit, "2025-11-01", "2026-12-31");
    row("before the contract begins", RenewalMode::Tacit, "2024-12-01", "2025-12-31");
    row("open-ended, in the first term", RenewalMode::OpenEnded, "2025-10-31", "2025-12-31");
    row("open-ended, late in the first term", RenewalMode::OpenEnded, "2025-11-15", "2026-01-15");
    row("open-ended, later", RenewalMode::OpenEnded, "2027-12-31", "2028-02-29");
    row("renewed expressly: it ends by itself", RenewalMode::Express, "2025-11-15", "2025-12-31");
}

void TestContractDates::endAfterANotice()
{
    QFETCH(const int, mode);
    QFETCH(const QString, counted);
    TermClause clause = tacit("2025-01-01", 12, 12, 2);
    clause.renewalMode = static_cast<RenewalMode>(mode);
    QTEST(iso(endAfterNotice(clause, QDate::fromString(counted, Qt::ISODate))), "end");
}

void TestContractDates::alerts()
{
    const auto period = periodOn(tacit("2025-01-01", 12, 12, 2), day("2025-03-15"));
    QCOMPARE(iso(period->advisedSending), QStringLiteral("2025-10-16"));
    QStringList days;
    for (const NoticeAlert &alert : noticeAlerts(*period))
        days << QStringLiteral("%1 %2").arg(static_cast<int>(alert.kind)).arg(iso(alert.day));
    QCOMPARE(days, (QStringList{QStringLiteral("0 2025-08-17"), QStringLiteral("1 2025-09-16"),
                                QStringLiteral("2 2025-10-16"), QStringLiteral("3 2025-10-31")}));
}

void TestContractDates::periodsFollowEachOtherForFiftyYears()
{
    QRandomGenerator random(20261123);
    for (int round = 0; round < 300; ++round) {
        TermClause clause =
            tacit("2020-01-01", random.bounded(1, 61), random.bounded(1, 37), random.bounded(0, 7));
        clause.startsOn = clause.startsOn.addDays(random.bounded(0, 3000));
        if (random.bounded(3) == 0)
            clause.initialEndsOn = clause.startsOn.addDays(random.bounded(0, 1500));
        const QDate last = clause.startsOn.addYears(50);
        ContractPeriod period = contractPeriod(clause, 0);
        while (period.from < last) {
            const ContractPeriod next = contractPeriod(clause, period.number + 1);
            QCOMPARE(next.from, period.to->addDays(1));
            QVERIFY(*period.to >= period.from);
            QCOMPARE(*periodOn(clause, period.from), period);
            QCOMPARE(*periodOn(clause, *period.to), period);
            QVERIFY(*period.safeDeadline <= *period.noticeDeadline);
            QVERIFY(*period.advisedSending < *period.safeDeadline);
            // A notice on the deadline ends this term, or an earlier one where terms are short.
            QVERIFY(endAfterNotice(clause, *period.noticeDeadline) <= *period.to);
            QVERIFY(endAfterNotice(clause, period.noticeDeadline->addDays(1)) > *period.to);
            period = next;
        }
    }
}

void TestContractDates::refusals_data()
{
    QTest::addColumn<TermClause>("clause");
    QTest::addColumn<QString>("field");
    TermClause late = tacit("2025-01-01", 12, 12, 2);
    late.initialEndsOn = day("2024-12-31");
    QTest::newRow("no start") << TermClause{} << QStringLiteral("startsOn");
    QTest::newRow("ends before it begins") << late << QStringLiteral("initialEndsOn");
    QTest::newRow("no initial term") << tacit("2025-01-01", 0, 12, 2) << QStringLiteral("initialMonths");
    QTest::newRow("no renewal term") << tacit("2025-01-01", 12, 0, 2) << QStringLiteral("renewalMonths");
    QTest::newRow("negative notice") << tacit("2025-01-01", 12, 12, -1) << QStringLiteral("noticeAmount");
}

void TestContractDates::refusals()
{
    QFETCH(const TermClause, clause);
    const Result<> result = checked(clause);
    QVERIFY(!result);
    QTEST(result.error().field, "field");
}

QTEST_APPLESS_MAIN(TestContractDates)
#include "tst_contractdates.moc"
