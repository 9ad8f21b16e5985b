// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>
#include <QList>
#include <QTimeZone>
#include <array>
#include <optional>

namespace core {

/// An open stretch of a day in local wall time, minutes since midnight; end may be 1440 (24:00).
struct Slot
{
    int start = 0;
    int end = 0;
    friend auto operator<=>(const Slot &, const Slot &) = default; // NOLINT(modernize-use-nullptr)
};

/// The open hours of a week: Monday first, the slots of a day sorted and apart.
using WeeklyHours = std::array<QList<Slot>, 7>;

/// The regions whose public holidays are known by rule (product/french-practice.md §12).
/// Alsace-Moselle is two switches, because Good Friday is a holiday only in some communes.
enum class HolidayRegion {
    None,
    France, ///< Métropole
    Guadeloupe,
    Guyane,
    Martinique,
    Mayotte,
    Reunion,
    SaintBarthelemy,
    SaintMartin,
    SaintPierreEtMiquelon,
    NewCaledonia,
    FrenchPolynesia,
    WallisEtFutuna,
    Belgium,
    Switzerland,
    Luxembourg
};

struct HolidayRules
{
    HolidayRegion region = HolidayRegion::None;
    bool goodFriday = false; ///< Alsace-Moselle, communes with a protestant temple or mixed church.
    bool december26 = false; ///< Alsace-Moselle.
    friend bool operator==(const HolidayRules &, const HolidayRules &) = default;
};

/// A dated departure from the week: closed (wholly, or between two wall times) or open with
/// slots of its own. A yearly one recurs on the same days of each year from `from` on; a 29
/// February is skipped in other years. Openings replace the slots of their date, holiday or
/// not (a dated one goes before a yearly one, then the last written); closures cut what is open,
/// openings too.
struct CalendarException
{
    enum class Kind { Closure, Opening };
    Kind kind = Kind::Closure;
    QDate from = {};
    QDate to = {}; ///< Inclusive; equals `from` for one day.
    bool yearly = false;
    QList<Slot> slots_ = {}; ///< Opening: its slots. Closure: what is cut; empty means the whole day.
    QString name = {};
    friend bool operator==(const CalendarException &, const CalendarException &) = default;
};

/// Days that this calendar treats as holidays beside those of the region, on which "law and
/// decree" differ or a town has its own: closed, but an opening wins over them.
struct ListedHoliday
{
    QDate from = {};
    QDate to = {}; ///< Inclusive; equals `from` for one day.
    bool yearly = false;
    QString name = {};
    friend bool operator==(const ListedHoliday &, const ListedHoliday &) = default;
};

/// One version of a coverage calendar, as a contract means it. `siteHolidays`: the region
/// comes from the intervention's site instead of `holidays`.
struct CoverageCalendar
{
    CalendarId calendar = {};
    CalendarVersionId version = {};
    QString name = {};
    QDate effectiveOn = {};
    QTimeZone zone = {};
    WeeklyHours hours = {};
    HolidayRules holidays = {};
    bool siteHolidays = false;
    bool worksHolidays = false; ///< The region's holidays are worked.
    QList<CalendarException> exceptions = {};
    QList<ListedHoliday> listedHolidays = {};
    friend bool operator==(const CoverageCalendar &, const CoverageCalendar &) = default;
};

/// Reads "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off" (a subset of OpenStreetMap's
/// opening_hours), "24/7" included. Sets hours and worksHolidays (true without "PH off").
/// Invalid, with a sentence naming the piece that cannot be read, otherwise.
struct ParsedHours
{
    WeeklyHours hours = {};
    bool worksHolidays = false;
    friend bool operator==(const ParsedHours &, const ParsedHours &) = default;
};
Result<ParsedHours> parseHours(const QString &text);
/// "09:00" or, where @p allowEndOfDay, "24:00" as minutes since midnight.
std::optional<int> parseClock(QStringView text, bool allowEndOfDay);
/// "09:00" for 540; "24:00" for 1440.
QString clockText(int minutes);
/// The slots of a @p day sorted; Invalid, naming the slot, when one is empty, backward or overlaps another.
Result<QList<Slot>> checkedSlots(QList<Slot> day);
/// The canonical text of @p hours; parseHours() reads it back unchanged.
QString hoursText(const WeeklyHours &hours, bool worksHolidays);

} // namespace core
