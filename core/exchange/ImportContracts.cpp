// SPDX-License-Identifier: GPL-3.0-or-later
// What Import does with contracts: those of lists, and those after a template.
#include "core/exchange/Import.h"
#include "core/services/ContractTemplates.h"
#include "core/storage/ContractRepository.h"

#include <algorithm>

namespace core {

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

Result<> Import::matchContracts(Connection &connection, ContractImport &import, ImportSummary &summary)
{
    const auto counts = import.match(connection, summary.contractNumbers);
    if (!counts)
        return counts.error();
    summary.contracts += *counts;
    summary.rejects += import.rejects();
    return {};
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

} // namespace core
