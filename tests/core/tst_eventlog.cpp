// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/EventLog.h"
#include "support/Story.h"
#include "support/Warnings.h"

#include <QObject>

using core::EventKind;
using core::InterventionEvent;

/// Which events may follow a log: impossible ones are refused, unusual ones ask.
class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void order_data();
    void order();
    void fields_data();
    void fields();
    void reopeningTooLate();
    void corrections();
    void standing();
    void faultyImportsMayGoOn();
};

namespace {

struct Line
{
    EventKind kind;
    const char *at;
};

QList<InterventionEvent> logOf(std::initializer_list<Line> lines)
{
    QList<InterventionEvent> log;
    for (const Line &line : lines) {
        InterventionEvent event;
        event.id = core::EventId(log.size() + 1);
        event.kind = line.kind;
        event.at = when::at(QStringLiteral("2026-06-01 ") + QString::fromUtf8(line.at));
        event.recordedAt = event.at;
        event.order = int(log.size());
        event.priority = core::Priority::P2;
        if (line.kind == EventKind::Paused)
            event.pauseReason = core::PauseReason::WaitingForClient;
        if (line.kind == EventKind::Cancelled)
            event.cancelReason = core::CancelReason::Withdrawn;
        log.append(event);
    }
    return log;
}

InterventionEvent next(EventKind kind, const char *at)
{
    InterventionEvent event = logOf({{kind, at}}).first();
    event.id = {};
    event.order = 0;
    event.comment = QStringLiteral("because");
    event.priority = core::Priority::P1;
    return event;
}

const core::Instant kNow = when::at("2026-06-01 20:00");

} // namespace

void TestEventLog::order_data()
{
    QTest::addColumn<QList<InterventionEvent>>("log");
    QTest::addColumn<InterventionEvent>("event");
    QTest::addColumn<QString>("answer"); // "yes", "ask" or "no".
    const auto row = [](const char *name, const QList<InterventionEvent> &log, const InterventionEvent &event,
                        const char *answer) {
        QTest::newRow(name) << log << event << QString::fromUtf8(answer);
    };
    using enum EventKind;
    const auto reported = logOf({{Reported, "09:00"}});
    row("a first report", {}, next(Reported, "09:00"), "yes");
    row("acknowledged", reported, next(Acknowledged, "09:05"), "yes");
    row("started at once", reported, next(WorkStarted, "09:05"), "yes");
    row("resolved on the phone at once", reported, next(Resolved, "09:00"), "yes");
    row("restored before reported", reported, next(Restored, "08:59"), "no");
    row("anything in an empty log", {}, next(Acknowledged, "09:00"), "no");
    row("in the future", reported, next(Acknowledged, "20:01"), "no");
    row("reported twice", reported, next(Reported, "10:00"), "no");
    row("a note at any time", reported, next(Noted, "10:00"), "yes");
    row("a note before the report", reported, next(Noted, "08:00"), "no");
    row("resumed without waiting", reported, next(Resumed, "10:00"), "no");
    row("reopened while open", reported, next(Reopened, "10:00"), "no");
    row("closed without a resolution", reported, next(Closed, "10:00"), "ask");
    row("cancelled", reported, next(Cancelled, "10:00"), "yes");
    row("a new priority", reported, next(PriorityChanged, "10:00"), "yes");
    row("neutralised with a reason", reported, next(Neutralised, "10:00"), "yes");
    const auto waiting = logOf({{Reported, "09:00"}, {Paused, "10:00"}});
    row("resumed", waiting, next(Resumed, "11:00"), "yes");
    row("resumed before the pause", waiting, next(Resumed, "09:30"), "no");
    row("paused again for the same", waiting, next(Paused, "11:00"), "no");
    row("work starts while waiting", waiting, next(WorkStarted, "11:00"), "ask");
    row("restored while waiting", waiting, next(Restored, "11:00"), "yes");
    row("resolved while waiting", waiting, next(Resolved, "11:00"), "yes");
    const auto working =
        logOf({{Reported, "09:00"}, {Acknowledged, "09:10"}, {WorkStarted, "09:30"}, {Restored, "11:00"}});
    row("acknowledged twice", working, next(Acknowledged, "09:20"), "no");
    row("acknowledged after work started", working, next(Acknowledged, "09:40"), "no");
    row("started twice", working, next(WorkStarted, "10:00"), "no");
    row("restored twice", working, next(Restored, "12:00"), "no");
    row("restored earlier: the later one contradicts", working, next(Restored, "10:00"), "no");
    row("down again before the resolution", working, next(Reopened, "12:00"), "yes");
    row("resolved", working, next(Resolved, "12:00"), "yes");
    row("resolved before it was restored", working, next(Resolved, "10:00"), "no");
    row("paused earlier than the last event", working, next(Paused, "10:00"), "yes");
    const auto done = logOf({{Reported, "09:00"}, {Resolved, "11:00"}});
    row("acknowledged later written for before", done, next(Acknowledged, "09:10"), "yes");
    row("acknowledged after the resolution", done, next(Acknowledged, "12:00"), "no");
    row("paused after the resolution", done, next(Paused, "12:00"), "no");
    row("restored after the resolution", done, next(Restored, "12:00"), "no");
    row("resolved twice", done, next(Resolved, "12:00"), "no");
    row("closed", done, next(Closed, "12:00"), "yes");
    row("reopened", done, next(Reopened, "12:00"), "yes");
    row("cancelled although resolved", done, next(Cancelled, "12:00"), "ask");
    row("a priority after the end", done, next(PriorityChanged, "12:00"), "ask");
    const auto cancelled = logOf({{Reported, "09:00"}, {Cancelled, "11:00"}});
    row("cancelled twice", cancelled, next(Cancelled, "12:00"), "no");
    row("open again after a cancellation", cancelled, next(Reopened, "12:00"), "ask");
    row("resolved although cancelled", cancelled, next(Resolved, "12:00"), "no");
    const auto closed = logOf({{Reported, "09:00"}, {Resolved, "11:00"}, {Closed, "12:00"}});
    row("closed twice", closed, next(Closed, "13:00"), "no");
    row("reopened after the closing", closed, next(Reopened, "13:00"), "yes");
}

void TestEventLog::order()
{
    QFETCH(QList<InterventionEvent>, log);
    QFETCH(InterventionEvent, event);
    QFETCH(QString, answer);
    const auto checked = core::checkNext(log, event, kNow);
    const QString got = !checked             ? QStringLiteral("no")
                        : checked->isEmpty() ? QStringLiteral("yes")
                                             : QStringLiteral("ask");
    QVERIFY2(got == answer, checked ? "" : qPrintable(checked.error().sentence.plain()));
    if (!checked)
        QVERIFY(!checked.error().sentence.isEmpty());
}

void TestEventLog::fields_data()
{
    QTest::addColumn<int>("kind");
    using enum EventKind;
    for (const auto &[name, kind] : {std::pair("a pause needs its reason", Paused),
                                     std::pair("a cancellation needs its reason", Cancelled),
                                     std::pair("a change needs the priority", PriorityChanged),
                                     std::pair("a neutralisation needs words", Neutralised)})
        QTest::newRow(name) << int(kind);
}

void TestEventLog::fields()
{
    QFETCH(int, kind);
    const auto log = logOf({{EventKind::Reported, "09:00"}});
    InterventionEvent event = next(static_cast<EventKind>(kind), "10:00");
    QVERIFY(core::checkNext(log, event, kNow));
    event.pauseReason.reset();
    event.cancelReason.reset();
    event.priority.reset();
    event.comment.clear();
    QVERIFY(!core::checkNext(log, event, kNow));
    event.priority = core::Priority::P2; // As it is already.
    if (event.kind == EventKind::PriorityChanged)
        QVERIFY(!core::checkNext(log, event, kNow));
}

void TestEventLog::reopeningTooLate()
{
    const auto log = logOf({{EventKind::Reported, "09:00"}, {EventKind::Resolved, "10:00"}});
    const InterventionEvent event = next(EventKind::Reopened, "15:00");
    QVERIFY(core::checkNext(log, event, kNow, when::at("2026-06-01 15:00")));
    const auto late = core::checkNext(log, event, kNow, when::at("2026-06-01 14:59"));
    QVERIFY(!late);
    QVERIFY(late.error().sentence.plain().contains(QStringLiteral("linked")));
}

void TestEventLog::corrections()
{
    const auto log = logOf({{EventKind::Reported, "09:00"}, {EventKind::Restored, "11:00"}});
    InterventionEvent correction = next(EventKind::Restored, "10:30");
    correction.corrects = core::EventId(2);
    QVERIFY(core::checkNext(log, correction, kNow)); // Not a second restoration.
    correction.at = when::at("2026-06-01 08:00");
    QVERIFY(!core::checkNext(log, correction, kNow));
    correction.at = when::at("2026-06-01 10:30");
    correction.comment.clear();
    QVERIFY(!core::checkNext(log, correction, kNow)); // Without a reason.
    InterventionEvent back = next(EventKind::Withdrawn, "12:00");
    QVERIFY(!core::checkNext(log, back, kNow)); // Names no event.
    back.corrects = core::EventId(9);
    QVERIFY(!core::checkNext(log, back, kNow)); // One that is not there.
    back.corrects = core::EventId(2);
    QVERIFY(core::checkNext(log, back, kNow));
    back.corrects = core::EventId(1);
    QVERIFY(!core::checkNext(log, back, kNow)); // The report stays.
    // A corrected report may not come after what followed it.
    InterventionEvent report = next(EventKind::Reported, "11:30");
    report.corrects = core::EventId(1);
    QVERIFY(!core::checkNext(log, report, kNow));
    report.at = when::at("2026-06-01 08:30");
    QVERIFY(core::checkNext(log, report, kNow));
}

void TestEventLog::standing()
{
    auto log = logOf({{EventKind::Reported, "09:00"},
                      {EventKind::Restored, "11:00"},
                      {EventKind::Restored, "10:30"},
                      {EventKind::Restored, "10:45"}});
    log[2].corrects = log[1].id;
    log[3].corrects = log[1].id; // Two corrections of one event: the last recorded stands.
    log[3].recordedAt = log[2].recordedAt + core::Seconds(3600);
    const auto ids = [](const QList<InterventionEvent> &events) {
        QList<qint64> found;
        for (const InterventionEvent &event : events)
            found.append(event.id.value());
        return found;
    };
    QCOMPARE(ids(core::standingEvents(log)), (QList<qint64>{1, 4}));
    log[3].corrects = log[2].id; // A correction of the correction.
    QCOMPARE(ids(core::standingEvents(log)), (QList<qint64>{1, 4}));
    log[3].kind = EventKind::Withdrawn; // Takes the correction back: the first stands again.
    QCOMPARE(ids(core::standingEvents(log)), (QList<qint64>{1, 2}));
    // At one instant the order of entry decides.
    auto tied = logOf(
        {{EventKind::Reported, "09:00"}, {EventKind::Resolved, "10:00"}, {EventKind::Reopened, "10:00"}});
    std::swap(tied[1].order, tied[2].order);
    QCOMPARE(ids(core::standingEvents(tied)), (QList<qint64>{1, 3, 2}));
}

/// A log that an import left with faults can still be continued, but not made worse.
void TestEventLog::faultyImportsMayGoOn()
{
    const auto log = logOf({{EventKind::Reported, "09:00"},
                            {EventKind::Resumed, "09:30"},
                            {EventKind::Resolved, "11:00"},
                            {EventKind::Resolved, "11:30"}});
    QVERIFY(core::checkNext(log, next(EventKind::Closed, "12:00"), kNow));
    QVERIFY(!core::checkNext(log, next(EventKind::Resolved, "12:00"), kNow));
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
