// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/WorkService.h"

#include "core/base/Zone.h"
#include "core/services/Derivation.h"
#include "core/services/PackService.h"
#include "core/storage/InterventionRepository.h"

#include <algorithm>

namespace core {
namespace {

/// The work on one intervention, under its contract.
class Charger
{
public:
    Charger(Derivation &derivation, Connection &connection)
        : m_derivation(derivation), m_connection(connection)
    {
    }

    Result<> read(InterventionId id);
    Result<> put(const WorkEntry &pending);
    void leaveOut(WorkEntryId id);
    QList<ChargedWork> charged() const;

    const QList<WorkEntry> &stored() const { return m_stored; }
    ContractId contract() const { return m_intervention.contract; }
    const QTimeZone &zone() const { return m_zone; }
    QString number() const { return interventionNumber(m_intervention.year, m_intervention.sequence); }

private:
    /// In force on @p day; null: outside contract.
    const ContractVersion *versionOf(QDate day) const;

    Derivation &m_derivation;
    Connection &m_connection;
    Intervention m_intervention;
    ContractBook m_book;
    ContractVersion m_atReport; ///< Whose rounding counts for all of the intervention.
    QTimeZone m_zone;
    QList<WorkEntry> m_stored;
    QList<WorkEntry> m_entries; ///< With what is pending.
};

Result<> Charger::read(InterventionId id)
{
    const auto entries = InterventionRepository(m_connection).workEntries(id);
    if (!entries)
        return entries.error();
    Instant last{};
    for (const WorkEntry &entry : *entries)
        last = std::max(last, entry.endedAt);
    const auto replayed = m_derivation.replayed(id, last);
    if (!replayed)
        return replayed.error();
    m_intervention = replayed->intervention;
    m_atReport = replayed->version;
    m_zone = replayed->facts.zone;
    m_stored = *entries;
    m_entries = *entries;
    if (!m_intervention.contract.isValid())
        return {};
    const auto books = m_derivation.contractsOf(m_intervention.client);
    if (!books)
        return books.error();
    for (const ContractBook &book : *books) {
        if (book.contract.id == m_intervention.contract)
            m_book = book;
    }
    return {};
}

const ContractVersion *Charger::versionOf(QDate day) const
{
    return m_book.contract.id.isValid() && isInForce(m_book.contract, day) ? versionOn(m_book.versions, day)
                                                                           : nullptr;
}

Result<> Charger::put(const WorkEntry &pending)
{
    const QDate day = localTime(pending.startedAt, m_zone).day;
    std::shared_ptr<const WorkingTime> support;
    if (const ContractVersion *version = versionOf(day)) {
        const auto hours = m_derivation.supportHours(*version, day, m_intervention.site);
        if (!hours)
            return hours.error();
        support = *hours;
    }
    leaveOut(pending.id);
    m_entries += stretchesOf(pending, support.get(), m_zone);
    std::ranges::stable_sort(m_entries, {}, &WorkEntry::startedAt);
    return {};
}

void Charger::leaveOut(WorkEntryId id)
{
    m_entries.removeIf([id](const WorkEntry &entry) { return id.isValid() && entry.id == id; });
}

QList<ChargedWork> Charger::charged() const
{
    QList<ChargedWork> work;
    for (const WorkEntry &entry : m_entries)
        work << covered(entry, versionOf(localTime(entry.startedAt, m_zone).day), m_intervention.kind);
    charge(work, roundingOf(m_atReport), m_zone);
    return work;
}

Result<> checked(const WorkEntry &entry)
{
    if (entry.endedAt < entry.startedAt)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Work cannot end before it begins.")},
                       QStringLiteral("endedAt"));
    if (entry.actual < Minutes(0))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Minutes cannot be negative.")},
                       QStringLiteral("actual"));
    if (entry.actual > entry.endedAt - entry.startedAt)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The time worked is longer than from its beginning to "
                                                      "its end. Correct one of them.")},
                       QStringLiteral("actual"));
    if (entry.travel < Minutes(0) || entry.travelKm < 0 || entry.travelFee < Money{})
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A journey cannot be negative.")},
                       QStringLiteral("travel"));
    return {};
}

/// Writes what differs from what is stored; packs follow. The row of @p first.
Result<WorkEntryId> write(Unit &unit, const Charger &charger, Instant first)
{
    WorkEntryId found;
    for (const ChargedWork &each : charger.charged()) {
        WorkEntry entry = each.entry;
        if (!entry.id.isValid()) {
            const auto id = InterventionRepository::add(unit, entry);
            if (!id)
                return id;
            entry.id = *id;
        } else if (!charger.stored().contains(entry)) {
            if (const Result<> done = InterventionRepository::update(unit, entry); !done)
                return done.error();
        }
        if (entry.startedAt == first)
            found = entry.id;
        const PackWork work{.entry = entry, .contract = charger.contract(), .zone = charger.zone()};
        if (const Result<> followed = followWork(unit, work); !followed)
            return followed.error();
    }
    return found;
}

} // namespace

Result<QList<ChargedWork>> chargedWork(Derivation &derivation, Connection &connection,
                                       InterventionId intervention, const std::optional<WorkEntry> &pending)
{
    Charger charger(derivation, connection);
    if (const Result<> read = charger.read(intervention); !read)
        return read.error();
    if (!pending)
        return charger.charged();
    if (const Result<> fine = checked(*pending); !fine)
        return fine.error();
    if (const Result<> done = charger.put(*pending); !done)
        return done.error();
    return charger.charged();
}

Result<WorkEntryId> save(Unit &unit, const WorkEntry &entry)
{
    if (const Result<> fine = checked(entry); !fine)
        return unit.refuse(fine.error());
    Derivation derivation(unit.connection());
    Charger charger(derivation, unit.connection());
    if (const Result<> read = charger.read(entry.intervention); !read)
        return unit.refuse(read.error());
    if (const Result<> done = charger.put(entry); !done)
        return done.error();
    const auto id = write(unit, charger, entry.startedAt);
    if (!id)
        return id;
    const Result<> derived = derivation.derive(unit, entry.intervention);
    return derived ? id : Result<WorkEntryId>(derived.error());
}

Result<> remove(Unit &unit, const WorkEntry &entry)
{
    Derivation derivation(unit.connection());
    Charger charger(derivation, unit.connection());
    if (const Result<> read = charger.read(entry.intervention); !read)
        return read.error();
    if (const Result<> released = releaseWork(unit, entry, charger.zone(), charger.number()); !released)
        return released;
    if (const Result<> removed = InterventionRepository::remove(unit, entry); !removed)
        return removed;
    charger.leaveOut(entry.id);
    const auto written = write(unit, charger, {});
    return written ? derivation.derive(unit, entry.intervention) : written.error();
}

Result<> chargeAgain(Unit &unit, Derivation &derivation, InterventionId intervention)
{
    Charger charger(derivation, unit.connection());
    if (const Result<> read = charger.read(intervention); !read)
        return read;
    const auto written = write(unit, charger, {});
    return written ? Result<>() : written.error();
}

Result<> chargeAgain(Unit &unit, Derivation &derivation, ContractId contract, QDate day)
{
    const auto zone = derivation.homeZone();
    if (!zone)
        return zone.error();
    const auto ids = unit.connection().all<InterventionId>(
        QStringLiteral(
            "SELECT DISTINCT i.id FROM intervention i JOIN work_entry w ON w.intervention_id = i.id "
            "WHERE i.contract_id = :contract AND w.started_at >= :since ORDER BY i.id"),
        {{QStringLiteral("contract"), contract.value()},
         {QStringLiteral("since"), toMsecs(instantOf(day.addDays(-1), 0, *zone))}},
        [](const Fields &fields) { return fields.id<InterventionId>(0); });
    if (!ids)
        return ids.error();
    for (const InterventionId id : *ids) {
        if (const Result<> done = chargeAgain(unit, derivation, id); !done)
            return done;
    }
    return {};
}

} // namespace core
