// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ContractService.h"

#include "core/domain/contract/Parties.h"
#include "core/reports/ContractLife.h"
#include "core/services/Derivation.h"
#include "core/services/NoticeService.h"
#include "core/services/WorkService.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PeopleRepository.h"

#include <QLocale>
#include <algorithm>

namespace core {
namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

/// Due dates rest on the contract: derives those of its interventions again, and charges again what was done
/// from @p day on. So do the end that follows from a notice, and what is handed back by then.
Result<> deriveAgain(Unit &unit, const ContractLife &before, QDate day)
{
    if (const Result<> followed = followNotice(unit, before); !followed)
        return followed;
    Derivation derivation(unit.connection());
    if (const Result<> charged = chargeAgain(unit, derivation, before.contract.id, day); !charged)
        return charged;
    return derivation.deriveContract(unit, before.contract.id);
}

Result<> checkNumber(Unit &unit, const Contract &contract)
{
    const auto taken = ContractRepository(unit.connection()).isNumberTaken(contract.number, contract.id);
    if (!taken)
        return taken.error();
    if (*taken)
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "There is already a contract “%1”. Choose another number."),
             {contract.number}},
            QStringLiteral("number")));
    return {};
}

Result<ContractId> addContract(Unit &unit, Contract contract)
{
    contract.state = ContractState::Draft;
    contract.endsOn.reset();
    contract.suspendedOn.reset();
    if (contract.number.trimmed().isEmpty()) {
        const int year = contract.startsOn.isValid() ? contract.startsOn.year() : 0; // 0: refused below.
        const auto number = ContractRepository(unit.connection()).nextNumber(year);
        if (!number)
            return number.error();
        contract.number = *number;
    }
    contract.number = contract.number.trimmed();
    if (const Result<> fine = checked(contract); !fine)
        return unit.refuse(fine.error());
    if (const Result<> free = checkNumber(unit, contract); !free)
        return free.error();
    return ContractRepository::add(unit, contract);
}

Result<> checkClientChange(Unit &unit, const Contract &stored, const Contract &wanted)
{
    if (wanted.client == stored.client || stored.state == ContractState::Draft)
        return {};
    return unit.refuse(invalid(
        {QT_TRANSLATE_NOOP("Sentence", "A contract that was sent or signed stays with its client. Write "
                                       "a new contract for the other one.")},
        QStringLiteral("client")));
}

Result<ContractVersion> findDraft(Unit &unit, ContractVersionId id)
{
    auto version = ContractRepository(unit.connection()).findVersion(id);
    if (version && version->isSigned)
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Version %1 is signed and cannot be changed. Write an amendment."),
             {QString::number(version->number)}}));
    return version;
}

/// Both parties as they are on the day of the signature.
Result<QJsonObject> readParties(Unit &unit, ClientId client)
{
    const auto provider = PeopleRepository(unit.connection()).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    const auto found = ClientRepository(unit.connection()).find(client);
    if (!found)
        return found.error();
    return partiesOf(provider ? *provider : Provider{}, *found);
}

bool canFollow(ContractState from, ContractState to)
{
    using enum ContractState;
    switch (to) {
    case Draft:
        return from == Sent;
    case Sent:
        return from == Draft;
    case Active:
        return from == Suspended;
    case Suspended:
        return from == Active;
    case NoticeGiven: // NoticeService records what it follows from.
        return false;
    case Ended:
        return from == Active || from == Suspended || from == NoticeGiven;
    }
    return false;
}

Sentence refusalOf(ContractState from, ContractState to)
{
    using enum ContractState;
    if (from == Ended)
        return {QT_TRANSLATE_NOOP("Sentence", "This contract has ended. Write a new contract.")};
    if ((from == Draft || from == Sent) && to != Sent && to != Draft)
        return {QT_TRANSLATE_NOOP("Sentence", "This contract is not signed yet. Sign its first version.")};
    if (to == Draft || to == Sent)
        return {QT_TRANSLATE_NOOP(
            "Sentence", "This contract is signed: it cannot become a draft again. Write an amendment.")};
    if (to == NoticeGiven)
        return {QT_TRANSLATE_NOOP("Sentence",
                                  "A notice is a record of its own: enter its letter and its dates.")};
    if (from == to)
        return {QT_TRANSLATE_NOOP("Sentence", "This contract is in this state already.")};
    return {QT_TRANSLATE_NOOP("Sentence",
                              "This contract is under notice: withdraw the notice first, or end it.")};
}

Result<> checkDay(const Contract &contract, const StateChange &change)
{
    using enum ContractState;
    if (change.to != Suspended && change.to != Ended && change.to != Active)
        return {};
    if (!change.day.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give the day from which this counts.")},
                       QStringLiteral("day"));
    if (change.day < contract.startsOn)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The contract begins on %1: choose a day from then on."),
             {dayText(contract.startsOn)}},
            QStringLiteral("day"));
    if (change.to == Active && change.day < contract.suspendedOn.value_or(change.day))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The suspension begins on %1: choose a day from then "
                                                      "on."),
                        {dayText(*contract.suspendedOn)}},
                       QStringLiteral("day"));
    return {};
}

/// What was not owed while it lasted stays so. Resumed on its first day, it never was.
Result<> closeSuspension(Unit &unit, const Contract &contract, QDate resumedOn)
{
    if (!contract.suspendedOn || resumedOn == *contract.suspendedOn)
        return {};
    return ContractRepository::addSuspension(unit, contract.id,
                                             {.first = *contract.suspendedOn, .last = resumedOn.addDays(-1)});
}

Contract changed(Contract contract, const StateChange &change)
{
    using enum ContractState;
    if (change.to == Suspended)
        contract.suspendedOn = change.day;
    else if (change.to == Active)
        contract.suspendedOn.reset();
    else if (change.to == Ended)
        contract.endsOn = change.day;
    contract.state = change.to;
    return contract;
}

} // namespace

Result<ContractId> save(Unit &unit, const Contract &contract)
{
    if (!contract.id.isValid())
        return addContract(unit, contract);
    const auto stored = ContractRepository(unit.connection()).find(contract.id);
    if (!stored)
        return stored.error();
    Contract wanted = contract;
    wanted.number = contract.number.trimmed();
    wanted.state = stored->state;
    wanted.endsOn = stored->endsOn;
    wanted.suspendedOn = stored->suspendedOn;
    wanted.pastSuspensions = stored->pastSuspensions;
    if (wanted == *stored)
        return contract.id;
    if (const Result<> fine = checked(wanted); !fine)
        return unit.refuse(fine.error());
    if (const Result<> same = checkClientChange(unit, *stored, wanted); !same)
        return same.error();
    if (const Result<> free = checkNumber(unit, wanted); !free)
        return free.error();
    const auto before = contractLife(unit.connection(), contract.id);
    if (!before)
        return before.error();
    if (const Result<> done = ContractRepository::update(unit, wanted); !done)
        return done.error();
    if (stored->startsOn != wanted.startsOn) {
        if (const Result<> derived = deriveAgain(unit, *before, std::min(stored->startsOn, wanted.startsOn));
            !derived)
            return derived.error();
    }
    return contract.id;
}

Result<ContractId> save(Unit &unit, const Contract &contract, const ContractVersion &draft)
{
    const auto id = save(unit, contract);
    if (!id)
        return id;
    ContractVersion version = draft;
    version.contract = *id;
    const auto saved = save(unit, version);
    return saved ? id : Result<ContractId>(saved.error());
}

Result<ContractVersionId> save(Unit &unit, const ContractVersion &version)
{
    ContractVersion wanted = version;
    wanted.isSigned = false;
    wanted.parties = {}; // Each signature takes its own, also that of an amendment.
    if (const Result<> fine = checked(wanted); !fine)
        return unit.refuse(fine.error());
    if (!version.id.isValid()) {
        const auto others = ContractRepository(unit.connection()).versions(version.contract);
        if (!others)
            return others.error();
        for (const ContractVersion &other : *others) {
            if (!other.isSigned)
                return unit.refuse(invalid(
                    {QT_TRANSLATE_NOOP("Sentence", "This contract already has a draft, version %1. Sign it "
                                                   "or give it up first."),
                     {QString::number(other.number)}}));
            wanted.number = std::max(wanted.number, other.number + 1);
        }
        return ContractRepository::addVersion(unit, wanted);
    }
    const auto stored = findDraft(unit, version.id);
    if (!stored)
        return stored.error();
    wanted.contract = stored->contract;
    wanted.number = stored->number;
    if (wanted == *stored)
        return version.id;
    const Result<> done = ContractRepository::updateVersion(unit, wanted);
    return done ? Result<ContractVersionId>(version.id) : done.error();
}

Result<ContractVersionId> addAmendment(Unit &unit, ContractId contract, QDate effectiveOn)
{
    const auto versions = ContractRepository(unit.connection()).versions(contract);
    if (!versions)
        return versions.error();
    const auto last = std::find_if(versions->crbegin(), versions->crend(),
                                   [](const ContractVersion &version) { return version.isSigned; });
    if (last == versions->crend())
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "This contract is not signed yet: change its draft instead of "
                                           "writing an amendment.")}));
    ContractVersion amendment = *last;
    amendment.id = {};
    amendment.version = 0;
    amendment.number = versions->constLast().number + 1;
    amendment.effectiveOn = effectiveOn;
    return save(unit, amendment);
}

Result<> removeDraft(Unit &unit, ContractVersionId version)
{
    const auto draft = findDraft(unit, version);
    if (!draft)
        return draft.error();
    if (draft->number == 1)
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "The first version stays: a contract needs one.")}));
    return ContractRepository::removeVersion(unit, *draft);
}

Result<> sign(Unit &unit, ContractVersionId version)
{
    auto found = findDraft(unit, version);
    if (!found)
        return found.error();
    auto owner = ContractRepository(unit.connection()).find(found->contract);
    if (!owner)
        return owner.error();
    ContractVersion *draft = &found.value();
    Contract *contract = &owner.value();
    if (contract->state == ContractState::Ended)
        return unit.refuse(invalid(refusalOf(ContractState::Ended, ContractState::Active)));
    if (draft->effectiveOn < contract->startsOn)
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The contract begins on %1: a version cannot take effect before."),
             {dayText(contract->startsOn)}},
            QStringLiteral("effectiveOn")));
    if (draft->terms.levels.isEmpty())
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The service levels are empty: promise at least one target "
                                           "before signing (part 4).")},
            QStringLiteral("levels")));
    const auto before = contractLife(unit.connection(), contract->id);
    if (!before)
        return before.error();
    const auto parties = readParties(unit, contract->client);
    if (!parties)
        return parties.error();
    draft->isSigned = true;
    draft->parties = *parties;
    if (const Result<> done = ContractRepository::updateVersion(unit, *draft); !done)
        return done;
    if (contract->state == ContractState::Draft || contract->state == ContractState::Sent) {
        contract->state = ContractState::Active;
        if (const Result<> done = ContractRepository::update(unit, *contract); !done)
            return done;
    }
    return deriveAgain(unit, *before, draft->effectiveOn);
}

Result<> changeState(Unit &unit, const StateChange &change)
{
    const auto before = contractLife(unit.connection(), change.contract);
    if (!before)
        return before.error();
    const Contract &contract = before->contract;
    if (!canFollow(contract.state, change.to))
        return unit.refuse(invalid(refusalOf(contract.state, change.to)));
    if (const Result<> fine = checkDay(contract, change); !fine)
        return unit.refuse(fine.error());
    if (change.to == ContractState::Active) {
        if (const Result<> done = closeSuspension(unit, contract, change.day); !done)
            return done;
    }
    if (const Result<> done = ContractRepository::update(unit, changed(contract, change)); !done)
        return done;
    // A suspension that never was counts from its first day.
    const QDate since = std::min(change.day, contract.suspendedOn.value_or(change.day));
    return change.day.isValid() ? deriveAgain(unit, *before, since) : Result<>();
}

} // namespace core
