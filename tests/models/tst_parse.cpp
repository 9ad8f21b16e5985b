// SPDX-License-Identifier: GPL-3.0-or-later
#include "FrenchWords.h"
#include "Warnings.h"
#include "ui/text/Parse.h"

#include <QTest>

using namespace ui;

class TestParse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_words); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_words); }
    void init() { failOnWarnings(); }

    void durations_data();
    void durations();
    void money_data();
    void money();
    void times_data();
    void times();
    void dates_data();
    void dates();
    void moments_data();
    void moments();
    void readsWhatFormatWrites();
    void readsAmericanDates();

private:
    /// Sunday 22 November 2026, 13:00.
    static Format format(const QLocale &locale = {QLocale::French, QLocale::France})
    {
        return Format(locale, QTimeZone("Europe/Paris"), [] { return core::fromMsecs(1795348800000); });
    }
    static QString wall(core::Instant when)
    {
        return QDateTime::fromMSecsSinceEpoch(core::toMsecs(when), QTimeZone("Europe/Paris"))
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }

    FrenchWords m_words{{{QStringLiteral("today"), QStringLiteral("aujourd’hui")},
                         {QStringLiteral("tomorrow"), QStringLiteral("demain")},
                         {QStringLiteral("yesterday"), QStringLiteral("hier")},
                         {QStringLiteral("today %1"), QStringLiteral("aujourd’hui %1")},
                         {QStringLiteral("tomorrow %1"), QStringLiteral("demain %1")},
                         {QStringLiteral("yesterday %1"), QStringLiteral("hier %1")}}};
};

constexpr int kNot = -1; // The text cannot be meant.

void TestParse::durations_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char *typed, int minutes) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << minutes;
    };
    row("90", 90);
    row("1h30", 90);
    row("1 h 30", 90);
    row("1\u00a0h\u00a030", 90);
    row("1h30min", 90);
    row("1:30", 90);
    row("1H05", 65);
    row("1h5", 65);
    row("2h", 120);
    row("0h45", 45);
    row("45 min", 45);
    row("45mn", 45);
    row("1,5h", 90);
    row("1.25 h", 75);
    row("0", 0);
    row("100h", 6000);
    row("1h75", kNot);
    row("1,33h", kNot);
    row("-30", kNot);
    row("1,5", kNot); // Hours or minutes? Say it.
    row("demain", kNot);
    row("", kNot);
    row("99999h", kNot);
}

void TestParse::durations()
{
    QFETCH(QString, typed);
    QTEST(static_cast<int>(parseDuration(typed).value_or(core::Minutes(kNot)).count()), "minutes");
}

void TestParse::money_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("cents");
    const auto row = [](const char *typed, qint64 cents) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << true << cents;
    };
    const auto refused = [](const char *typed) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << false << qint64(0);
    };
    row("1 234,56", 123456);
    row("1234.56", 123456);
    row("1\u00a0234,56", 123456);
    row("1\u202f234,56\u00a0€", 123456);
    row("12,5 €", 1250);
    row("€12.50", 1250);
    row("12 EUR", 1200);
    row("420", 42000);
    row("0,05", 5);
    row("-88,75", -8875);
    row("\u221288,75 €", -8875);
    row("1.234,56", 123456);
    row("1,234.56", 123456);
    row("1'234.56", 123456);
    row("1.234.567,80", 123456780);
    refused("1,234");
    refused("1.234");
    refused("12,345");
    refused("12,,5");
    refused("1,234,56");
    refused("douze");
    refused("");
    refused(",5,");
    refused("99999999999999");
}

void TestParse::money()
{
    QFETCH(QString, typed);
    const std::optional<core::Money> read = parseMoney(typed);
    QTEST(read.has_value(), "valid");
    QTEST(read.value_or(core::Money{}).cents, "cents");
}

void TestParse::times_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char *typed, int minutes) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << minutes;
    };
    row("14h10", 850);
    row("14:10", 850);
    row("14 h 10", 850);
    row("1410", 850);
    row("905", 545);
    row("9h", 540);
    row("9h5", 545);
    row("00:00", 0);
    row("23:59", 1439);
    row("5:31 PM", 1051);
    row("12:05 am", 5);
    row("24:00", kNot);
    row("14h60", kNot);
    row("2575", kNot);
    row("14", kNot);
    row("midi", kNot);
}

void TestParse::times()
{
    QFETCH(QString, typed);
    QTEST(parseTime(typed).value_or(kNot), "minutes");
}

void TestParse::dates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    const auto row = [](const char *typed, const QDate &date) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << date;
    };
    row("2/5/2026", {2026, 5, 2});
    row("2/5/26", {2026, 5, 2});
    row("02.05.2026", {2026, 5, 2});
    row("2-5-2026", {2026, 5, 2});
    row("2026-05-02", {2026, 5, 2});
    row("15/12", {2026, 12, 15});
    row("2/5", {2027, 5, 2});   // 161 days ahead, 204 behind.
    row("15/1", {2027, 1, 15}); // Typed in November: next January.
    row("1/9", {2026, 9, 1});
    row("29/2/2027", {});
    row("31/11", {});
    row("+1", {2026, 11, 23});
    row("-7", {2026, 11, 15});
    row("aujourd'hui", {2026, 11, 22});
    row("Aujourd’hui", {2026, 11, 22});
    row("demain", {2026, 11, 23});
    row("HIER", {2026, 11, 21});
    row("lundi", {2026, 11, 23});
    row("lun", {2026, 11, 23});
    row("dim.", {2026, 11, 29});
    row("30 sept. 2027", {2027, 9, 30});
    row("1er mars 2026", {2026, 3, 1});
    row("3 août", {2026, 8, 3});
    row("3 aout", {2026, 8, 3});
    row("14 juil", {2026, 7, 14});
    row("14 jui", {}); // June or July?
    row("dimanche 22 novembre 2026", {2026, 11, 22});
    row("32/1", {});
    row("bientôt", {});
    row("", {});
}

void TestParse::dates()
{
    QFETCH(QString, typed);
    QTEST(parseDate(typed, format()).value_or(QDate()), "date");
}

void TestParse::moments_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wall");
    const auto row = [](const char *typed, const char *wall) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(wall);
    };
    row("14h10", "2026-11-22 14:10");
    row("hier 17:31", "2026-11-21 17:31");
    row("22/11 14h10", "2026-11-22 14:10");
    row("22/11 14 h 10", "2026-11-22 14:10");
    row("22/11/2026 à 9h", "2026-11-22 09:00");
    row("+1 9:00", "2026-11-23 09:00");
    row("30 sept. 2027 08:00", "2027-09-30 08:00");
    row("28/3/2027 2h30", "no such time"); // The night of the change.
    row("28/3/2027 3h00", "2027-03-28 03:00");
    row("25/10/2026 2h30", "2026-10-25 02:30");
    row("22/11", "no such time");
    row("22/11 25:00", "no such time");
    row("jamais 14h", "no such time");
}

void TestParse::moments()
{
    QFETCH(QString, typed);
    const std::optional<core::Instant> when = parseMoment(typed, format());
    QTEST(when ? wall(*when) : QStringLiteral("no such time"), "wall");
}

void TestParse::readsWhatFormatWrites()
{
    const Format french = format();
    for (int day = 1; day <= 365; ++day) {
        const QDate date = QDate(2025, 12, 31).addDays(day * 3);
        QCOMPARE(parseDate(french.day(date), french), date);
    }
    for (int minutes = 0; minutes < 2000; minutes += 7)
        QCOMPARE(parseDuration(french.duration(core::Minutes(minutes))), core::Minutes(minutes));
    for (qint64 cents = -200000; cents < 200000; cents += 337)
        QCOMPARE(parseMoney(french.money(core::Money{cents})), core::Money{cents});
    const core::Instant now = french.now();
    for (const int hours : {0, 3, 20, -20, 48, 140}) {
        const core::Instant when = now + std::chrono::hours(hours);
        QCOMPARE(parseMoment(french.moment(when), french), when);
    }
}

void TestParse::readsAmericanDates()
{
    const Format american = format({QLocale::English, QLocale::UnitedStates});
    QCOMPARE(parseDate(QStringLiteral("5/2/2026"), american), QDate(2026, 5, 2));
    QCOMPARE(parseDate(QStringLiteral("Sep 30, 2027"), american), QDate(2027, 9, 30));
    QCOMPARE(parseDate(american.day({2026, 12, 1}), american), QDate(2026, 12, 1));
}

QTEST_GUILESS_MAIN(TestParse)
#include "tst_parse.moc"
