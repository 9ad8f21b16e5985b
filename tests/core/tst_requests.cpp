// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ServiceLevelRequests.h"
#include "support/Calendars.h"
#include "support/Warnings.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>

/// `vigie-cli sla`: one JSON request a line, one JSON answer a line.
class TestRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void vectors_data();
    void vectors();
    void due_data();
    void due();
    void elapsed_data();
    void elapsed();
    void forms_data();
    void forms();
    void refusals_data();
    void refusals();
    void anyBytesGetAnAnswer();
    void identifiers_data();
    void identifiers();
    void openPause();
    void explanations();
    void stream();
    void longLines();
    void unwritable();
    void sameTextSameCalendar();
};

namespace {

QByteArray answer(const QByteArray &line)
{
    core::ServiceLevelRequests requests;
    return requests.answer(line).json;
}

QJsonObject parsed(const QByteArray &line)
{
    const QByteArray json = answer(line);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("not JSON: %s", json.constData());
    return document.object();
}

constexpr const char *kOffice =
    R"("calendar":{"timezone":"Europe/Paris","hours":"Mo-Fr 09:00-12:00,14:00-18:00; PH off","region":"FR"})";

QByteArray request(const char *rest)
{
    return QByteArray("{\"id\":1,") + kOffice + ',' + rest + '}';
}

/// A request with a whole calendar of its own.
QByteArray with(const QByteArray &calendar, const char *rest)
{
    return "{\"id\":1,\"calendar\":{" + calendar + "}," + rest + '}';
}

core::Instant instantOf(const QString &text, const QTimeZone &zone)
{
    const QDateTime read = QDateTime::fromString(text, Qt::ISODate);
    if (read.timeSpec() == Qt::LocalTime)
        return when::at(QString(text).replace(QLatin1Char('T'), QLatin1Char(' ')), zone);
    return core::fromMsecs(read.toMSecsSinceEpoch());
}

} // namespace

void TestRequests::vectors_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(when::fixtures() + QStringLiteral("/sla-vectors.jsonl"));
    if (when::fixtures().isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("the fixtures are not here");
    while (!file.atEnd()) {
        const QJsonObject vector = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonObject asked = vector[QStringLiteral("request")].toObject();
        QTest::newRow(qPrintable(asked[QStringLiteral("id")].toString()))
            << QJsonDocument(asked).toJson(QJsonDocument::Compact)
            << vector[QStringLiteral("expected")].toObject();
    }
}

/// An expected instant without offset is wall time of the request's zone.
void TestRequests::vectors()
{
    QFETCH(QByteArray, request);
    QFETCH(QJsonObject, expected);
    const QJsonObject got = parsed(request);
    const QJsonObject asked = QJsonDocument::fromJson(request).object();
    QCOMPARE(got[QStringLiteral("id")], asked[QStringLiteral("id")]);
    QVERIFY2(!got.contains(QStringLiteral("error")), qPrintable(got[QStringLiteral("error")].toString()));
    QCOMPARE(got[QStringLiteral("elapsed_seconds")], expected.value(QStringLiteral("elapsed_seconds")));
    if (expected.contains(QStringLiteral("due"))) {
        const QTimeZone zone(
            asked[QStringLiteral("calendar")][QStringLiteral("timezone")].toString().toLatin1());
        const QString due = got[QStringLiteral("due")].toString();
        QVERIFY(instantOf(due, zone) == instantOf(expected[QStringLiteral("due")].toString(), zone));
        QCOMPARE(core::isoText(instantOf(due, zone), zone), due); // With the zone's offset.
    }
}

void TestRequests::due_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *rest, const char *due) {
        QTest::newRow(rest) << QByteArray(rest) << QString::fromUtf8(due);
    };
    // Units.
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":8,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":480,"unit":"min"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":28800,"unit":"s"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":1.5,"unit":"h"})",
        "2026-05-29T17:30:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":8.0,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":24,"unit":"ch"})",
        "2026-05-30T16:00:00+02:00");
    row(R"("op":"due","start":"2026-03-28T16:00:00","target":{"amount":24,"unit":"ch"})",
        "2026-03-29T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":1,"unit":"d"})",
        "2026-06-01T18:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T18:00:00","target":{"amount":1,"unit":"d"})",
        "2026-06-02T18:00:00+02:00");
    row(R"("op":"due","start":"2026-05-30T10:00:00","target":{"amount":1,"unit":"d"})",
        "2026-06-02T18:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":1,"unit":"d","by":"12:00"})",
        "2026-06-01T12:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T10:00:00","target":{"amount":0,"unit":"d","by":"12:00"})",
        "2026-05-29T12:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T12:00:00","target":{"amount":0,"unit":"d","by":"12:00"})",
        "2026-06-01T12:00:00+02:00");
    row(R"("op":"due","start":"2026-05-22T19:00:00","target":{"amount":0,"unit":"d","by":"12:00"})",
        "2026-05-26T12:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":"8 h")", "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":0,"unit":"h"})",
        "2026-05-29T16:00:00+02:00");
    row(R"("op":"due","start":"2026-05-30T16:00:00","target":{"amount":0,"unit":"h"})",
        "2026-05-30T16:00:00+02:00");
    // Instants.
    row(R"("op":"due","start":"2026-05-29T14:00:00Z","target":{"amount":8,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T10:00:00-04:00","target":{"amount":8,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T19:30:00+0530","target":{"amount":8,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29T16:00","target":{"amount":8,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-29 16:00:00","target":{"amount":8,"unit":"h"})",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-05-28T24:00:00","target":{"amount":1,"unit":"h"})",
        "2026-05-29T10:00:00+02:00");
    row(R"("op":"due","start":"2026-12-31T17:00:00","target":{"amount":2,"unit":"h"})",
        "2027-01-04T10:00:00+01:00");
    // Pauses: in covered time, in any order, overlapping ones once, those outside for nothing.
    row(R"("op":"due","start":"2026-05-07T17:00:00","target":{"amount":8,"unit":"h"},"pauses":[["2026-05-07T17:30:00","2026-05-11T10:00:00"]])",
        "2026-05-12T10:30:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":4,"unit":"h"},"pauses":[["2026-06-01T14:00:00","2026-06-01T15:00:00"],["2026-06-01T10:00:00","2026-06-01T11:00:00"]])",
        "2026-06-01T17:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":4,"unit":"h"},"pauses":[["2026-06-01T10:00:00","2026-06-01T11:00:00"],["2026-06-01T10:30:00","2026-06-01T11:30:00"],["2026-06-01T10:00:00","2026-06-01T11:00:00"]])",
        "2026-06-01T16:30:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":4,"unit":"h"},"pauses":[["2026-06-01T12:00:00","2026-06-01T14:00:00"]])",
        "2026-06-01T15:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":4,"unit":"h"},"pauses":[["2026-05-01T12:00:00","2026-05-30T14:00:00"]])",
        "2026-06-01T15:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":4,"unit":"h"},"pauses":[["2026-05-01T12:00:00","2026-06-01T10:00:00"]])",
        "2026-06-01T16:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":3,"unit":"h"},"pauses":[["2026-06-01T12:00:00","2026-06-03T12:00:00"]])",
        "2026-06-01T12:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":3,"unit":"h"},"pauses":[["2026-06-01T10:00:00","2026-06-01T10:00:00"]])",
        "2026-06-01T12:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":24,"unit":"ch"},"pauses":[["2026-06-01T20:00:00","2026-06-01T22:00:00"]])",
        "2026-06-02T11:00:00+02:00");
    // d: covered(start, due) = 3 h 30 + 4 h + … moved by the covered part of the pause only.
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":1,"unit":"d"},"pauses":[["2026-06-01T10:00:00","2026-06-01T11:00:00"]])",
        "2026-06-03T10:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":1,"unit":"d"},"pauses":[["2026-06-01T18:00:00","2026-06-02T09:00:00"]])",
        "2026-06-02T18:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":1,"unit":"d","by":"20:00"},"pauses":[["2026-06-01T18:00:00","2026-06-02T09:00:00"]])",
        "2026-06-02T20:00:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":1,"unit":"d","by":"20:00"},"pauses":[["2026-06-01T10:00:00","2026-06-01T10:30:00"]])",
        "2026-06-03T09:30:00+02:00");
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":1,"unit":"d"},"pauses":[])",
        "2026-06-02T18:00:00+02:00");
    // An open pause that comes too late to matter.
    row(R"("op":"due","start":"2026-06-01T09:00:00","target":{"amount":3,"unit":"h"},"pauses":[["2026-06-01T12:00:00",null]])",
        "2026-06-01T12:00:00+02:00");
    // Far away.
    row(R"("op":"due","start":"2026-01-01T00:00:00","target":{"amount":20000,"unit":"h"})",
        "2037-07-15T18:00:00+02:00");
}

void TestRequests::due()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, due);
    if (due.startsWith(QStringLiteral("2037"))) { // Checked against the walk of tst_workingtime.
        const auto office = when::office();
        due = core::isoText(*office->due(when::at("2026-01-01 00:00"), std::chrono::hours(20000)),
                            when::paris());
    }
    const QJsonObject got = parsed(request(rest.constData()));
    QVERIFY2(!got.contains(QStringLiteral("error")), qPrintable(got[QStringLiteral("error")].toString()));
    QCOMPARE(got[QStringLiteral("due")].toString(), due);
}

void TestRequests::elapsed_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("seconds");
    const auto row = [](const char *rest, int seconds) {
        QTest::newRow(rest) << QByteArray(rest) << seconds;
    };
    row(R"("op":"elapsed","start":"2026-05-29T16:00:00","end":"2026-06-01T16:30:00")", 27000);
    row(R"("op":"elapsed","start":"2026-06-01T16:30:00","end":"2026-05-29T16:00:00")", 0);
    row(R"("op":"elapsed","start":"2026-06-01T16:30:00","end":"2026-06-01T16:30:00")", 0);
    row(R"("op":"elapsed","start":"2026-06-01T09:00:00","end":"2026-06-01T18:00:00","pauses":[["2026-06-01T11:00:00","2026-06-01T15:00:00"]])",
        18000);
    row(R"("op":"elapsed","start":"2026-06-01T09:00:00","end":"2026-06-01T18:00:00","pauses":[["2026-05-01T11:00:00","2026-07-01T15:00:00"]])",
        0);
    row(R"("op":"elapsed","start":"2026-06-01T09:00:00","end":"2026-06-01T18:00:00","pauses":[["2026-06-01T17:00:00",null]])",
        21600);
    row(R"("op":"elapsed","start":"2026-06-01T09:00:00","end":"2026-06-01T18:00:00","pauses":[["2026-06-01T17:00:00"]])",
        21600);
    row(R"("op":"elapsed","start":"2026-06-01T09:00:00.500","end":"2026-06-01T09:00:02")", 1);
}

void TestRequests::elapsed()
{
    QFETCH(QByteArray, rest);
    QFETCH(int, seconds);
    const QJsonObject got = parsed(request(rest.constData()));
    QVERIFY2(!got.contains(QStringLiteral("error")), qPrintable(got[QStringLiteral("error")].toString()));
    QCOMPARE(got[QStringLiteral("elapsed_seconds")].toInt(-1), seconds);
}

/// The calendar in all its forms: covered seconds of a stretch of local time.
void TestRequests::forms_data()
{
    QTest::addColumn<QByteArray>("calendar");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<double>("hours");
    const auto row = [](const char *name, const QByteArray &calendar, const char *from, const char *to,
                        double hours) {
        QTest::newRow(name) << calendar << QByteArray(from) << QByteArray(to) << hours;
    };
    const QByteArray all =
        R"("timezone":"Europe/Paris","weekly":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]],"wed":[["08:00","18:00"]],"thu":[["08:00","18:00"]],"fri":[["08:00","18:00"]]})";
    row("weekly, missing days are closed", all, "2026-06-01T00:00", "2026-06-08T00:00", 50);
    row("slots in any order",
        R"("timezone":"Europe/Paris","weekly":{"mon":[["14:00","18:00"],["09:00","12:00"]]})",
        "2026-06-01T00:00", "2026-06-08T00:00", 7);
    row("to midnight",
        R"("timezone":"Europe/Paris","weekly":{"mon":[["20:00","24:00"]],"tue":[["00:00","02:00"]]})",
        "2026-06-01T00:00", "2026-06-08T00:00", 6);
    row("weekly and a region: closed on holidays", all + R"(,"region":"FR")", "2026-05-11T00:00",
        "2026-05-18T00:00", 40);
    row("hours as text without PH off: open on holidays",
        R"("timezone":"Europe/Paris","hours":"Mo-Fr 08:00-18:00","region":"FR")", "2026-05-11T00:00",
        "2026-05-18T00:00", 50);
    row("hours as text with PH off",
        R"("timezone":"Europe/Paris","hours":"Mo-Fr 08:00-18:00; PH off","region":"FR")", "2026-05-11T00:00",
        "2026-05-18T00:00", 40);
    row("Moselle has 26 December",
        R"("timezone":"Europe/Paris","hours":"Mo-Su 08:00-18:00; PH off","region":"FR-57")",
        "2026-12-25T00:00", "2026-12-28T00:00", 10);
    row("Good Friday by its switch",
        R"("timezone":"Europe/Paris","hours":"Mo-Fr 08:00-18:00; PH off","region":"FR","good_friday":true)",
        "2026-04-03T00:00", "2026-04-04T00:00", 0);
    row("a listed holiday", all + R"(,"holidays":["2026-06-02"])", "2026-06-01T00:00", "2026-06-08T00:00",
        40);
    row("a listed range", all + R"(,"holidays":[{"from":"2026-06-02","to":"2026-06-04"}])",
        "2026-06-01T00:00", "2026-06-08T00:00", 20);
    row("a listed date as an object", all + R"(,"holidays":[{"date":"2026-06-02"}])", "2026-06-01T00:00",
        "2026-06-08T00:00", 40);
    row("yearly, another year",
        all + R"(,"holidays":[{"from":"2020-06-02","to":"2020-06-04","yearly":true}])", "2026-06-01T00:00",
        "2026-06-08T00:00", 20);
    row("yearly, an earlier year",
        all + R"(,"holidays":[{"from":"2030-06-02","to":"2030-06-04","yearly":true}])", "2026-06-01T00:00",
        "2026-06-08T00:00", 20);
    row("yearly over the new year",
        all + R"(,"holidays":[{"from":"2020-12-24","to":"2021-01-02","yearly":true}])", "2026-12-21T00:00",
        "2027-01-09T00:00", 80);
    row("yearly over the new year, before it is written",
        all + R"(,"holidays":[{"from":"2030-12-24","to":"2031-01-02","yearly":true}])", "2026-12-21T00:00",
        "2027-01-09T00:00", 80);
    row("not yearly over the new year", all + R"(,"holidays":[{"from":"2026-12-24","to":"2027-01-02"}])",
        "2026-12-21T00:00", "2027-01-09T00:00", 80);
    row("29 February yearly, a common year",
        all + R"(,"holidays":[{"from":"2024-02-29","to":"2024-02-29","yearly":true}])", "2027-02-22T00:00",
        "2027-03-08T00:00", 100);
    row("29 February yearly, a leap year",
        all + R"(,"holidays":[{"from":"2024-02-29","to":"2024-02-29","yearly":true}])", "2028-02-28T00:00",
        "2028-03-04T00:00", 40);
    row("yearly up to 29 February, a common year",
        all + R"(,"holidays":[{"from":"2024-02-24","to":"2024-02-29","yearly":true}])", "2027-02-22T00:00",
        "2027-03-08T00:00", 70);
    row("yearly from 29 February, a common year",
        all + R"(,"holidays":[{"from":"2024-02-29","to":"2024-03-02","yearly":true}])", "2027-02-22T00:00",
        "2027-03-08T00:00", 80);
    row("yearly, all the year",
        all +
            R"(,"holidays":[{"from":"2024-01-01","to":"2024-12-31","yearly":true}],"openings":{"2026-06-02":[["10:00","11:00"]]})",
        "2026-06-01T00:00", "2026-06-08T00:00", 1);
    row("a closure of hours", all + R"(,"closures":[{"date":"2026-06-01","start":"10:00","end":"12:00"}])",
        "2026-06-01T00:00", "2026-06-08T00:00", 48);
    row("a closure over the opening",
        all + R"(,"closures":[{"date":"2026-06-01","start":"06:00","end":"09:00"}])", "2026-06-01T00:00",
        "2026-06-08T00:00", 49);
    row("a closure of a day", all + R"(,"closures":[{"date":"2026-06-01"}])", "2026-06-01T00:00",
        "2026-06-08T00:00", 40);
    row("a closure from a time on", all + R"(,"closures":[{"date":"2026-06-01","start":"12:00"}])",
        "2026-06-01T00:00", "2026-06-08T00:00", 44);
    row("a closure to midnight", all + R"(,"closures":[{"date":"2026-06-01","start":"12:00","end":"24:00"}])",
        "2026-06-01T00:00", "2026-06-08T00:00", 44);
    row("two closures that overlap",
        all +
            R"(,"closures":[{"date":"2026-06-01","start":"10:00","end":"12:00"},{"date":"2026-06-01","start":"11:00","end":"13:00"}])",
        "2026-06-01T00:00", "2026-06-08T00:00", 47);
    row("a closure of a range of days",
        all + R"(,"closures":[{"from":"2026-06-01","to":"2026-06-02","start":"10:00","end":"11:00"}])",
        "2026-06-01T00:00", "2026-06-08T00:00", 48);
    row("an opening replaces the day", all + R"(,"openings":{"2026-06-01":[["09:00","10:00"]]})",
        "2026-06-01T00:00", "2026-06-08T00:00", 41);
    row("an opening on a closed day",
        all + R"(,"openings":{"2026-06-06":[["09:00","10:00"],["20:00","24:00"]]})", "2026-06-01T00:00",
        "2026-06-08T00:00", 55);
    row("an opening without slots closes", all + R"(,"openings":{"2026-06-01":[]})", "2026-06-01T00:00",
        "2026-06-08T00:00", 40);
    row("an opening on a listed holiday",
        all + R"(,"holidays":["2026-05-08"],"openings":{"2026-05-08":[["09:00","12:00"]]})",
        "2026-05-08T00:00", "2026-05-09T00:00", 3);
    row("an opening on a region's holiday",
        all + R"(,"region":"FR","openings":{"2026-05-08":[["09:00","12:00"]]})", "2026-05-08T00:00",
        "2026-05-09T00:00", 3);
    row("a closure cuts an opening",
        all +
            R"(,"openings":{"2026-05-09":[["09:00","12:00"]]},"closures":[{"date":"2026-05-09","start":"10:00","end":"11:00"}])",
        "2026-05-09T00:00", "2026-05-10T00:00", 2);
    row("a closure closes an opening",
        all + R"(,"openings":{"2026-05-09":[["09:00","12:00"]]},"closures":[{"date":"2026-05-09"}])",
        "2026-05-09T00:00", "2026-05-10T00:00", 0);
    row("a slot over the spring change", R"("timezone":"Europe/Paris","hours":"Su 01:00-04:00")",
        "2026-03-29T00:00", "2026-03-30T00:00", 2);
    row("a slot inside the missing hour", R"("timezone":"Europe/Paris","hours":"Su 02:00-03:00")",
        "2026-03-29T00:00", "2026-03-30T00:00", 0);
    row("a slot from the missing hour", R"("timezone":"Europe/Paris","hours":"Su 02:30-04:00")",
        "2026-03-29T00:00", "2026-03-30T00:00", 1);
    row("a slot over the autumn change", R"("timezone":"Europe/Paris","hours":"Su 01:00-04:00")",
        "2026-10-25T00:00", "2026-10-26T00:00", 4);
    row("a slot that ends in the double hour: its first",
        R"("timezone":"Europe/Paris","hours":"Su 01:00-02:30")", "2026-10-25T00:00", "2026-10-26T00:00", 1.5);
    row("a slot that starts in the double hour: its first",
        R"("timezone":"Europe/Paris","hours":"Su 02:30-04:00")", "2026-10-25T00:00", "2026-10-26T00:00", 2.5);
    row("two slots that touch inside the double hour",
        R"("timezone":"Europe/Paris","hours":"Su 01:00-02:30,02:30-04:00")", "2026-10-25T00:00",
        "2026-10-26T00:00", 4);
    row("fixed offset", R"("timezone":"UTC+01:00","hours":"24/7")", "2026-03-29T00:00", "2026-03-30T00:00",
        24);
    row("round the clock", R"("timezone":"Europe/Paris","hours":"24/7","region":"FR")", "2026-05-01T00:00",
        "2026-06-01T00:00", 31 * 24);
    row("empty lists and nulls", all + R"(,"holidays":[],"closures":null,"openings":{},"region":null)",
        "2026-06-01T00:00", "2026-06-08T00:00", 50);
    row("keys that are not known are left alone", all + R"(,"comment":{"x":[1,2]})", "2026-06-01T00:00",
        "2026-06-08T00:00", 50);
    row("an empty week", R"("timezone":"Europe/Paris","weekly":{})", "2026-06-01T00:00", "2026-06-08T00:00",
        0);
}

void TestRequests::forms()
{
    QFETCH(QByteArray, calendar);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(double, hours);
    const QByteArray rest = "\"op\":\"elapsed\",\"start\":\"" + from + "\",\"end\":\"" + to + '"';
    const QJsonObject got = parsed(with(calendar, rest.constData()));
    QVERIFY2(!got.contains(QStringLiteral("error")), qPrintable(got[QStringLiteral("error")].toString()));
    QCOMPARE(got[QStringLiteral("elapsed_seconds")].toDouble(-1), hours * 3600);
}

void TestRequests::refusals_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("words"); // That the sentence must hold.
    const auto row = [](const char *name, const QByteArray &line, const char *words) {
        QTest::newRow(name) << line << QString::fromUtf8(words);
    };
    const char *due = R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1,"unit":"h"})";
    row("garbage", "hello", "JSON");
    row("a list", "[1,2]", "JSON");
    row("a number", "42", "JSON");
    row("cut short", R"({"id":1,"op":"due")", "JSON");
    row("trailing text", request(due) + "x", "JSON");
    row("no calendar", R"({"id":1,"op":"due"})", "calendar");
    row("calendar is a string", R"({"id":1,"calendar":"24/7","op":"due"})", "calendar");
    row("calendar is broken", R"({"id":1,"calendar":{"timezone":},"op":"due"})", "calendar");
    row("no zone", with(R"("hours":"24/7")", due), "time zone");
    row("unknown zone", with(R"("timezone":"Mars/Phobos","hours":"24/7")", due), "Mars/Phobos");
    row("a folder for a zone", with(R"("timezone":"Europe","hours":"24/7")", due), "Europe");
    row("zone is a number", with(R"("timezone":1,"hours":"24/7")", due), "time zone");
    row("no hours", with(R"("timezone":"UTC")", due), "weekly");
    row("both hours", with(R"("timezone":"UTC","hours":"24/7","weekly":{})", due), "weekly");
    row("weekly is a list", with(R"("timezone":"UTC","weekly":[])", due), "weekly");
    row("an unknown day", with(R"("timezone":"UTC","weekly":{"lun":[]})", due), "lun");
    row("a slot of one time", with(R"("timezone":"UTC","weekly":{"mon":[["09:00"]]})", due), "slots");
    row("a slot of three", with(R"("timezone":"UTC","weekly":{"mon":[["09:00","10:00","11:00"]]})", due),
        "slots");
    row("a flat slot", with(R"("timezone":"UTC","weekly":{"mon":["09:00","10:00"]})", due), "slots");
    row("a slot of numbers", with(R"("timezone":"UTC","weekly":{"mon":[[9,10]]})", due), "9");
    row("a slot backward", with(R"("timezone":"UTC","weekly":{"mon":[["18:00","09:00"]]})", due),
        "18:00-09:00");
    row("an empty slot", with(R"("timezone":"UTC","weekly":{"mon":[["09:00","09:00"]]})", due),
        "09:00-09:00");
    row("24:00 as a start", with(R"("timezone":"UTC","weekly":{"mon":[["24:00","24:00"]]})", due), "24:00");
    row("25:00", with(R"("timezone":"UTC","weekly":{"mon":[["09:00","25:00"]]})", due), "25:00");
    row("slots that overlap",
        with(R"("timezone":"UTC","weekly":{"mon":[["09:00","12:00"],["11:00","14:00"]]})", due),
        "11:00-14:00");
    row("hours that cannot be read", with(R"("timezone":"UTC","hours":"nine to five")", due), "nine to five");
    row("hours are a number", with(R"("timezone":"UTC","hours":8)", due), "hours");
    row("an unknown region", with(R"("timezone":"UTC","hours":"24/7","region":"XX")", due), "XX");
    row("a holiday that is no day", with(R"("timezone":"UTC","hours":"24/7","holidays":["2026-02-30"])", due),
        "2026-02-30");
    row("a holiday that is a number", with(R"("timezone":"UTC","hours":"24/7","holidays":[20260501])", due),
        "day");
    row("holidays are an object", with(R"("timezone":"UTC","hours":"24/7","holidays":{})", due), "holidays");
    row("a range backward",
        with(R"("timezone":"UTC","hours":"24/7","holidays":[{"from":"2026-05-02","to":"2026-05-01"}])", due),
        "order");
    row("yearly is text",
        with(
            R"("timezone":"UTC","hours":"24/7","holidays":[{"from":"2026-05-02","to":"2026-05-02","yearly":"yes"}])",
            due),
        "yearly");
    row("a closure backward",
        with(
            R"("timezone":"UTC","hours":"24/7","closures":[{"date":"2026-05-02","start":"12:00","end":"10:00"}])",
            due),
        "12:00-10:00");
    row("openings are a list", with(R"("timezone":"UTC","hours":"24/7","openings":[])", due), "openings");
    row("an opening on no day", with(R"("timezone":"UTC","hours":"24/7","openings":{"tomorrow":[]})", due),
        "tomorrow");
    row("an opening that overlaps itself",
        with(
            R"("timezone":"UTC","hours":"24/7","openings":{"2026-05-02":[["09:00","12:00"],["10:00","13:00"]]})",
            due),
        "10:00-13:00");
    row("no op", request(R"("start":"2026-06-01T09:00")"), "op");
    row("unknown op", request(R"("op":"remaining","start":"2026-06-01T09:00")"), "remaining");
    row("no start", request(R"("op":"elapsed","end":"2026-06-01T09:00")"), "start");
    row("no end", request(R"("op":"elapsed","start":"2026-06-01T09:00")"), "end");
    row("no target", request(R"("op":"due","start":"2026-06-01T09:00")"), "target");
    row("no unit", request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1})"), "unit");
    row("unknown unit",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1,"unit":"weeks"})"), "weeks");
    row("unit in capitals",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1,"unit":"H"})"), "H");
    row("no amount", request(R"("op":"due","start":"2026-06-01T09:00","target":{"unit":"h"})"), "amount");
    row("amount as text",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":"1","unit":"h"})"), "amount");
    row("negative amount",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":-1,"unit":"h"})"), "amount");
    row("half a day", request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":0.5,"unit":"d"})"),
        "amount");
    row("a huge amount",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":9007199254740993,"unit":"h"})"),
        "2399");
    row("an infinite amount of days",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1e300,"unit":"d"})"), "2399");
    row("calendar hours for ever",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1e18,"unit":"ch"})"), "2399");
    row("by with hours",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1,"unit":"h","by":"12:00"})"),
        "by");
    row("by that is no time",
        request(R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1,"unit":"d","by":"noon"})"),
        "by");
    row("a day for an instant", request(R"("op":"elapsed","start":"2026-06-01","end":"2026-06-02")"),
        "2026-06-01");
    row("an instant that does not exist",
        request(R"("op":"elapsed","start":"2026-02-30T09:00","end":"2026-06-02T09:00")"), "2026-02-30");
    row("25 hours", request(R"("op":"elapsed","start":"2026-02-03T25:00","end":"2026-06-02T09:00")"),
        "25:00");
    row("an offset of nonsense",
        request(R"("op":"elapsed","start":"2026-02-03T09:00+2","end":"2026-06-02T09:00")"), "+2");
    row("a year too far", request(R"("op":"elapsed","start":"2026-02-03T09:00","end":"9999-06-02T09:00")"),
        "9999");
    row("a year too early", request(R"("op":"elapsed","start":"0001-02-03T09:00","end":"2026-06-02T09:00")"),
        "0001");
    row("start is a number", request(R"("op":"elapsed","start":20260101,"end":"2026-06-02T09:00")"), "time");
    row("pauses are an object",
        request(R"("op":"due","start":"2026-06-01T09:00","target":"1 h","pauses":{})"), "pauses");
    row("a pause of three",
        request(
            R"("op":"due","start":"2026-06-01T09:00","target":"1 h","pauses":[["2026-06-01T09:00","2026-06-01T09:00","2026-06-01T09:00"]])"),
        "pause");
    row("a pause backward",
        request(
            R"("op":"due","start":"2026-06-01T09:00","target":"1 h","pauses":[["2026-06-01T10:00","2026-06-01T09:00"]])"),
        "ends before");
    row("a key twice", request(R"("op":"due","op":"elapsed","start":"2026-06-01T09:00","target":"1 h")"),
        "op");
    row("no coverage at all", with(R"("timezone":"UTC","weekly":{})", due), "ten years");
    row("no coverage left",
        with(R"("timezone":"UTC","weekly":{},"openings":{"2020-05-02":[["09:00","12:00"]]})", due),
        "ten years");
    row("no coverage for days",
        with(R"("timezone":"UTC","weekly":{})",
             R"("op":"due","start":"2026-06-01T09:00","target":{"amount":1,"unit":"d"})"),
        "ten years");
    row("coverage after more than ten years",
        with(R"("timezone":"UTC","weekly":{},"openings":{"2036-06-03":[["09:00","12:00"]]})", due),
        "ten years");
    row("closed every year",
        with(
            R"("timezone":"UTC","hours":"24/7","holidays":[{"from":"2026-01-01","to":"2026-12-31","yearly":true}])",
            due),
        "ten years");
}

void TestRequests::refusals()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, words);
    core::ServiceLevelRequests requests;
    const core::ServiceLevelRequests::Answer got = requests.answer(line);
    QVERIFY2(got.refused, got.json.constData());
    const QJsonObject json = QJsonDocument::fromJson(got.json).object();
    QVERIFY2(!json.isEmpty() && !got.json.contains('\n'), got.json.constData());
    QVERIFY2(json[QStringLiteral("error")].toString().contains(words), got.json.constData());
    QVERIFY(json.contains(QStringLiteral("id")));
    // Nothing is left behind: the next request is answered.
    QVERIFY(!requests.answer(request(R"("op":"due","start":"2026-06-01T09:00","target":"1 h")")).refused);
}

/// Cut, flipped and repeated bytes of a request: always one answer in JSON, at once.
void TestRequests::anyBytesGetAnAnswer()
{
    const QByteArray good = request(
        R"("op":"due","start":"2026-05-29T16:00:00","target":{"amount":8,"unit":"h"},"pauses":[["2026-05-29T17:00:00","2026-06-01T09:30:00"]],"explain":true)");
    core::ServiceLevelRequests requests;
    QVERIFY(!requests.answer(good).refused);
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(QJsonDocument::fromJson(requests.answer(good.first(size)).json).isObject());
    quint32 seed = 99;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return (seed >> 8U) % below;
    };
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bad = good;
        for (quint32 change = random(4) + 1; change > 0; --change)
            bad[qsizetype(random(quint32(bad.size())))] =
                char(random(3) ? "{}[]\",:0129-TZ+dh\\"[random(18)] : random(256));
        QVERIFY2(QJsonDocument::fromJson(requests.answer(bad).json).isObject(), bad.constData());
    }
    // Depth: a million brackets are refused, not followed.
    QVERIFY(requests.answer(QByteArray(900'000, '[')).refused);
    QVERIFY(
        requests.answer("{\"id\":1,\"calendar\":" + QByteArray(400'000, '[') + QByteArray(400'000, ']') + "}")
            .refused);
    QVERIFY(requests.answer("{\"id\":1,\"calendar\":" + QByteArray(400'000, '{') + "}").refused);
    QVERIFY(requests.answer(QByteArray(1, '\0')).refused);
    QVERIFY(requests.answer("{\"id\":\"\xff\xfe\"}").refused);
}

void TestRequests::identifiers_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id :
         {"\"a1\"", "7", "12345678901234567890", "null", "true", R"({"x":[1,2]})", R"("é\"\\é")"})
        QTest::newRow(id) << QByteArray(id);
}

/// The id comes back as it was written, in answers and in refusals.
void TestRequests::identifiers()
{
    QFETCH(QByteArray, id);
    const QByteArray good = "{\"id\":" + id + ',' + kOffice +
                            R"(,"op":"elapsed","start":"2026-06-01T09:00","end":"2026-06-01T10:00"})";
    QCOMPARE(answer(good), "{\"id\":" + id + ",\"elapsed_seconds\":3600}");
    const QByteArray bad = "{\"op\":\"x\",\"id\":" + id + ',' + kOffice + '}';
    QVERIFY(answer(bad).startsWith("{\"id\":" + id + ",\"error\":\""));
    // Keys written with escapes are the same keys.
    QByteArray escaped = good;
    escaped.replace("\"id\"", "\"\\u0069d\"").replace("calendar", "c\\u0061lendar");
    QVERIFY(QJsonDocument::fromJson(answer(escaped)).object()[QStringLiteral("elapsed_seconds")].toInt() ==
            3600);
    QCOMPARE(answer(QByteArray("{") + kOffice +
                    R"(,"op":"elapsed","start":"2026-06-01T09:00","end":"2026-06-01T10:00"})"),
             QByteArray("{\"id\":null,\"elapsed_seconds\":3600}"));
}

/// An open pause has no end: a remaining time, and no due date.
void TestRequests::openPause()
{
    const QJsonObject got = parsed(request(
        R"("op":"due","start":"2026-06-01T09:00","target":"8 h","pauses":[["2026-06-01T10:00",null]])"));
    QVERIFY(got[QStringLiteral("due")].isNull());
    QVERIFY(got[QStringLiteral("paused")].toBool());
    QCOMPARE(got[QStringLiteral("remaining_seconds")].toInt(), 7 * 3600);
    const QJsonObject real = parsed(
        request(R"("op":"due","start":"2026-06-01T09:00","target":"8 ch","pauses":[["2026-06-01T10:00"]])"));
    QCOMPARE(real[QStringLiteral("remaining_seconds")].toInt(), 7 * 3600);
    const QJsonObject days = parsed(request(
        R"("op":"due","start":"2026-06-01T09:00","target":"1 d","pauses":[["2026-06-01T10:00",null]])"));
    QCOMPARE(days[QStringLiteral("remaining_seconds")].toInt(), 13 * 3600);
}

void TestRequests::explanations()
{
    const QJsonObject got = parsed(request(
        R"("op":"due","start":"2026-05-07T17:00","target":"8 h","pauses":[["2026-05-07T17:30","2026-05-11T10:00"]],"explain":true)"));
    const QJsonArray lines = got[QStringLiteral("explanation")].toArray();
    QStringList told;
    int counted = 0;
    for (const QJsonValue &line : lines) {
        counted += line[QStringLiteral("counted_seconds")].toInt();
        told.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(line[QStringLiteral("day")].toString().mid(5))
                        .arg(line[QStringLiteral("counted_seconds")].toInt() / 60)
                        .arg(line[QStringLiteral("paused_seconds")].toInt() / 60)
                        .arg(line[QStringLiteral("holiday")].toString()));
    }
    QCOMPARE(told.join(QLatin1Char('|')),
             QStringLiteral("05-07 30 0 |05-07 0 30 |05-08 0 0 victory_day|05-09 0 0 |05-10 0 0 |"
                            "05-11 0 60 |05-11 360 0 |05-12 90 0 "));
    QCOMPARE(counted, 8 * 3600);
    QCOMPARE(lines[0][QStringLiteral("open")].toArray(),
             (QJsonArray{QStringLiteral("09:00-12:00"), QStringLiteral("14:00-18:00")}));
    QCOMPARE(lines[0][QStringLiteral("from")].toString(), QStringLiteral("2026-05-07T17:00:00+02:00"));
    // Also of an elapsed time, and within bounds.
    const QJsonObject elapsed = parsed(
        request(R"("op":"elapsed","start":"2026-06-01T09:00","end":"2026-06-02T10:00","explain":true)"));
    QCOMPARE(elapsed[QStringLiteral("explanation")].toArray().size(), 2);
    QVERIFY(
        parsed(
            request(R"("op":"elapsed","start":"1990-06-01T09:00","end":"2390-06-02T10:00","explain":true)"))
            .contains(QStringLiteral("error")));
}

void TestRequests::stream()
{
    const QByteArray good = request(R"("op":"elapsed","start":"2026-06-01T09:00","end":"2026-06-01T10:00")");
    QBuffer input;
    input.setData("\xEF\xBB\xBF" + good + "\r\n\n   \nbad\n" +
                  good); // BOM, CRLF, empty lines, no end of line
    QVERIFY(input.open(QIODevice::ReadOnly));
    QBuffer output;
    QVERIFY(output.open(QIODevice::WriteOnly));
    core::ServiceLevelRequests requests;
    const auto tally = requests.run(input, output);
    QVERIFY(tally);
    QCOMPARE(tally->answered, 3);
    QCOMPARE(tally->refused, 1);
    const QList<QByteArray> lines = output.data().split('\n');
    QCOMPARE(lines.size(), 4); // The last one is empty.
    QCOMPARE(lines[0], QByteArray("{\"id\":1,\"elapsed_seconds\":3600}"));
    QVERIFY(lines[1].startsWith("{\"id\":null,\"error\":"));
    QCOMPARE(lines[2], lines[0]);
}

void TestRequests::longLines()
{
    const QByteArray good = request(R"("op":"elapsed","start":"2026-06-01T09:00","end":"2026-06-01T10:00")");
    QBuffer input;
    input.setData(good + '\n' + QByteArray(3'000'000, 'x') + '\n' + good + '\n' + QByteArray(2'000'000, '['));
    QVERIFY(input.open(QIODevice::ReadOnly));
    QBuffer output;
    QVERIFY(output.open(QIODevice::WriteOnly));
    core::ServiceLevelRequests requests;
    const auto tally = requests.run(input, output);
    QVERIFY(tally);
    QCOMPARE(tally->answered, 4);
    QCOMPARE(tally->refused, 2);
    QVERIFY(output.data().contains("longer than 1000000 bytes"));
    // A long line within the limit is cut over many reads and answered.
    const QByteArray padded = good.first(good.size() - 1) + QByteArray(500'000, ' ') + '}';
    QBuffer other;
    other.setData(padded + '\n' + padded);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QBuffer answers;
    QVERIFY(answers.open(QIODevice::WriteOnly));
    QCOMPARE(requests.run(other, answers)->refused, 0);
}

void TestRequests::unwritable()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    QBuffer input;
    input.setData(request(R"("op":"elapsed","start":"2026-06-01T09:00","end":"2026-06-01T10:00")"));
    QVERIFY(input.open(QIODevice::ReadOnly));
    core::ServiceLevelRequests requests;
    const auto tally = requests.run(input, full);
    QVERIFY(!tally);
    QVERIFY(!tally.error().sentence.isEmpty());
}

/// More calendars than are kept: each request is answered from its own.
void TestRequests::sameTextSameCalendar()
{
    core::ServiceLevelRequests requests;
    for (int round = 0; round < 3; ++round) {
        for (int minute = 1; minute < 200; ++minute) {
            const QByteArray end =
                QTime(9, 0).addSecs(minute * 60).toString(QStringLiteral("HH:mm")).toLatin1();
            const QByteArray line =
                with(R"("timezone":"Europe/Paris","weekly":{"mon":[["09:00",")" + end + "\"]]}",
                     R"("op":"elapsed","start":"2026-06-01T00:00","end":"2026-06-02T00:00")");
            QCOMPARE(requests.answer(line).json,
                     "{\"id\":1,\"elapsed_seconds\":" + QByteArray::number(minute * 60) + '}');
        }
    }
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
