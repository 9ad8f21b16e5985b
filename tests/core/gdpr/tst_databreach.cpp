// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/gdpr/ProcessingActivity.h"

#include <QTest>

using namespace core;

Q_DECLARE_METATYPE(core::BreachState)
Q_DECLARE_METATYPE(core::DataBreach)
Q_DECLARE_METATYPE(core::ProcessingActivity)

namespace {

const QTimeZone kParis("Europe/Paris");

/// "27/03/2026 18:00" by the clocks of Paris.
Instant at(const char *text)
{
    const QDateTime wall =
        QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("dd/MM/yyyy hh:mm"));
    return instantOf(wall.date(), QTime(0, 0).secsTo(wall.time()), kParis);
}

const Instant kNow = at("23/11/2026 09:00");

DataBreach known()
{
    return {
        .client = ClientId(3), .title = QStringLiteral("Laptop stolen"), .awareAt = at("20/11/2026 10:00")};
}

} // namespace

/// The 72 hours of GDPR art. 33(1), and what may be written of a breach.
class TestDataBreach : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theDeadlineIsInHoursOfTheClock_data();
    void theDeadlineIsInHoursOfTheClock();
    void theStateFollowsFromWhoWasTold_data();
    void theStateFollowsFromWhoWasTold();
    void theLastMomentIsInTime();
    void whatIsLateNeedsAReason_data();
    void whatIsLateNeedsAReason();
    void contradictionsAreRefused_data();
    void contradictionsAreRefused();
    void naturesAreKeptAsWords();
    void somebodyIsToBeToldUntilBothAre();
    void activitiesAreChecked_data();
    void activitiesAreChecked();
    void anActivityHasItsTime();
};

void TestDataBreach::theDeadlineIsInHoursOfTheClock_data()
{
    QTest::addColumn<QString>("aware");
    QTest::addColumn<QString>("deadline");
    const auto row = [](const char *name, const char *aware, const char *deadline) {
        QTest::newRow(name) << QString::fromLatin1(aware) << QString::fromLatin1(deadline);
    };
    row("in the week", "03/11/2026 09:30", "06/11/2026 09:30");
    row("over a weekend", "20/11/2026 18:00", "23/11/2026 18:00");
    row("over a public holiday", "10/11/2026 08:00", "13/11/2026 08:00");
    row("clocks go forward: an hour later by the clock", "27/03/2026 18:00", "30/03/2026 19:00");
    row("clocks go back: an hour earlier by the clock", "23/10/2026 18:00", "26/10/2026 17:00");
    row("known in the hour that does not exist any more", "29/03/2026 03:00", "01/04/2026 03:00");
    row("over the end of February", "27/02/2028 23:59", "01/03/2028 23:59");
    row("over New Year", "30/12/2026 12:00", "02/01/2027 12:00");
}

void TestDataBreach::theDeadlineIsInHoursOfTheClock()
{
    QFETCH(const QString, aware);
    QFETCH(const QString, deadline);
    const Instant known = at(qPrintable(aware));
    const BreachClock clock = breachClock({.awareAt = known}, known);
    QCOMPARE(isoText(clock.deadline, kParis), isoText(at(qPrintable(deadline)), kParis));
    QCOMPARE(clock.left, Seconds(std::chrono::hours(72)));
    QCOMPARE(clock.deadline - known, std::chrono::milliseconds(std::chrono::hours(72)));
}

void TestDataBreach::theStateFollowsFromWhoWasTold_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QDate>("closed");
    QTest::addColumn<QString>("now");
    QTest::addColumn<BreachState>("state");
    QTest::addColumn<int>("leftMinutes");
    const auto row = [](const char *name, const char *told, QDate closed, const char *now, BreachState state,
                        int leftMinutes) {
        QTest::newRow(name) << QString::fromLatin1(told) << closed << QString::fromLatin1(now) << state
                            << leftMinutes;
    };
    using enum BreachState;
    row("time is left", "", {}, "21/11/2026 10:00", Running, 48 * 60);
    row("the last minute", "", {}, "23/11/2026 09:59", Running, 1);
    row("over", "", {}, "23/11/2026 11:30", Overdue, -90);
    row("told in time, whatever time it is now", "22/11/2026 10:00", {}, "30/11/2026 10:00", ToldInTime,
        24 * 60);
    row("told late, as late as it was then", "23/11/2026 12:00", {}, "30/11/2026 10:00", ToldLate, -120);
    row("closed without telling", "", QDate(2026, 11, 24), "30/11/2026 10:00", NotTold, -7 * 24 * 60);
    row("told and closed", "21/11/2026 10:00", QDate(2026, 11, 24), "30/11/2026 10:00", ToldInTime, 48 * 60);
}

void TestDataBreach::theStateFollowsFromWhoWasTold()
{
    QFETCH(const QString, told);
    QFETCH(const QDate, closed);
    QFETCH(const QString, now);
    DataBreach breach = known();
    if (!told.isEmpty())
        breach.authorityToldAt = at(qPrintable(told));
    if (closed.isValid())
        breach.closedOn = closed;
    const BreachClock clock = breachClock(breach, at(qPrintable(now)));
    QTEST(clock.state, "state");
    QFETCH(const int, leftMinutes);
    QCOMPARE(clock.left, Seconds(Minutes(leftMinutes)));
}

void TestDataBreach::theLastMomentIsInTime()
{
    DataBreach breach = known();
    const Instant deadline = breach.awareAt + kAuthorityTerm;
    breach.authorityToldAt = deadline;
    QCOMPARE(breachClock(breach, kNow).state, BreachState::ToldInTime);
    breach.authorityToldAt = deadline + std::chrono::milliseconds(1);
    const BreachClock late = breachClock(breach, kNow);
    QCOMPARE(late.state, BreachState::ToldLate);
    QVERIFY2(late.left < Seconds(0), "what is late is never said to have time left");
}

void TestDataBreach::whatIsLateNeedsAReason_data()
{
    QTest::addColumn<DataBreach>("breach");
    QTest::addColumn<QString>("field"); // Empty: accepted.
    const auto row = [](const char *name, const DataBreach &breach, const char *field) {
        QTest::newRow(name) << breach << QString::fromLatin1(field);
    };
    DataBreach breach = known();
    breach.awareAt = at("16/11/2026 10:00");
    breach.clientToldAt = at("16/11/2026 11:00");
    row("late and open: nothing is asked yet", breach, "");
    breach.authorityToldAt = at("19/11/2026 10:00");
    row("told in time", breach, "");
    breach.authorityToldAt = at("19/11/2026 10:01");
    row("told late", breach, "delayReason");
    breach.delayReason = QStringLiteral("  ");
    row("told late, with blanks for a reason", breach, "delayReason");
    breach.delayReason = QStringLiteral("The extent was not known.");
    row("told late, with a reason", breach, "");
    breach.authorityToldAt.reset();
    breach.closedOn = QDate(2026, 11, 20);
    row("closed without telling, with a reason", breach, "");
    breach.delayReason.clear();
    row("closed without telling", breach, "delayReason");
    breach.authorityToldAt = at("17/11/2026 10:00");
    breach.clientToldAt.reset();
    row("closed, and the client was never told", breach, "clientToldAt");
}

void TestDataBreach::whatIsLateNeedsAReason()
{
    QFETCH(const DataBreach, breach);
    const Result<> fine = checked(breach, kNow, kParis);
    QTEST(fine ? QString() : fine.error().field, "field");
    if (!fine)
        QVERIFY(!fine.error().sentence.isEmpty());
}

void TestDataBreach::contradictionsAreRefused_data()
{
    QTest::addColumn<DataBreach>("breach");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const std::function<void(DataBreach &)> &change,
                        const char *field) {
        DataBreach breach = known();
        change(breach);
        QTest::newRow(name) << breach << QString::fromLatin1(field);
    };
    row(
        "all is well", [](DataBreach &) {}, "");
    row(
        "no client", [](DataBreach &b) { b.client = {}; }, "client");
    row(
        "no title", [](DataBreach &b) { b.title = QStringLiteral(" "); }, "title");
    row(
        "nobody is aware", [](DataBreach &b) { b.awareAt = {}; }, "awareAt");
    row(
        "aware tomorrow", [](DataBreach &b) { b.awareAt = at("24/11/2026 09:00"); }, "awareAt");
    row(
        "aware before it happened", [](DataBreach &b) { b.happenedAt = at("20/11/2026 10:01"); },
        "happenedAt");
    row(
        "told before anybody knew", [](DataBreach &b) { b.clientToldAt = at("20/11/2026 09:59"); },
        "clientToldAt");
    row(
        "the authority before, too", [](DataBreach &b) { b.authorityToldAt = at("19/11/2026 10:00"); },
        "authorityToldAt");
    row(
        "told in an hour", [](DataBreach &b) { b.clientToldAt = at("23/11/2026 10:00"); }, "clientToldAt");
    row(
        "fewer than no persons", [](DataBreach &b) { b.personsCount = -1; }, "personsCount");
    row(
        "fewer than no records", [](DataBreach &b) { b.recordsCount = -1; }, "recordsCount");
    row(
        "closed tomorrow",
        [](DataBreach &b) {
            b.clientToldAt = b.awareAt;
            b.closedOn = QDate(2026, 11, 24);
        },
        "closedOn");
    row(
        "closed before anybody knew",
        [](DataBreach &b) {
            b.clientToldAt = b.awareAt;
            b.closedOn = QDate(2026, 11, 19);
        },
        "closedOn");
}

void TestDataBreach::contradictionsAreRefused()
{
    QFETCH(const DataBreach, breach);
    const Result<> fine = checked(breach, kNow, kParis);
    QTEST(fine ? QString() : fine.error().field, "field");
}

void TestDataBreach::naturesAreKeptAsWords()
{
    using enum BreachNature;
    QCOMPARE(identifiers({Availability, Confidentiality}), QStringLiteral("confidentiality availability"));
    QCOMPARE(naturesFrom(QStringLiteral("availability of nothing integrity")),
             (QList{Integrity, Availability}));
    QVERIFY(naturesFrom({}).isEmpty());
}

void TestDataBreach::somebodyIsToBeToldUntilBothAre()
{
    DataBreach breach = known();
    QVERIFY(isWaiting(breach));
    breach.clientToldAt = breach.awareAt;
    QVERIFY2(isWaiting(breach), "the authority is not told");
    breach.authorityToldAt = breach.awareAt;
    QVERIFY(!isWaiting(breach));
    breach.authorityToldAt.reset();
    breach.closedOn = QDate(2026, 11, 21);
    QVERIFY2(!isWaiting(breach), "what is closed is settled");
}

void TestDataBreach::activitiesAreChecked_data()
{
    QTest::addColumn<ProcessingActivity>("activity");
    QTest::addColumn<QString>("field");
    const ProcessingActivity whole{.client = ClientId(3),
                                   .name = QStringLiteral("Backups"),
                                   .operations = QStringLiteral("Copy"),
                                   .startsOn = QDate(2026, 1, 1),
                                   .endsOn = QDate(2026, 1, 1)};
    const auto row = [&whole](const char *name, const std::function<void(ProcessingActivity &)> &change,
                              const char *field) {
        ProcessingActivity activity = whole;
        change(activity);
        QTest::newRow(name) << activity << QString::fromLatin1(field);
    };
    row(
        "all is well", [](ProcessingActivity &) {}, "");
    row(
        "no client", [](ProcessingActivity &a) { a.client = {}; }, "client");
    row(
        "no name", [](ProcessingActivity &a) { a.name.clear(); }, "name");
    row(
        "no operations", [](ProcessingActivity &a) { a.operations = QStringLiteral("\n"); }, "operations");
    row(
        "ends before it begins", [](ProcessingActivity &a) { a.endsOn = QDate(2025, 12, 31); }, "endsOn");
}

void TestDataBreach::activitiesAreChecked()
{
    QFETCH(const ProcessingActivity, activity);
    const Result<> fine = checked(activity);
    QTEST(fine ? QString() : fine.error().field, "field");
}

void TestDataBreach::anActivityHasItsTime()
{
    const ProcessingActivity activity{.startsOn = QDate(2026, 1, 1), .endsOn = QDate(2026, 6, 30)};
    QVERIFY(!isCurrent(activity, QDate(2025, 12, 31)));
    QVERIFY(isCurrent(activity, QDate(2026, 1, 1)));
    QVERIFY(isCurrent(activity, QDate(2026, 6, 30)));
    QVERIFY(!isCurrent(activity, QDate(2026, 7, 1)));
    QVERIFY(isCurrent({}, QDate(2026, 7, 1)));
}

QTEST_APPLESS_MAIN(TestDataBreach)
#include "tst_databreach.moc"
