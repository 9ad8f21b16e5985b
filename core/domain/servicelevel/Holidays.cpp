// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Holidays.h"

#include <algorithm>

namespace core {

namespace {

struct FixedDay
{
    HolidayName name;
    int month;
    int day;
};

struct MovingDay
{
    HolidayName name;
    int afterEaster;
};

constexpr MovingDay kGoodFriday{HolidayName::GoodFriday, -2};
constexpr MovingDay kEasterMonday{HolidayName::EasterMonday, 1};
constexpr MovingDay kAscension{HolidayName::Ascension, 39};
constexpr MovingDay kWhitMonday{HolidayName::WhitMonday, 50};

constexpr FixedDay kNewYear{HolidayName::NewYear, 1, 1};
constexpr FixedDay kLabourDay{HolidayName::LabourDay, 5, 1};
constexpr FixedDay kVictoryDay{HolidayName::VictoryDay, 5, 8};
constexpr FixedDay kAssumption{HolidayName::Assumption, 8, 15};
constexpr FixedDay kAllSaints{HolidayName::AllSaints, 11, 1};
constexpr FixedDay kArmistice{HolidayName::Armistice, 11, 11};
constexpr FixedDay kChristmas{HolidayName::Christmas, 12, 25};
constexpr FixedDay kSecondChristmasDay{HolidayName::SecondChristmasDay, 12, 26};

constexpr int kSaintMartinApart = 2018; ///< From this year on, not the day of Guadeloupe.
constexpr int kEuropeDaySince = 2019;

struct RegionCode
{
    const char16_t *code;
    HolidayRegion region;
};
constexpr std::array kRegionCodes{RegionCode{u"FR", HolidayRegion::France},
                                  RegionCode{u"GP", HolidayRegion::Guadeloupe},
                                  RegionCode{u"GF", HolidayRegion::Guyane},
                                  RegionCode{u"MQ", HolidayRegion::Martinique},
                                  RegionCode{u"YT", HolidayRegion::Mayotte},
                                  RegionCode{u"RE", HolidayRegion::Reunion},
                                  RegionCode{u"BL", HolidayRegion::SaintBarthelemy},
                                  RegionCode{u"MF", HolidayRegion::SaintMartin},
                                  RegionCode{u"PM", HolidayRegion::SaintPierreEtMiquelon},
                                  RegionCode{u"NC", HolidayRegion::NewCaledonia},
                                  RegionCode{u"PF", HolidayRegion::FrenchPolynesia},
                                  RegionCode{u"WF", HolidayRegion::WallisEtFutuna},
                                  RegionCode{u"BE", HolidayRegion::Belgium},
                                  RegionCode{u"CH", HolidayRegion::Switzerland},
                                  RegionCode{u"LU", HolidayRegion::Luxembourg}};

/// Collects the holidays of one year.
class YearOfHolidays
{
public:
    explicit YearOfHolidays(int year) : m_year(year), m_easter(easterSunday(year)) {}

    void add(const FixedDay &fixed)
    {
        m_days.append({.day = QDate(m_year, fixed.month, fixed.day), .name = fixed.name});
    }
    void add(const MovingDay &moving)
    {
        m_days.append({.day = m_easter.addDays(moving.afterEaster), .name = moving.name});
    }
    QList<Holiday> sorted()
    {
        std::ranges::stable_sort(m_days, {},
                                 [](const Holiday &holiday) { return holiday.day.toJulianDay(); });
        return m_days;
    }

private:
    int m_year;
    QDate m_easter;
    QList<Holiday> m_days;
};

std::optional<FixedDay> abolitionDay(HolidayRegion region, int year)
{
    constexpr auto kName = HolidayName::AbolitionOfSlavery;
    switch (region) {
    case HolidayRegion::Mayotte:
        return FixedDay{kName, 4, 27};
    case HolidayRegion::Martinique:
        return FixedDay{kName, 5, 22};
    case HolidayRegion::Guadeloupe:
        return FixedDay{kName, 5, 27};
    case HolidayRegion::SaintMartin:
        return FixedDay{kName, 5, year < kSaintMartinApart ? 27 : 28};
    case HolidayRegion::Guyane:
        return FixedDay{kName, 6, 10};
    case HolidayRegion::SaintBarthelemy:
        return FixedDay{kName, 10, 9};
    case HolidayRegion::Reunion:
        return FixedDay{kName, 12, 20};
    default:
        return {};
    }
}

void addFrance(YearOfHolidays &year, int number, const HolidayRules &rules)
{
    for (const FixedDay &fixed :
         {kNewYear, kLabourDay, kVictoryDay, FixedDay{HolidayName::NationalDay, 7, 14}, kAssumption,
          kAllSaints, kArmistice, kChristmas})
        year.add(fixed);
    for (const MovingDay &moving : {kEasterMonday, kAscension, kWhitMonday})
        year.add(moving);
    if (const std::optional<FixedDay> abolition = abolitionDay(rules.region, number))
        year.add(*abolition);
}

void addBelgium(YearOfHolidays &year)
{
    for (const FixedDay &fixed : {kNewYear, kLabourDay, FixedDay{HolidayName::NationalDay, 7, 21},
                                  kAssumption, kAllSaints, kArmistice, kChristmas})
        year.add(fixed);
    for (const MovingDay &moving : {kEasterMonday, kAscension, kWhitMonday})
        year.add(moving);
}

void addLuxembourg(YearOfHolidays &year, int number)
{
    for (const FixedDay &fixed : {kNewYear, kLabourDay, FixedDay{HolidayName::NationalDay, 6, 23},
                                  kAssumption, kAllSaints, kChristmas, kSecondChristmasDay})
        year.add(fixed);
    if (number >= kEuropeDaySince)
        year.add(FixedDay{HolidayName::EuropeDay, 5, 9});
    for (const MovingDay &moving : {kEasterMonday, kAscension, kWhitMonday})
        year.add(moving);
}

void addSwitzerland(YearOfHolidays &year)
{
    for (const FixedDay &fixed : {kNewYear, FixedDay{HolidayName::NationalDay, 8, 1}, kChristmas})
        year.add(fixed);
    year.add(kAscension);
}

} // namespace

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    const int day = (h + l - 7 * m + 114) % 31 + 1;
    return {year, month, day};
}

QList<Holiday> holidaysOf(int year, const HolidayRules &rules)
{
    YearOfHolidays found(year);
    switch (rules.region) {
    case HolidayRegion::None:
        return {};
    case HolidayRegion::Belgium:
        addBelgium(found);
        break;
    case HolidayRegion::Luxembourg:
        addLuxembourg(found, year);
        break;
    case HolidayRegion::Switzerland:
        addSwitzerland(found);
        break;
    default:
        addFrance(found, year, rules);
        if (rules.goodFriday)
            found.add(kGoodFriday);
        if (rules.december26)
            found.add(kSecondChristmasDay);
        break;
    }
    return found.sorted();
}

QString holidayKey(HolidayName name)
{
    switch (name) {
    case HolidayName::NewYear:
        return QStringLiteral("new_year");
    case HolidayName::GoodFriday:
        return QStringLiteral("good_friday");
    case HolidayName::EasterMonday:
        return QStringLiteral("easter_monday");
    case HolidayName::LabourDay:
        return QStringLiteral("labour_day");
    case HolidayName::VictoryDay:
        return QStringLiteral("victory_day");
    case HolidayName::EuropeDay:
        return QStringLiteral("europe_day");
    case HolidayName::Ascension:
        return QStringLiteral("ascension");
    case HolidayName::WhitMonday:
        return QStringLiteral("whit_monday");
    case HolidayName::AbolitionOfSlavery:
        return QStringLiteral("abolition_of_slavery");
    case HolidayName::NationalDay:
        return QStringLiteral("national_day");
    case HolidayName::Assumption:
        return QStringLiteral("assumption");
    case HolidayName::AllSaints:
        return QStringLiteral("all_saints");
    case HolidayName::Armistice:
        return QStringLiteral("armistice");
    case HolidayName::Christmas:
        return QStringLiteral("christmas");
    case HolidayName::SecondChristmasDay:
        return QStringLiteral("second_christmas_day");
    }
    return {};
}

Result<HolidayRules> parseRegion(const QString &code)
{
    QStringView rest(code);
    const bool inFrance = rest.startsWith(u"FR-", Qt::CaseInsensitive);
    if (inFrance)
        rest = rest.mid(3);
    for (const QStringView department : {QStringView(u"57"), QStringView(u"67"), QStringView(u"68")}) {
        if (inFrance && rest == department)
            return HolidayRules{.region = HolidayRegion::France, .december26 = true};
    }
    for (const RegionCode &known : kRegionCodes) {
        const bool french = known.region < HolidayRegion::Belgium && known.region != HolidayRegion::France;
        if (rest.compare(QStringView(known.code), Qt::CaseInsensitive) == 0 && (!inFrance || french))
            return HolidayRules{.region = known.region};
    }
    return invalid(
        {QT_TRANSLATE_NOOP(
             "Sentence", "The public holidays of “%1” are not known. Write FR, FR-57, FR-67, FR-68, GP, GF, "
                         "MQ, YT, RE, BL, MF, PM, NC, PF, WF, BE, CH or LU."),
         {code.left(40)}},
        QStringLiteral("region"));
}

QString regionCode(HolidayRegion region)
{
    for (const RegionCode &known : kRegionCodes) {
        if (known.region == region)
            return QString::fromUtf16(known.code);
    }
    return {};
}

} // namespace core
