// SPDX-License-Identifier: GPL-3.0-or-later
#include "FrenchWords.h"
#include "Warnings.h"
#include "ui/text/Format.h"

#include <QTest>

using namespace ui;
using core::Money;
using core::Seconds;

Q_DECLARE_METATYPE(core::Target)

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { QCoreApplication::removeTranslator(&m_words); }

    void moments_data();
    void moments();
    void exactMoments();
    void days();
    void durations_data();
    void durations();
    void targets_data();
    void targets();
    void percentages_data();
    void percentages();
    void money_data();
    void money();
    void counts();
    void phones_data();
    void phones();
    void typography_data();
    void typography();

private:
    /// Sunday 22 November 2026, 13:00 in Paris, whatever the machine says.
    Format french()
    {
        QCoreApplication::installTranslator(&m_words);
        return at(QLocale(QLocale::French, QLocale::France));
    }
    static Format at(const QLocale &locale)
    {
        return Format(locale, QTimeZone("Europe/Paris"),
                      [] { return instant(QStringLiteral("2026-11-22T13:00")); });
    }
    static core::Instant instant(const QString &local)
    {
        const QDateTime iso = QDateTime::fromString(local, Qt::ISODate);
        return core::fromMsecs(
            QDateTime(iso.date(), iso.time(), QTimeZone("Europe/Paris")).toMSecsSinceEpoch());
    }
    static QString spaced(QString text) // The table below shows plain spaces.
    {
        return text.replace(QChar(u'\u00a0'), QLatin1Char(' ')).replace(QChar(u'\u202f'), QLatin1Char(' '));
    }

    FrenchWords m_words{{{QStringLiteral("today"), QStringLiteral("aujourd’hui")},
                         {QStringLiteral("today %1"), QStringLiteral("aujourd’hui %1")},
                         {QStringLiteral("tomorrow"), QStringLiteral("demain")},
                         {QStringLiteral("tomorrow %1"), QStringLiteral("demain %1")},
                         {QStringLiteral("yesterday"), QStringLiteral("hier")},
                         {QStringLiteral("yesterday %1"), QStringLiteral("hier %1")},
                         {QStringLiteral("%1 d ago"), QStringLiteral("il y a %1 j")},
                         {QStringLiteral("%n working day(s)#1"), QStringLiteral("%n j ouvré")},
                         {QStringLiteral("%n working day(s)#2"), QStringLiteral("%n j ouvrés")},
                         {QStringLiteral("%1 by the calendar"), QStringLiteral("%1 calendaires")},
                         {QStringLiteral("%1 by %2"), QStringLiteral("%1 avant %2")},
                         {QStringLiteral("late by %1"), QStringLiteral("dépassé de %1")},
                         {QStringLiteral("in %1"), QStringLiteral("dans %1")},
                         {QStringLiteral("n/a"), QStringLiteral("s. o.")}}};
};

void TestFormat::moments_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("british");
    const auto row = [](const char *name, const char *when, const char *french, const char *british) {
        QTest::newRow(name) << QString::fromUtf8(when) << QString::fromUtf8(french)
                            << QString::fromUtf8(british);
    };
    row("today", "2026-11-22T14:10", "aujourd’hui 14:10", "today 14:10");
    row("last minute of today", "2026-11-22T23:59", "aujourd’hui 23:59", "today 23:59");
    row("tomorrow", "2026-11-23T09:00", "demain 09:00", "tomorrow 09:00");
    row("yesterday", "2026-11-21T00:00", "hier 00:00", "yesterday 00:00");
    row("this coming week", "2026-11-24T10:30", "mardi 10:30", "Tuesday 10:30");
    row("six days ahead", "2026-11-28T10:30", "samedi 10:30", "Saturday 10:30");
    row("seven days ahead", "2026-11-29T10:30", "29 nov. 10:30", "29 Nov 10:30");
    row("this past week", "2026-11-19T22:04", "jeu. 22:04", "Thu 22:04");
    row("this year", "2026-03-01T08:00", "1er mars 08:00", "1 Mar 08:00");
    row("another year", "2027-09-30T08:00", "30 sept. 2027", "30 Sept 2027");
    row("an old year", "2019-02-05T08:00", "5 févr. 2019", "5 Feb 2019");
}

void TestFormat::moments()
{
    QFETCH(QString, when);
    QTEST(spaced(at(QLocale(QLocale::English, QLocale::UnitedKingdom)).moment(instant(when))), "british");
    QTEST(spaced(french().moment(instant(when))), "french");
}

void TestFormat::exactMoments()
{
    QCOMPARE(french().exact(instant(QStringLiteral("2026-11-22T17:31"))),
             QStringLiteral("dimanche 22 novembre 2026, 17:31 (Europe/Paris, UTC+01:00)"));
    QCOMPARE(french().exact(instant(QStringLiteral("2026-07-01T17:31"))),
             QStringLiteral("mercredi 1er juillet 2026, 17:31 (Europe/Paris, UTC+02:00)"));
}

void TestFormat::days()
{
    const Format format = french();
    QCOMPARE(format.day({2027, 9, 30}), QStringLiteral("30\u00a0sept. 2027"));
    QCOMPARE(format.day({2026, 12, 1}), QStringLiteral("1er\u00a0déc. 2026"));
    QCOMPARE(format.day({}), QStringLiteral("—"));
    QCOMPARE(format.nearDay({2026, 11, 22}), QStringLiteral("aujourd’hui"));
    QCOMPARE(spaced(format.nearDay({2026, 11, 27})), QStringLiteral("27 nov."));
    QCOMPARE(spaced(format.weekday({2026, 11, 22})), QStringLiteral("dim. 22 nov."));
    QCOMPARE(format.month({2026, 11, 1}), QStringLiteral("novembre 2026"));
    QCOMPARE(format.daysAgo({2026, 9, 22}), QStringLiteral("il y a 61 j"));
    QCOMPARE(format.daysAgo({2026, 11, 21}), QStringLiteral("hier"));
    QCOMPARE(spaced(at(QLocale(QLocale::English, QLocale::UnitedStates)).day({2027, 9, 30})),
             QStringLiteral("Sep 30, 2027"));
    QCOMPARE(format.wallTime(1440), QStringLiteral("24:00"));
    QCOMPARE(format.wallTime(9 * 60 + 5), QStringLiteral("09:05"));
}

void TestFormat::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("sentence");
    const auto row = [](qint64 seconds, const char *table, const char *sentence) {
        QTest::addRow("%lld s", seconds)
            << seconds << QString::fromUtf8(table) << QString::fromUtf8(sentence);
    };
    row(0, "0 min", "0 min");
    row(30, "30 s", "30 s");
    row(60, "1 min", "1 min");
    row(8 * 60 + 59, "8 min", "8 min"); // Never more than there was.
    row(45 * 60, "45 min", "45 min");
    row(3600, "1 h 00", "1 h");
    row(3600 + 52 * 60, "1 h 52", "1 h 52");
    row(5 * 3600 + 12 * 60, "5 h 12", "5 h 12");
    row(33 * 3600, "33 h 00", "33 h"); // Not "1 day 9 h".
    row(1234 * 3600 + 60, "1 234 h 01", "1 234 h 01");
    row(-3600 - 45 * 60, "−1 h 45", "−1 h 45");
}

void TestFormat::durations()
{
    QFETCH(qint64, seconds);
    QTEST(spaced(french().duration(Seconds(seconds))), "table");
    QTEST(spaced(french().briefDuration(Seconds(seconds))), "sentence");
}

void TestFormat::targets_data()
{
    QTest::addColumn<core::Target>("target");
    QTest::addColumn<QString>("text");
    using core::TargetUnit;
    const auto row = [](const char *text, const core::Target &target) {
        QTest::newRow(text) << target << QString::fromUtf8(text);
    };
    row("30 min", {.amount = 30, .unit = TargetUnit::Minute});
    row("4 h", {.amount = 4, .unit = TargetUnit::Hour});
    row("1 h 30", {.amount = 90, .unit = TargetUnit::Minute});
    row("1 j ouvré", {.amount = 1, .unit = TargetUnit::WorkingDay});
    row("5 j ouvrés", {.amount = 5, .unit = TargetUnit::WorkingDay});
    row("1 j ouvré avant 12:00", {.amount = 1, .unit = TargetUnit::WorkingDay, .by = 720});
    row("24 h calendaires", {.amount = 24, .unit = TargetUnit::CalendarHour});
}

void TestFormat::targets()
{
    QFETCH(core::Target, target);
    QTEST(spaced(french().target(target)), "text");
}

void TestFormat::percentages_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](qint64 part, qint64 whole, const char *french, const char *english) {
        QTest::addRow("%lld of %lld", part, whole)
            << part << whole << QString::fromUtf8(french) << QString::fromUtf8(english);
    };
    row(92, 97, "94,8\u202f%", "94.8%");
    row(18, 20, "90,0\u202f%", "90.0%");
    row(20, 20, "100\u202f%", "100%");
    row(9999, 10000, "99,9\u202f%", "99.9%"); // All but one is not all.
    row(999999, 1000000, "99,9\u202f%", "99.9%");
    row(2, 3, "66,6\u202f%", "66.6%");
    row(0, 3, "0\u202f%", "0%");
    row(1, 3000, "0,0\u202f%", "0.0%");
    row(0, 0, "s. o.", "n/a");
    row(5, 4, "125,0\u202f%", "125.0%");
}

void TestFormat::percentages()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QTEST(at(QLocale(QLocale::English)).percent(part, whole), "english");
    QTEST(french().percent(part, whole), "french");
    QCOMPARE(french().percent(9903, 10001, 2), QStringLiteral("99,02\u202f%"));
}

void TestFormat::money_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](qint64 cents, const char *french, const char *english) {
        QTest::addRow("%lld", cents) << cents << QString::fromUtf8(french) << QString::fromUtf8(english);
    };
    row(0, "0,00\u00a0€", "€0.00");
    row(5, "0,05\u00a0€", "€0.05");
    row(42000, "420,00\u00a0€", "€420.00");
    row(123456, "1\u202f234,56\u00a0€", "€1,234.56");
    row(123456789012, "1\u202f234\u202f567\u202f890,12\u00a0€", "€1,234,567,890.12");
    row(-8875, "−88,75\u00a0€", "−€88.75");
    row(-5, "−0,05\u00a0€", "−€0.05");
}

void TestFormat::money()
{
    QFETCH(qint64, cents);
    QTEST(french().money(Money{cents}), "french");
    QTEST(at(QLocale(QLocale::English)).money(Money{cents}), "english");
}

void TestFormat::counts()
{
    const Format format = french();
    QCOMPARE(format.count(24918), QStringLiteral("24\u202f918"));
    QCOMPARE(format.count(-3), QStringLiteral("−3"));
    QCOMPARE(format.ratio(92, 97), QStringLiteral("92\u00a0/\u00a097"));
    QCOMPARE(spaced(format.factor(150)), QStringLiteral("× 1,5"));
    QCOMPARE(spaced(format.factor(200)), QStringLiteral("× 2"));
    QCOMPARE(spaced(format.bytes(qint64(16) << 30)), QStringLiteral("16 Go"));
    QCOMPARE(spaced(format.late(Seconds(72 * 60))), QStringLiteral("dépassé de 1 h 12"));
    QCOMPARE(spaced(format.left(Seconds(48 * 60))), QStringLiteral("dans 48 min"));
    QCOMPARE(format.clock(Seconds(42 * 60 + 59)), QStringLiteral("00:42"));
    QCOMPARE(at(QLocale(QLocale::English)).count(24918), QStringLiteral("24,918"));
}

void TestFormat::phones_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("national") << QStringLiteral("0388000000") << QStringLiteral("03 88 00 00 00");
    QTest::newRow("with dots") << QStringLiteral("03.88.00.00.00") << QStringLiteral("03 88 00 00 00");
    QTest::newRow("international") << QStringLiteral("+33388000000") << QStringLiteral("+33 3 88 00 00 00");
    QTest::newRow("00 prefix") << QStringLiteral("0033 3 88 00 00 00") << QStringLiteral("+33 3 88 00 00 00");
    QTest::newRow("Belgian") << QStringLiteral("+32 2 555 12 12") << QStringLiteral("+32 2 555 12 12");
    QTest::newRow("short") << QStringLiteral("3900") << QStringLiteral("3900");
    QTest::newRow("words") << QStringLiteral(" poste 12 ") << QStringLiteral("poste 12");
}

void TestFormat::phones()
{
    QFETCH(QString, typed);
    QTEST(spaced(phoneText(typed)), "shown");
}

void TestFormat::typography_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *typed, const char *french) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(french);
    };
    row("Pourquoi cette échéance ?", "Pourquoi cette échéance\u202f?");
    row("P1 : astreinte ; fin !", "P1\u202f: astreinte\u202f; fin\u202f!");
    row("calendrier « Astreinte »", "calendrier «\u202fAstreinte\u202f»");
    row("aujourd'hui", "aujourd’hui");
    row("à 14:10", "à 14:10"); // No space typed, none made.
    row("https://exemple.fr?x=1", "https://exemple.fr?x=1");
    row("attendre...", "attendre…");
    row("P2\u00a0: avant", "P2\u202f: avant");
}

void TestFormat::typography()
{
    QFETCH(QString, typed);
    QTEST(typeset(typed, QLocale(QLocale::French)), "french");
    QVERIFY(!typeset(typed, QLocale(QLocale::English)).contains(QChar(u'\u202f')));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
