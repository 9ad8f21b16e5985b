// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/BoardMove.h"
#include "core/domain/intervention/InterventionBulk.h"
#include "support/Story.h"
#include "support/Warnings.h"

using namespace core;

/// What an edit of many would do, and which lines of the log a move on the board takes.
class TestInterventionBulk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void plans_data();
    void plans();
    void aChangeSaysWhatItDoes();
    void moves_data();
    void moves();
    void movesKnownInAdvance_data();
    void movesKnownInAdvance();
    void aCardThatLeftMeanwhile();
};

namespace {

using EventKind::Closed, EventKind::Paused, EventKind::Reopened, EventKind::Resumed, EventKind::WorkStarted;
using InterventionState::Cancelled, InterventionState::InProgress, InterventionState::Waiting;
using Steps = QList<EventKind>;

constexpr const char *kNow = "2026-06-01 18:00";

/// Told at nine, then @p steps, an hour each.
std::unique_ptr<Story> storyOf(const Steps &steps)
{
    auto story = std::make_unique<Story>(
        ServiceTerms{.levels = {grid::row(Priority::P2, grid::kOffice, {"1 h", "2 h", "4 h", ""})},
                     .supportCalendar = grid::kOffice});
    story->reported("2026-06-01 09:00");
    int hour = 9;
    for (const EventKind kind : steps) {
        const QByteArray at = QStringLiteral("2026-06-01 %1:00").arg(++hour).toLatin1();
        InterventionEvent &event = story->add(kind, at.constData());
        if (kind == Paused)
            event.pauseReason = PauseReason::WaitingForParts;
        event.serviceDown = kind == Reopened;
    }
    return story;
}

LoggedIntervention logged(const Steps &steps)
{
    return {.intervention = {.id = InterventionId(1),
                             .client = ClientId(7),
                             .technician = TechnicianId(1),
                             .title = QStringLiteral("Panne"),
                             .category = QStringLiteral("réseau")},
            .log = storyOf(steps)->input().events,
            .priority = Priority::P2};
}

InterventionBulkEdit stepEdit(EventKind step)
{
    return {.step = step, .pauseReason = PauseReason::WaitingForParts, .at = when::at(kNow)};
}

} // namespace

void TestInterventionBulk::plans_data()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<InterventionBulkEdit>("edit");
    QTest::addColumn<QString>("outcome"); // "changes", "asks", "stays" or "refused".
    const auto row = [](const char *name, const Steps &steps, const InterventionBulkEdit &edit,
                        const char *outcome) {
        QTest::newRow(name) << steps << edit << QString::fromLatin1(outcome);
    };
    row("nothing", {}, {}, "stays");
    row("another technician", {}, {.technician = TechnicianId(2)}, "changes");
    row("the technician it has", {}, {.technician = TechnicianId(1)}, "stays");
    row("nobody", {}, {.technician = TechnicianId()}, "changes");
    row("the category it has", {}, {.category = QStringLiteral(" réseau ")}, "stays");
    row("no category", {}, {.category = QString()}, "changes");
    row("another priority", {}, {.priority = Priority::P1, .at = when::at(kNow)}, "changes");
    row("the priority it has", {}, {.priority = Priority::P2, .at = when::at(kNow)}, "stays");
    row("put on hold", {WorkStarted}, stepEdit(Paused), "changes");
    row("put on hold for the reason it waits for", {WorkStarted, Paused}, stepEdit(Paused), "refused");
    row("resumed without waiting", {WorkStarted}, stepEdit(Resumed), "refused");
    row("resolved twice", {EventKind::Resolved}, stepEdit(EventKind::Resolved), "refused");
    row("closed", {EventKind::Resolved}, stepEdit(Closed), "changes");
    row("closed and never resolved", {WorkStarted}, stepEdit(Closed), "asks");
    row("cancelled", {}, stepEdit(EventKind::Cancelled), "changes");
    row("reopened though it is open", {}, stepEdit(Reopened), "refused");
}

void TestInterventionBulk::plans()
{
    QFETCH(const Steps, steps);
    QFETCH(const InterventionBulkEdit, edit);
    QFETCH(const QString, outcome);
    const InterventionBulkPlan plan = planBulkEdit({logged(steps)}, edit);
    QCOMPARE(plan.changes.size(), outcome == QLatin1String("changes") || outcome == QLatin1String("asks"));
    QCOMPARE(plan.unchanged, outcome == QLatin1String("stays"));
    QCOMPARE(plan.refused.size(), outcome == QLatin1String("refused"));
    for (const InterventionRefusal &refusal : plan.refused)
        QVERIFY(!refusal.error.sentence.isEmpty());
    for (const InterventionChange &change : plan.changes)
        QCOMPARE(change.questions.size(), outcome == QLatin1String("asks"));
}

void TestInterventionBulk::aChangeSaysWhatItDoes()
{
    InterventionBulkEdit edit = stepEdit(EventKind::Cancelled);
    edit.cancelReason = CancelReason::OutOfScope;
    edit.comment = QStringLiteral(" Tri du matin ");
    edit.priority = Priority::P4;
    edit.category = QStringLiteral("poste");
    const InterventionBulkPlan plan = planBulkEdit({logged({WorkStarted})}, edit);
    QCOMPARE(plan.changes.size(), 1);
    const InterventionChange &change = plan.changes.constFirst();
    QCOMPARE(change.after.category, QStringLiteral("poste"));
    QCOMPARE(change.after.technician, TechnicianId(1));
    QCOMPARE(change.events.size(), 2);
    QCOMPARE(change.events.at(0).priority, std::optional(Priority::P4));
    QCOMPARE(change.events.at(1).cancelReason, std::optional(CancelReason::OutOfScope));
    QCOMPARE(change.events.at(1).comment, QStringLiteral("Tri du matin"));
    QCOMPARE(change.events.at(1).at, when::at(kNow));
}

void TestInterventionBulk::moves_data()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<InterventionState>("to");
    QTest::addColumn<Steps>("written");
    QTest::addColumn<InterventionState>("stands");
    const auto row = [](const char *name, const Steps &steps, InterventionState to, const Steps &written) {
        QTest::newRow(name) << steps << to << written << to;
    };
    const auto refused = [](const char *name, const Steps &steps, InterventionState to) {
        QTest::newRow(name) << steps << to << Steps() << Cancelled;
    };
    using State = InterventionState;
    row("acknowledged", {}, State::Acknowledged, {EventKind::Acknowledged});
    row("started at once", {}, InProgress, {WorkStarted});
    row("resolved at once", {}, State::Resolved, {EventKind::Resolved});
    row("restored", {WorkStarted}, State::Restored, {EventKind::Restored});
    row("put on hold", {WorkStarted}, Waiting, {Paused});
    row("put on hold before work", {}, Waiting, {Paused});
    row("goes on", {WorkStarted, Paused}, InProgress, {Resumed});
    row("goes on, and work begins", {Paused}, InProgress, {Resumed, WorkStarted});
    row("no longer waits, nobody has looked at it", {Paused}, State::Reported, {Resumed});
    row("no longer waits, acknowledged", {EventKind::Acknowledged, Paused}, State::Acknowledged, {Resumed});
    row("resolved while it waits", {WorkStarted, Paused}, State::Resolved, {Resumed, EventKind::Resolved});
    row("down again", {WorkStarted, EventKind::Restored}, InProgress, {Reopened});
    row("not resolved after all", {WorkStarted, EventKind::Resolved}, InProgress, {Reopened});
    row("restored, not resolved", {WorkStarted, EventKind::Restored, EventKind::Resolved}, State::Restored,
        {Reopened});
    row("nowhere", {WorkStarted}, InProgress, {});
    refused("back to reported", {WorkStarted}, State::Reported);
    refused("back to acknowledged", {WorkStarted, Paused}, State::Acknowledged);
    refused("resolved does not wait", {EventKind::Resolved}, Waiting);
    refused("resolved was never only reported", {EventKind::Resolved}, State::Reported);
}

void TestInterventionBulk::moves()
{
    QFETCH(const Steps, steps);
    QFETCH(const InterventionState, to);
    QFETCH(const Steps, written);
    QFETCH(const InterventionState, stands);
    const auto story = storyOf(steps);
    const Timeline before = story->at(kNow);
    const auto lines = stepsOf(before, {.intervention = InterventionId(1),
                                        .from = before.state,
                                        .to = to,
                                        .at = when::at(kNow),
                                        .pauseReason = PauseReason::DateAgreed,
                                        .comment = QStringLiteral("du tableau")});
    if (stands == Cancelled) {
        QVERIFY(!lines);
        QCOMPARE(lines.error().kind, ErrorKind::Invalid);
        QVERIFY(!lines.error().sentence.isEmpty());
        return;
    }
    QVERIFY(lines);
    Steps kinds;
    for (InterventionEvent line : *lines) {
        kinds << line.kind;
        InterventionEvent &added = story->add(line.kind, kNow);
        added.serviceDown = line.serviceDown;
        added.pauseReason = line.pauseReason;
        QCOMPARE(line.comment, QStringLiteral("du tableau"));
    }
    QCOMPARE(kinds, written);
    QCOMPARE(story->at(kNow).state, stands);
}

void TestInterventionBulk::movesKnownInAdvance_data()
{
    QTest::addColumn<InterventionState>("from");
    QTest::addColumn<InterventionState>("to");
    QTest::addColumn<bool>("possible");
    using State = InterventionState;
    QTest::newRow("forwards") << State::Reported << State::Resolved << true;
    QTest::newRow("backwards") << InProgress << State::Reported << false;
    QTest::newRow("what waited may go anywhere") << Waiting << State::Reported << true;
    QTest::newRow("reopened") << State::Resolved << InProgress << true;
    QTest::newRow("resolved and waiting") << State::Resolved << Waiting << false;
    QTest::newRow("closed") << State::Resolved << State::Closed << false;
}

void TestInterventionBulk::movesKnownInAdvance()
{
    QFETCH(const InterventionState, from);
    QFETCH(const InterventionState, to);
    QFETCH(const bool, possible);
    const Result<> judged = checkMove(from, to);
    QCOMPARE(bool(judged), possible);
    if (!possible)
        QVERIFY(!judged.error().sentence.isEmpty());
}

void TestInterventionBulk::aCardThatLeftMeanwhile()
{
    const Timeline timeline = storyOf({WorkStarted})->at(kNow);
    const auto lines = stepsOf(timeline, {.intervention = InterventionId(1),
                                          .from = InterventionState::Reported,
                                          .to = InterventionState::Resolved,
                                          .at = when::at(kNow)});
    QVERIFY(!lines);
    QCOMPARE(lines.error().kind, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(TestInterventionBulk)
#include "tst_interventionbulk.moc"
