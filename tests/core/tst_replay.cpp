// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Story.h"
#include "support/Warnings.h"

#include <QObject>

using core::Commitment;
using core::CommitmentState;
using core::Milestone;
using core::PauseReason;
using core::Priority;
using core::Timeline;
using State = core::InterventionState;

/// Scenarios of product/sla.md, "Changes on the way" and the worked month.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void workedMonthUndecidedThenMet();
    void workedMonthBreachedStillOpen();
    void workedMonthPauseOverHoliday();
    void workedMonthReopened();
    void states_data();
    void states();
    void laterMilestonesSetEarlierOnes();
    void firstWorkEntrySetsTheStart();
    void explicitEventAfterDeduction();
    void openPauseHasNoDueDate();
    void consumedBeforeThePause();
    void onlyListedReasonsPause();
    void pauseIsNotForResponse();
    void restoredWhileWaiting();
    void atRisk();
    void raisingThePriority();
    void raisingNeverBreachesThePast();
    void loweringNeverShortens();
    void changeKeepsPauses();
    void changeAfterDecision();
    void changeToAndFromNothing();
    void severalChanges();
    void reopeningOfServiceStillUp();
    void reopeningIsNotCountedTwice();
    void reopenedBreachStays();
    void reopeningOfFinalMonth();
    void reopeningBeforeFinal();
    void priorityChangedWhileResolved();
    void reopeningLimit();
    void cancellation();
    void cancelledThenReopened();
    void neutralised();
    void outsideContract();
    void requestsAndOtherKinds();
    void kindAndContractChange();
    void secondTargetOutsideCoverage();
    void cutOff();
    void corrections();
    void duplicatesAndDisorder();
    void asOfAnEarlierInstant();
    void closedWithoutResolved();
    void missingCalendar();
    void nothingReported();
    void workingTimes();
};

namespace {

const Commitment *find(const Timeline &timeline, Milestone milestone, bool afterReopening = false)
{
    for (const Commitment &commitment : timeline.commitments) {
        if (commitment.milestone == milestone && commitment.afterReopening == afterReopening)
            return &commitment;
    }
    return nullptr;
}

const Commitment &restoration(const Timeline &timeline)
{
    static Commitment none;
    const Commitment *found = find(timeline, Milestone::Restored);
    return found ? *found : none;
}

QString dueText(const Commitment &commitment)
{
    return commitment.due ? when::text(*commitment.due) : QStringLiteral("none");
}

QString month(const Commitment &commitment)
{
    const std::optional<core::Month> counted = core::decisionMonth(commitment, when::paris());
    return counted ? counted->text() : QStringLiteral("none");
}

core::Seconds hours(double amount)
{
    return core::Seconds(static_cast<qint64>(amount * 3600));
}

QString movesText(const Timeline &timeline)
{
    QStringList words;
    for (const core::BacklogMove &move : timeline.moves) {
        static const QStringList kNames{QStringLiteral("opened"), QStringLiteral("resolved"),
                                        QStringLiteral("reopened"), QStringLiteral("cancelled")};
        words.append(kNames[int(move.kind)] + QLatin1Char('@') + when::text(move.at).mid(5));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

#define EXPECT(commitment, expectedDue, expectedState)                                                       \
    do {                                                                                                     \
        QCOMPARE(dueText(commitment), QStringLiteral(expectedDue));                                          \
        QCOMPARE(int((commitment).state), int(expectedState));                                               \
    } while (false)

/// T1: reported Fri 29/05 16:00, restored Mon 01/06 16:30: met, counts in June.
void TestReplay::workedMonthUndecidedThenMet()
{
    Story story(grid::standard());
    story.reported("2026-05-29 16:00").restored("2026-06-01 16:30");
    const Timeline done = story.at("2026-07-01 00:00");
    EXPECT(restoration(done), "2026-06-01 17:00", CommitmentState::Met);
    QCOMPARE(month(restoration(done)), QStringLiteral("2026-06"));
    QCOMPARE(restoration(done).elapsed, hours(7.5));
    QCOMPARE(restoration(done).total, hours(8));

    const Timeline endOfMay = story.at("2026-05-31 23:59:59");
    EXPECT(restoration(endOfMay), "2026-06-01 17:00", CommitmentState::Pending);
    QCOMPARE(month(restoration(endOfMay)), QStringLiteral("none"));
    QCOMPARE(restoration(endOfMay).remaining.value(), hours(6));
    QVERIFY(core::isOpen(endOfMay.state));
}

/// T2: reported Thu 28/05 09:00, restored Tue 02/06: breached in May while still open.
void TestReplay::workedMonthBreachedStillOpen()
{
    Story story(grid::standard());
    story.reported("2026-05-28 09:00").restored("2026-06-02 11:00");
    const Timeline endOfMay = story.at("2026-05-31 23:59:59");
    EXPECT(restoration(endOfMay), "2026-05-29 10:00", CommitmentState::Breached);
    QCOMPARE(month(restoration(endOfMay)), QStringLiteral("2026-05"));
    QVERIFY(!restoration(endOfMay).reached);
    QVERIFY(core::isOpen(endOfMay.state));

    const Timeline later = story.at("2026-07-01 00:00");
    EXPECT(restoration(later), "2026-05-29 10:00", CommitmentState::Breached);
    QCOMPARE(month(restoration(later)), QStringLiteral("2026-05")); // June does not count it again.
    QCOMPARE(restoration(later).overrun.value(), hours(6 + 7 + 2));
}

/// T3: a pause over 8 May takes 1 h 30 of covered time, not 88 h 30.
void TestReplay::workedMonthPauseOverHoliday()
{
    Story story(grid::standard());
    story.reported("2026-05-07 17:00").paused("2026-05-07 17:30").resumed("2026-05-11 10:00");
    const Timeline timeline = story.at("2026-05-11 11:00");
    EXPECT(restoration(timeline), "2026-05-12 10:30", CommitmentState::Pending);
    QCOMPARE(restoration(timeline).elapsed, hours(1.5));
    const core::Pauses pause({{when::at("2026-05-07 17:30"), when::at("2026-05-11 10:00")}});
    QCOMPARE(when::office()->covered(pause.intervals()[0].from, pause.intervals()[0].to), hours(1.5));
}

/// T4: 3 h used, resolved 20/05, reopened 22/05 10:00, resolved 22/05 12:00: 5 h used, met.
void TestReplay::workedMonthReopened()
{
    Story story(grid::standard());
    story.reported("2026-05-20 09:00").resolved("2026-05-20 12:00");
    story.reopened("2026-05-22 10:00").resolved("2026-05-22 12:00");
    const Timeline timeline = story.at("2026-06-01 00:00");
    QCOMPARE(int(restoration(timeline).state), int(CommitmentState::Met));
    QCOMPARE(restoration(timeline).elapsed, hours(5));
    QCOMPARE(timeline.workingTime[3].value(), hours(5));
    QCOMPARE(timeline.reopenings.size(), 1);
    QCOMPARE(movesText(timeline), QStringLiteral("opened@05-20 09:00, resolved@05-20 12:00, "
                                                 "reopened@05-22 10:00, resolved@05-22 12:00"));
}

void TestReplay::states_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("state");
    const auto row = [](const char *now, State state) {
        QTest::addRow("%s", now) << QString::fromUtf8(now) << int(state);
    };
    row("2026-06-01 09:00", State::Reported);
    row("2026-06-01 09:10", State::Acknowledged);
    row("2026-06-01 09:30", State::InProgress);
    row("2026-06-01 10:00", State::Waiting);
    row("2026-06-01 11:00", State::InProgress);
    row("2026-06-01 14:00", State::Restored);
    row("2026-06-01 14:30", State::Waiting); // for parts, after the workaround
    row("2026-06-01 15:00", State::Restored);
    row("2026-06-01 16:00", State::Resolved);
    row("2026-06-02 09:00", State::Closed);
    row("2026-06-02 10:00", State::Restored); // reopened, the service is up
    row("2026-06-02 11:00", State::Closed);
    row("2026-06-02 12:00", State::InProgress); // reopened, down
    row("2026-06-03 09:00", State::Cancelled);
}

void TestReplay::states()
{
    QFETCH(QString, now);
    QFETCH(int, state);
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").acknowledged("2026-06-01 09:10").started("2026-06-01 09:30");
    story.paused("2026-06-01 10:00").resumed("2026-06-01 11:00").restored("2026-06-01 14:00");
    story.paused("2026-06-01 14:30", PauseReason::WaitingForParts).resumed("2026-06-01 15:00");
    story.resolved("2026-06-01 16:00").closed("2026-06-02 09:00");
    story.reopened("2026-06-02 10:00", false).closed("2026-06-02 11:00");
    story.reopened("2026-06-02 12:00").cancelled("2026-06-03 09:00", core::CancelReason::Withdrawn);
    QCOMPARE(int(story.at(qPrintable(now)).state), state);
}

void TestReplay::laterMilestonesSetEarlierOnes()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").resolved("2026-06-01 11:00");
    const Timeline timeline = story.at("2026-06-02 09:00");
    for (const Milestone milestone : core::kMilestones) {
        QCOMPARE(when::text(timeline.milestone(milestone)->at), QStringLiteral("2026-06-01 11:00"));
        QCOMPARE(timeline.milestone(milestone)->deduced, milestone != Milestone::Resolved);
    }
    // The acknowledgement came after its 1 h: a breach, even though deduced.
    const Commitment *response = find(timeline, Milestone::Acknowledged);
    EXPECT(*response, "2026-06-01 10:00", CommitmentState::Breached);
    QVERIFY(response->deduced);

    Story started(grid::standard());
    started.reported("2026-06-01 09:00").started("2026-06-01 09:40");
    QCOMPARE(when::text(started.at("2026-06-01 10:00").acknowledged().value()),
             QStringLiteral("2026-06-01 09:40"));
    QVERIFY(!started.at("2026-06-01 10:00").restored());
}

void TestReplay::firstWorkEntrySetsTheStart()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").resolved("2026-06-01 11:00");
    story.input().firstWork = when::at("2026-06-01 09:20");
    Timeline timeline = story.at("2026-06-02 09:00");
    QCOMPARE(when::text(timeline.acknowledged().value()), QStringLiteral("2026-06-01 09:20"));
    QCOMPARE(when::text(timeline.workStarted().value()), QStringLiteral("2026-06-01 09:20"));
    QCOMPARE(when::text(timeline.restored().value()), QStringLiteral("2026-06-01 11:00"));
    QVERIFY(timeline.milestone(Milestone::WorkStarted)->deduced);

    story.input().firstWork = when::at("2026-06-01 12:00"); // Later than the milestone: the milestone.
    QCOMPARE(when::text(story.at("2026-06-02 09:00").workStarted().value()),
             QStringLiteral("2026-06-01 11:00"));
    story.input().firstWork = when::at("2026-05-29 12:00"); // Before the report: the report.
    QCOMPARE(when::text(story.at("2026-06-02 09:00").workStarted().value()),
             QStringLiteral("2026-06-01 09:00"));

    // Without a later milestone, a work entry alone says nothing: the log is the only source.
    Story open(grid::standard());
    open.reported("2026-06-01 09:00");
    open.input().firstWork = when::at("2026-06-01 09:20");
    QVERIFY(!open.at("2026-06-02 09:00").workStarted());
}

void TestReplay::explicitEventAfterDeduction()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").resolved("2026-06-01 11:00").restored("2026-06-01 11:00");
    const Timeline timeline = story.at("2026-06-02 09:00");
    QVERIFY(!timeline.milestone(Milestone::Restored)->deduced);
    QVERIFY(timeline.milestone(Milestone::WorkStarted)->deduced);
}

void TestReplay::openPauseHasNoDueDate()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").acknowledged("2026-06-01 09:30").paused("2026-06-01 10:00");
    const Timeline timeline = story.at("2026-06-03 10:00");
    EXPECT(restoration(timeline), "none", CommitmentState::Paused);
    QCOMPARE(restoration(timeline).elapsed, hours(1));
    QCOMPARE(restoration(timeline).remaining.value(), hours(7));
    QVERIFY(!restoration(timeline).decision);
    QCOMPARE(timeline.waitingFor.value(), PauseReason::WaitingForClient);
    QVERIFY(!timeline.nextDue());
    // The response clocks go on: the work start was due at 15:00.
    EXPECT(*find(timeline, Milestone::WorkStarted), "2026-06-01 15:00", CommitmentState::Breached);
}

void TestReplay::consumedBeforeThePause()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").paused("2026-06-02 11:00");
    // 8 h were used up on 02/06 at 10:00, before the pause: the breach stands with its date.
    EXPECT(restoration(story.at("2026-06-05 10:00")), "2026-06-02 10:00", CommitmentState::Breached);
    QCOMPARE(month(restoration(story.at("2026-06-05 10:00"))), QStringLiteral("2026-06"));

    // Used up exactly when the pause starts: due there.
    Story exact(grid::standard());
    exact.reported("2026-06-01 09:00").paused("2026-06-02 10:00");
    EXPECT(restoration(exact.at("2026-06-05 10:00")), "2026-06-02 10:00", CommitmentState::Breached);
}

void TestReplay::onlyListedReasonsPause()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").paused("2026-06-01 10:00", PauseReason::WaitingForVendor);
    const Timeline vendor = story.at("2026-06-01 11:00");
    EXPECT(restoration(vendor), "2026-06-02 10:00", CommitmentState::Pending);
    QCOMPARE(int(vendor.state), int(State::Waiting));
    QVERIFY(!vendor.pauses[0].stopsClocks);

    // The reason changes without a resumption: the clock stops from there on.
    story.paused("2026-06-01 11:00", PauseReason::AccessRefused).resumed("2026-06-01 12:00");
    const Timeline both = story.at("2026-06-01 15:00");
    EXPECT(restoration(both), "2026-06-02 11:00", CommitmentState::Pending);
    QCOMPARE(both.pauses.size(), 2);
    QCOMPARE(when::text(both.pauses[0].to.value()), QStringLiteral("2026-06-01 11:00"));

    story.terms().pausing.insert(PauseReason::WaitingForVendor);
    EXPECT(restoration(story.at("2026-06-01 15:00")), "2026-06-02 12:00", CommitmentState::Pending);
}

void TestReplay::pauseIsNotForResponse()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").paused("2026-06-01 09:10").resumed("2026-06-01 15:00");
    const Timeline timeline = story.at("2026-06-01 16:00");
    EXPECT(*find(timeline, Milestone::Acknowledged), "2026-06-01 10:00", CommitmentState::Breached);
    EXPECT(*find(timeline, Milestone::WorkStarted), "2026-06-01 15:00", CommitmentState::Breached);
    QVERIFY(find(timeline, Milestone::Acknowledged)->stops.isEmpty());
}

void TestReplay::restoredWhileWaiting()
{
    Story story(grid::standard());
    story.terms().levels[1].targets[3] = core::Target{.amount = 5, .unit = core::TargetUnit::WorkingDay};
    story.reported("2026-06-01 09:00").paused("2026-06-01 10:00").restored("2026-06-05 15:00");
    const Timeline timeline = story.at("2026-06-08 10:00");
    QCOMPARE(int(restoration(timeline).state), int(CommitmentState::Met));
    QCOMPARE(restoration(timeline).elapsed, hours(1));
    QCOMPARE(when::text(restoration(timeline).stops[0].to.value()), QStringLiteral("2026-06-05 15:00"));
    QCOMPARE(int(find(timeline, Milestone::Resolved)->state), int(CommitmentState::Paused));
}

void TestReplay::atRisk()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").acknowledged("2026-06-01 09:01").started("2026-06-01 09:02");
    // 75 % of 8 h is 6 h: Mon 09:00–12:00 and 14:00–17:00.
    EXPECT(restoration(story.at("2026-06-01 16:59")), "2026-06-02 10:00", CommitmentState::Pending);
    EXPECT(restoration(story.at("2026-06-01 17:00")), "2026-06-02 10:00", CommitmentState::AtRisk);
    EXPECT(restoration(story.at("2026-06-02 10:00")), "2026-06-02 10:00",
           CommitmentState::AtRisk); // not yet breached
    EXPECT(restoration(story.at("2026-06-02 10:00:01")), "2026-06-02 10:00", CommitmentState::Breached);
    story.input().riskPercent = 50;
    EXPECT(restoration(story.at("2026-06-01 15:00")), "2026-06-02 10:00", CommitmentState::AtRisk);
    QVERIFY(story.at("2026-06-01 15:00").nextDue()->milestone == Milestone::Restored);
    // Met on the very due date.
    story.restored("2026-06-02 10:00");
    EXPECT(restoration(story.at("2026-06-03 10:00")), "2026-06-02 10:00", CommitmentState::Met);
}

void TestReplay::raisingThePriority()
{
    // P3 restoration 2 d (end of Wed 03/06); raised to P2 (8 h) on Mon at 11:00.
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", Priority::P3).priority("2026-06-01 11:00", Priority::P2);
    const Timeline timeline = story.at("2026-06-01 12:00");
    // From the report: Tue 10:00; from the change: Tue 12:00; old: Wed 18:00 → max(Tue 10, min(Wed, Tue 12)).
    EXPECT(restoration(timeline), "2026-06-02 12:00", CommitmentState::Pending);
    QCOMPARE(when::text(restoration(timeline).start), QStringLiteral("2026-06-01 11:00"));
    QCOMPARE(timeline.priorities.size(), 2);
    QVERIFY(timeline.priority == Priority::P2);
    // Raised late, the old due date is nearer than a whole new target.
    Story late(grid::standard());
    late.reported("2026-06-01 09:00", Priority::P3).priority("2026-06-03 16:00", Priority::P2);
    EXPECT(restoration(late.at("2026-06-03 17:00")), "2026-06-03 18:00", CommitmentState::AtRisk);
    QVERIFY(restoration(late.at("2026-06-03 17:00")).priority == Priority::P3); // whose target decides
}

void TestReplay::raisingNeverBreachesThePast()
{
    // P4 → P1 (4 h round the clock) three days later: due 4 h after the change, not in the past.
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", Priority::P4).priority("2026-06-04 20:00", Priority::P1);
    const Timeline timeline = story.at("2026-06-04 21:00");
    EXPECT(restoration(timeline), "2026-06-05 00:00",
           CommitmentState::Pending); // no old target: from the change
    EXPECT(*find(timeline, Milestone::WorkStarted), "2026-06-04 22:00", CommitmentState::Pending);
    // The acknowledgement of P4 (1 d: Tue 18:00) was breached before: it keeps date and result.
    EXPECT(*find(timeline, Milestone::Acknowledged), "2026-06-02 18:00", CommitmentState::Breached);
    // P1 has no resolution target: not applicable from there on.
    QCOMPARE(int(find(timeline, Milestone::Resolved)->state), int(CommitmentState::NotApplicable));
}

void TestReplay::loweringNeverShortens()
{
    // P2 (8 h: Tue 10:00) lowered to P3 (2 d: Wed 18:00).
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").priority("2026-06-01 11:00", Priority::P3);
    EXPECT(restoration(story.at("2026-06-01 12:00")), "2026-06-03 18:00", CommitmentState::Pending);

    // A "lower" priority with less time never shortens: max with the one from the report holds.
    core::ServiceTerms odd = grid::standard();
    odd.levels[2].targets[2] = core::Target{.amount = 1, .unit = core::TargetUnit::Hour};
    Story other(odd);
    other.reported("2026-06-01 09:00").priority("2026-06-01 11:00", Priority::P3);
    EXPECT(restoration(other.at("2026-06-01 11:30")), "2026-06-01 12:00", CommitmentState::Pending);
}

/// Complaint 2: a change of priority must not forget the pending time.
void TestReplay::changeKeepsPauses()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", Priority::P3).paused("2026-06-01 10:00").resumed("2026-06-03 10:00");
    story.priority("2026-06-03 10:00", Priority::P2);
    // From the report with the pause: 1 h used, 7 h left from Wed 10:00 → Wed 12, 14–18, Thu 10:00;
    // from the change: 8 h from Wed 10:00 → Thu 11:00; old (2 d + 14 h of pause) is later.
    const Timeline timeline = story.at("2026-06-03 11:00");
    EXPECT(restoration(timeline), "2026-06-04 11:00", CommitmentState::Pending);
    // A pause after the change shifts it too.
    story.paused("2026-06-03 11:00").resumed("2026-06-03 15:00");
    EXPECT(restoration(story.at("2026-06-03 16:00")), "2026-06-04 15:00", CommitmentState::Pending);
}

void TestReplay::changeAfterDecision()
{
    // Met before the change: it stays met against its own target.
    Story met(grid::standard());
    met.reported("2026-06-01 09:00", Priority::P3)
        .restored("2026-06-02 17:00")
        .priority("2026-06-03 09:00", Priority::P1);
    EXPECT(restoration(met.at("2026-06-04 09:00")), "2026-06-03 18:00", CommitmentState::Met);
    QVERIFY(restoration(met.at("2026-06-04 09:00")).priority == Priority::P3);
    // Breached before the change: lowering does not heal it.
    Story breached(grid::standard());
    breached.reported("2026-06-01 09:00").priority("2026-06-02 11:00", Priority::P3);
    EXPECT(restoration(breached.at("2026-06-02 12:00")), "2026-06-02 10:00", CommitmentState::Breached);
    // At the very due date it is not breached yet: the change takes effect.
    Story exact(grid::standard());
    exact.reported("2026-06-01 09:00").priority("2026-06-02 10:00", Priority::P3);
    EXPECT(restoration(exact.at("2026-06-02 12:00")), "2026-06-03 18:00", CommitmentState::Pending);
}

void TestReplay::changeToAndFromNothing()
{
    // P2 has a restoration target, P4 none, then P2 again: from the second change.
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").priority("2026-06-01 11:00", Priority::P4);
    QCOMPARE(int(restoration(story.at("2026-06-01 12:00")).state), int(CommitmentState::NotApplicable));
    story.priority("2026-06-02 14:00", Priority::P2);
    EXPECT(restoration(story.at("2026-06-02 15:00")), "2026-06-03 15:00", CommitmentState::Pending);
    // Already restored when a target first appears: there is nothing left to commit to.
    Story late(grid::standard());
    late.reported("2026-06-01 09:00", Priority::P4)
        .restored("2026-06-01 11:00")
        .priority("2026-06-01 15:00", Priority::P2);
    QVERIFY(!find(late.at("2026-06-02 09:00"), Milestone::Restored));
}

void TestReplay::severalChanges()
{
    // P3 (Wed 18:00) → P2 at Mon 11:00 (Tue 12:00) → P3 at Mon 15:00: max(Wed 18, min(Tue 12, …)).
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", Priority::P3).priority("2026-06-01 11:00", Priority::P2);
    story.priority("2026-06-01 15:00", Priority::P3);
    EXPECT(restoration(story.at("2026-06-01 16:00")), "2026-06-03 18:00", CommitmentState::Pending);
    // … and up again on Tue at 10:00: min(Wed 18:00, 8 h from there = Wed 11:00), not before Tue 10:00.
    story.priority("2026-06-02 10:00", Priority::P2);
    EXPECT(restoration(story.at("2026-06-02 11:00")), "2026-06-03 11:00", CommitmentState::Pending);
    // The same priority again changes nothing.
    story.priority("2026-06-02 11:00", Priority::P2);
    EXPECT(restoration(story.at("2026-06-02 12:00")), "2026-06-03 11:00", CommitmentState::Pending);
    QCOMPARE(story.at("2026-06-02 12:00").priorities.size(), 4);
}

void TestReplay::reopeningOfServiceStillUp()
{
    core::ServiceTerms terms = grid::standard();
    terms.levels[1].targets[3] = core::Target{.amount = 14, .unit = core::TargetUnit::Hour};
    Story story(terms);
    story.reported("2026-06-01 09:00").restored("2026-06-01 11:00").resolved("2026-06-01 15:00");
    story.reopened("2026-06-03 10:00", false);
    const Timeline timeline = story.at("2026-06-03 11:00");
    // Restored stands; the resolution's clock leaves out Mon 15:00 → Wed 10:00.
    QCOMPARE(when::text(timeline.restored().value()), QStringLiteral("2026-06-01 11:00"));
    QVERIFY(!timeline.resolved());
    QCOMPARE(int(restoration(timeline).state), int(CommitmentState::Met));
    QCOMPARE(find(timeline, Milestone::Resolved)->elapsed, hours(5));
    EXPECT(*find(timeline, Milestone::Resolved), "2026-06-04 15:00", CommitmentState::Pending);

    // Service down: each clock leaves out the time from its own cleared instant.
    Story down(terms);
    down.reported("2026-06-01 09:00")
        .restored("2026-06-01 11:00")
        .resolved("2026-06-01 15:00")
        .reopened("2026-06-03 10:00");
    const Timeline both = down.at("2026-06-03 11:00");
    QCOMPARE(restoration(both).elapsed, hours(3));                // 2 h before, 1 h after
    QCOMPARE(find(both, Milestone::Resolved)->elapsed, hours(5)); // 4 h before, 1 h after
    QVERIFY(!both.restored());
}

void TestReplay::reopeningIsNotCountedTwice()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").resolved("2026-06-01 11:00").resolved("2026-06-01 12:00");
    story.closed("2026-06-01 15:00").reopened("2026-06-02 09:00").reopened("2026-06-02 09:30");
    story.resolved("2026-06-02 10:00").closed("2026-06-02 11:00");
    const Timeline timeline = story.at("2026-06-03 09:00");
    QCOMPARE(movesText(timeline), QStringLiteral("opened@06-01 09:00, resolved@06-01 11:00, "
                                                 "reopened@06-02 09:00, resolved@06-02 10:00"));
    QCOMPARE(timeline.reopenings.size(), 1);
}

void TestReplay::reopenedBreachStays()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00")
        .resolved("2026-06-02 11:00")
        .reopened("2026-07-01 09:00")
        .resolved("2026-07-02 09:00");
    const Timeline timeline = story.at("2026-08-01 09:00");
    EXPECT(restoration(timeline), "2026-06-02 10:00", CommitmentState::Breached);
    QCOMPARE(month(restoration(timeline)), QStringLiteral("2026-06"));
    QCOMPARE(when::text(restoration(timeline).reached.value()), QStringLiteral("2026-06-02 11:00"));
    QCOMPARE(when::text(timeline.restored().value()), QStringLiteral("2026-07-02 09:00"));
}

/// A "met" of a final month stays; only a later breach counts, in its own month.
void TestReplay::reopeningOfFinalMonth()
{
    Story story(grid::standard());
    story.reported("2026-05-28 09:00").resolved("2026-05-28 17:00").reopened("2026-06-03 09:00");
    story.input().finalSince = [](core::Month month) -> std::optional<core::Instant> {
        if (month == core::Month{.year = 2026, .month = 5})
            return when::at("2026-06-02 10:00");
        return {};
    };
    // 6 h used on 28/05; 2 h left from Wed 03/06 09:00.
    const Timeline running = story.at("2026-06-03 10:00");
    EXPECT(restoration(running), "2026-05-29 10:00", CommitmentState::Met);
    QCOMPARE(month(restoration(running)), QStringLiteral("2026-05"));
    const Commitment *again = find(running, Milestone::Restored, true);
    QVERIFY(again);
    EXPECT(*again, "2026-06-03 11:00", CommitmentState::AtRisk);
    QVERIFY(!again->counts);

    const Timeline breached = story.at("2026-06-04 10:00");
    QCOMPARE(month(restoration(breached)), QStringLiteral("2026-05"));
    QCOMPARE(int(find(breached, Milestone::Restored, true)->state), int(CommitmentState::Breached));
    QCOMPARE(month(*find(breached, Milestone::Restored, true)), QStringLiteral("2026-06"));

    story.resolved("2026-06-03 10:30");
    const Timeline met = story.at("2026-06-04 10:00");
    QCOMPARE(int(find(met, Milestone::Restored, true)->state), int(CommitmentState::Met));
    QCOMPARE(month(*find(met, Milestone::Restored, true)), QStringLiteral("none")); // counted in May already
}

void TestReplay::reopeningBeforeFinal()
{
    // The reopening was recorded before the month became final: the "met" is withdrawn.
    Story story(grid::standard());
    story.reported("2026-05-28 09:00").resolved("2026-05-28 17:00").reopened("2026-06-03 09:00");
    story.input().finalSince = [](core::Month) { return std::optional(when::at("2026-06-05 10:00")); };
    const Timeline timeline = story.at("2026-06-04 10:00");
    QCOMPARE(timeline.commitments.size(), 3);
    EXPECT(restoration(timeline), "2026-06-03 11:00", CommitmentState::Breached);
    QCOMPARE(month(restoration(timeline)), QStringLiteral("2026-06"));
    // Recorded late, after the month became final, it stays.
    story.input().events.last().recordedAt = when::at("2026-06-06 10:00");
    QCOMPARE(month(restoration(story.at("2026-06-10 10:00"))), QStringLiteral("2026-05"));
}

void TestReplay::priorityChangedWhileResolved()
{
    // Met as P3, raised to P2 while resolved, then reopened: the new target counts from the reopening.
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", Priority::P3).resolved("2026-06-01 12:00");
    story.priority("2026-06-02 09:00", Priority::P2).reopened("2026-06-03 09:00");
    const Timeline timeline = story.at("2026-06-03 10:00");
    // Old: 2 d less the time resolved; from the reopening: 8 h → Thu 10:00, nearer.
    EXPECT(restoration(timeline), "2026-06-04 10:00", CommitmentState::Pending);
}

void TestReplay::reopeningLimit()
{
    Story story(grid::standard());
    story.reported("2026-05-20 09:00").resolved("2026-05-20 12:00");
    // 5 covered days after Wed 20/05: 21, 22, 26 (25 is Whit Monday), 27, 28.
    QCOMPARE(when::text(story.at("2026-05-21 09:00").reopenUntil.value()),
             QStringLiteral("2026-05-28 18:00"));
    story.terms().reopeningDays = 1;
    QCOMPARE(when::text(story.at("2026-05-21 09:00").reopenUntil.value()),
             QStringLiteral("2026-05-21 18:00"));
}

void TestReplay::cancellation()
{
    using core::CancelReason;
    Story open(grid::standard());
    open.reported("2026-06-01 09:00").cancelled("2026-06-01 09:30", CancelReason::Withdrawn);
    const Timeline early = open.at("2026-06-05 09:00");
    QCOMPARE(int(early.state), int(State::Cancelled));
    for (const Commitment &commitment : early.commitments) {
        QCOMPARE(int(commitment.state), int(CommitmentState::NotApplicable));
        QVERIFY(!commitment.counts && !commitment.decision);
    }
    QCOMPARE(movesText(early), QStringLiteral("opened@06-01 09:00, cancelled@06-01 09:30"));

    // A breach before the cancellation stays, but for duplicates and entry mistakes.
    const auto late = [](CancelReason reason) {
        Story story(grid::standard());
        story.reported("2026-06-01 09:00").cancelled("2026-06-03 09:00", reason);
        return story.at("2026-06-05 09:00");
    };
    for (const CancelReason reason : {CancelReason::Withdrawn, CancelReason::OutOfScope}) {
        EXPECT(restoration(late(reason)), "2026-06-02 10:00", CommitmentState::Breached);
        QCOMPARE(month(restoration(late(reason))), QStringLiteral("2026-06"));
    }
    for (const CancelReason reason : {CancelReason::Duplicate, CancelReason::EntryMistake}) {
        QCOMPARE(int(restoration(late(reason)).state), int(CommitmentState::NotApplicable));
        QCOMPARE(month(restoration(late(reason))), QStringLiteral("none"));
    }
    // Already resolved: it left the backlog once.
    Story resolved(grid::standard());
    resolved.reported("2026-06-01 09:00")
        .resolved("2026-06-01 10:00")
        .cancelled("2026-06-01 11:00", CancelReason::Duplicate);
    QCOMPARE(movesText(resolved.at("2026-06-05 09:00")),
             QStringLiteral("opened@06-01 09:00, resolved@06-01 10:00"));
}

void TestReplay::cancelledThenReopened()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").cancelled("2026-06-01 11:00", core::CancelReason::EntryMistake);
    story.reopened("2026-06-03 09:00");
    const Timeline timeline = story.at("2026-06-03 10:00");
    QCOMPARE(int(timeline.state), int(State::Reported));
    EXPECT(restoration(timeline), "2026-06-03 17:00", CommitmentState::Pending); // 2 h used before
    QCOMPARE(movesText(timeline),
             QStringLiteral("opened@06-01 09:00, cancelled@06-01 11:00, reopened@06-03 09:00"));
}

void TestReplay::neutralised()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00")
        .neutralised("2026-06-03 09:00", Milestone::Restored, "Force majeure: storm");
    const Timeline timeline = story.at("2026-06-05 09:00");
    EXPECT(restoration(timeline), "2026-06-02 10:00", CommitmentState::Neutralised);
    QCOMPARE(restoration(timeline).reason, QStringLiteral("Force majeure: storm"));
    QCOMPARE(month(restoration(timeline)), QStringLiteral("none"));
    QCOMPARE(int(find(timeline, Milestone::Acknowledged)->state), int(CommitmentState::Breached));
    // Without a milestone: all of them.
    Story all(grid::standard());
    all.reported("2026-06-01 09:00").neutralised("2026-06-03 09:00", Milestone::Restored, "Planned work");
    all.input().events.last().milestone.reset();
    for (const Commitment &commitment : all.at("2026-06-05 09:00").commitments)
        QCOMPARE(int(commitment.state), int(CommitmentState::Neutralised));
}

void TestReplay::outsideContract()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").resolved("2026-06-05 09:00");
    story.input().terms = nullptr;
    const Timeline timeline = story.at("2026-06-06 09:00");
    QVERIFY(timeline.outsideContract);
    QVERIFY(timeline.commitments.isEmpty());
    QCOMPARE(int(timeline.state), int(State::Resolved));
    QCOMPARE(timeline.moves.size(), 2);
}

void TestReplay::requestsAndOtherKinds()
{
    core::ServiceTerms terms = grid::standard();
    core::ServiceLevel request = grid::row(Priority::P2, grid::kOffice, {"1 d", "", "", "3 d"});
    request.serviceClass = core::ServiceClass::Request;
    terms.levels.append(request);
    Story story(terms);
    story.reported("2026-06-01 09:00");
    story.input().kind = core::InterventionKind::Request;
    const Timeline timeline = story.at("2026-06-01 10:00");
    QCOMPARE(timeline.commitments.size(), 2);
    QVERIFY(timeline.commitments[1].serviceClass == core::ServiceClass::Request);
    EXPECT(timeline.commitments[1], "2026-06-04 18:00", CommitmentState::Pending);
    for (const auto kind : {core::InterventionKind::Preventive, core::InterventionKind::Evolutive,
                            core::InterventionKind::Audit, core::InterventionKind::Meeting}) {
        story.input().kind = kind;
        QVERIFY(story.at("2026-06-01 10:00").commitments.isEmpty());
    }
}

void TestReplay::kindAndContractChange()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00");
    story.add(core::EventKind::KindChanged, "2026-06-01 10:00").reference =
        int(core::InterventionKind::Evolutive);
    const Timeline changed = story.at("2026-06-01 11:00");
    QVERIFY(changed.kind == core::InterventionKind::Evolutive);
    QCOMPARE(int(restoration(changed).state), int(CommitmentState::NotApplicable));

    core::ServiceTerms better = grid::standard();
    better.levels[1].targets[2] = core::Target{.amount = 4, .unit = core::TargetUnit::Hour};
    Story contract(grid::standard());
    contract.reported("2026-06-01 09:00");
    contract.add(core::EventKind::ContractChanged, "2026-06-01 10:00").reference = 7;
    EXPECT(restoration(contract.at("2026-06-01 11:00")), "2026-06-02 10:00", CommitmentState::Pending);
    contract.input().termsOf = [&](qint64 reference) { return reference == 7 ? &better : nullptr; };
    EXPECT(restoration(contract.at("2026-06-01 11:00")), "2026-06-01 16:00", CommitmentState::Pending);
    contract.add(core::EventKind::ContractChanged, "2026-06-01 10:30").reference = 0;
    const Timeline outside = contract.at("2026-06-01 11:00");
    QVERIFY(outside.outsideContract);
    QCOMPARE(int(restoration(outside).state), int(CommitmentState::NotApplicable));
}

/// "4 h, or the next working day before 12:00 when reported outside 09:00–19:00".
void TestReplay::secondTargetOutsideCoverage()
{
    core::ServiceTerms terms = grid::standard();
    core::ServiceLevel level = grid::row(Priority::P2, grid::kDay, {"", "", "4 h", ""});
    level.outsideTargets[2] = core::Target{.amount = 0, .unit = core::TargetUnit::WorkingDay, .by = 12 * 60};
    terms.levels[1] = level;
    const auto due = [&](const char *reported) {
        Story story(terms);
        story.reported(reported);
        return dueText(restoration(story.at(reported)));
    };
    QCOMPARE(due("2026-06-01 10:00"), QStringLiteral("2026-06-01 14:00"));
    QCOMPARE(due("2026-06-01 18:59"), QStringLiteral("2026-06-02 12:59"));
    QCOMPARE(due("2026-06-01 19:00"), QStringLiteral("2026-06-02 12:00")); // the slot's end is outside
    QCOMPARE(due("2026-06-01 08:59"), QStringLiteral("2026-06-01 12:00"));
    QCOMPARE(due("2026-06-01 09:00"), QStringLiteral("2026-06-01 13:00"));
    QCOMPARE(due("2026-05-23 15:00"), QStringLiteral("2026-05-26 12:00")); // Saturday before Whit Monday
}

void TestReplay::cutOff()
{
    core::ServiceTerms terms = grid::standard();
    terms.levels[2].cutOff = 16 * 60;
    const auto due = [&](const char *reported) {
        Story story(terms);
        story.reported(reported, Priority::P3);
        return dueText(restoration(story.at(reported)));
    };
    QCOMPARE(due("2026-06-01 15:59"), QStringLiteral("2026-06-03 18:00"));
    QCOMPARE(due("2026-06-01 16:00"), QStringLiteral("2026-06-04 18:00"));
}

void TestReplay::corrections()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").restored("2026-06-02 11:00");
    const auto state = [&] { return int(restoration(story.at("2026-06-10 09:00")).state); };
    QCOMPARE(state(), int(CommitmentState::Breached));
    // "It was 09:50, not 11:00."
    story.restored("2026-06-02 09:50");
    story.input().events.last().corrects = core::EventId(2);
    story.input().events.last().recordedAt = when::at("2026-06-03 09:00");
    QCOMPARE(state(), int(CommitmentState::Met));
    // The correction is taken back: the first event stands again.
    story.add(core::EventKind::Withdrawn, "2026-06-03 10:00").corrects = core::EventId(3);
    QCOMPARE(state(), int(CommitmentState::Breached));
    // The event itself is taken back: not restored at all.
    story.add(core::EventKind::Withdrawn, "2026-06-03 11:00").corrects = core::EventId(2);
    QVERIFY(!story.at("2026-06-10 09:00").restored());
    // A wrong first priority is a correction of the report, not a change.
    story.reported("2026-06-01 09:00", Priority::P3);
    story.input().events.last().corrects = core::EventId(1);
    const Timeline corrected = story.at("2026-06-02 12:00");
    QCOMPARE(corrected.priorities.size(), 1);
    EXPECT(restoration(corrected), "2026-06-03 18:00", CommitmentState::Pending);
}

void TestReplay::duplicatesAndDisorder()
{
    // In any order of entry, events count in the order of their instants.
    Story story(grid::standard());
    story.resolved("2026-06-01 11:00").reported("2026-06-01 09:00").acknowledged("2026-06-01 09:15");
    story.acknowledged("2026-06-01 09:45").resumed("2026-06-01 10:00");
    const Timeline timeline = story.at("2026-06-02 09:00");
    QCOMPARE(when::text(timeline.acknowledged().value()), QStringLiteral("2026-06-01 09:15"));
    QCOMPARE(int(timeline.state), int(State::Resolved));
    QVERIFY(timeline.pauses.isEmpty());
    // An event before the report happens at the report.
    Story early(grid::standard());
    early.reported("2026-06-01 09:00").acknowledged("2026-06-01 08:00");
    QCOMPARE(when::text(early.at("2026-06-01 10:00").acknowledged().value()),
             QStringLiteral("2026-06-01 09:00"));
    // A loop of corrections does not hang.
    Story loop(grid::standard());
    loop.reported("2026-06-01 09:00").acknowledged("2026-06-01 09:10").acknowledged("2026-06-01 09:20");
    loop.input().events[1].corrects = core::EventId(3);
    loop.input().events[2].corrects = core::EventId(2);
    QVERIFY(loop.at("2026-06-01 10:00").reported == when::at("2026-06-01 09:00"));
}

void TestReplay::asOfAnEarlierInstant()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00")
        .paused("2026-06-01 10:00")
        .resumed("2026-06-01 11:00")
        .resolved("2026-06-01 16:00");
    QCOMPARE(int(restoration(story.at("2026-06-01 10:30")).state), int(CommitmentState::Paused));
    QCOMPARE(restoration(story.at("2026-06-01 11:30")).elapsed, hours(1.5));
    QCOMPARE(story.at("2026-06-01 11:30").moves.size(), 1);
    QCOMPARE(story.at("2026-06-01 16:00").moves.size(), 2);
}

void TestReplay::closedWithoutResolved()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00").closed("2026-06-01 11:00");
    const Timeline timeline = story.at("2026-06-02 09:00");
    QCOMPARE(when::text(timeline.resolved().value()), QStringLiteral("2026-06-01 11:00"));
    QVERIFY(timeline.milestone(Milestone::Resolved)->deduced);
    QCOMPARE(int(timeline.state), int(State::Closed));
    QCOMPARE(movesText(timeline), QStringLiteral("opened@06-01 09:00, resolved@06-01 11:00"));
}

void TestReplay::missingCalendar()
{
    core::ServiceTerms terms = grid::standard();
    terms.levels[1].calendar = core::CalendarId(99);
    Story story(terms);
    story.reported("2026-06-01 09:00");
    const Timeline timeline = story.at("2026-06-02 09:00");
    QVERIFY(!restoration(timeline).problem.isEmpty());
    QVERIFY(!restoration(timeline).due);
    QCOMPARE(int(restoration(timeline).state), int(CommitmentState::Pending));
    story.restored("2026-06-02 08:00");
    QCOMPARE(int(restoration(story.at("2026-06-02 09:00")).state), int(CommitmentState::NotApplicable));
}

void TestReplay::nothingReported()
{
    core::ReplayInput input;
    QVERIFY(!core::replay(input));
    QVERIFY(!core::replay(input).error().sentence.isEmpty());
}

void TestReplay::workingTimes()
{
    Story story(grid::standard());
    story.reported("2026-06-01 09:00", Priority::P4)
        .acknowledged("2026-06-01 10:00")
        .paused("2026-06-01 11:00");
    story.resumed("2026-06-02 11:00").resolved("2026-06-02 15:00");
    const Timeline timeline = story.at("2026-06-03 09:00");
    QCOMPARE(timeline.workingTime[0].value(), hours(1));
    QCOMPARE(timeline.workingTime[1].value(), hours(11)); // Deduced, and never paused.
    QCOMPARE(timeline.workingTime[2].value(), hours(4));  // No target, told all the same.
    QCOMPARE(timeline.workingTime[3].value(), hours(4));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
