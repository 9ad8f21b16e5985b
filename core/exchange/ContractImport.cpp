// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ContractImport.h"

#include "core/base/Text.h"
#include "core/services/ContractService.h"
#include "core/services/ContractTemplates.h"
#include "core/storage/ContractRepository.h"

#include <algorithm>

namespace core {
namespace {

bool isThatOf(const Contract &stored, const PlannedContract &planned)
{
    if (!planned.number.isEmpty())
        return folded(stored.number) == folded(planned.number);
    return folded(stored.title) == folded(planned.title) && stored.startsOn == planned.startsOn;
}

/// The template with what the line says of the terms.
ContractTemplate completed(ContractTemplate model, const PlannedContract &planned)
{
    ContractVersion &version = model.version;
    if (!planned.title.isEmpty())
        model.title = planned.title;
    version.initialMonths = planned.initialMonths.value_or(version.initialMonths);
    version.renewalMode = planned.renewalMode.value_or(version.renewalMode);
    version.renewalMonths = planned.renewalMonths.value_or(version.renewalMonths);
    if (planned.noticeMonths) {
        version.noticeAmount = *planned.noticeMonths;
        version.noticeUnit = NoticeUnit::Months;
    }
    version.monthlyFee = planned.monthlyFee.value_or(version.monthlyFee);
    return model;
}

} // namespace

const ContractTemplate *ContractImport::templateOf(const PlannedContract &planned) const
{
    return contractTemplate(planned.model.isEmpty() ? m_model : planned.model);
}

void ContractImport::reject(const PlannedContract &planned, const Sentence &reason)
{
    m_rejects << ImportNote{planned.line, reason, planned.file};
}

Result<ImportCounts> ContractImport::match(Connection &connection, QStringList &numbers)
{
    QList<Contract> stored;
    if (m_client.isValid()) {
        const auto contracts = ContractRepository(connection).ofClient(m_client);
        if (!contracts)
            return contracts.error();
        stored = *contracts;
    }
    ImportCounts counts;
    for (const PlannedContract &planned : m_contracts) {
        const auto action = actionFor(connection, stored, planned, numbers);
        if (!action)
            return action.error();
        m_actions << *action;
        counts.created += *action == Action::Create ? 1 : 0;
        counts.unchanged += *action == Action::Keep ? 1 : 0;
        counts.rejected += *action == Action::Reject ? 1 : 0;
    }
    return counts;
}

Result<ContractImport::Action> ContractImport::actionFor(Connection &connection,
                                                         const QList<Contract> &stored,
                                                         const PlannedContract &planned, QStringList &numbers)
{
    if (std::ranges::any_of(stored, [&planned](const Contract &each) { return isThatOf(each, planned); }))
        return Action::Keep;
    const QString key = folded(planned.number);
    bool isTaken = numbers.contains(key);
    if (!key.isEmpty() && !isTaken) {
        const auto taken = ContractRepository(connection).isNumberTaken(planned.number, {});
        if (!taken)
            return taken.error();
        isTaken = *taken;
        numbers << key;
    }
    if (isTaken) {
        reject(planned,
               {QT_TRANSLATE_NOOP("Sentence", "There is already a contract “%1”. Choose another number."),
                {planned.number}});
        return Action::Reject;
    }
    if (templateOf(planned))
        return Action::Create;
    const QString named = planned.model.isEmpty() ? m_model : planned.model;
    reject(planned,
           named.isEmpty()
               ? Sentence{QT_TRANSLATE_NOOP(
                     "Sentence", "The contract names no template to be written under: choose one for "
                                 "all of them.")}
               : Sentence{QT_TRANSLATE_NOOP("Sentence", "There is no contract template “%1”."), {named}});
    return Action::Reject;
}

Result<> ContractImport::apply(Unit &unit) const
{
    for (qsizetype i = 0; i < m_contracts.size(); ++i) {
        if (m_actions.at(i) != Action::Create)
            continue;
        if (const Result<> done = create(unit, m_contracts.at(i)); !done)
            return done;
    }
    return {};
}

Result<> ContractImport::create(Unit &unit, const PlannedContract &planned) const
{
    using enum ContractState;
    const bool isSigned = planned.state != Draft && planned.state != Sent;
    const auto id = addContract(unit, {.client = m_client,
                                       .startsOn = planned.startsOn,
                                       .model = completed(*templateOf(planned), planned),
                                       .number = planned.number,
                                       .notes = planned.notes,
                                       .isSigned = isSigned});
    if (!id)
        return id.error();
    if (planned.state == Sent)
        return changeState(unit, {.contract = *id, .to = Sent});
    if (planned.state == Ended && planned.endsOn)
        return changeState(unit, {.contract = *id, .to = Ended, .day = *planned.endsOn});
    return {};
}

} // namespace core
