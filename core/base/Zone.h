// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QDate>
#include <QTimeZone>
#include <memory>
#include <vector>

namespace core {

inline constexpr int kFirstKnownYear = 1900;  ///< Zones and calendars are laid out from here…
inline constexpr int kEndOfKnownYears = 2400; ///< …to here, excluded.
inline constexpr int kSecondsPerDay = 86'400;

/// What the clocks of a zone show at an instant.
struct LocalTime
{
    QDate day = {};
    int second = 0; ///< Since midnight, as the clock counts: 0 to 86,399.
    int offset = 0; ///< Seconds east of UTC.
};

/// A time zone with its changes laid out for binary search. The only place where wall time
/// becomes an instant: Qt 6.4 gets the hours around a change wrong (a wall time plus a day,
/// the first of two equal wall times). Immutable, shared between threads.
class ZoneTable
{
public:
    explicit ZoneTable(const QTimeZone &zone);

    /// The seconds since 1970 UTC at which clocks show @p local seconds since 1970-01-01 00:00.
    /// A wall time that does not exist is the instant of the change, one that occurs twice its
    /// first occurrence.
    qint64 toUtc(qint64 local) const;
    /// Seconds east of UTC at @p utc seconds since 1970.
    int offsetAt(qint64 utc) const;
    /// True when no change touches the wall times of [@p from, @p to]: one offset serves all.
    bool isUniform(qint64 from, qint64 to) const;

private:
    void add(qint64 utc, int offset);

    std::vector<qint64> m_changes;    ///< UTC seconds of each change.
    std::vector<qint64> m_wallLimits; ///< From this wall second on, the offset after the change serves.
    std::vector<int> m_offsets;       ///< One more than changes: before the first, after each.
};

/// The table of @p zone, made once; an invalid zone is UTC.
std::shared_ptr<const ZoneTable> zoneTable(const QTimeZone &zone);

/// The zone called @p id ("Europe/Paris", "UTC+02:00"); Invalid where there is none.
Result<QTimeZone> zoneNamed(const QString &id);

/// The instant at which clocks of @p zone show @p second seconds after midnight of @p day
/// (0 to 86,400: 24:00 is the next midnight), under the rule of ZoneTable::toUtc().
Instant instantOf(QDate day, int second, const QTimeZone &zone);
Instant instantOf(QDate day, int second, const ZoneTable &zone);

/// What clocks of @p zone show at @p when.
LocalTime localTime(Instant when, const QTimeZone &zone);
LocalTime localTime(Instant when, const ZoneTable &zone);

/// "2026-06-02T09:30:00+02:00": ISO 8601 in @p zone with its offset, whole seconds.
QString isoText(Instant when, const QTimeZone &zone);
QString isoText(Instant when, const ZoneTable &zone);

/// Whole seconds since 1970 UTC, rounded down.
constexpr qint64 toSeconds(Instant when)
{
    return std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
}

constexpr Instant fromSeconds(qint64 seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

} // namespace core
