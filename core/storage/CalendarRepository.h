// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/storage/Unit.h"

namespace core {

/// Coverage calendars with their versions and exceptions. A version that exists is never
/// changed: editing a calendar adds one (product/sla.md).
class CalendarRepository
{
public:
    explicit CalendarRepository(Connection &connection) : m_connection(connection) {}

    Result<QList<CalendarBook>> all() const; ///< By name, archived ones too.
    Result<CalendarBook> find(CalendarId id) const;
    /// What rests on @p id, counting interventions reported at @p since or later.
    Result<CalendarUse> use(CalendarId id, Instant since) const;

    static Result<CalendarId> add(Unit &unit, const QString &name);
    static Result<> rename(Unit &unit, const CalendarBook &book, const QString &name, bool isArchived);
    /// Conflict where a version with the same day exists.
    static Result<CalendarVersionId> addVersion(Unit &unit, const CoverageCalendar &version);
    /// Takes a version away with its exceptions: only for one that nothing rests on.
    static Result<> removeVersion(Unit &unit, CalendarVersionId id);

private:
    Result<QList<CalendarBook>> load(const QString &where, const Params &params) const;

    Connection &m_connection;
};

} // namespace core
