// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "core/domain/timekeeping/WorkEntry.h"
#include "core/storage/Select.h"
#include "core/storage/Unit.h"

namespace core {

/// Interventions, their logs and their work, as stored. What is derived from a log is written
/// by DerivedRepository.
class InterventionRepository
{
public:
    using Row = InterventionRow;
    using Filter = InterventionFilter;
    static constexpr Table kTable = Table::Intervention;

    explicit InterventionRepository(Connection &connection) : m_connection(connection) {}

    Result<Intervention> find(InterventionId id) const;
    /// By our number ("2026-0042") or the one it had elsewhere; several may share the latter.
    Result<QList<InterventionId>> numbered(const QString &number) const;
    Result<InterventionId> withExternalNumber(ClientId client, const QString &number) const;
    /// The log, in the order of `at` and of entry, corrections included.
    Result<QList<InterventionEvent>> events(InterventionId id) const;
    Result<InterventionEvent> findEvent(EventId id) const;
    Result<QList<WorkEntry>> workEntries(InterventionId id) const;
    Result<QList<Outage>> outages(InterventionId id) const;
    Result<int> nextSequence(int year) const;

    Result<Page<InterventionRow>> page(const InterventionFilter &filter, const std::optional<Cursor> &after,
                                       int limit) const;
    Result<QList<InterventionRow>> rows(const QSet<qint64> &ids, const InterventionFilter &filter) const;
    Result<qint64> count(const InterventionFilter &filter) const;
    /// At most @p limit of those that match.
    Result<QList<InterventionId>> ids(const InterventionFilter &filter, int limit) const;

    static Result<InterventionId> add(Unit &unit, const Intervention &intervention);
    /// Conflict when somebody changed it since it was read.
    static Result<> update(Unit &unit, const Intervention &intervention);
    static Result<EventId> add(Unit &unit, const InterventionEvent &event);
    static Result<WorkEntryId> add(Unit &unit, const WorkEntry &entry);
    static Result<> update(Unit &unit, const WorkEntry &entry);
    static Result<> remove(Unit &unit, const WorkEntry &entry);
    static Result<OutageId> add(Unit &unit, const Outage &outage);
    static Result<> update(Unit &unit, const Outage &outage);

private:
    Select select(const InterventionFilter &filter) const;

    Connection &m_connection;
};

} // namespace core
