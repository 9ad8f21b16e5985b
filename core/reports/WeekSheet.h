// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/domain/servicelevel/Intervals.h"
#include "core/domain/timekeeping/WorkEntry.h"

#include <QHash>
#include <array>

namespace core {

class Connection;
struct ChangeSet;

// The week of a technician, or of all of them: product/interventions.md, "Speed of entry". Minutes are those
// that are stored; the day of an entry is the one that the ledger of its contract books it on.

inline constexpr int kDaysOfWeek = 7;

/// The Monday of the week of @p day.
QDate mondayOf(QDate day);
/// "2026-W47", the week of ISO 8601.
QString weekText(QDate monday);
/// The Monday of "2026-W47"; Invalid, with a sentence, otherwise.
Result<QDate> parseWeek(const QString &text);

/// What was worked and what of it is charged: two sums that are never added up.
struct WorkedTime
{
    Minutes actual{0};
    Minutes charged{0};

    WorkedTime &operator+=(const WorkedTime &other)
    {
        actual += other.actual;
        charged += other.charged;
        return *this;
    }
    friend bool operator==(const WorkedTime &, const WorkedTime &) = default;
};
WorkedTime workedTime(const QList<WorkEntry> &entries);

/// The work on one intervention.
struct WeekLine
{
    InterventionId intervention = {};
    QString number = {};
    QString title = {};
    ClientId client = {};
    QString clientName = {};
    std::array<QList<WorkEntry>, kDaysOfWeek> days = {}; ///< From Monday, the earliest first.

    WorkedTime on(int day) const { return workedTime(days.at(static_cast<size_t>(day))); }
    WorkedTime total() const;
};

/// A time of opening hours of which nothing is written down.
struct WorkHole
{
    TechnicianId technician = {};
    QDate day = {};
    Interval interval = {};
    friend bool operator==(const WorkHole &, const WorkHole &) = default;
};

struct WeekQuery
{
    QDate monday = {};
    TechnicianId technician = {}; ///< Invalid: all of them.
    Instant now = {};             ///< Later hours are no holes yet.
};

struct WeekSheet
{
    QDate monday = {};
    TechnicianId technician = {}; ///< Invalid: all of them.
    QTimeZone zone = {};          ///< The provider's: in which its clocks are told.
    QHash<qint64, QString> technicians = {};
    QList<WeekLine> lines = {}; ///< By client, then by number.
    QList<WorkHole> holes = {}; ///< By day, technician and hour.
    QString hours = {};         ///< The calendar they are measured by; empty: kUsualHours.

    WorkedTime on(int day) const;
    WorkedTime total() const;
    QString technicianName() const { return technicians.value(technician.value()); }
};

/// Where no contract in force tells the hours of the office.
inline const auto kUsualHours = QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off");
/// What is shorter is not worth a question.
inline constexpr Minutes kSmallestHole{5};

/// What of @p open nothing in @p work covers before @p now.
QList<Interval> holesIn(const QList<Interval> &open, const QList<WorkEntry> &work, Instant now);
/// When @p calendar is open on @p day.
QList<Interval> openSpans(const CoverageCalendar &calendar, QDate day);

/// Reads the week. Holes are measured by the calendar that most contracts in force have as their support
/// hours, those open for more than 60 hours a week left aside; of technicians who are active.
Result<WeekSheet> weekSheet(Connection &connection, const WeekQuery &query);

/// Whether a week may be another one after @p changes.
bool concernsWeeks(const ChangeSet &changes);

} // namespace core
