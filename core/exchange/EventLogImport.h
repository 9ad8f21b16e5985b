// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/EventLogPlan.h"
#include "core/storage/Unit.h"

#include <functional>

namespace core {

class Derivation;
class LogWriting;

/// Told how far a long piece of work is; false stops it.
using ImportProgress = std::function<bool(qint64 done, qint64 total)>;

/// An understood log against the interventions a client has. An incident is found again by the
/// number it had elsewhere; what follows its stored log is added to it, and a log that tells
/// otherwise is left as it is. An import never takes anything away.
class EventLogImport
{
public:
    /// @p plan must outlive it. An invalid @p client is one that does not exist yet.
    EventLogImport(const EventLogPlan &plan, ClientId client) : m_plan(plan), m_client(client) {}

    /// What apply() would do, in counts; the incidents it leaves out are told in rejects().
    Result<ImportCounts> match(Connection &connection);
    const QList<ImportNote> &rejects() const { return m_rejects; }
    /// Technicians that the log names and Vigie does not know.
    const QStringList &newTechnicians() const { return m_newTechnicians; }
    /// What apply() added, in the order of the log.
    const QList<InterventionId> &created() const { return m_created; }

    /// Writes it, after match() in the same unit. Cancelled when @p progress says so.
    Result<> apply(Unit &unit, const ImportProgress &progress);

private:
    struct Match
    {
        enum class Action { Create, Append, Keep, Reject };
        Action action = Action::Create;
        InterventionId stored = {};
        QList<InterventionEvent> missing = {};
    };

    Result<Match> matchOf(Connection &connection, Derivation &derivation, const PlannedIntervention &planned);
    Result<Match> matchStored(Connection &connection, const PlannedIntervention &planned, InterventionId id);
    Result<> findTechnicians(Connection &connection);
    Result<> addTechnicians(Unit &unit);
    Result<> create(LogWriting &writing, const PlannedIntervention &planned);
    Result<> append(Unit &unit, Derivation &derivation, const PlannedIntervention &planned,
                    const Match &match);

    const EventLogPlan &m_plan;
    ClientId m_client;
    QList<Match> m_matches; ///< One for each planned intervention.
    QList<ImportNote> m_rejects;
    QHash<QString, TechnicianId> m_technicians; ///< By folded name.
    QStringList m_newTechnicians;
    QList<InterventionId> m_created;
};

} // namespace core
