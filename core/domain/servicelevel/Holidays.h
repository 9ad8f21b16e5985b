// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Calendar.h"

namespace core {

/// The public holidays known by rule; ui and the report have the words.
enum class HolidayName {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,  ///< 1 May
    VictoryDay, ///< 8 May
    EuropeDay,  ///< 9 May (Luxembourg)
    Ascension,
    WhitMonday,
    AbolitionOfSlavery, ///< Overseas, each territory its day
    NationalDay,        ///< 14 July, 21 July, 1 August, 23 June
    Assumption,
    AllSaints,
    Armistice, ///< 11 November
    Christmas,
    SecondChristmasDay ///< 26 December
};

struct Holiday
{
    QDate day = {};
    HolidayName name = HolidayName::NewYear;
    friend bool operator==(const Holiday &, const Holiday &) = default;
};

/// Easter Sunday of the Gregorian calendar, by the method of Meeus and Butcher.
QDate easterSunday(int year);

/// The holidays of @p year, in order of day. Two may fall on one day (1 May 2008 is also
/// Ascension). France: Code du travail L3133-1, L3134-13, L3422-2 and the official list of
/// Etalab where they differ (Saint-Martin: 28 May from 2018). Belgium and Luxembourg: the legal
/// national days; Switzerland: those of every canton.
QList<Holiday> holidaysOf(int year, const HolidayRules &rules);

/// A stable identifier, for exchange and tests: "easter_monday".
QString holidayKey(HolidayName name);

/// Reads an ISO code as calendars are exchanged: "FR", "FR-67" (with 26 December), "GP" or
/// "FR-GP", "BE", "CH", "LU"… Invalid, with a sentence, otherwise.
Result<HolidayRules> parseRegion(const QString &code);
/// The code of @p region; empty for None.
QString regionCode(HolidayRegion region);

} // namespace core
