// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Month.h"
#include "support/Calendars.h"
#include "support/Warnings.h"

#include <QObject>

using core::Instant;

class TestZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyChangeInParis_data();
    void everyChangeInParis();
    void wallTimeOfOtherZones_data();
    void wallTimeOfOtherZones();
    void backAndForth_data();
    void backAndForth();
    void names_data();
    void names();
    void isoTexts();
    void months();
    void monthTexts_data();
    void monthTexts();
};

namespace {

QDate lastSunday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-(last.dayOfWeek() % 7));
}

Instant utc(QDate day, int hour)
{
    return core::fromSeconds(QDateTime(day, QTime(hour, 0), Qt::UTC).toSecsSinceEpoch());
}

} // namespace

void TestZone::everyChangeInParis_data()
{
    QTest::addColumn<int>("year");
    for (int year = 1996; year <= 2037; ++year)
        QTest::addRow("%d", year) << year;
    for (const int year : {2038, 2050, 2100, 2399}) // The rule goes on where the zone file ends.
        QTest::addRow("%d", year) << year;
}

/// Since 1996 the clocks of the European Union change on the last Sundays of March and October
/// at 01:00 UTC.
void TestZone::everyChangeInParis()
{
    QFETCH(int, year);
    const QTimeZone paris = when::paris();
    const auto local = [&](QDate day, int hour, int minute) {
        return core::instantOf(day, hour * 3600 + minute * 60, paris);
    };
    using std::chrono::minutes;

    const QDate spring = lastSunday(year, 3);
    const Instant forward = utc(spring, 1);
    QVERIFY(local(spring, 1, 59) == forward - minutes(1));
    for (const int minute : {0, 1, 30, 59})
        QVERIFY(local(spring, 2, minute) == forward); // 02:00 to 02:59 do not exist.
    QVERIFY(local(spring, 3, 0) == forward);
    QVERIFY(local(spring, 3, 1) == forward + minutes(1));
    QCOMPARE(core::localTime(forward - minutes(1), paris).second, 7140);
    QCOMPARE(core::localTime(forward, paris).second, 3 * 3600);

    const QDate autumn = lastSunday(year, 10);
    const Instant back = utc(autumn, 1);
    QVERIFY(local(autumn, 1, 59) == back - minutes(61));
    QVERIFY(local(autumn, 2, 0) == back - minutes(60)); // Twice: the first.
    QVERIFY(local(autumn, 2, 30) == back - minutes(30));
    QVERIFY(local(autumn, 2, 59) == back - minutes(1));
    QVERIFY(local(autumn, 3, 0) == back + minutes(60));
    QCOMPARE(core::localTime(back - minutes(1), paris).second, 2 * 3600 + 59 * 60);
    QCOMPARE(core::localTime(back, paris).second, 2 * 3600);
    QCOMPARE(core::localTime(back, paris).offset, 3600);

    QVERIFY(local(spring, 24, 0) == local(spring.addDays(1), 0, 0));
    QVERIFY(local(spring, 24, 0) - local(spring, 0, 0) == std::chrono::hours(23));
    QVERIFY(local(autumn, 24, 0) - local(autumn, 0, 0) == std::chrono::hours(25));
}

void TestZone::wallTimeOfOtherZones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *zone, const char *wall, const char *utc) {
        QTest::addRow("%s %s", zone, wall)
            << QString::fromUtf8(zone) << QString::fromUtf8(wall) << QString::fromUtf8(utc);
    };
    row("UTC", "2026-03-29 02:30", "2026-03-29 02:30");
    row("Etc/UTC", "2026-03-29 02:30", "2026-03-29 02:30");
    row("UTC+02:00", "2026-01-01 00:30", "2025-12-31 22:30");
    row("Etc/GMT-1", "2016-03-27 02:30", "2016-03-27 01:30");
    row("Asia/Kolkata", "2026-06-01 09:00", "2026-06-01 03:30");
    row("America/New_York", "2026-03-08 02:30", "2026-03-08 07:00"); // gap
    row("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30"); // the first of two
    // The day starts in a gap: midnight does not exist.
    row("America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04 03:00");
    row("America/Sao_Paulo", "2018-11-04 01:00", "2018-11-04 03:00");
    // The day before lasts 25 hours; midnight is unique.
    row("America/Sao_Paulo", "2018-02-17 23:30", "2018-02-18 01:30");
    row("America/Sao_Paulo", "2018-02-18 00:00", "2018-02-18 03:00");
    // Midnight occurs twice.
    row("America/Havana", "2026-11-01 00:00", "2026-11-01 04:00");
    // A day that never was.
    row("Pacific/Apia", "2011-12-30 12:00", "2011-12-30 10:00");
    row("Pacific/Apia", "2011-12-31 00:00", "2011-12-30 10:00");
    // Local mean time.
    row("Europe/Paris", "1905-06-01 12:00", "1905-06-01 11:50:39");
    row("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30"); // half an hour
}

void TestZone::wallTimeOfOtherZones()
{
    QFETCH(QString, zone);
    QFETCH(QString, wall);
    QFETCH(QString, expected);
    const core::Result<QTimeZone> named = core::zoneNamed(zone);
    QVERIFY(named);
    QCOMPARE(when::text(when::at(wall, *named), QTimeZone::utc()), expected);
}

void TestZone::backAndForth_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"Europe/Paris", "America/Los_Angeles", "Australia/Lord_Howe", "Pacific/Apia",
                             "Africa/Casablanca", "America/Sao_Paulo", "UTC", "UTC-03:30"})
        QTest::addRow("%s", zone) << QString::fromUtf8(zone);
}

/// Instants to wall time and back: the same instant, or the first of the two; Qt agrees on what
/// the clocks show.
void TestZone::backAndForth()
{
    QFETCH(QString, zone);
    const QTimeZone named(zone.toLatin1());
    for (qint64 seconds = -1'500'000'000; seconds < 2'140'000'000; seconds += 1'234'567) {
        const Instant when = core::fromSeconds(seconds);
        const core::LocalTime local = core::localTime(when, named);
        QCOMPARE(local.offset, named.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)));
        const Instant back = core::instantOf(local.day, local.second, named);
        QVERIFY(back <= when);
        if (back != when) {
            const core::LocalTime again = core::localTime(back, named);
            QVERIFY(again.day == local.day && again.second == local.second);
        }
    }
}

void TestZone::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");
    const auto row = [](const char *name, bool known) {
        QTest::addRow("“%s”", name) << QString::fromUtf8(name) << known;
    };
    row("Europe/Paris", true);
    row("Indian/Reunion", true);
    row("Etc/UTC", true);
    row("UTC", true);
    row("UTC+01:00", true);
    row("CET", true);
    row("", false);
    row("Europe", false); // A folder: Qt takes it for a zone.
    row("Mars/Phobos", false);
    row("../../etc/passwd", false);
    row("/etc/localtime", false);
    row("right/Europe/Paris", false);
    row("Europe/Paris ", false);
    row("Évry", false);
    row("UTC+99:00", false);
}

void TestZone::names()
{
    QFETCH(QString, name);
    QFETCH(bool, known);
    const core::Result<QTimeZone> zone = core::zoneNamed(name);
    QCOMPARE(bool(zone), known);
    if (!known)
        QVERIFY(!zone.error().sentence.isEmpty());
    QVERIFY(!core::zoneNamed(QString(100'000, QLatin1Char('a'))));
}

void TestZone::isoTexts()
{
    const Instant summer = when::at("2026-06-02 09:30");
    QCOMPARE(core::isoText(summer, when::paris()), QStringLiteral("2026-06-02T09:30:00+02:00"));
    QCOMPARE(core::isoText(summer, QTimeZone::utc()), QStringLiteral("2026-06-02T07:30:00+00:00"));
    QCOMPARE(core::isoText(summer, QTimeZone("UTC-03:30")), QStringLiteral("2026-06-02T04:00:00-03:30"));
    QCOMPARE(core::isoText(core::fromMsecs(-1), QTimeZone::utc()),
             QStringLiteral("1969-12-31T23:59:59+00:00"));
}

void TestZone::months()
{
    const core::Month march{.year = 2026, .month = 3};
    QCOMPARE(when::text(march.start(when::paris())), QStringLiteral("2026-03-01 00:00"));
    QVERIFY(march.end(when::paris()) - march.start(when::paris()) == std::chrono::hours(31 * 24 - 1));
    QVERIFY(core::monthOf(when::at("2026-03-31 23:59:59"), when::paris()) == march);
    QVERIFY(core::monthOf(when::at("2026-04-01 00:00"), when::paris()) == march.next());
    // 22:30 UTC on the last of the month is the next month in Paris.
    QVERIFY(core::monthOf(when::at("2026-05-31 22:30", QTimeZone::utc()), when::paris()) ==
            (core::Month{.year = 2026, .month = 6}));
    QVERIFY((core::Month{.year = 2026, .month = 12}).next() == (core::Month{.year = 2027, .month = 1}));
    QVERIFY((core::Month{.year = 2026, .month = 1}).previous() == (core::Month{.year = 2025, .month = 12}));
    QVERIFY(march.plus(-15) == (core::Month{.year = 2024, .month = 12}));
    QCOMPARE((core::Month{.year = 2028, .month = 2}).lastDay(), QDate(2028, 2, 29));
}

void TestZone::monthTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *text, bool valid) {
        QTest::addRow("“%s”", text) << QString::fromUtf8(text) << valid;
    };
    row("2026-10", true);
    row("2026-01", true);
    row("2026-13", false);
    row("2026-00", false);
    row("2026-1", false);
    row("10/2026", false);
    row("", false);
    row("0000-01", false);
}

void TestZone::monthTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const core::Result<core::Month> month = core::parseMonth(text);
    QCOMPARE(bool(month), valid);
    if (valid)
        QCOMPARE(month->text(), text);
    else
        QVERIFY(!month.error().sentence.isEmpty());
}

QTEST_GUILESS_MAIN(TestZone)
#include "tst_zone.moc"
