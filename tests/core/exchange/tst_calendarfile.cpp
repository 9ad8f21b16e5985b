// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/exchange/CalendarFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace core;

/// iCalendar files, as written and as another program reads them.
class TestCalendarFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void anEmptyCalendarIsWhole();
    void wholeDaysEndBeforeTheDayAfter();
    void instantsAreInUtc();
    void textsAreEscaped_data();
    void textsAreEscaped();
    void linesAreFolded();
    void anotherParserReadsIt_data();
    void anotherParserReadsIt();

private:
    static Instant stamp() { return instantOf(QDate(2026, 11, 23), 9 * 3600, QTimeZone::utc()); }
    static QByteArray fileOf(const CalendarEvent &event)
    {
        return calendarFile({event}, QStringLiteral("Vigie"), stamp());
    }
    /// Folded lines made whole again.
    static QList<QByteArray> linesOf(const CalendarEvent &event)
    {
        return fileOf(event).replace("\r\n ", "").replace("\r\n\t", "").split('\n');
    }
    static CalendarEvent event()
    {
        return {.uid = QStringLiteral("2-7-20261031@office"),
                .days = {.first = QDate(2026, 10, 31), .last = QDate(2026, 10, 31)},
                .summary = QStringLiteral("Préavis · Morel"),
                .description = QStringLiteral("C-2024-001"),
                .alarmDaysBefore = 7};
    }
};

void TestCalendarFile::anEmptyCalendarIsWhole()
{
    const QByteArray file = calendarFile({}, QStringLiteral("Vigie"), stamp());
    QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(file.contains("VERSION:2.0\r\n"));
    QVERIFY(file.contains("PRODID:"));
}

void TestCalendarFile::wholeDaysEndBeforeTheDayAfter()
{
    const QList<QByteArray> lines = linesOf(event());
    QVERIFY(lines.contains("UID:2-7-20261031@office\r"));
    QVERIFY(lines.contains("DTSTAMP:20261123T090000Z\r"));
    QVERIFY(lines.contains("DTSTART;VALUE=DATE:20261031\r"));
    QVERIFY(lines.contains("DTEND;VALUE=DATE:20261101\r"));
    QVERIFY(lines.contains("TRIGGER:-P6DT15H\r")); // Seven days before, at nine.
    CalendarEvent silent = event();
    silent.alarmDaysBefore.reset();
    QVERIFY(!fileOf(silent).contains("VALARM"));
}

void TestCalendarFile::instantsAreInUtc()
{
    CalendarEvent due = event();
    due.at = instantOf(QDate(2026, 10, 31), 14 * 3600, QTimeZone("Europe/Paris"));
    QVERIFY(linesOf(due).contains("DTSTART:20261031T130000Z\r"));
}

void TestCalendarFile::textsAreEscaped_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QStringLiteral("Étude Muller") << QByteArray("SUMMARY:Étude Muller\r");
    QTest::newRow("separators") << QStringLiteral("a,b;c\\d") << QByteArray("SUMMARY:a\\,b\\;c\\\\d\r");
    QTest::newRow("new line") << QStringLiteral("a\nEND:VEVENT") << QByteArray("SUMMARY:a\\nEND:VEVENT\r");
    QTest::newRow("carriage return") << QStringLiteral("a\rEND:VEVENT")
                                     << QByteArray("SUMMARY:a\\nEND:VEVENT\r");
    QTest::newRow("control characters") << QStringLiteral("a\x07\x1b"
                                                          "b")
                                        << QByteArray("SUMMARY:ab\r");
}

void TestCalendarFile::textsAreEscaped()
{
    CalendarEvent odd = event();
    QFETCH(const QString, summary);
    QFETCH(const QByteArray, line);
    odd.summary = summary;
    QVERIFY2(linesOf(odd).contains(line), fileOf(odd).constData());
    QCOMPARE(fileOf(odd).count("\r\nEND:VEVENT\r\n"), 1);
}

void TestCalendarFile::linesAreFolded()
{
    CalendarEvent wordy = event();
    wordy.description = QStringLiteral("né à l’été ").repeated(60);
    for (const QByteArray &line : fileOf(wordy).split('\n'))
        QVERIFY2(line.size() <= 76, line.constData());
    QVERIFY(fileOf(wordy).isValidUtf8());
}

void TestCalendarFile::anotherParserReadsIt_data()
{
    QTest::addColumn<QString>("summary");
    QTest::newRow("plain") << QStringLiteral("Préavis à poster");
    QTest::newRow("separators") << QStringLiteral("a,b;c\\d «e»");
    QTest::newRow("lines") << QStringLiteral("a\nb");
    QTest::newRow("markup") << QStringLiteral("<b>=cmd|'/C calc'!A0</b>");
    QTest::newRow("long") << QStringLiteral("été ").repeated(80).trimmed();
}

void TestCalendarFile::anotherParserReadsIt()
{
    const QString python =
        QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
    QProcess reader;
    reader.start(python, {QStringLiteral("-c"), QStringLiteral("import icalendar")});
    if (python.isEmpty() || !reader.waitForFinished() || reader.exitCode() != 0)
        QSKIP("python3-icalendar is not installed");
    QFETCH(const QString, summary);
    CalendarEvent odd = event();
    odd.summary = summary;
    reader.start(
        python,
        {QStringLiteral("-c"),
         QStringLiteral("import icalendar, json, sys\n"
                        "calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n"
                        "print(json.dumps([[str(e['UID']), str(e['SUMMARY']), str(e.decoded('DTSTART')), "
                        "str(e.decoded('DTEND'))] for e in calendar.walk('VEVENT')]))")});
    reader.write(fileOf(odd));
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    const QJsonArray read = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    const QJsonArray wanted{QJsonArray{QStringLiteral("2-7-20261031@office"), summary,
                                       QStringLiteral("2026-10-31"), QStringLiteral("2026-11-01")}};
    QVERIFY2(read == wanted, reader.readAllStandardError().constData());
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
