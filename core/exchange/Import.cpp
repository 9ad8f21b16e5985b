// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Import.h"

#include "core/base/Text.h"
#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/Derivation.h"
#include "core/storage/AssetPartRepository.h"
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

/// Where the work for each client stands, by the names that files give.
class WorkPlaces
{
public:
    WorkPlaces(const ImportedClient &own, ImportClients &clients) : m_own(own), m_clients(clients) {}

    /// Negative: problem() says why the client cannot be told. The next free place for a new one.
    Result<qsizetype> of(const QString &name)
    {
        ImportedClient client = m_own;
        if (!name.isEmpty() && folded(name) != folded(m_own.name)) {
            const auto found = m_clients.find(name);
            if (!found)
                return found.error();
            client = *found;
        }
        m_problem = client.problem;
        if (!client.problem.isEmpty())
            return qsizetype(-1);
        const QString key = folded(client.name);
        if (!m_places.contains(key)) {
            m_places.insert(key, m_named.size());
            m_named << client;
        }
        return m_places.value(key);
    }
    const QList<ImportedClient> &clients() const { return m_named; }
    const Sentence &problem() const { return m_problem; }

private:
    const ImportedClient &m_own;
    ImportClients &m_clients;
    QHash<QString, qsizetype> m_places;
    QList<ImportedClient> m_named;
    Sentence m_problem;
};

/// Gives each of @p items to the work for its client; rejects those whose client cannot be told.
template <class Item, class Work, class Give, class Reject>
Result<> share(const QList<Item> &items, WorkPlaces &places, QList<Work> &works, const Give &give,
               const Reject &reject)
{
    for (const Item &item : items) {
        const auto place = places.of(item.client);
        if (!place)
            return place.error();
        while (works.size() < places.clients().size())
            works << Work{.client = places.clients().at(works.size())};
        if (*place >= 0)
            give(works[*place], item);
        else
            reject(item);
    }
    return {};
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
        if (const Result<> done = import.readFile(connection, path, import.optionsFor(path, *zone)); !done)
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
Result<> Import::readFile(Connection &connection, const QString &path, const ReadingOptions &options)
{
    auto read = readImportFile(path, options);
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
    m_contracts += file.contracts;
    if (file.format == ImportFormat::EventLog)
        m_logs << Log{file.name, {}, std::move(file.log)};
    for (const ClientTickets &tickets : std::as_const(file.tickets))
        m_logs << Log{file.name, tickets.client, tickets.plan};
    if (file.format == ImportFormat::List)
        m_lists << ImportedList{path, file.name, file.shape};
    return file.format == ImportFormat::Mail ? takeMail(connection, file) : Result<>();
}

/// Whose a mail is says its sender, where Vigie knows them.
Result<> Import::takeMail(Connection &connection, const ImportFile &file)
{
    const auto planned = interventionOf(file.mail);
    if (!planned)
        return planned.error();
    const ClientRepository repository(connection);
    const auto known = repository.contactsWithEmail(file.mail.senderAddress);
    if (!known)
        return known.error();
    const auto chosen = m_request.client.isEmpty() ? Result<ClientId>(ClientId()) : findClient(connection);
    if (!chosen)
        return chosen.error();
    ImportedMail mail{.file = file.name, .mail = file.mail};
    findSender(mail, *known, *chosen);
    EventLogPlan plan{.interventions = {*planned}};
    if (mail.contact.id.isValid()) {
        const auto client = repository.find(mail.contact.client);
        if (!client)
            return client.error();
        mail.client = client->name;
        plan.interventions.first().intervention.contact = mail.contact.id;
        plan.interventions.first().intervention.site = mail.contact.site;
    }
    m_logs << Log{file.name, mail.client, plan, m_mails.size()};
    m_notes += mail.notes;
    m_mails << mail;
    return {};
}

/// Whether something does not say whose it is.
bool Import::hasUnowned() const
{
    const auto isUnowned = [](const auto &each) { return each.client.isEmpty(); };
    return std::ranges::any_of(m_logs, isUnowned) || std::ranges::any_of(m_inventories, isUnowned) ||
           std::ranges::any_of(m_contracts, isUnowned);
}

Result<ImportSummary> Import::preview(Connection &connection) const
{
    ImportedClient client;
    const auto known = prepared(connection, client);
    if (!known || known->needsClient)
        return known;
    ImportSummary summary = *known;
    ImportClients clients(connection);
    auto works = workByClient(client, clients, summary);
    if (!works)
        return works.error();
    for (ClientWork &work : works.value()) {
        if (const Result<> told = preview(connection, work, summary); !told)
            return told.error();
    }
    return summary;
}

Result<> Import::preview(Connection &connection, ClientWork &work, ImportSummary &summary) const
{
    if (const Result<> planned = planContract(connection, work, summary); !planned)
        return planned;
    ContractImport contracts(work.contracts, work.client.id, m_request.contractTemplate);
    if (const Result<> matched = matchContracts(connection, contracts, summary); !matched)
        return matched;
    for (const qsizetype place : std::as_const(work.logs)) {
        const Log &log = m_logs.at(place);
        const qint64 created = summary.interventions.created;
        EventLogImport import(log.plan, work.client.id);
        if (const Result<> matched = matchLog(connection, import, log.name, summary); !matched)
            return matched;
        if (addsContact(log, summary.interventions.created > created))
            summary.newContacts << m_mails.at(log.mail).contact.email;
    }
    summary.newContacts.removeDuplicates();
    const auto plan = matchMachines(connection, work, summary);
    return plan ? Result<>() : plan.error();
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
    if (summary.isNewClient) {
        const auto added = save(unit, Client{.name = m_request.client});
        if (!added)
            return added.error();
        client.id = *added;
    }
    ImportClients clients(unit.connection());
    auto works = workByClient(client, clients, summary);
    if (!works)
        return works.error();
    if (const Result<> added = clients.addMissing(unit); !added)
        return added.error();
    for (ClientWork &work : works.value()) {
        if (!work.client.id.isValid())
            work.client = *clients.find(work.client.name);
        if (const Result<> written = write(unit, work, summary, progress); !written)
            return written.error();
    }
    return summary;
}

Result<> Import::write(Unit &unit, ClientWork &work, ImportSummary &summary,
                       const ImportProgress &progress) const
{
    if (const Result<> planned = planContract(unit.connection(), work, summary); !planned)
        return planned;
    if (const Result<> written = writeContracts(unit, work, summary); !written)
        return written;
    if (const Result<> written = writeLogs(unit, work, summary, progress); !written)
        return written;
    const auto plan = matchMachines(unit.connection(), work, summary);
    if (!plan)
        return plan.error();
    if (progress && !progress(summary.plannedMachines.size(), m_inventories.size()))
        return unit.refuse(Error{.kind = ErrorKind::Cancelled});
    return writeMachines(unit, *plan, work.client.id);
}

Result<> Import::writeContracts(Unit &unit, const ClientWork &work, ImportSummary &summary) const
{
    if (work.contractStart.isValid()) {
        const auto contract = addContract(
            unit, {work.client.id, work.contractStart, *contractTemplate(m_request.contractTemplate)});
        if (!contract)
            return contract.error();
    }
    ContractImport import(work.contracts, work.client.id, m_request.contractTemplate);
    if (const Result<> matched = matchContracts(unit.connection(), import, summary); !matched)
        return matched;
    return import.apply(unit);
}

Result<> Import::writeLogs(Unit &unit, const ClientWork &work, ImportSummary &summary,
                           const ImportProgress &progress) const
{
    for (const qsizetype place : work.logs) {
        const Log &log = m_logs.at(place);
        const qint64 created = summary.interventions.created;
        EventLogPlan plan = log.plan;
        EventLogImport import(plan, work.client.id);
        if (const Result<> matched = matchLog(unit.connection(), import, log.name, summary); !matched)
            return matched;
        if (addsContact(log, summary.interventions.created > created)) {
            summary.newContacts << m_mails.at(log.mail).contact.email;
            if (const Result<> added = addContact(unit, work.client.id, log, plan); !added)
                return added;
        }
        if (const Result<> written = import.apply(unit, progress); !written)
            return unit.refuse(written.error());
    }
    summary.newContacts.removeDuplicates();
    return {};
}

/// Whether the sender of a mail that is new becomes a contact.
bool Import::addsContact(const Log &log, bool isNew) const
{
    return isNew && log.mail >= 0 && m_request.addsContacts && !m_mails.at(log.mail).contact.id.isValid();
}

/// Once, however many mails come from one address.
Result<> Import::addContact(Unit &unit, ClientId client, const Log &log, EventLogPlan &plan) const
{
    Contact contact = m_mails.at(log.mail).contact;
    const auto known = ClientRepository(unit.connection()).contactsWithEmail(contact.email);
    if (!known)
        return known.error();
    const auto own = std::ranges::find(*known, client, &Contact::client);
    contact.client = client;
    const auto id = own != known->end() ? Result<ContactId>(own->id) : save(unit, contact);
    if (!id)
        return id.error();
    plan.interventions.first().intervention.contact = *id;
    return {};
}

Result<> Import::matchContracts(Connection &connection, ContractImport &import, ImportSummary &summary)
{
    const auto counts = import.match(connection, summary.contractNumbers);
    if (!counts)
        return counts.error();
    add(summary.contracts, *counts);
    summary.rejects += import.rejects();
    return {};
}

Result<> Import::matchLog(Connection &connection, EventLogImport &import, const QString &name,
                          ImportSummary &summary)
{
    const auto counts = import.match(connection);
    if (!counts)
        return counts.error();
    add(summary.interventions, *counts);
    for (const QString &technician : import.newTechnicians()) {
        if (!summary.technicians.contains(technician, Qt::CaseInsensitive))
            summary.technicians << technician;
    }
    summary.newTechnicians = summary.technicians.size();
    summary.rejects += from(name, import.rejects());
    return {};
}

/// What is known before any row is matched; @p client stays without id where it is to be created.
Result<ImportSummary> Import::prepared(Connection &connection, ImportedClient &client) const
{
    const bool isNamed = !m_request.client.isEmpty();
    const bool isEmpty = m_logs.isEmpty() && m_inventories.isEmpty() && m_contracts.isEmpty();
    ImportSummary summary{.client = m_request.client, .needsClient = !isNamed && hasUnowned()};
    client.name = m_request.client;
    const auto found = isNamed ? clientNamed(connection, m_request.client)
                               : Result<Client>(Error{.kind = ErrorKind::NotFound});
    if (!found && found.error().kind != ErrorKind::NotFound)
        return found.error();
    if (found) {
        client = {.name = found->name, .id = found->id};
        summary.client = found->name;
    }
    // A client that no line is of need not be created.
    summary.isNewClient = isNamed && !found && (hasUnowned() || isEmpty);
    if (!found && !summary.isNewClient)
        summary.client.clear();
    summary.hasLogs = m_logs.size() > m_mails.size() || !m_contracts.isEmpty();
    summary.mails = m_mails;
    summary.lists = m_lists;
    summary.notes = m_notes;
    summary.rejects = m_rejects;
    countRejects(summary);
    for (const Log &log : m_logs) {
        summary.notes += from(log.name, log.plan.notes);
        summary.rejects += from(log.name, log.plan.rejects);
        add(summary.figures, log.plan.figures);
    }
    return summary;
}

/// Lines that could not be read count among what their list is of.
void Import::countRejects(ImportSummary &summary) const
{
    const auto listOf = [this](const QString &file) {
        return std::ranges::find(m_lists, file, &ImportedList::name);
    };
    for (const ImportNote &reject : m_rejects) {
        const auto list = listOf(reject.file);
        const ListKind kind = list == m_lists.end() ? ListKind::Machines : list->shape.kind;
        ImportCounts &counts = kind == ListKind::Tickets     ? summary.interventions
                               : kind == ListKind::Contracts ? summary.contracts
                                                             : summary.machines;
        ++counts.rejected;
    }
}

/// A contract after the template, for a client that has none and gets none.
Result<> Import::planContract(Connection &connection, ClientWork &work, ImportSummary &summary) const
{
    const ContractTemplate *model = contractTemplate(m_request.contractTemplate);
    if (!model || !work.contracts.isEmpty())
        return {};
    if (work.client.id.isValid()) {
        const auto contracts = ContractRepository(connection).ofClient(work.client.id);
        if (!contracts)
            return contracts.error();
        if (!contracts->isEmpty())
            return {};
    }
    const QTimeZone zone = model->calendars.constFirst().zone;
    QDate first = localTime(systemNow(), zone).day;
    for (const qsizetype place : std::as_const(work.logs)) {
        const auto &interventions = m_logs.at(place).plan.interventions;
        if (!interventions.isEmpty())
            first = std::min(first, localTime(interventions.constFirst().events.constFirst().at, zone).day);
    }
    // The first of a month, before the first event: months and periods then begin together.
    const QDate before = first.addDays(-1);
    work.contractStart = QDate(before.year(), before.month(), 1);
    summary.newContract = model->name;
    summary.contractStart =
        summary.newContracts == 0 ? work.contractStart : std::min(summary.contractStart, work.contractStart);
    ++summary.newContracts;
    return {};
}

/// In the order in which the files name the clients; what is of a client that cannot be told is
/// rejected.
Result<QList<Import::ClientWork>> Import::workByClient(const ImportedClient &own, ImportClients &clients,
                                                       ImportSummary &summary) const
{
    WorkPlaces places(own, clients);
    QList<ClientWork> works;
    if (summary.isNewClient || (own.id.isValid() && hasUnowned())) {
        if (const auto place = places.of({}); !place)
            return place.error();
        works << ClientWork{.client = own};
    }
    qsizetype log = 0;
    Result<> shared = share(
        m_logs, places, works, [&log](ClientWork &work, const Log &) { work.logs << log++; },
        [&](const Log &lost) {
            ++log;
            for (const PlannedIntervention &each : lost.plan.interventions)
                summary.rejects << ImportNote{each.line, places.problem(), lost.name};
            summary.interventions.rejected += lost.plan.interventions.size();
        });
    if (shared)
        shared = share(
            m_contracts, places, works,
            [](ClientWork &work, const PlannedContract &contract) { work.contracts << contract; },
            [&](const PlannedContract &contract) {
                summary.rejects << ImportNote{contract.line, places.problem(), contract.file};
                ++summary.contracts.rejected;
            });
    if (shared)
        shared = share(
            m_inventories, places, works,
            [](ClientWork &work, const InventoryFile &file) { work.machines << file; },
            [&](const InventoryFile &file) {
                summary.rejects << ImportNote{file.line, places.problem(), file.name};
                ++summary.machines.rejected;
            });
    if (!shared)
        return shared.error();
    summary.newClients = clients.missing();
    return works;
}

/// Against the machines that the client has.
Result<InventoryPlan> Import::matchMachines(Connection &connection, const ClientWork &work,
                                            ImportSummary &summary) const
{
    QList<Asset> stored;
    if (work.client.id.isValid() && !work.machines.isEmpty()) {
        const auto assets = AssetRepository(connection).ofClient(work.client.id);
        if (!assets)
            return assets.error();
        stored = *assets;
    }
    InventoryPlan plan = planOf(work.machines, stored, work.client.id, m_request.doubts);
    const AssetPartRepository repository(connection);
    for (PlannedMachine &machine : plan.machines) {
        AssetParts parts;
        if (machine.asset.id.isValid()) {
            const auto found = repository.of(machine.asset.id);
            if (!found)
                return found.error();
            parts = *found;
        }
        planParts(machine, parts);
    }
    count(plan, work.client.name, summary);
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

Result<> Import::writeMachines(Unit &unit, const InventoryPlan &plan, ClientId client)
{
    for (const PlannedMachine &machine : plan.machines) {
        if (machine.action == PlannedMachine::Action::Keep)
            continue;
        Asset asset = machine.asset;
        asset.client = client;
        if (const auto saved = save(unit, asset, machine.parts); !saved)
            return saved.error();
    }
    return {};
}

} // namespace core
