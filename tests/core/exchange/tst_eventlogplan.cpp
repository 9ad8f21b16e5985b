// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "Warnings.h"
#include "core/exchange/EventLogPlan.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace core;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

/// "10:05" on 1 March 2016, "2 10:05" on the 2nd, "27 02:59" on the 27th; "?" is unknown.
QString dated(const QString &text)
{
    if (text == QLatin1String("?"))
        return text;
    const QStringList parts = text.split(QLatin1Char(' '));
    return parts.size() == 2 ? parts.at(0) + QStringLiteral("/3/2016 ") + parts.at(1)
                             : QStringLiteral("1/3/2016 ") + text;
}

/// An incident opened at 9:00: its "resolved_at closed_at", then one "state @ time [priority]" a line.
QByteArray logOf(const QStringList &rows, const QString &resolved = QStringLiteral("?"),
                 const QString &closed = QStringLiteral("?"))
{
    QString text = QStringLiteral(
        "number,incident_state,sys_updated_at,opened_at,priority,resolved_at,closed_at,sys_updated_by\r\n");
    for (const QString &row : rows) {
        const QStringList parts = row.split(QStringLiteral(" @ "));
        const QStringList when = parts.value(1).split(QStringLiteral(" P"));
        text += QStringList{QStringLiteral("INC1"),
                            parts.at(0),
                            dated(when.at(0)),
                            dated(QStringLiteral("09:00")),
                            when.value(1, QStringLiteral("3")) + QStringLiteral(" - x"),
                            dated(resolved),
                            dated(closed),
                            QStringLiteral("Ann")}
                    .join(QLatin1Char(',')) +
                QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

EventLogPlan planFrom(QByteArray bytes)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device);
    if (!reader.open())
        return {};
    auto log = readEventLog(reader, paris());
    return log ? planOf(std::move(*log)) : EventLogPlan{.rejects = {{-1, log.error().sentence}}};
}

QString nameOf(EventKind kind)
{
    static const QStringList kNames{QStringLiteral("reported"),         QStringLiteral("acknowledged"),
                                    QStringLiteral("started"),          QStringLiteral("paused"),
                                    QStringLiteral("resumed"),          QStringLiteral("restored"),
                                    QStringLiteral("resolved"),         QStringLiteral("closed"),
                                    QStringLiteral("reopened"),         QStringLiteral("cancelled"),
                                    QStringLiteral("priority changed"), QStringLiteral("kind changed"),
                                    QStringLiteral("contract changed"), QStringLiteral("site changed"),
                                    QStringLiteral("neutralised"),      QStringLiteral("noted"),
                                    QStringLiteral("withdrawn")};
    return kNames.at(static_cast<int>(kind));
}

/// "resolved 11:00 deduced"; other days than 1 March by "2 11:00".
QString told(const InterventionEvent &event)
{
    const LocalTime local = localTime(event.at, paris());
    QString text = nameOf(event.kind) + QLatin1Char(' ');
    if (local.day != QDate(2016, 3, 1))
        text += QString::number(local.day.day()) + QLatin1Char(' ');
    text += QTime::fromMSecsSinceStartOfDay(local.second * 1000).toString(QStringLiteral("HH:mm"));
    if (event.priority)
        text += QStringLiteral(" P%1").arg(static_cast<int>(*event.priority));
    if (event.pauseReason)
        text += QStringLiteral(" for %1").arg(static_cast<int>(*event.pauseReason));
    if (event.deduced)
        text += QStringLiteral(" deduced");
    return text;
}

QStringList toldOf(const QList<InterventionEvent> &events)
{
    QStringList texts;
    for (const InterventionEvent &event : events)
        texts << told(event);
    return texts;
}

QStringList split(const char *lines)
{
    return QString::fromUtf8(lines).split(QLatin1Char('|'));
}

} // namespace

class TestEventLogPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void events_data();
    void events();
    void rejects_data();
    void rejects();
    void keepsWhatHasAPlace();
    void tellsOtherChanges();
    void tellsTheSpringGap();
    void knowsTheHeader();
    void realLog();
};

void TestEventLogPlan::events_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("resolved");
    QTest::addColumn<QString>("closed");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *rows, const char *resolved, const char *closed,
                        const char *expected) {
        QTest::newRow(name) << split(rows) << QString::fromLatin1(resolved) << QString::fromLatin1(closed)
                            << split(expected);
    };
    row("reported at opened_at", "New @ 09:30", "?", "?", "reported 09:00 P3");
    row("active: acknowledged and started", "New @ 09:00|Active @ 09:40|Active @ 09:50", "?", "?",
        "reported 09:00 P3|acknowledged 09:40|started 09:40");
    row("the usual course", "New @ 09:00|Active @ 09:40|Resolved @ 11:00|Closed @ 2 12:00", "11:00",
        "2 12:00",
        "reported 09:00 P3|acknowledged 09:40|started 09:40|restored 11:00|resolved 11:00|closed 2 12:00");
    row("never active: nothing invented", "New @ 09:00|Resolved @ 11:00|Closed @ 12:00", "11:00", "12:00",
        "reported 09:00 P3|restored 11:00|resolved 11:00|closed 12:00");
    row("waiting for the client", "Active @ 09:10|Awaiting User Info @ 09:20|Active @ 10:00", "?", "?",
        "reported 09:00 P3|acknowledged 09:10|started 09:10|paused 09:20 for 0|resumed 10:00");
    row("every reason",
        "Awaiting Vendor @ 09:10|Active @ 09:20|Awaiting Problem @ 09:30|Active @ 09:40|Awaiting Evidence @ "
        "09:50",
        "?", "?",
        "reported 09:00 P3|paused 09:10 for 3|resumed 09:20|acknowledged 09:20|started 09:20|paused 09:30 "
        "for 4|"
        "resumed 09:40|paused 09:50 for 5");
    row("from one reason to another",
        "Awaiting Vendor @ 09:10|Awaiting Vendor @ 09:15|Awaiting User Info @ 09:20", "?", "?",
        "reported 09:00 P3|paused 09:10 for 3|resumed 09:20|paused 09:20 for 0");
    row("a pause ends when the state does, not at resolved_at",
        "Awaiting User Info @ 09:10|Resolved @ 10:00|Resolved @ 11:00|Closed @ 12:00", "11:00", "12:00",
        "reported 09:00 P3|paused 09:10 for 0|resumed 10:00|restored 11:00|resolved 11:00|closed 12:00");
    row("resolved_at wins over an earlier event", "New @ 09:00|Resolved @ 10:00|Closed @ 12:00", "11:30",
        "12:00", "reported 09:00 P3|restored 11:30|resolved 11:30|closed 12:00");
    row("no resolved_at: the last Resolved event",
        "New @ 09:00|Resolved @ 10:00|Resolved @ 10:30|Closed @ 12:00", "?", "12:00",
        "reported 09:00 P3|restored 10:30 deduced|resolved 10:30 deduced|closed 12:00");
    row("neither: closed_at", "New @ 09:00|Closed @ 12:00", "?", "12:00",
        "reported 09:00 P3|restored 12:00 deduced|resolved 12:00 deduced|closed 12:00");
    row("reopened from resolved",
        "Active @ 09:10|Resolved @ 10:00|Active @ 10:30|Resolved @ 11:00|Closed @ 12:00", "11:00", "12:00",
        "reported 09:00 P3|acknowledged 09:10|started 09:10|restored 10:00|resolved 10:00|reopened 10:30|"
        "restored 11:00|resolved 11:00|closed 12:00");
    row("reopened from closed, into a wait",
        "New @ 09:10|Resolved @ 10:00|Closed @ 10:05|Awaiting User Info @ 10:30|Resolved @ 11:00", "11:00",
        "?",
        "reported 09:00 P3|restored 10:00|resolved 10:00|closed 10:05|reopened 10:30|paused 10:30 for 0|"
        "resumed 11:00|restored 11:00|resolved 11:00");
    row("reopened and never worked on before", "Resolved @ 10:00|Active @ 10:30", "?", "?",
        "reported 09:00 P3|restored 10:00|resolved 10:00|reopened 10:30|acknowledged 10:30|started 10:30");
    row("an old resolved_at does not end a reopened incident", "Resolved @ 10:00|Active @ 10:30", "10:00",
        "?",
        "reported 09:00 P3|restored 10:00|resolved 10:00|reopened 10:30|acknowledged 10:30|started 10:30");
    row("an end that the file's last lines lack", "Active @ 09:10", "11:00", "12:00",
        "reported 09:00 P3|acknowledged 09:10|started 09:10|restored 11:00 deduced|resolved 11:00 deduced|"
        "closed 12:00 deduced");
    row("several closings: closed_at", "Resolved @ 10:00|Closed @ 11:00|Closed @ 12:00", "10:00", "12:00",
        "reported 09:00 P3|restored 10:00|resolved 10:00|closed 12:00");
    row("priority changes", "New @ 09:00|New @ 09:10 P2|Active @ 09:20 P1|Active @ 09:30 P1", "?", "?",
        "reported 09:00 P3|priority changed 09:10 P2|priority changed 09:20 P1|acknowledged 09:20|started "
        "09:20");
    row("events of one minute in the order of the file",
        "Active @ 09:10|Awaiting User Info @ 09:10|Active @ 09:10|Resolved @ 09:10", "09:10", "?",
        "reported 09:00 P3|acknowledged 09:10|started 09:10|paused 09:10 for 0|resumed 09:10|restored 09:10|"
        "resolved 09:10");
    row("lines out of order: the order of the file", "New @ 11:10|Active @ 11:05|Resolved @ 10:00", "10:00",
        "?", "reported 09:00 P3|acknowledged 10:00|started 10:00|restored 10:00|resolved 10:00");
    row("an event before the report", "Active @ 08:30|Resolved @ 10:00", "10:00", "?",
        "reported 09:00 P3|acknowledged 09:00|started 09:00|restored 10:00|resolved 10:00");
    row("a bad state changes nothing", "Active @ 09:10|-100 @ 09:20|Resolved @ 10:00", "10:00", "?",
        "reported 09:00 P3|acknowledged 09:10|started 09:10|restored 10:00|resolved 10:00");
}

void TestEventLogPlan::events()
{
    QFETCH(const QStringList, rows);
    QFETCH(const QString, resolved);
    QFETCH(const QString, closed);
    QFETCH(const QStringList, expected);
    const EventLogPlan plan = planFrom(logOf(rows, resolved, closed));
    QCOMPARE(plan.interventions.size(), 1);
    const QList<InterventionEvent> &events = plan.interventions.constFirst().events;
    QCOMPARE(toldOf(events), expected);
    for (qsizetype i = 0; i < events.size(); ++i)
        QCOMPARE(events.at(i).order, static_cast<int>(i) + 1);
}

void TestEventLogPlan::rejects_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("bad state") << QByteArray("INC1,-100,1/3/2016 09:00,1/3/2016 09:00,3 - Moderate")
                               << QStringLiteral("“-100” is no state of an incident.");
    QTest::newRow("no number") << QByteArray("?,New,1/3/2016 09:00,1/3/2016 09:00,3 - Moderate")
                               << QStringLiteral("The incident has no number.");
    QTest::newRow("bad priority") << QByteArray("INC1,New,1/3/2016 09:00,1/3/2016 09:00,High")
                                  << QStringLiteral("“High” is no priority from 1 to 4.");
    QTest::newRow("a day that is none")
        << QByteArray("INC1,New,30/2/2016 09:00,1/3/2016 09:00,3 - Moderate")
        << QStringLiteral(
               "“30/2/2016 09:00” in the column sys_updated_at is no date: day/month/year hours:minutes "
               "is expected.");
    QTest::newRow("another notation")
        << QByteArray("INC1,New,1/3/2016 09:00,2016-03-01 09:00,3 - Moderate")
        << QStringLiteral(
               "“2016-03-01 09:00” in the column opened_at is no date: day/month/year hours:minutes is "
               "expected.");
    QTest::newRow("too few cells") << QByteArray("INC1,New")
                                   << QStringLiteral("The line has 2 cells instead of 5.");
}

void TestEventLogPlan::rejects()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, reason);
    const EventLogPlan plan = planFrom("number,incident_state,sys_updated_at,opened_at,priority\n"
                                       "INC0,New,1/3/2016 09:00,1/3/2016 09:00,3 - Moderate\n" +
                                       line + '\n');
    QCOMPARE(plan.rejects.size(), 1);
    QCOMPARE(plan.rejects.constFirst().line, 3);
    QCOMPARE(plan.rejects.constFirst().reason.plain(), reason);
    QCOMPARE(plan.interventions.size(), 1);
}

void TestEventLogPlan::keepsWhatHasAPlace()
{
    const EventLogPlan plan =
        planFrom("number,incident_state,sys_updated_at,opened_at,priority,opened_by,sys_updated_by,caller_id,"
                 "contact_type,"
                 "location,category,subcategory,u_symptom,impact,urgency,assignment_group,assigned_to,closed_"
                 "code,made_sla\n"
                 "INC7,New,1/3/2016 09:05,1/3/2016 09:00,2 - High,Opened by  8,Updated by 3,Caller 5,Self "
                 "service,Location 1,"
                 "Category 5,Subcategory 6,?,2 - Medium,1 - High,Group 2,?,code 5,true\n"
                 "INC7,New,1/3/2016 09:30,1/3/2016 09:00,2 - High,Opened by  8,Updated by 3,Caller 5,Self "
                 "service,Location 1,"
                 "Category 5,Subcategory 6,?,2 - Medium,1 - High,Group 2,Resolver 12,code 5,true\n");
    QCOMPARE(plan.interventions.size(), 1);
    const PlannedIntervention &planned = plan.interventions.constFirst();
    const Intervention &intervention = planned.intervention;
    QCOMPARE(planned.line, 2);
    QCOMPARE(planned.technician, QStringLiteral("Resolver 12"));
    QCOMPARE(plan.technicians, QStringList{QStringLiteral("Resolver 12")});
    QCOMPARE(intervention.externalNumber, QStringLiteral("INC7"));
    QCOMPARE(intervention.title, QStringLiteral("Category 5 · Subcategory 6"));
    QCOMPARE(intervention.category, QStringLiteral("Category 5"));
    QCOMPARE(intervention.requester, QStringLiteral("Caller 5"));
    QCOMPARE(intervention.channel, Channel::Portal);
    QCOMPARE(intervention.impact, Impact::Team);
    QCOMPARE(intervention.urgency, Urgency::High);
    QCOMPARE(intervention.kind, InterventionKind::CorrectiveImmediate);
    QCOMPARE(intervention.description, QStringLiteral("location: Location 1\nassignment_group: Group 2"));
    QCOMPARE(intervention.solution, QStringLiteral("closed_code: code 5"));
    const InterventionEvent &report = planned.events.constFirst();
    QCOMPARE(report.author, QStringLiteral("Opened by 8"));
    QCOMPARE(report.recordedAt, instantOf(QDate(2016, 3, 1), 9 * 3600 + 300, paris()));
    QCOMPARE(plan.notes.constFirst().reason.plain(),
             QStringLiteral("These columns have no place in Vigie and are left out: made_sla."));
}

void TestEventLogPlan::tellsOtherChanges()
{
    const EventLogPlan plan =
        planFrom("number,incident_state,sys_updated_at,opened_at,priority,assignment_group,assigned_to\n"
                 "INC7,New,1/3/2016 09:05,1/3/2016 09:00,2 - High,Group 2,?\n"
                 "INC7,New,1/3/2016 09:10,1/3/2016 09:00,2 - High,Group 2,?\n"
                 "INC7,New,1/3/2016 09:30,1/3/2016 09:00,2 - High,Group 3,Resolver 12\n"
                 "INC7,Active,1/3/2016 09:40,1/3/2016 09:00,2 - High,Group 3,?\n");
    const QList<InterventionEvent> &events = plan.interventions.constFirst().events;
    QCOMPARE(toldOf(events), split("reported 09:00 P2|noted 09:30|acknowledged 09:40|started 09:40"));
    QCOMPARE(events.at(1).comment,
             QStringLiteral("assignment_group: Group 2 → Group 3\nassigned_to: Resolver 12"));
    QCOMPARE(events.at(2).comment, QStringLiteral("assigned_to: Resolver 12 → –"));
    QCOMPARE(plan.figures.repeating, 1);
}

void TestEventLogPlan::tellsTheSpringGap()
{
    const EventLogPlan plan =
        planFrom(logOf({QStringLiteral("New @ 09:00"), QStringLiteral("Resolved @ 10:00"),
                        QStringLiteral("Closed @ 27 02:59")},
                       QStringLiteral("10:00"), QStringLiteral("27 02:59")));
    QCOMPARE(told(plan.interventions.constFirst().events.constLast()), QStringLiteral("closed 27 03:00"));
    QCOMPARE(plan.figures.inGap, 1);
    QCOMPARE(plan.notes.constLast().line, 4);
}

void TestEventLogPlan::knowsTheHeader()
{
    QVERIFY(planFrom("name;serial\nPC;1\n").interventions.isEmpty());
    QCOMPARE(planFrom("name;serial\nPC;1\n").rejects.constFirst().reason.plain(),
             QStringLiteral("The header is not that of an incident event log."));
    // Another order, another case, another delimiter.
    const EventLogPlan plan = planFrom("Priority;Opened_At;sys_updated_at;INCIDENT_STATE;Number\n"
                                       "1 - Critical;1/3/2016 09:00;1/3/2016 09:00;New;INC1\n");
    QCOMPARE(toldOf(plan.interventions.constFirst().events), split("reported 09:00 P1"));
}

void TestEventLogPlan::realLog()
{
    const QTemporaryDir folder;
    const QString path = unpackedEventLog(folder);
    if (path.isEmpty())
        QSKIP("the real incident log or unzip is absent");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    CsvReader reader(file);
    QVERIFY(reader.open());
    QCOMPARE(reader.delimiter(), QChar(u','));
    auto log = readEventLog(reader, paris());
    QVERIFY(log);
    const EventLogPlan plan = planOf(std::move(*log));
    QCOMPARE(plan.interventions.size(), 24'918);
    QCOMPARE(plan.figures.events, 141'712 - 5);
    QCOMPARE(plan.rejects.size(), 5);
    QCOMPARE(plan.figures.inGap, 4);
    QCOMPARE(plan.figures.withoutEnd, 1'556);
    QCOMPARE(plan.figures.reopened, 275);
    QCOMPARE(plan.figures.neverActive, 9'905);
    QCOMPARE(plan.figures.outOfOrder, 1);
    qint64 changes = 0;
    for (const PlannedIntervention &planned : plan.interventions) {
        const bool changed = std::ranges::any_of(
            planned.events, [](const auto &event) { return event.kind == EventKind::PriorityChanged; });
        changes += changed ? 1 : 0;
        QCOMPARE(planned.events.constFirst().kind, EventKind::Reported);
        QVERIFY(std::ranges::count(planned.events, EventKind::Closed, &InterventionEvent::kind) >= 1);
    }
    QCOMPARE(changes, 383);
}

QTEST_GUILESS_MAIN(TestEventLogPlan)
#include "tst_eventlogplan.moc"
