// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/domain/contract/ContractTimeline.h"

using namespace core;

namespace {

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString spanOf(const DayRange &days)
{
    return iso(days.first) + QStringLiteral("…") + iso(days.last);
}

/// "0 2025-01-01…2025-12-31 | …": terms, then marks.
QString said(const ContractTimeline &timeline)
{
    QStringList parts;
    for (const TimelinePeriod &period : timeline.periods)
        parts << QStringLiteral("%1 %2%3%4")
                     .arg(period.number)
                     .arg(spanOf(period.days), period.isOpen ? QStringLiteral("+") : QString(),
                          period.window ? QStringLiteral(" ") + spanOf(*period.window) : QString());
    QStringList marks;
    static const QStringList kNames{QStringLiteral("amendment"), QStringLiteral("revision"),
                                    QStringLiteral("notice"),    QStringLiteral("counted"),
                                    QStringLiteral("end"),       QStringLiteral("today")};
    for (const TimelineMark &mark : timeline.marks)
        marks << kNames.at(static_cast<int>(mark.kind)) + QLatin1Char(' ') + iso(mark.day);
    return parts.join(QStringLiteral("; ")) + QStringLiteral(" | ") + marks.join(QStringLiteral("; "));
}

} // namespace

class TestContractTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void whatIsDrawn_data();
    void whatIsDrawn();
    void termsFollowEachOther_data();
    void termsFollowEachOther();
    void aClauseThatIsWrongDrawsNothing();
};

Q_DECLARE_METATYPE(core::TimelineFacts)

void TestContractTimeline::whatIsDrawn_data()
{
    QTest::addColumn<TimelineFacts>("facts");
    QTest::addColumn<QString>("wanted");
    const TermClause yearly{.startsOn = QDate(2025, 1, 1)};
    TimelineFacts facts{.clause = yearly, .today = QDate(2025, 3, 15)};
    QTest::newRow("this term and the next")
        << facts
        << QStringLiteral("0 2025-01-01…2025-12-31 2025-10-31…2025-10-31; 1 2026-01-01…2026-12-31 "
                          "2026-10-30…2026-10-31 | today 2025-03-15");
    facts.versions = {{.number = 1, .effectiveOn = QDate(2025, 1, 1), .isSigned = true},
                      {.number = 2, .effectiveOn = QDate(2025, 6, 1), .isSigned = true},
                      {.number = 3, .effectiveOn = QDate(2025, 9, 1)}};
    facts.endsOn = QDate(2025, 12, 31);
    facts.notice = ContractNotice{.writtenOn = QDate(2025, 9, 2)};
    facts.outcome.counted = QDate(2025, 9, 8);
    QTest::newRow("an amendment, a notice and the end; a draft is not drawn")
        << facts
        << QStringLiteral("0 2025-01-01…2025-12-31 2025-10-31…2025-10-31 | today 2025-03-15; amendment "
                          "2025-06-01; notice 2025-09-02; counted 2025-09-08; end 2025-12-31");
    TimelineFacts revised = facts;
    revised.versions[1].id = ContractVersionId(12);
    revised.revisions = {ContractVersionId(12)};
    revised.notice.reset();
    revised.outcome = {};
    QTest::newRow("an amendment that only revises the price")
        << revised
        << QStringLiteral("0 2025-01-01…2025-12-31 2025-10-31…2025-10-31 | today 2025-03-15; revision "
                          "2025-06-01; end 2025-12-31");
    facts.endsOn = QDate(2025, 6, 30);
    facts.notice.reset();
    facts.outcome = {};
    QTest::newRow("a term cut short: no notice is due in it")
        << facts
        << QStringLiteral("0 2025-01-01…2025-06-30 | today 2025-03-15; amendment 2025-06-01; end 2025-06-30");
    TimelineFacts other{.clause = yearly, .today = QDate(2026, 5, 1)};
    other.clause.renewalMode = RenewalMode::OpenEnded;
    QTest::newRow("without an end: a year after today")
        << other
        << QStringLiteral("0 2025-01-01…2025-12-31 2025-10-31…2025-10-31; 1 2026-01-01…2027-05-01+ | today "
                          "2026-05-01");
    other.clause.renewalMode = RenewalMode::Express;
    QTest::newRow("renewed expressly: its only term")
        << other << QStringLiteral("0 2025-01-01…2025-12-31 | ");
    TimelineFacts brief{.clause = yearly, .endsOn = QDate(2025, 1, 10), .today = QDate(2025, 1, 5)};
    QTest::newRow("ended at once") << brief
                                   << QStringLiteral(
                                          "0 2025-01-01…2025-01-10 | today 2025-01-05; end 2025-01-10");
}

void TestContractTimeline::whatIsDrawn()
{
    QFETCH(const TimelineFacts, facts);
    QTEST(said(contractTimeline(facts)), "wanted");
}

void TestContractTimeline::termsFollowEachOther_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("years");
    QTest::newRow("monthly, now") << 1 << 0;
    QTest::newRow("monthly, for thirty years") << 1 << 30;
    QTest::newRow("yearly, for five years") << 12 << 5;
    QTest::newRow("every five years, for forty") << 60 << 40;
}

/// Whatever its age: one month to ten years are drawn, without a gap.
void TestContractTimeline::termsFollowEachOther()
{
    QFETCH(const int, months);
    QFETCH(const int, years);
    const TermClause clause{.startsOn = QDate(1990, 1, 31),
                            .initialMonths = months,
                            .renewalMonths = months,
                            .noticeAmount = 10,
                            .noticeUnit = NoticeUnit::Days};
    const ContractTimeline timeline =
        contractTimeline({.clause = clause, .today = clause.startsOn.addYears(years).addDays(3)});
    QVERIFY(timeline.days.last >= timeline.days.first.addMonths(1).addDays(-1));
    QVERIFY(timeline.days.last < timeline.days.first.addYears(10));
    QCOMPARE(timeline.periods.constFirst().days.first, timeline.days.first);
    QCOMPARE(timeline.periods.constLast().days.last, timeline.days.last);
    for (qsizetype i = 1; i < timeline.periods.size(); ++i)
        QCOMPARE(timeline.periods.at(i).days.first, timeline.periods.at(i - 1).days.last.addDays(1));
}

void TestContractTimeline::aClauseThatIsWrongDrawsNothing()
{
    const ContractTimeline timeline = contractTimeline({.clause = {}, .today = QDate(2026, 1, 1)});
    QVERIFY(timeline.periods.isEmpty());
    QVERIFY(timeline.marks.isEmpty());
}

QTEST_GUILESS_MAIN(TestContractTimeline)
#include "tst_contracttimeline.moc"
