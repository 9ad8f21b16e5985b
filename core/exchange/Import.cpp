// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Import.h"

#include "core/base/Text.h"
#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/Derivation.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"

#include <QFileInfo>
#include <algorithm>

namespace core {
namespace {

/// Says which of several files an error is about.
Error about(const QString &path, const Error &error)
{
    Error told = error;
    told.detail = path + QStringLiteral(": ") + error.detail;
    told.sentence = {QT_TRANSLATE_NOOP("Sentence", "“%1”: %2"), {path}, {error.sentence}};
    return told;
}

QList<ImportNote> from(const QString &file, QList<ImportNote> notes)
{
    for (ImportNote &note : notes)
        note.file = file;
    return notes;
}

void add(ImportCounts &sum, const ImportCounts &counts)
{
    sum.created += counts.created;
    sum.updated += counts.updated;
    sum.unchanged += counts.unchanged;
    sum.rejected += counts.rejected;
}

void add(EventLogFigures &sum, const EventLogFigures &figures)
{
    sum.events += figures.events;
    sum.repeating += figures.repeating;
    sum.neverActive += figures.neverActive;
    sum.withoutEnd += figures.withoutEnd;
    sum.reopened += figures.reopened;
    sum.inGap += figures.inGap;
    sum.outOfOrder += figures.outOfOrder;
}

} // namespace

Result<Import> Import::read(Connection &connection, const ImportRequest &request)
{
    Import import;
    import.m_request = request;
    if (!request.contractTemplate.isEmpty() && !contractTemplate(request.contractTemplate)) {
        QStringList names;
        for (const ContractTemplate &model : contractTemplates())
            names << model.name;
        return invalid({QT_TRANSLATE_NOOP("Sentence", "There is no contract template “%1”. There are: %2."),
                        {request.contractTemplate, names.join(QStringLiteral(", "))}},
                       QStringLiteral("contract"));
    }
    const auto client = import.findClient(connection);
    if (!client)
        return client.error();
    const auto zone = import.zone(connection, *client);
    if (!zone)
        return zone.error();
    for (const QString &path : filesOf(request.files)) {
        if (const Result<> done = import.readFile(path, *zone); !done)
            return about(path, done.error());
    }
    return import;
}

/// Invalid id: nobody is named, or there is none of that name yet.
Result<ClientId> Import::findClient(Connection &connection)
{
    m_request.client = m_request.client.trimmed();
    if (m_request.client.isEmpty())
        return ClientId();
    const auto client = clientNamed(connection, m_request.client);
    if (client)
        return client->id;
    if (client.error().kind == ErrorKind::NotFound)
        return ClientId();
    return client.error();
}

/// In which the wall times of a log are meant: that of the contract's support hours.
Result<QTimeZone> Import::zone(Connection &connection, ClientId client) const
{
    const auto versions = ContractRepository(connection).versionsOfClient(client);
    if (!versions)
        return versions.error();
    if (client.isValid() && !versions->isEmpty()) {
        const auto book = CalendarRepository(connection).find(versions->constLast().terms.supportCalendar);
        if (!book)
            return book.error();
        return book->versions.constLast().zone;
    }
    if (const ContractTemplate *model = contractTemplate(m_request.contractTemplate))
        return model->calendars.constFirst().zone;
    return Derivation(connection).homeZone();
}

/// What is said of this very file, else of every list.
ReadingOptions Import::optionsFor(const QString &path, const QTimeZone &zone) const
{
    ReadingOptions options{.zone = zone, .mapping = m_request.mapping, .remembered = m_request.remembered};
    if (const auto own = m_request.mappings.constFind(path); own != m_request.mappings.constEnd())
        options.mapping = *own;
    return options;
}

/// A file found in a folder may be anything: what cannot be read is listed. A file that was named
/// must be what it is taken for.
Result<> Import::readFile(const QString &path, const QTimeZone &zone)
{
    auto read = readImportFile(path, optionsFor(path, zone));
    if (!read && !m_request.files.contains(path)) {
        m_rejects << ImportNote{0, read.error().sentence, QFileInfo(path).fileName()};
        return {};
    }
    if (!read)
        return read.error();
    ImportFile &file = read.value();
    m_inventories += file.machines;
    m_notes += from(file.name, file.notes);
    m_rejects += from(file.name, file.rejects);
    if (file.format == ImportFormat::EventLog)
        m_logs << Log{file.name, std::move(file.log)};
    if (file.format == ImportFormat::List)
        m_lists << ImportedList{path, file.name, file.shape};
    return {};
}

/// Whether something does not say whose it is, and nobody is named.
bool Import::needsClient() const
{
    if (!m_request.client.isEmpty())
        return false;
    return !m_logs.isEmpty() || std::ranges::any_of(m_inventories, [](const InventoryFile &file) {
        return file.client.isEmpty();
    });
}

Result<ImportSummary> Import::preview(Connection &connection) const
{
    ImportedClient client;
    const auto known = prepared(connection, client);
    if (!known || known->needsClient)
        return known;
    ImportSummary summary = *known;
    for (const Log &log : m_logs) {
        EventLogImport import(log.plan, client.id);
        if (const Result<> matched = matchLog(connection, import, log.name, summary); !matched)
            return matched.error();
    }
    ImportClients clients(connection);
    const auto groups = machinesByClient(client, clients, summary);
    if (!groups)
        return groups.error();
    for (const ClientMachines &machines : *groups) {
        if (const auto plan = matchMachines(connection, machines, summary); !plan)
            return plan.error();
    }
    return summary;
}

Result<ImportSummary> Import::apply(Unit &unit, const ImportProgress &progress) const
{
    ImportedClient client;
    const auto known = prepared(unit.connection(), client);
    if (!known)
        return known;
    ImportSummary summary = *known;
    if (summary.needsClient)
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "The files do not say whose they are: name the client.")},
                    QStringLiteral("client")));
    if (const Result<> done = addClientAndContract(unit, client, summary); !done)
        return done.error();
    if (const Result<> written = writeLogs(unit, client.id, summary, progress); !written)
        return written.error();
    const Result<> written = writeMachines(unit, client, summary, progress);
    return written ? Result<ImportSummary>(summary) : written.error();
}

Result<> Import::writeLogs(Unit &unit, ClientId client, ImportSummary &summary,
                           const ImportProgress &progress) const
{
    for (const Log &log : m_logs) {
        EventLogImport import(log.plan, client);
        if (const Result<> matched = matchLog(unit.connection(), import, log.name, summary); !matched)
            return matched;
        if (const Result<> written = import.apply(unit, progress); !written)
            return unit.refuse(written.error());
    }
    return {};
}

Result<> Import::writeMachines(Unit &unit, const ImportedClient &client, ImportSummary &summary,
                               const ImportProgress &progress) const
{
    ImportClients clients(unit.connection());
    auto groups = machinesByClient(client, clients, summary);
    if (!groups)
        return groups.error();
    if (const Result<> added = clients.addMissing(unit); !added)
        return added;
    for (ClientMachines &machines : groups.value()) {
        if (!machines.client.id.isValid())
            machines.client = *clients.find(machines.client.name);
        const auto plan = matchMachines(unit.connection(), machines, summary);
        if (!plan)
            return plan.error();
        if (progress && !progress(summary.plannedMachines.size(), m_inventories.size()))
            return unit.refuse(Error{.kind = ErrorKind::Cancelled});
        if (const Result<> written = write(unit, *plan, machines.client.id); !written)
            return written;
    }
    return {};
}

Result<> Import::matchLog(Connection &connection, EventLogImport &import, const QString &name,
                          ImportSummary &summary)
{
    const auto counts = import.match(connection);
    if (!counts)
        return counts.error();
    add(summary.interventions, *counts);
    summary.newTechnicians += import.newTechnicians();
    summary.rejects += from(name, import.rejects());
    return {};
}

/// What is known before any row is matched; @p client stays without id where it is to be created.
Result<ImportSummary> Import::prepared(Connection &connection, ImportedClient &client) const
{
    ImportSummary summary{
        .client = m_request.client, .isNewClient = !m_request.client.isEmpty(), .needsClient = needsClient()};
    client.name = m_request.client;
    const auto found = m_request.client.isEmpty() ? Result<Client>(Error{.kind = ErrorKind::NotFound})
                                                  : clientNamed(connection, m_request.client);
    if (!found && found.error().kind != ErrorKind::NotFound)
        return found.error();
    if (found) {
        client = {.name = found->name, .id = found->id};
        summary.client = found->name;
        summary.isNewClient = false;
    }
    summary.hasLogs = !m_logs.isEmpty();
    summary.lists = m_lists;
    summary.notes = m_notes;
    summary.rejects = m_rejects;
    summary.machines.rejected = m_rejects.size();
    for (const Log &log : m_logs) {
        summary.notes += from(log.name, log.plan.notes);
        summary.rejects += from(log.name, log.plan.rejects);
        add(summary.figures, log.plan.figures);
    }
    // A client that no line is of need not be created.
    const bool isUsed =
        !m_logs.isEmpty() || m_inventories.isEmpty() ||
        std::ranges::any_of(m_inventories, [](const InventoryFile &file) { return file.client.isEmpty(); });
    summary.isNewClient = summary.isNewClient && isUsed;
    if (!isUsed && !found)
        summary.client.clear();
    const Result<> planned = planContract(connection, client.id, summary);
    return planned ? Result<ImportSummary>(summary) : planned.error();
}

Result<> Import::planContract(Connection &connection, ClientId client, ImportSummary &summary) const
{
    const ContractTemplate *model = contractTemplate(m_request.contractTemplate);
    if (!model)
        return {};
    if (client.isValid()) {
        const auto contracts = ContractRepository(connection).ofClient(client);
        if (!contracts)
            return contracts.error();
        if (!contracts->isEmpty())
            return {};
    }
    const QTimeZone zone = model->calendars.constFirst().zone;
    QDate first = localTime(systemNow(), zone).day;
    for (const Log &log : m_logs) {
        if (!log.plan.interventions.isEmpty())
            first = std::min(first,
                             localTime(log.plan.interventions.constFirst().events.constFirst().at, zone).day);
    }
    // The first of a month, before the first event: months and periods then begin together.
    const QDate before = first.addDays(-1);
    summary.newContract = model->name;
    summary.contractStart = QDate(before.year(), before.month(), 1);
    return {};
}

Result<> Import::addClientAndContract(Unit &unit, ImportedClient &client, const ImportSummary &summary) const
{
    if (summary.isNewClient) {
        const auto added = save(unit, Client{.name = m_request.client});
        if (!added)
            return added.error();
        client.id = *added;
    }
    if (summary.newContract.isEmpty())
        return {};
    const auto contract =
        addContract(unit, {client.id, summary.contractStart, *contractTemplate(summary.newContract)});
    return contract ? Result<>() : contract.error();
}

/// In the order in which the files name the clients; lines of a client that cannot be told are rejected.
Result<QList<Import::ClientMachines>>
Import::machinesByClient(const ImportedClient &own, ImportClients &clients, ImportSummary &summary) const
{
    QList<ClientMachines> groups;
    QHash<QString, qsizetype> places;
    for (const InventoryFile &file : m_inventories) {
        ImportedClient client = own;
        if (!file.client.isEmpty() && folded(file.client) != folded(own.name)) {
            const auto found = clients.find(file.client);
            if (!found)
                return found.error();
            client = *found;
        }
        if (!client.problem.isEmpty()) {
            summary.rejects << ImportNote{file.line, client.problem, file.name};
            ++summary.machines.rejected;
            continue;
        }
        const QString key = folded(client.name);
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups << ClientMachines{.client = client};
        }
        groups[places.value(key)].files << file;
    }
    summary.newClients = clients.missing();
    return groups;
}

/// Against the machines that the client has.
Result<InventoryPlan> Import::matchMachines(Connection &connection, const ClientMachines &machines,
                                            ImportSummary &summary) const
{
    QList<Asset> stored;
    if (machines.client.id.isValid()) {
        const auto assets = AssetRepository(connection).ofClient(machines.client.id);
        if (!assets)
            return assets.error();
        stored = *assets;
    }
    InventoryPlan plan = planOf(machines.files, stored, machines.client.id, m_request.doubts);
    count(plan, machines.client.name, summary);
    return plan;
}

void Import::count(const InventoryPlan &plan, const QString &client, ImportSummary &summary)
{
    for (PlannedMachine machine : plan.machines) {
        using enum PlannedMachine::Action;
        summary.machines.created += machine.action == Create ? 1 : 0;
        summary.machines.updated += machine.action == Update ? 1 : 0;
        summary.machines.unchanged += machine.action == Keep ? 1 : 0;
        machine.client = client;
        summary.plannedMachines << machine;
    }
    summary.machines.rejected += plan.rejects.size();
    summary.doubts += plan.doubts;
    summary.notes += plan.notes;
    summary.rejects += plan.rejects;
}

Result<> Import::write(Unit &unit, const InventoryPlan &plan, ClientId client)
{
    for (const PlannedMachine &machine : plan.machines) {
        if (machine.action == PlannedMachine::Action::Keep)
            continue;
        Asset asset = machine.asset;
        asset.client = client;
        if (const auto saved = save(unit, asset); !saved)
            return saved.error();
    }
    return {};
}

} // namespace core
