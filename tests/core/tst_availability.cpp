// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calendars.h"
#include "Warnings.h"
#include "core/domain/servicelevel/Availability.h"

using namespace core;

namespace {

const char *const kOffice = "Mo-Fr 09:00-12:00,14:00-18:00; PH off"; // 7 h a day.
const char *const kAlways = "24/7";

/// "2026-05-04 09:00-10:00 planned, 2026-05-04 23:00-2026-05-05 01:00 degraded": times in Paris.
QList<Disturbance> disturbances(const QString &text)
{
    QList<Disturbance> all;
    for (const QString &each : text.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const QString from = each.left(16);
        const QString rest = each.mid(17);
        const bool hasDay = rest.size() >= 16 && rest.at(4) == QLatin1Char('-');
        const QString to = hasDay ? rest.left(16) : from.left(11) + rest.left(5);
        all << Disturbance{.interval = {.from = when::at(from), .to = when::at(to)},
                           .isPlanned = each.contains(QStringLiteral("planned")),
                           .isDegraded = each.contains(QStringLiteral("degraded"))};
    }
    return all;
}

Interval between(const char *from, const char *to)
{
    return {.from = when::at(QString::fromUtf8(from) + QStringLiteral(" 00:00")),
            .to = when::at(QString::fromUtf8(to) + QStringLiteral(" 00:00"))};
}

QString told(const QList<Interval> &intervals)
{
    QStringList lines;
    for (const Interval &each : intervals)
        lines << when::text(each.from).mid(8) + QLatin1Char('>') + when::text(each.to).mid(8);
    return lines.join(QStringLiteral(", "));
}

} // namespace

/// product/report.md §4, "Disponibilité %" and "MTBF", as a specification.
class TestAvailability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void intervals_data();
    void intervals();
    void downTime_data();
    void downTime();
    void share_data();
    void share();
    void failures_data();
    void failures();
};

void TestAvailability::intervals_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("left");
    const QString morning = QStringLiteral("2026-05-04 09:00-12:00");
    QTest::newRow("nothing is taken") << morning << ""
                                      << "04 09:00>04 12:00";
    QTest::newRow("all is taken") << morning << "2026-05-04 08:00-13:00"
                                  << "";
    QTest::newRow("the middle") << morning << "2026-05-04 10:00-11:00"
                                << "04 09:00>04 10:00, 04 11:00>04 12:00";
    QTest::newRow("the beginning") << morning << "2026-05-04 08:00-10:00"
                                   << "04 10:00>04 12:00";
    QTest::newRow("the end") << morning << "2026-05-04 11:00-12:00"
                             << "04 09:00>04 11:00";
    QTest::newRow("twice, overlapping, in disorder")
        << morning << "2026-05-04 10:30-11:00, 2026-05-04 09:30-10:45"
        << "04 09:00>04 09:30, 04 11:00>04 12:00";
    QTest::newRow("touching ones leave no gap") << morning << "2026-05-04 09:00-10:00, 2026-05-04 10:00-11:00"
                                                << "04 11:00>04 12:00";
    QTest::newRow("empty ones take nothing") << morning << "2026-05-04 10:00-10:00"
                                             << "04 09:00>04 12:00";
    QTest::newRow("what is open overlaps too") << "2026-05-04 10:00-12:00, 2026-05-04 09:00-11:00"
                                               << "2026-05-04 09:00-09:30"
                                               << "04 09:30>04 12:00";
}

void TestAvailability::intervals()
{
    QFETCH(const QString, open);
    QFETCH(const QString, taken);
    const auto of = [](const QString &text) {
        QList<Interval> all;
        for (const Disturbance &each : disturbances(text))
            all << each.interval;
        return all;
    };
    QTEST(told(without(of(open), of(taken))), "left");
}

void TestAvailability::downTime_data()
{
    QTest::addColumn<QString>("outages");
    QTest::addColumn<QString>("down");
    QTest::newRow("one") << "2026-05-04 09:00-10:00"
                         << "04 09:00>04 10:00";
    QTest::newRow("two that overlap are one") << "2026-05-04 09:00-10:00, 2026-05-04 09:30-11:00"
                                              << "04 09:00>04 11:00";
    QTest::newRow("one within another") << "2026-05-04 09:00-12:00, 2026-05-04 10:00-11:00"
                                        << "04 09:00>04 12:00";
    QTest::newRow("degraded is not down") << "2026-05-04 09:00-10:00 degraded"
                                          << "";
    QTest::newRow("planned is not down") << "2026-05-04 09:00-10:00 planned"
                                         << "";
    QTest::newRow("down in a planned window: the window is left out")
        << "2026-05-04 09:00-12:00, 2026-05-04 10:00-11:00 planned"
        << "04 09:00>04 10:00, 04 11:00>04 12:00";
    QTest::newRow("degraded, then down") << "2026-05-04 09:00-12:00 degraded, 2026-05-04 10:00-11:00"
                                         << "04 10:00>04 11:00";
    QTest::newRow("over the end of the month: clipped") << "2026-05-31 23:00-2026-06-01 05:00"
                                                        << "31 23:00>01 00:00";
    QTest::newRow("over its beginning: clipped") << "2026-04-30 20:00-2026-05-01 02:00"
                                                 << "01 00:00>01 02:00";
    QTest::newRow("of another month") << "2026-06-03 09:00-10:00"
                                      << "";
}

void TestAvailability::downTime()
{
    QFETCH(const QString, outages);
    QTEST(told(downTimes(disturbances(outages), between("2026-05-01", "2026-06-01"))), "down");
}

void TestAvailability::share_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("outages");
    QTest::addColumn<int>("agreed"); // Hours.
    QTest::addColumn<int>("down");   // Minutes.
    QTest::addColumn<int>("permyriad");
    const QString office = QString::fromUtf8(kOffice);
    const QString always = QString::fromUtf8(kAlways);
    // May 2026: 17 working days (holidays 1, 8, 14, 25).
    QTest::newRow("nothing happened") << office << "" << 119 << 0 << 10'000;
    QTest::newRow("an hour of a morning") << office << "2026-05-04 09:00-10:00" << 119 << 60 << 9915;
    QTest::newRow("at night nothing was promised")
        << office << "2026-05-04 20:00-2026-05-05 08:00" << 119 << 0 << 10'000;
    QTest::newRow("over the lunch break") << office << "2026-05-04 11:00-15:00" << 119 << 120 << 9831;
    QTest::newRow("a weekend and a holiday")
        << office << "2026-05-07 18:00-2026-05-11 09:00" << 119 << 0 << 10'000;
    QTest::newRow("round the clock it counts")
        << always << "2026-05-04 20:00-2026-05-05 08:00" << 744 << 720 << 9838;
    QTest::newRow("overlaps count once")
        << office << "2026-05-04 09:00-10:00, 2026-05-04 09:30-10:00" << 119 << 60 << 9915;
    QTest::newRow("planned windows are excluded")
        << office << "2026-05-04 09:00-12:00 planned" << 119 << 0 << 10'000;
    QTest::newRow("degraded counts as available")
        << office << "2026-05-04 09:00-12:00 degraded" << 119 << 0 << 10'000;
    QTest::newRow("a minute is never rounded away") << always << "2026-05-04 09:00-09:01" << 744 << 1 << 9999;
    QTest::newRow("down all month") << always << "2026-04-01 00:00-2026-07-01 00:00" << 744 << 44'640 << 0;
}

void TestAvailability::share()
{
    QFETCH(const QString, hours);
    QFETCH(const QString, outages);
    QFETCH(const int, agreed);
    QFETCH(const int, down);
    QFETCH(const int, permyriad);
    const auto time = when::compiled(when::calendar(qPrintable(hours)));
    const Availability month =
        availabilityOf(disturbances(outages), between("2026-05-01", "2026-06-01"), *time);
    QCOMPARE(month.agreed, Seconds(std::chrono::hours(agreed)));
    QCOMPARE(month.down, Seconds(Minutes(down)));
    QCOMPARE(month.permyriad, std::optional(permyriad));
    // A day of 23 hours, and a Sunday without any.
    const auto always = when::compiled(when::calendar(kAlways));
    QCOMPARE(availabilityOf({}, between("2026-03-29", "2026-03-30"), *always).agreed,
             Seconds(std::chrono::hours(23)));
    const auto office = when::compiled(when::calendar(kOffice));
    QVERIFY2(!availabilityOf({}, between("2026-05-03", "2026-05-04"), *office).permyriad, "not applicable");
    const auto slow = disturbances(QStringLiteral("2026-05-04 09:00-12:00 degraded, 2026-05-04 10:00-11:00"));
    QCOMPARE(availabilityOf(slow, between("2026-05-01", "2026-06-01"), *office).degraded,
             Seconds(std::chrono::hours(2)));
}

void TestAvailability::failures_data()
{
    QTest::addColumn<QString>("outages");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("uptime"); // Hours.
    QTest::addColumn<int>("mean");   // Hours; -1: none.
    QTest::newRow("none: longer than what was observed") << "" << 0 << 744 << -1;
    QTest::newRow("one") << "2026-05-04 09:00-13:00" << 1 << 740 << 740;
    QTest::newRow("two") << "2026-05-04 09:00-13:00, 2026-05-20 09:00-13:00" << 2 << 736 << 368;
    QTest::newRow("overlapping: one failure")
        << "2026-05-04 09:00-13:00, 2026-05-04 12:00-13:00" << 1 << 740 << 740;
    QTest::newRow("planned and degraded are none")
        << "2026-05-04 09:00-13:00 planned, 2026-05-05 09:00-13:00 degraded" << 0 << 744 << -1;
    QTest::newRow("begun before: down, but no failure of these months")
        << "2026-04-30 20:00-2026-05-01 04:00" << 0 << 740 << -1;
    QTest::newRow("still down at the end") << "2026-05-31 20:00-2026-06-02 08:00" << 1 << 740 << 740;
}

void TestAvailability::failures()
{
    QFETCH(const QString, outages);
    QFETCH(const int, count);
    QFETCH(const int, mean);
    const auto always = when::compiled(when::calendar(kAlways));
    const FailureRate rate =
        failureRateOf(disturbances(outages), between("2026-05-01", "2026-06-01"), *always);
    QCOMPARE(rate.failures.size(), count);
    QTEST(static_cast<int>(std::chrono::floor<std::chrono::hours>(rate.uptime).count()), "uptime");
    QCOMPARE(rate.mean(), mean < 0 ? std::optional<Seconds>() : Seconds(std::chrono::hours(mean)));
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
