// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interventionSource.h"

#include "app/attachments.h"
#include "app/listSource.h"
#include "core/base/Zone.h"
#include "core/services/Derivation.h"
#include "core/services/WorkService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/BreachNoteRepository.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientFinder.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/InterventionTemplateRepository.h"
#include "core/storage/PeopleRepository.h"

namespace app {
namespace {

using std::chrono::days;

constexpr int kSuggestions = 6;
constexpr int kSeen = 8;
constexpr days kSeenDays{90};

/// Keeps @p read 's value, or hands its error on: `if (auto failed = keep(into, read)) return *failed;`
template <class T>
std::optional<core::Error> keep(T &into, const core::Result<T> &read)
{
    if (!read)
        return read.error();
    into = *read;
    return {};
}

/// One whole reading of an intervention.
class ViewReading
{
public:
    ViewReading(core::Connection &connection, core::Instant now) : m_connection(connection)
    {
        m_view.asOf = now;
    }

    core::Result<ui::InterventionView> read(core::InterventionId id)
    {
        const auto replayed = core::Derivation(m_connection).replayed(id, m_view.asOf);
        if (!replayed)
            return replayed.error();
        takeReplay(*replayed);
        for (const auto step :
             {&ViewReading::readParties, &ViewReading::readCalendars, &ViewReading::readMachines,
              &ViewReading::readRecords, &ViewReading::readOnCall}) {
            if (const auto failed = (this->*step)())
                return *failed;
        }
        return m_view;
    }

private:
    using Failure = std::optional<core::Error>;

    void takeReplay(const core::Replayed &replayed)
    {
        m_view.intervention = replayed.intervention;
        m_view.timeline = replayed.facts.timeline;
        m_view.log = replayed.log;
        m_view.contract = replayed.contract;
        m_view.version = replayed.version;
        for (const core::Commitment &commitment : m_view.timeline.commitments) {
            const auto time = replayed.times(commitment.calendar);
            if (!time) { // Its Commitment::problem says so.
                m_view.explanations << core::Explanation();
                continue;
            }
            const core::TargetClock clock(*time, commitment.target, commitment.start, commitment.cutOff);
            m_view.explanations << core::explain(clock, commitment.stops,
                                                 commitment.due.value_or(m_view.asOf));
        }
    }
    Failure readParties()
    {
        const core::ClientRepository clients(m_connection);
        if (const auto failed = keep(m_view.client, clients.find(m_view.intervention.client)))
            return failed;
        if (m_view.intervention.site.isValid()) {
            if (const auto failed = keep(m_view.site, clients.findSite(m_view.intervention.site)))
                return failed;
        }
        if (m_view.intervention.contact.isValid())
            return keep(m_view.contact, clients.findContact(m_view.intervention.contact));
        return {};
    }
    Failure readCalendars()
    {
        const auto books = core::CalendarRepository(m_connection).all();
        if (!books)
            return books.error();
        for (const core::CalendarBook &book : *books)
            m_view.calendars.insert(book.id, book.name);
        return {};
    }
    Failure readOnCall()
    {
        const auto provider = core::PeopleRepository(m_connection).provider();
        if (!provider)
            return provider.error().kind == core::ErrorKind::NotFound ? Failure() : provider.error();
        const QDate day = core::localTime(m_view.asOf, provider->zone).day;
        const auto isWanted = core::hasOnCall(m_connection, day, m_view.client.id);
        if (!isWanted)
            return isWanted.error();
        if (!*isWanted)
            return {};
        const auto people = core::onCallAt(m_connection, m_view.asOf);
        if (!people)
            return people.error();
        m_view.onCall = *people;
        return {};
    }
    Failure readMachines()
    {
        const core::InterventionRepository interventions(m_connection);
        for (const core::AssetId id : std::as_const(m_view.intervention.assets)) {
            const auto asset = core::AssetRepository(m_connection).find(id);
            if (!asset)
                return asset.error();
            m_view.assets << *asset;
            const auto seen = interventions.page({.asset = id}, {}, kSeen);
            if (!seen)
                return seen.error();
            for (const core::InterventionRow &row : seen->rows)
                see(row);
        }
        return {};
    }
    void see(const core::InterventionRow &row)
    {
        const bool isKnown =
            std::any_of(m_view.seen.cbegin(), m_view.seen.cend(),
                        [&row](const core::InterventionRow &each) { return each.id == row.id; });
        const core::Instant reported = m_view.timeline.reported;
        if (!isKnown && row.id != m_view.intervention.id && row.reportedAt <= reported &&
            row.reportedAt >= reported - kSeenDays)
            m_view.seen << row;
    }
    Failure readRecords()
    {
        const core::InterventionRepository interventions(m_connection);
        const core::InterventionId id = m_view.intervention.id;
        if (const auto failed = keep(m_view.outages, interventions.outages(id)))
            return failed;
        if (const auto failed = readWork(id))
            return failed;
        return keep(m_view.notes, core::BreachNoteRepository(m_connection).ofIntervention(id));
    }

    /// As it is stored; why comes from the contract as it reads now.
    Failure readWork(core::InterventionId id)
    {
        const auto stored = core::InterventionRepository(m_connection).workEntries(id);
        if (!stored)
            return stored.error();
        core::Derivation derivation(m_connection);
        if (const auto failed = keep(m_view.work, core::chargedWork(derivation, m_connection, id)))
            return failed;
        for (core::ChargedWork &each : m_view.work) {
            for (const core::WorkEntry &entry : *stored) {
                if (entry.id == each.entry.id)
                    each.entry = entry;
            }
        }
        return {};
    }

    core::Connection &m_connection;
    ui::InterventionView m_view;
};

core::Result<ui::InterventionChoices> readChoices(core::Connection &connection, core::ClientId client)
{
    ui::InterventionChoices choices;
    const core::ClientRepository clients(connection);
    if (const auto failed = keep(choices.sites, clients.sites(client)))
        return *failed;
    if (const auto failed = keep(choices.contacts, clients.contacts(client)))
        return *failed;
    if (const auto failed = keep(choices.assets, core::AssetRepository(connection).ofClient(client)))
        return *failed;
    if (const auto failed = keep(choices.contracts, core::ContractRepository(connection).ofClient(client)))
        return *failed;
    if (const auto failed = keep(choices.technicians, core::PeopleRepository(connection).technicians()))
        return *failed;
    choices.sites.removeIf([](const core::Site &site) { return site.isArchived; });
    choices.contacts.removeIf([](const core::Contact &contact) { return contact.isArchived; });
    choices.assets.removeIf(
        [](const core::Asset &asset) { return asset.lifeCycle >= core::LifeCycle::Retired; });
    return choices;
}

core::Result<QList<ui::ClientMatch>> readMatches(core::Connection &connection, const QString &text)
{
    const auto hits = core::findClients(connection, text, kSuggestions);
    if (!hits)
        return hits.error();
    QList<ui::ClientMatch> matches;
    for (const core::ClientHit &hit : *hits) {
        QStringList found{hit.detail, hit.number};
        found.removeAll(QString());
        matches << ui::ClientMatch{.client = hit.client,
                                   .contact = hit.contact,
                                   .asset = hit.asset,
                                   .name = hit.name,
                                   .detail = found.join(QStringLiteral(" · "))};
    }
    return matches;
}

core::Result<ui::InterventionPreview> readPreview(core::Connection &connection,
                                                  const ui::NewIntervention &entry, core::Instant now)
{
    core::Derivation derivation(connection);
    core::Intervention intervention = entry.intervention;
    if (!intervention.contract.isValid() && !entry.outsideContract) {
        const auto contract = derivation.contractFor(intervention, entry.at);
        if (!contract)
            return contract.error();
        intervention.contract = *contract;
    }
    QList<core::InterventionEvent> log{
        {.kind = core::EventKind::Reported,
         .at = entry.at,
         .order = 1,
         .priority = entry.priority.value_or(core::priorityOf(intervention.impact, intervention.urgency))}};
    QList<core::InterventionEvent> further = entry.further;
    if (entry.resolution)
        further += core::eventsOf(*entry.resolution, intervention.channel, entry.at);
    for (core::InterventionEvent event : further) {
        event.order = static_cast<int>(log.size()) + 1;
        log << event;
    }
    const auto replayed = derivation.replayed(intervention, log, {}, std::max(now, entry.at));
    if (!replayed)
        return replayed.error();
    ui::InterventionPreview preview{.timeline = replayed->facts.timeline,
                                    .contract = replayed->contract,
                                    .contractVersion = replayed->version.number};
    const auto books = core::CalendarRepository(connection).all();
    if (!books)
        return books.error();
    for (const core::CalendarBook &book : *books)
        preview.calendars.insert(book.id, book.name);
    return preview;
}

core::Result<core::Timeline> readPreview(core::Connection &connection, const core::InterventionEvent &event,
                                         core::Instant now)
{
    const core::InterventionRepository interventions(connection);
    core::Derivation derivation(connection);
    const auto stored = derivation.replayed(event.intervention, now);
    if (!stored)
        return stored.error();
    QList<core::InterventionEvent> log = stored->log;
    core::InterventionEvent added = event;
    added.order = static_cast<int>(log.size()) + 1;
    added.recordedAt = now;
    log << added;
    const auto work = interventions.workEntries(event.intervention);
    if (!work)
        return work.error();
    const auto firstWork =
        work->isEmpty() ? std::optional<core::Instant>() : std::optional(work->constFirst().startedAt);
    const auto replayed = derivation.replayed(stored->intervention, log, firstWork, now);
    if (!replayed)
        return replayed.error();
    return replayed->facts.timeline;
}

core::Result<QList<QPair<qint64, QString>>> readClients(core::Connection &connection)
{
    const auto clients = core::ClientRepository(connection).all();
    if (!clients)
        return clients.error();
    QList<QPair<qint64, QString>> names;
    for (const core::Client &client : *clients)
        names << qMakePair(client.id.value(), client.name);
    return names;
}

core::Result<QList<QPair<qint64, QString>>> readTechnicians(core::Connection &connection)
{
    const auto technicians = core::PeopleRepository(connection).technicians();
    if (!technicians)
        return technicians.error();
    QList<QPair<qint64, QString>> names;
    for (const core::Technician &technician : *technicians)
        names << qMakePair(technician.id.value(), technician.name);
    return names;
}

core::Result<QString> readName(core::Connection &connection, const core::InterventionFilter &filter)
{
    if (filter.asset) {
        const auto asset = core::AssetRepository(connection).find(*filter.asset);
        return asset ? core::Result<QString>(asset->name) : asset.error();
    }
    const auto contract =
        core::ContractRepository(connection).find(filter.contract.value_or(core::ContractId()));
    return contract ? core::Result<QString>(contract->number) : contract.error();
}

} // namespace

core::Result<ui::InterventionView> readView(core::Connection &connection, core::InterventionId id,
                                            core::Instant now)
{
    return ViewReading(connection, now).read(id);
}

core::Report reportOf(const ui::NewIntervention &entry)
{
    return {.intervention = entry.intervention,
            .outsideContract = entry.outsideContract,
            .at = entry.at,
            .priority = entry.priority,
            .further = entry.further,
            .resolution = entry.resolution};
}

ui::InterventionSource interventionSource(const Context &context)
{
    core::DatabaseThread &thread = context.list;
    const core::Clock clock = context.clock;
    ui::InterventionSource source;
    source.list = listSource<core::InterventionRepository>(thread);
    source.files = attachmentSource(context);
    source.record = [&thread, clock](core::InterventionId id) {
        return thread.run(
            [id, now = clock()](core::Connection &connection) { return readView(connection, id, now); });
    };
    source.choices = [&thread](core::ClientId client) {
        return thread.run([client](core::Connection &connection) { return readChoices(connection, client); });
    };
    source.clients = [&thread] { return thread.run(readClients); };
    source.technicians = [&thread] { return thread.run(readTechnicians); };
    source.nameOf = [&thread](const core::InterventionFilter &filter) {
        return thread.run([filter](core::Connection &connection) { return readName(connection, filter); });
    };
    source.findClients = [&thread](const QString &text) {
        return thread.run([text](core::Connection &connection) { return readMatches(connection, text); });
    };
    source.preview = [&thread, clock](const ui::NewIntervention &entry) {
        return thread.run([entry, now = clock()](core::Connection &connection) {
            return readPreview(connection, entry, now);
        });
    };
    source.templates = [&thread] {
        return thread.run([](core::Connection &connection) {
            return core::InterventionTemplateRepository(connection).all();
        });
    };
    source.drafts = context.drafts;
    source.previewEvent = [&thread, clock](const core::InterventionEvent &event) {
        return thread.run([event, now = clock()](core::Connection &connection) {
            return readPreview(connection, event, now);
        });
    };
    source.previewWork = [&thread](const core::WorkEntry &entry) {
        return thread.run([entry](core::Connection &connection) {
            core::Derivation derivation(connection);
            return core::chargedWork(derivation, connection, entry.intervention, entry);
        });
    };
    return source;
}

} // namespace app
