// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/Derivation.h"

#include "core/domain/intervention/EventLog.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/Scan.h"

namespace core {
namespace {

int keyOf(const HolidayRules &rules)
{
    return static_cast<int>(rules.region) * 4 + (rules.goodFriday ? 2 : 0) + (rules.december26 ? 1 : 0);
}

/// The instant of the report that stands; the log of an intervention always holds one.
std::optional<Instant> reportedAt(const QList<InterventionEvent> &log)
{
    for (const InterventionEvent &event : standingEvents(log)) {
        if (event.kind == EventKind::Reported)
            return event.at;
    }
    return {};
}

/// Later than everything in the log: what is derived must not depend on the present.
Instant afterAll(const QList<InterventionEvent> &log)
{
    Instant last{};
    for (const InterventionEvent &event : log)
        last = std::max(last, event.at);
    return last;
}

std::optional<Instant> firstWorkOf(const QList<WorkEntry> &entries)
{
    return entries.isEmpty() ? std::optional<Instant>() : entries.constFirst().startedAt;
}

} // namespace

std::optional<Explanation> explained(const Replayed &replayed, const Commitment &commitment, Instant now)
{
    const auto time = replayed.times(commitment.calendar);
    if (!time)
        return {};
    const TargetClock clock(*time, commitment.target, commitment.start, commitment.cutOff);
    return explain(clock, commitment.stops, commitment.due.value_or(now));
}

Result<> Derivation::loadCalendars()
{
    if (m_hasCalendars)
        return {};
    const auto books = CalendarRepository(m_connection).all();
    if (!books)
        return books.error();
    for (const CalendarBook &book : *books)
        m_calendars.insert(book.id, book);
    m_hasCalendars = true;
    return {};
}

Result<QTimeZone> Derivation::homeZone()
{
    if (!m_home) {
        const auto provider = PeopleRepository(m_connection).provider();
        if (!provider && provider.error().kind != ErrorKind::NotFound)
            return provider.error();
        const QTimeZone zone = provider ? provider->zone : QTimeZone();
        m_home = zone.isValid() ? zone : QTimeZone("Europe/Paris");
    }
    return *m_home;
}

Result<QList<ContractBook>> Derivation::contractsOf(ClientId client)
{
    if (const auto found = m_contracts.constFind(client); found != m_contracts.cend())
        return *found;
    const auto books = ContractRepository(m_connection).booksOf(client);
    if (!books)
        return books;
    m_contracts.insert(client, *books);
    return books;
}

Result<HolidayRules> Derivation::holidaysOf(SiteId site)
{
    if (!site.isValid())
        return HolidayRules{.region = HolidayRegion::France};
    if (const auto found = m_sites.constFind(site); found != m_sites.cend())
        return *found;
    const auto stored = ClientRepository(m_connection).findSite(site);
    if (!stored)
        return stored.error();
    m_sites.insert(site, stored->holidays);
    return stored->holidays;
}

Derivation::Compiled Derivation::compiled(CalendarId calendar, QDate day, const HolidayRules &site)
{
    const auto book = m_calendars.constFind(calendar);
    const CoverageCalendar *version = book == m_calendars.cend() ? nullptr : versionOn(*book, day);
    if (!version)
        return {};
    const std::pair key(version->version, version->siteHolidays ? keyOf(site) : -1);
    auto found = m_compiled.constFind(key);
    if (found == m_compiled.cend()) {
        const auto made = WorkingTime::compile(*version, site);
        found = m_compiled.insert(key, made ? *made : Compiled());
    }
    return *found;
}

Result<std::shared_ptr<const WorkingTime>> Derivation::supportHours(const ContractVersion &version, QDate day,
                                                                    SiteId site)
{
    if (const Result<> loaded = loadCalendars(); !loaded)
        return loaded.error();
    const auto holidays = holidaysOf(site);
    if (!holidays)
        return holidays.error();
    return compiled(version.terms.supportCalendar, day, *holidays);
}

QTimeZone Derivation::zoneOf(CalendarId calendar, QDate day) const
{
    const auto book = m_calendars.constFind(calendar);
    const CoverageCalendar *version = book == m_calendars.cend() ? nullptr : versionOn(*book, day);
    return version ? version->zone : QTimeZone();
}

Result<> Derivation::findContract(Replayed &replayed, Instant reported)
{
    const auto home = homeZone();
    if (!home)
        return home.error();
    replayed.facts.zone = *home;
    if (!replayed.intervention.contract.isValid())
        return {};
    const auto books = contractsOf(replayed.intervention.client);
    if (!books)
        return books.error();
    for (const ContractBook &book : *books) {
        if (book.contract.id != replayed.intervention.contract)
            continue;
        replayed.facts.contract = book.contract.id;
        const QDate day = localTime(reported, *home).day;
        const ContractVersion *version = versionOn(book.versions, day);
        const QTimeZone zone = version ? zoneOf(version->terms.supportCalendar, day) : QTimeZone();
        if (zone.isValid())
            replayed.facts.zone = zone;
        if (!version || !isInForce(book.contract, day))
            return {};
        replayed.contract = book.contract;
        replayed.version = *version;
        replayed.facts.version = version->id;
    }
    return {};
}

Result<Replayed> Derivation::replayed(const Intervention &intervention, const QList<InterventionEvent> &log,
                                      std::optional<Instant> firstWork, Instant now)
{
    if (const Result<> loaded = loadCalendars(); !loaded)
        return loaded.error();
    const auto reported = reportedAt(log);
    if (!reported)
        return Error{.kind = ErrorKind::Invalid,
                     .detail =
                         QStringLiteral("intervention %1 was never reported").arg(intervention.id.value())};
    Replayed result{.intervention = intervention, .log = log};
    if (const Result<> found = findContract(result, *reported); !found)
        return found.error();
    const auto site = holidaysOf(intervention.site);
    if (!site)
        return site.error();
    const QDate day = localTime(*reported, result.facts.zone).day;
    QHash<CalendarId, Compiled> times; // A copy: what is replayed may outlive this derivation.
    for (const ServiceLevel &level : result.version.terms.levels)
        times.insert(level.calendar, compiled(level.calendar, day, *site));
    result.times = [times](CalendarId calendar) { return times.value(calendar); };
    const bool isCovered = result.facts.version.isValid();
    const auto timeline = replay({.events = log,
                                  .kind = intervention.kind,
                                  .terms = isCovered ? &result.version.terms : nullptr,
                                  .workingTime = result.times,
                                  .firstWork = firstWork,
                                  .now = now});
    if (!timeline)
        return timeline.error();
    result.facts.timeline = *timeline;
    return result;
}

Result<Replayed> Derivation::replayed(InterventionId id, Instant now)
{
    const InterventionRepository repository(m_connection);
    const auto intervention = repository.find(id);
    if (!intervention)
        return intervention.error();
    const auto log = repository.events(id);
    if (!log)
        return log.error();
    const auto work = repository.workEntries(id);
    if (!work)
        return work.error();
    return replayed(*intervention, *log, firstWorkOf(*work), now);
}

Result<> Derivation::derive(Unit &unit, InterventionId id)
{
    const InterventionRepository repository(m_connection);
    const auto log = repository.events(id);
    if (!log)
        return log.error();
    const auto facts = replayed(id, afterAll(*log));
    if (!facts)
        return unit.refuse(facts.error());
    return DerivedRepository::write(unit, facts->intervention, facts->facts);
}

Result<> Derivation::deriveNew(Unit &unit, const Intervention &intervention,
                               const QList<InterventionEvent> &log, std::optional<Instant> firstWork)
{
    const auto facts = replayed(intervention, log, firstWork, afterAll(log));
    if (!facts)
        return unit.refuse(facts.error());
    return DerivedRepository::write(unit, intervention, facts->facts, true);
}

Result<> Derivation::deriveContract(Unit &unit, ContractId contract)
{
    const auto ids = m_connection.all<InterventionId>(
        QStringLiteral("SELECT id FROM intervention WHERE contract_id = :contract ORDER BY id"),
        {{QStringLiteral("contract"), contract.value()}},
        [](const Fields &fields) { return fields.id<InterventionId>(0); });
    if (!ids)
        return ids.error();
    for (const InterventionId id : *ids) {
        if (const Result<> done = derive(unit, id); !done)
            return done;
    }
    return {};
}

Result<bool> Derivation::isInStep(InterventionId id)
{
    const auto log = InterventionRepository(m_connection).events(id);
    if (!log)
        return log.error();
    const auto facts = replayed(id, afterAll(*log));
    if (!facts)
        return facts.error();
    const auto stored = DerivedRepository(m_connection).stored(id);
    if (!stored)
        return stored.error();
    return DerivedRepository::agree(DerivedRepository::rowsOf(facts->intervention, facts->facts), *stored);
}

Result<ContractId> Derivation::contractFor(const Intervention &intervention, Instant reported)
{
    const auto books = contractsOf(intervention.client);
    if (!books)
        return books.error();
    const auto home = homeZone();
    if (!home)
        return home.error();
    CoverQuestion question{
        .assets = intervention.assets, .site = intervention.site, .day = localTime(reported, *home).day};
    for (const AssetId id : intervention.assets) {
        const auto asset = AssetRepository(m_connection).find(id);
        if (!asset)
            return asset.error();
        question.kinds << asset->kind;
    }
    const QList<ContractId> fitting = fittingContracts(*books, question);
    if (fitting.size() < 2)
        return fitting.value(0);
    QStringList names;
    for (const ContractBook &book : *books) {
        if (fitting.contains(book.contract.id))
            names << book.contract.number;
    }
    return invalid({QT_TRANSLATE_NOOP("Sentence", "Several contracts fit: %1. Choose one."),
                    {names.join(QStringLiteral(", "))}},
                   QStringLiteral("contract"));
}

} // namespace core
