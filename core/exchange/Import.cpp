// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Import.h"

#include "core/services/ClientService.h"

#include <algorithm>

namespace core {
namespace {

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
        if (const Result<> attached = attachFiles(unit, log, import.created()); !attached)
            return attached;
    }
    summary.newContacts.removeDuplicates();
    return {};
}

Result<> Import::matchLog(Connection &connection, EventLogImport &import, const QString &name,
                          ImportSummary &summary)
{
    const auto counts = import.match(connection);
    if (!counts)
        return counts.error();
    summary.interventions += *counts;
    for (const QString &technician : import.newTechnicians()) {
        if (!summary.technicians.contains(technician, Qt::CaseInsensitive))
            summary.technicians << technician;
    }
    summary.newTechnicians = summary.technicians.size();
    summary.rejects += notesOn(name, import.rejects());
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
        summary.notes += notesOn(log.name, log.plan.notes);
        summary.rejects += notesOn(log.name, log.plan.rejects);
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

} // namespace core
