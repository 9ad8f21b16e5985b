// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Import.h"

#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/Derivation.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"

#include <QFileInfo>

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

/// Invalid id: there is none of that name yet.
Result<ClientId> Import::findClient(Connection &connection)
{
    if (m_request.client.trimmed().isEmpty())
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The files do not say whose they are: name the client.")},
            QStringLiteral("client"));
    m_request.client = m_request.client.trimmed();
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
    if (!versions->isEmpty()) {
        const auto book = CalendarRepository(connection).find(versions->constLast().terms.supportCalendar);
        if (!book)
            return book.error();
        return book->versions.constLast().zone;
    }
    if (const ContractTemplate *model = contractTemplate(m_request.contractTemplate))
        return model->calendars.constFirst().zone;
    return Derivation(connection).homeZone();
}

/// A file found in a folder may be anything: what cannot be read is listed. A file that was named
/// must be what it is taken for.
Result<> Import::readFile(const QString &path, const QTimeZone &zone)
{
    auto read = readImportFile(path, zone);
    if (!read && !m_request.files.contains(path)) {
        m_rejects << ImportNote{0, read.error().sentence, QFileInfo(path).fileName()};
        return {};
    }
    if (!read)
        return read.error();
    ImportFile &file = read.value();
    m_inventories += file.machines;
    m_rejects += file.rejects;
    if (file.format == ImportFormat::EventLog)
        m_logs << Log{file.name, std::move(file.log)};
    return {};
}

Result<ImportSummary> Import::preview(Connection &connection) const
{
    ClientId client;
    const auto known = prepared(connection, client);
    if (!known)
        return known;
    ImportSummary summary = *known;
    for (const Log &log : m_logs) {
        EventLogImport import(log.plan, client);
        if (const Result<> matched = matchLog(connection, import, log.name, summary); !matched)
            return matched.error();
    }
    InventoryPlan plan;
    const Result<> matched = matchMachines(connection, client, summary, plan);
    return matched ? Result<ImportSummary>(summary) : matched.error();
}

Result<ImportSummary> Import::apply(Unit &unit, const ImportProgress &progress) const
{
    ClientId client;
    const auto known = prepared(unit.connection(), client);
    if (!known)
        return known;
    ImportSummary summary = *known;
    if (const Result<> done = addClientAndContract(unit, client, summary); !done)
        return done.error();
    for (const Log &log : m_logs) {
        EventLogImport import(log.plan, client);
        if (const Result<> matched = matchLog(unit.connection(), import, log.name, summary); !matched)
            return matched.error();
        if (const Result<> written = import.apply(unit, progress); !written)
            return unit.refuse(written.error());
    }
    InventoryPlan plan;
    if (const Result<> matched = matchMachines(unit.connection(), client, summary, plan); !matched)
        return matched.error();
    const Result<> written = write(unit, plan, client);
    return written ? Result<ImportSummary>(summary) : written.error();
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

/// What is known before any row is matched; @p client stays invalid where it is to be created.
Result<ImportSummary> Import::prepared(Connection &connection, ClientId &client) const
{
    ImportSummary summary{.client = m_request.client, .isNewClient = true};
    const auto found = clientNamed(connection, m_request.client);
    if (!found && found.error().kind != ErrorKind::NotFound)
        return found.error();
    if (found) {
        client = found->id;
        summary.client = found->name;
        summary.isNewClient = false;
    }
    summary.hasLogs = !m_logs.isEmpty();
    summary.rejects = m_rejects;
    summary.machines.rejected = m_rejects.size();
    for (const Log &log : m_logs) {
        summary.notes += from(log.name, log.plan.notes);
        summary.rejects += from(log.name, log.plan.rejects);
        add(summary.figures, log.plan.figures);
    }
    const Result<> planned = planContract(connection, client, summary);
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

Result<> Import::addClientAndContract(Unit &unit, ClientId &client, const ImportSummary &summary) const
{
    if (!client.isValid()) {
        const auto added = save(unit, Client{.name = m_request.client});
        if (!added)
            return added.error();
        client = *added;
    }
    if (summary.newContract.isEmpty())
        return {};
    const auto contract =
        addContract(unit, {client, summary.contractStart, *contractTemplate(summary.newContract)});
    return contract ? Result<>() : contract.error();
}

Result<> Import::matchMachines(Connection &connection, ClientId client, ImportSummary &summary,
                               InventoryPlan &plan) const
{
    if (m_inventories.isEmpty())
        return {};
    QList<Asset> stored;
    if (client.isValid()) {
        const auto assets = AssetRepository(connection).ofClient(client);
        if (!assets)
            return assets.error();
        stored = *assets;
    }
    plan = planOf(m_inventories, stored, client);
    count(plan, summary);
    return {};
}

void Import::count(const InventoryPlan &plan, ImportSummary &summary)
{
    for (const PlannedMachine &machine : plan.machines) {
        using enum PlannedMachine::Action;
        summary.machines.created += machine.action == Create ? 1 : 0;
        summary.machines.updated += machine.action == Update ? 1 : 0;
        summary.machines.unchanged += machine.action == Keep ? 1 : 0;
    }
    summary.machines.rejected += plan.rejects.size();
    summary.plannedMachines = plan.machines;
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
