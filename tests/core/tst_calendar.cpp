// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Holidays.h"
#include "core/domain/servicelevel/Target.h"
#include "support/Calendars.h"
#include "support/Warnings.h"

#include <QFile>
#include <QMap>
#include <QObject>
#include <QSet>

using core::HolidayName;
using core::HolidayRegion;
using core::HolidayRules;

/// The text forms of calendars and targets, and the public holidays.
class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void hours_data();
    void hours();
    void hoursThatCannotBeRead_data();
    void hoursThatCannotBeRead();
    void hoursRoundTrip();
    void targets_data();
    void targets();
    void easter_data();
    void easter();
    void officialFrenchHolidays();
    void namesOnOneDay();
    void otherCountries_data();
    void otherCountries();
    void regions_data();
    void regions();
};

void TestCalendar::hours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off",
        "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off");
    row("24/7", "24/7");
    row("24/7; PH off", "24/7; PH off");
    row("Mo-Su 00:00-24:00", "24/7");
    row("00:00-24:00", "24/7");
    row("PH off; 24/7", "24/7; PH off");
    row("mo-fr 9:00-12:00 , 14:00-18:00 ;", "Mo-Fr 09:00-12:00,14:00-18:00");
    row("Mo-Fr 09:00–12:00", "Mo-Fr 09:00-12:00"); // en dash
    row("Mo,We 14:00-18:00,08:00-12:00", "Mo,We 08:00-12:00,14:00-18:00");
    row("Mo-Fr 09:00-18:00; We 09:00-12:00",
        "Mo-Tu,Th-Fr 09:00-18:00; We 09:00-12:00"); // the later rule wins
    row("Mo-Sa 09:00-18:00; Sa off", "Mo-Fr 09:00-18:00");
    row("Mo-Sa 09:00-18:00; Mo closed", "Tu-Sa 09:00-18:00");
    row("Fr-Mo 22:00-24:00", "Mo,Fr-Su 22:00-24:00"); // over the week's end
    row("Mo 00:00-06:00,22:00-24:00", "Mo 00:00-06:00,22:00-24:00");
    row("Mo 09:00-12:00,12:00-14:00", "Mo 09:00-12:00,12:00-14:00"); // touching is not overlapping
    row("off", "off");
    row("off; PH off", "off; PH off");
}

void TestCalendar::hours()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const core::Result<core::ParsedHours> parsed = core::parseHours(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().sentence.plain()));
    QCOMPARE(core::hoursText(parsed->hours, parsed->worksHolidays), canonical);
    QCOMPARE(parsed->worksHolidays, !canonical.contains(QStringLiteral("PH off")));
}

void TestCalendar::hoursThatCannotBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named"); // What the sentence must name.
    const auto row = [](const char *text, const char *named) {
        QTest::addRow("“%s”", text) << QString::fromUtf8(text) << QString::fromUtf8(named);
    };
    row("", "");
    row("   ", "");
    row("office hours", "office hours");
    row("Mo-Fr", "");
    row("Xx 09:00-12:00", "Xx 09:00-12:00");
    row("Mo-Xx 09:00-12:00", "Mo-Xx");
    row("Mo-Tu-We 09:00-12:00", "Mo-Tu-We");
    row("Mo 09:00", "09:00");
    row("Mo 09-12", "09-12");
    row("Mo 09:00-12:00-14:00", "09:00-12:00-14:00");
    row("Mo 25:00-26:00", "25:00-26:00");
    row("Mo 09:60-12:00", "09:60-12:00");
    row("Mo 24:00-24:00", "24:00-24:00");
    row("Mo 09:00-24:01", "09:00-24:01");
    row("Mo 12:00-09:00", "12:00-09:00");
    row("Mo 22:00-06:00", "22:00-06:00"); // across midnight: two slots
    row("Mo 09:00-09:00", "09:00-09:00");
    row("Mo 09:00-12:00,11:00-14:00", "11:00-14:00");
    row("Mo 09:00-12:00,Tu 10:00-11:00", "Tu 10:00-11:00");
    row("PH 09:00-12:00", "PH 09:00-12:00");
    row("Mo 09:00-12:00; week 3", "week 3");
    row("Mo +9:00-12:00", "");
    row("Mo 09:0٣-12:00", "");
}

void TestCalendar::hoursThatCannotBeRead()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const core::Result<core::ParsedHours> parsed = core::parseHours(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().sentence.plain().contains(named), qPrintable(parsed.error().sentence.plain()));
    QCOMPARE(parsed.error().field, QStringLiteral("hours"));
}

/// Any week that the editor can make is read back as it was.
void TestCalendar::hoursRoundTrip()
{
    quint32 seed = 12345;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return static_cast<int>((seed >> 8U) % below);
    };
    for (int round = 0; round < 2000; ++round) {
        core::WeeklyHours hours;
        for (QList<core::Slot> &day : hours) {
            for (int start = random(600); start < 1440 && day.size() < random(5); start += 1 + random(500)) {
                const int end = std::min(1440, start + 1 + random(400));
                day.append({.start = start, .end = end});
                start = end;
            }
        }
        if (round % 3 == 0)
            hours[4] = hours[1];
        const bool works = round % 2 == 0;
        const core::Result<core::ParsedHours> back = core::parseHours(core::hoursText(hours, works));
        QVERIFY(back);
        QVERIFY(back->hours == hours);
        QCOMPARE(back->worksHolidays, works);
    }
}

void TestCalendar::targets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical"); // Empty: cannot be read.
    const auto row = [](const char *text, const char *canonical) {
        QTest::addRow("“%s”", text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("30 min", "30 min");
    row("4 h", "4 h");
    row("4h", "4 h");
    row(" 1  D ", "1 d");
    row("1 d by 12:00", "1 d by 12:00");
    row("0 d by 9:30", "0 d by 09:30");
    row("24 ch", "24 ch");
    row("90 s", "90 s");
    row("0 h", "0 h");
    row("4 h by 12:00", "");
    row("1 d by 25:00", "");
    row("1 d by", "");
    row("-4 h", "");
    row("4", "");
    row("h", "");
    row("4 hours", "");
    row("4.5 h", "");
    row("99999999999999999999 h", "");
    row("", "");
}

void TestCalendar::targets()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const core::Result<core::Target> target = core::parseTarget(text);
    QCOMPARE(bool(target), !canonical.isEmpty());
    if (!target) {
        QVERIFY(!target.error().sentence.isEmpty());
        return;
    }
    QCOMPARE(core::targetText(*target), canonical);
    QVERIFY(*core::parseTarget(canonical) == *target);
}

void TestCalendar::easter_data()
{
    QTest::addColumn<QDate>("sunday");
    for (const QDate day :
         {QDate(1961, 4, 2), QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2011, 4, 24), QDate(2025, 4, 20),
          QDate(2026, 4, 5), QDate(2027, 3, 28), QDate(2028, 4, 16), QDate(2038, 4, 25), QDate(2285, 3, 22)})
        QTest::addRow("%d", day.year()) << day;
}

void TestCalendar::easter()
{
    QFETCH(QDate, sunday);
    QCOMPARE(core::easterSunday(sunday.year()), sunday);
    QCOMPARE(sunday.dayOfWeek(), 7);
}

/// The official list of Etalab, 2006–2031, every zone, both ways.
void TestCalendar::officialFrenchHolidays()
{
    QFile file(when::fixtures() + QStringLiteral("/holidays/etalab_jours_feries_2006-2031_official.csv"));
    if (when::fixtures().isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("the fixtures are not here");
    const QMap<QString, HolidayRules> zones{
        {QStringLiteral("Métropole"), {HolidayRegion::France}},
        {QStringLiteral("Alsace-Moselle"), {HolidayRegion::France, true, true}},
        {QStringLiteral("Guadeloupe"), {HolidayRegion::Guadeloupe}},
        {QStringLiteral("Guyane"), {HolidayRegion::Guyane}},
        {QStringLiteral("Martinique"), {HolidayRegion::Martinique}},
        {QStringLiteral("Mayotte"), {HolidayRegion::Mayotte}},
        {QStringLiteral("Nouvelle-Calédonie"), {HolidayRegion::NewCaledonia}},
        {QStringLiteral("La Réunion"), {HolidayRegion::Reunion}},
        {QStringLiteral("Polynésie Française"), {HolidayRegion::FrenchPolynesia}},
        {QStringLiteral("Saint-Barthélémy"), {HolidayRegion::SaintBarthelemy}},
        {QStringLiteral("Saint-Martin"), {HolidayRegion::SaintMartin}},
        {QStringLiteral("Wallis-et-Futuna"), {HolidayRegion::WallisEtFutuna}},
        {QStringLiteral("Saint-Pierre-et-Miquelon"), {HolidayRegion::SaintPierreEtMiquelon}}};
    const QMap<QString, HolidayName> names{
        {QStringLiteral("1er janvier"), HolidayName::NewYear},
        {QStringLiteral("Vendredi saint"), HolidayName::GoodFriday},
        {QStringLiteral("Lundi de Pâques"), HolidayName::EasterMonday},
        {QStringLiteral("Abolition de l'esclavage"), HolidayName::AbolitionOfSlavery},
        {QStringLiteral("1er mai"), HolidayName::LabourDay},
        {QStringLiteral("8 mai"), HolidayName::VictoryDay},
        {QStringLiteral("Ascension"), HolidayName::Ascension},
        {QStringLiteral("Lundi de Pentecôte"), HolidayName::WhitMonday},
        {QStringLiteral("14 juillet"), HolidayName::NationalDay},
        {QStringLiteral("Assomption"), HolidayName::Assumption},
        {QStringLiteral("Toussaint"), HolidayName::AllSaints},
        {QStringLiteral("11 novembre"), HolidayName::Armistice},
        {QStringLiteral("Jour de Noël"), HolidayName::Christmas},
        {QStringLiteral("2ème jour de Noël"), HolidayName::SecondChristmasDay}};
    QMap<QString, QSet<QString>> official;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(','));
        QCOMPARE(cells.size(), 3);
        QVERIFY2(names.contains(cells[1]), qPrintable(cells[1]));
        for (const QString &zone : cells[2].split(QLatin1Char('|')))
            official[zone].insert(cells[0] + core::holidayKey(names[cells[1]]));
    }
    QCOMPARE(official.size(), zones.size());
    for (auto zone = zones.cbegin(); zone != zones.cend(); ++zone) {
        QSet<QString> ours;
        for (int year = 2006; year <= 2031; ++year) {
            for (const core::Holiday &holiday : core::holidaysOf(year, *zone))
                ours.insert(holiday.day.toString(Qt::ISODate) + core::holidayKey(holiday.name));
        }
        QVERIFY2(ours == official[zone.key()], qPrintable(zone.key()));
    }
}

void TestCalendar::namesOnOneDay()
{
    QList<HolidayName> names;
    for (const core::Holiday &holiday : core::holidaysOf(2008, {HolidayRegion::France})) {
        if (holiday.day == QDate(2008, 5, 1))
            names.append(holiday.name);
    }
    QCOMPARE(names, (QList<HolidayName>{HolidayName::LabourDay, HolidayName::Ascension}));
    QVERIFY(core::holidaysOf(2026, {}).isEmpty());
    // The two switches of Alsace-Moselle are apart.
    QCOMPARE(core::holidaysOf(2026, {HolidayRegion::France, true, false}).size(), 12);
    QCOMPARE(core::holidaysOf(2026, {HolidayRegion::France, false, true}).last().day, QDate(2026, 12, 26));
}

void TestCalendar::otherCountries_data()
{
    QTest::addColumn<int>("region");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("days");
    const auto row = [](const char *name, HolidayRegion region, int year, const char *days) {
        QTest::addRow("%s %d", name, year) << int(region) << year << QString::fromUtf8(days);
    };
    row("Belgium", HolidayRegion::Belgium, 2026,
        "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25");
    row("Luxembourg", HolidayRegion::Luxembourg, 2026,
        "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26");
    row("Luxembourg", HolidayRegion::Luxembourg, 2018,
        "01-01 04-02 05-01 05-10 05-21 06-23 08-15 11-01 12-25 12-26"); // Before Europe Day.
    row("Switzerland", HolidayRegion::Switzerland, 2026, "01-01 05-14 08-01 12-25");
    row("France", HolidayRegion::France, 2026,
        "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
}

void TestCalendar::otherCountries()
{
    QFETCH(int, region);
    QFETCH(int, year);
    QFETCH(QString, days);
    QStringList found;
    for (const core::Holiday &holiday : core::holidaysOf(year, {static_cast<HolidayRegion>(region)}))
        found.append(holiday.day.toString(QStringLiteral("MM-dd")));
    QCOMPARE(found.join(QLatin1Char(' ')), days);
}

void TestCalendar::regions_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("region"); // -1: unknown.
    QTest::addColumn<bool>("december26");
    const auto row = [](const char *code, int region, bool december26 = false) {
        QTest::addRow("“%s”", code) << QString::fromUtf8(code) << region << december26;
    };
    row("FR", int(HolidayRegion::France));
    row("fr", int(HolidayRegion::France));
    row("FR-67", int(HolidayRegion::France), true);
    row("FR-57", int(HolidayRegion::France), true);
    row("RE", int(HolidayRegion::Reunion));
    row("FR-RE", int(HolidayRegion::Reunion));
    row("BE", int(HolidayRegion::Belgium));
    row("LU", int(HolidayRegion::Luxembourg));
    row("FR-BE", -1);
    row("FR-FR", -1);
    row("FR-99", -1);
    row("US", -1);
    row("", -1);
}

void TestCalendar::regions()
{
    QFETCH(QString, code);
    QFETCH(int, region);
    QFETCH(bool, december26);
    const core::Result<HolidayRules> rules = core::parseRegion(code);
    QCOMPARE(bool(rules), region >= 0);
    if (!rules) {
        QVERIFY(!rules.error().sentence.isEmpty());
        return;
    }
    QCOMPARE(int(rules->region), region);
    QCOMPARE(rules->december26, december26);
    QVERIFY(!rules->goodFriday);
    QVERIFY(core::parseRegion(core::regionCode(rules->region))->region == rules->region);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
