// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/ContractLife.h"

#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/NoticeRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/RevisionRepository.h"

namespace core {

const ContractVersion *ContractLife::ruling(QDate day) const
{
    if (const ContractVersion *found = versionOn(versions, day))
        return found;
    return versions.isEmpty() ? nullptr : &versions.constFirst();
}

TermClause ContractLife::clauseOn(QDate day) const
{
    const ContractVersion *version = ruling(day);
    return termClause(contract, version ? *version : ContractVersion{}, client.kind);
}

NoticeOutcome ContractLife::outcome(const ContractNotice &of) const
{
    const QDate day = dayOf(of);
    const TermClause clause = clauseOn(day);
    const ContractVersion *version = ruling(day);
    if (!version || !checked(clause))
        return {};
    return noticeOutcome(of, clause, version->noticeCounts);
}

QDate ContractLife::dayOf(const ContractNotice &notice) const
{
    const ContractVersion *onSending = notice.postedOn ? ruling(*notice.postedOn) : nullptr;
    if (onSending && onSending->noticeCounts == NoticeCounts::Sending)
        return *notice.postedOn;
    return notice.receivedOn.value_or(notice.postedOn.value_or(notice.writtenOn));
}

Result<ContractLife> contractLife(Connection &connection, ContractId contract)
{
    ContractLife life;
    const ContractRepository contracts(connection);
    const auto found = contracts.find(contract);
    const auto versions = contracts.versions(contract);
    if (!found || !versions)
        return found ? versions.error() : found.error();
    life.contract = *found;
    life.versions = *versions;
    const auto client = ClientRepository(connection).find(found->client);
    if (!client)
        return client.error();
    life.client = *client;
    const auto provider = PeopleRepository(connection).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (provider)
        life.providerName = provider->name;
    const auto revisions = RevisionRepository(connection).ofContract(contract);
    if (!revisions)
        return revisions.error();
    life.revisions = *revisions;
    const NoticeRepository repository(connection);
    const auto notices = repository.ofContract(contract);
    if (!notices)
        return notices.error();
    life.notices = *notices;
    if (const ContractNotice *notice = life.notice()) {
        const auto items = repository.items(notice->id);
        if (!items)
            return items.error();
        life.items = *items;
    }
    return life;
}

} // namespace core
