// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Choice.h"
#include "core/domain/intervention/Replay.h"
#include "core/domain/servicelevel/CalendarBook.h"
#include "core/domain/servicelevel/Explanation.h"
#include "core/storage/DerivedRepository.h"

#include <QHash>

namespace core {

/// An intervention with its log, replayed; with what explains it.
struct Replayed
{
    Intervention intervention = {};
    QList<InterventionEvent> log = {};
    DerivedFacts facts = {};
    Contract contract = {};         ///< Invalid id: outside contract.
    ContractVersion version = {};   ///< In force at the report.
    WorkingTimeResolver times = {}; ///< The compiled calendars it was measured by.
};

/// Why @p commitment, one of @p replayed, is due when it is: to its due date, else to @p now.
/// Nothing where its calendar is missing.
std::optional<Explanation> explained(const Replayed &replayed, const Commitment &commitment, Instant now);

/// Replays logs under the contracts and calendars of the database, which it reads once and
/// keeps: make one for each piece of work, not for the life of the program.
class Derivation
{
public:
    explicit Derivation(Connection &connection) : m_connection(connection) {}

    /// As of @p now.
    Result<Replayed> replayed(InterventionId id, Instant now);
    Result<Replayed> replayed(const Intervention &intervention, const QList<InterventionEvent> &log,
                              std::optional<Instant> firstWork, Instant now);

    /// Writes what follows from the stored log, whatever the present.
    Result<> derive(Unit &unit, InterventionId id);
    /// The same for one just written whose log is at hand.
    Result<> deriveNew(Unit &unit, const Intervention &intervention, const QList<InterventionEvent> &log,
                       std::optional<Instant> firstWork = {});
    /// Every intervention of a contract, after its terms or a calendar changed backwards.
    Result<> deriveContract(Unit &unit, ContractId contract);
    /// Whether what is stored is what follows from the log.
    Result<bool> isInStep(InterventionId id);

    /// The contract an intervention falls under by itself; Invalid where several fit.
    Result<ContractId> contractFor(const Intervention &intervention, Instant reported);
    Result<QList<ContractBook>> contractsOf(ClientId client);
    /// The hours in which @p version supports @p site on @p day; null where its calendar is missing.
    Result<std::shared_ptr<const WorkingTime>> supportHours(const ContractVersion &version, QDate day,
                                                            SiteId site);
    /// The zone of the provider: for what no contract covers.
    Result<QTimeZone> homeZone();

private:
    using Compiled = std::shared_ptr<const WorkingTime>;

    Result<> loadCalendars();
    Result<HolidayRules> holidaysOf(SiteId site);
    Compiled compiled(CalendarId calendar, QDate day, const HolidayRules &site);
    QTimeZone zoneOf(CalendarId calendar, QDate day) const;
    Result<> findContract(Replayed &replayed, Instant reported);

    Connection &m_connection;
    bool m_hasCalendars = false;
    QHash<CalendarId, CalendarBook> m_calendars;
    QHash<ClientId, QList<ContractBook>> m_contracts;
    QHash<SiteId, HolidayRules> m_sites;
    std::optional<QTimeZone> m_home;
    QHash<QPair<CalendarVersionId, int>, Compiled> m_compiled; ///< By version and the site's holidays.
};

} // namespace core
