// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/domain/oncall/OnCall.h"

using namespace core;

namespace {

const QTimeZone kParis("Europe/Paris");

Instant at(const char *text)
{
    const QDateTime wall =
        QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return instantOf(wall.date(), QTime(0, 0).secsTo(wall.time()), kParis);
}

OnCallDuty duty(qint64 id, qint64 technician, const char *from, const char *to)
{
    return {.id = OnCallDutyId(id),
            .technician = TechnicianId(technician),
            .startsAt = at(from),
            .endsAt = at(to)};
}

/// Camille (1) and Nour (2) by turns; in the second week Sacha (3) stands in for Nour for a night.
QList<OnCallDuty> rota()
{
    return {duty(1, 1, "2026-10-19 18:00", "2026-10-26 18:00"),
            duty(2, 2, "2026-10-26 18:00", "2026-11-02 18:00"),
            duty(3, 3, "2026-10-28 18:00", "2026-10-29 08:00"),
            duty(4, 1, "2026-11-03 18:00", "2026-11-09 18:00")};
}

} // namespace

class TestOnCallRota : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void whoIsOnCall_data();
    void whoIsOnCall();
    void bothHoursOfTheChangeAreCovered();
    void whatIsOpenOrTwice_data();
    void whatIsOpenOrTwice();
    void theNextDutyIsAWeekByTheClock_data();
    void theNextDutyIsAWeekByTheClock();
    void refused_data();
    void refused();
};

void TestOnCallRota::whoIsOnCall_data()
{
    QTest::addColumn<Instant>("when");
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](const char *name, const char *when, const QList<qint64> &expected) {
        QTest::newRow(name) << at(when) << expected;
    };
    row("before the rota", "2026-10-19 17:59", {});
    row("at its first minute", "2026-10-19 18:00", {1});
    row("in the night of winter time", "2026-10-25 02:30", {1});
    row("touching ends: the minute before", "2026-10-26 17:59", {1});
    row("touching ends: the minute itself", "2026-10-26 18:00", {2});
    row("a replacement is called first", "2026-10-28 20:00", {3, 2});
    row("and then no more", "2026-10-29 08:00", {2});
    row("in the hole", "2026-11-03 09:00", {});
    row("after the last", "2026-11-09 18:00", {});
}

void TestOnCallRota::whoIsOnCall()
{
    QFETCH(const Instant, when);
    QList<qint64> found;
    const QList<OnCallDuty> duties = dutiesAt(rota(), when);
    for (const OnCallDuty &each : duties)
        found << each.technician.value();
    QTEST(found, "expected");
    QList<OnCallDuty> reversed = rota();
    std::ranges::reverse(reversed);
    QCOMPARE(dutiesAt(reversed, when), duties);
}

void TestOnCallRota::bothHoursOfTheChangeAreCovered()
{
    // 25 October 2026: 2:30 comes twice. A duty until 3:00 has both.
    const OnCallDuty night = duty(1, 1, "2026-10-24 20:00", "2026-10-25 03:00");
    QCOMPARE(night.endsAt - night.startsAt, std::chrono::hours(8));
    const Instant first = at("2026-10-25 02:30");
    QCOMPARE(dutiesAt({night}, first).size(), 1);
    QCOMPARE(dutiesAt({night}, first + std::chrono::hours(1)).size(), 1);
    // 28 March 2027: there is no 2:30. A duty from 2:00 begins at 3:00.
    const OnCallDuty spring = duty(2, 1, "2027-03-28 02:00", "2027-03-28 08:00");
    QCOMPARE(spring.endsAt - spring.startsAt, std::chrono::hours(5));
    QVERIFY(dutiesAt({spring}, at("2027-03-28 01:59")).isEmpty());
    QCOMPARE(dutiesAt({spring}, at("2027-03-28 03:00")).size(), 1);
}

void TestOnCallRota::whatIsOpenOrTwice_data()
{
    using Kind = RotaFinding::Kind;
    QTest::addColumn<QList<OnCallDuty>>("given");
    QTest::addColumn<QList<RotaFinding>>("expected");
    const auto row = [](const char *name, const QList<OnCallDuty> &given,
                        const QList<RotaFinding> &expected) { QTest::newRow(name) << given << expected; };
    row("nothing", {}, {});
    row("one", {rota().constFirst()}, {});
    row("touching ends", rota().mid(0, 2), {});
    row("a replacement and a hole", rota(),
        {{.kind = Kind::Overlap,
          .from = at("2026-10-28 18:00"),
          .to = at("2026-10-29 08:00"),
          .first = TechnicianId(2),
          .second = TechnicianId(3)},
         {.kind = Kind::Hole, .from = at("2026-11-02 18:00"), .to = at("2026-11-03 18:00")}});
    row("out of order", {rota().at(3), rota().at(1)},
        {{.kind = Kind::Hole, .from = at("2026-11-02 18:00"), .to = at("2026-11-03 18:00")}});
    row("a short one inside does not open a hole",
        {duty(1, 1, "2026-10-19 18:00", "2026-11-02 18:00"),
         duty(2, 2, "2026-10-20 18:00", "2026-10-21 18:00"),
         duty(3, 3, "2026-11-02 18:00", "2026-11-09 18:00")},
        {{.kind = Kind::Overlap,
          .from = at("2026-10-20 18:00"),
          .to = at("2026-10-21 18:00"),
          .first = TechnicianId(1),
          .second = TechnicianId(2)}});
    row("what is over is not told",
        {duty(1, 1, "2026-08-01 18:00", "2026-08-02 18:00"),
         duty(2, 2, "2026-08-03 18:00", "2026-10-21 18:00")},
        {});
}

void TestOnCallRota::whatIsOpenOrTwice()
{
    QFETCH(const QList<OnCallDuty>, given);
    QTEST(rotaFindings(given, at("2026-10-20 12:00")), "expected");
}

void TestOnCallRota::theNextDutyIsAWeekByTheClock_data()
{
    QTest::addColumn<QList<OnCallDuty>>("given");
    QTest::addColumn<Instant>("from");
    QTest::addColumn<Instant>("to");
    QTest::newRow("the first begins with the next full hour")
        << QList<OnCallDuty>() << at("2026-11-23 15:00") << at("2026-11-30 15:00");
    QTest::newRow("after the one that ends last")
        << rota() << at("2026-11-09 18:00") << at("2026-11-16 18:00");
    QTest::newRow("over the change of the clocks")
        << QList{duty(1, 1, "2026-10-12 18:00", "2026-10-19 18:00")} << at("2026-10-19 18:00")
        << at("2026-10-26 18:00");
}

void TestOnCallRota::theNextDutyIsAWeekByTheClock()
{
    QFETCH(const QList<OnCallDuty>, given);
    const OnCallDuty next = nextDuty(given, at("2026-11-23 14:12"), kParis);
    QTEST(next.startsAt, "from");
    QTEST(next.endsAt, "to");
    QVERIFY(!next.technician.isValid());
}

void TestOnCallRota::refused_data()
{
    QTest::addColumn<OnCallDuty>("given");
    QTest::addColumn<QString>("field");
    QTest::newRow("nobody") << duty(0, 0, "2026-10-19 18:00", "2026-10-26 18:00")
                            << QStringLiteral("technician");
    QTest::newRow("no time at all") << duty(0, 1, "2026-10-19 18:00", "2026-10-19 18:00")
                                    << QStringLiteral("endsAt");
    QTest::newRow("backwards") << duty(0, 1, "2026-10-19 18:00", "2026-10-18 18:00")
                               << QStringLiteral("endsAt");
}

void TestOnCallRota::refused()
{
    QFETCH(const OnCallDuty, given);
    const Result<> refused = checked(given);
    QVERIFY(!refused);
    QTEST(refused.error().field, "field");
    QVERIFY(checked(rota().constFirst()));
}

QTEST_GUILESS_MAIN(TestOnCallRota)
#include "tst_oncallrota.moc"
