// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/NoticeService.h"

#include "core/reports/ContractLife.h"
#include "core/services/Derivation.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/NoticeRepository.h"

#include <QLocale>

namespace core {
namespace {

Result<> checkState(const ContractLife &life, bool isNew)
{
    using enum ContractState;
    switch (life.contract.state) {
    case Draft:
    case Sent:
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "This contract is not signed yet. Sign its first version.")});
    case Ended:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This contract has ended. Write a new contract.")});
    case NoticeGiven:
        if (isNew && life.notice())
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "A notice is recorded already for the contract “%1”. "
                                               "Correct it, or withdraw it first."),
                 {life.contract.number}});
        break;
    case Active:
    case Suspended:
        break;
    }
    return {};
}

Result<> checkEnd(const ContractLife &life, const NoticeOutcome &outcome)
{
    if (!outcome.endsOn || *outcome.endsOn >= life.contract.startsOn)
        return {};
    return invalid({QT_TRANSLATE_NOOP("Sentence", "The contract begins on %1: choose a day from then on."),
                    {QLocale().toString(life.contract.startsOn, QLocale::ShortFormat)}},
                   QStringLiteral("fixedEnd"));
}

Result<> checkAll(const ContractLife &life, const ContractNotice &notice, QDate today)
{
    for (const Result<> &fine : {checkState(life, !notice.id.isValid()), checked(notice, today),
                                 checkEnd(life, life.outcome(notice))}) {
        if (!fine)
            return fine;
    }
    return {};
}

/// What a correction leaves as it is.
ContractNotice withoutLife(ContractNotice notice, const ContractNotice &stored)
{
    notice.contract = stored.contract;
    notice.withdrawnOn = stored.withdrawnOn;
    notice.reversedOn = stored.reversedOn;
    notice.reversedBy = stored.reversedBy;
    return notice;
}

/// What the due days of a checklist follow from.
struct Ending
{
    std::optional<QDate> on = {};
    int reversibilityDays = 0;
};

Ending endingOf(const ContractLife &life, const ContractNotice &notice)
{
    const ContractVersion *version = life.ruling(life.dayOf(notice));
    return {.on = life.outcome(notice).endsOn,
            .reversibilityDays = version ? version->reversibilityDays : ContractVersion{}.reversibilityDays};
}

/// Moves the due days that follow from the end; what is done, or was given another day, stays.
Result<> moveDues(Unit &unit, const QList<ReversibilityItem> &items, const Ending &before,
                  const Ending &after)
{
    for (ReversibilityItem item : items) {
        const bool follows =
            !item.doneOn && item.dueOn == dueOf(item.topic, before.on, before.reversibilityDays);
        const std::optional<QDate> due = dueOf(item.topic, after.on, after.reversibilityDays);
        if (!follows || item.dueOn == due)
            continue;
        item.dueOn = due;
        if (const Result<> done = NoticeRepository::update(unit, item); !done)
            return done;
    }
    return {};
}

/// The contract is under notice until @p endsOn.
Result<> writeEnd(Unit &unit, Contract contract, ContractState state, const std::optional<QDate> &endsOn)
{
    if (contract.state == state && contract.endsOn == endsOn)
        return {};
    contract.state = state;
    contract.endsOn = endsOn;
    if (const Result<> done = ContractRepository::update(unit, contract); !done)
        return done;
    return Derivation(unit.connection()).deriveContract(unit, contract.id);
}

Result<ContractNoticeId> record(Unit &unit, const ContractLife &life, const ContractNotice &notice)
{
    const auto id = NoticeRepository::add(unit, notice);
    if (!id)
        return id;
    const Ending ending = endingOf(life, notice);
    const auto items = reversibilityItems(ending.on, ending.reversibilityDays,
                                          {.provider = life.providerName, .client = life.client.name});
    for (ReversibilityItem item : items) {
        item.notice = *id;
        if (const auto added = NoticeRepository::add(unit, item); !added)
            return added.error();
    }
    return id;
}

Result<ContractNoticeId> correct(Unit &unit, const ContractLife &life, const ContractNotice &stored,
                                 const ContractNotice &wanted)
{
    if (const Result<> done = NoticeRepository::update(unit, wanted); !done)
        return done.error();
    const Result<> moved = moveDues(unit, life.items, endingOf(life, stored), endingOf(life, wanted));
    return moved ? Result<ContractNoticeId>(wanted.id) : moved.error();
}

/// What a new record says nothing of yet stays: older contracts know their end without one.
std::optional<QDate> endAfter(const ContractLife &life, const ContractNotice &wanted)
{
    const std::optional<QDate> followsOn = life.outcome(wanted).endsOn;
    return followsOn || life.notice() ? followsOn : life.contract.endsOn;
}

Result<ContractNotice> findStored(Unit &unit, ContractNoticeId id)
{
    auto stored = NoticeRepository(unit.connection()).find(id);
    if (stored && stored->withdrawnOn)
        return unit.refuse(invalid({QT_TRANSLATE_NOOP(
            "Sentence", "This notice was withdrawn and stays as it is. Record a new one.")}));
    return stored;
}

Result<> refuseSigned(Unit &unit, ContractNoticeId id)
{
    const auto notice = findStored(unit, id);
    if (!notice)
        return notice.error();
    if (!notice->reversedOn)
        return {};
    return unit.refuse(invalid(
        {QT_TRANSLATE_NOOP("Sentence", "The reversibility record was signed on %1: take the signature "
                                       "back before changing what it rests on."),
         {QLocale().toString(*notice->reversedOn, QLocale::ShortFormat)}}));
}

} // namespace

Result<ContractNoticeId> save(Unit &unit, const ContractNotice &notice, QDate today)
{
    const bool isNew = !notice.id.isValid();
    ContractNotice wanted = notice;
    ContractNotice stored;
    if (!isNew) {
        const auto found = findStored(unit, notice.id);
        if (!found)
            return found.error();
        stored = *found;
        wanted = withoutLife(notice, stored);
        if (wanted == stored)
            return notice.id;
        if (const Result<> open = refuseSigned(unit, notice.id); !open)
            return open.error();
    }
    const auto life = contractLife(unit.connection(), wanted.contract);
    if (!life)
        return life.error();
    if (const Result<> fine = checkAll(*life, wanted, today); !fine)
        return unit.refuse(fine.error());
    const auto id = isNew ? record(unit, *life, wanted) : correct(unit, *life, stored, wanted);
    if (!id)
        return id;
    const Result<> ended =
        writeEnd(unit, life->contract, ContractState::NoticeGiven, endAfter(*life, wanted));
    return ended ? id : Result<ContractNoticeId>(ended.error());
}

Result<> withdrawNotice(Unit &unit, ContractId contract, QDate today)
{
    const auto life = contractLife(unit.connection(), contract);
    if (!life)
        return life.error();
    if (life->contract.state != ContractState::NoticeGiven)
        return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "No notice stands for the contract “%1”."),
                                    {life->contract.number}}));
    if (const ContractNotice *stored = life->notice()) {
        ContractNotice withdrawn = *stored;
        withdrawn.withdrawnOn = today;
        if (const Result<> done = NoticeRepository::update(unit, withdrawn); !done)
            return done;
    }
    const bool isSuspended = life->contract.suspendedOn.has_value();
    return writeEnd(unit, life->contract, isSuspended ? ContractState::Suspended : ContractState::Active, {});
}

Result<ReversibilityItemId> save(Unit &unit, const ReversibilityItem &item, QDate today)
{
    ReversibilityItem wanted = item;
    wanted.label = item.label.trimmed();
    wanted.responsible = item.responsible.trimmed();
    wanted.remark = item.remark.trimmed();
    const NoticeRepository repository(unit.connection());
    if (item.id.isValid()) {
        const auto stored = repository.findItem(item.id);
        if (!stored)
            return stored.error();
        wanted.notice = stored->notice;
        if (wanted == *stored)
            return item.id;
    }
    if (const Result<> open = refuseSigned(unit, wanted.notice); !open)
        return open.error();
    if (const Result<> fine = checked(wanted, today); !fine)
        return unit.refuse(fine.error());
    if (!item.id.isValid())
        return NoticeRepository::add(unit, wanted);
    const Result<> done = NoticeRepository::update(unit, wanted);
    return done ? Result<ReversibilityItemId>(item.id) : done.error();
}

Result<> remove(Unit &unit, const ReversibilityItem &item)
{
    const Result<> open = refuseSigned(unit, item.notice);
    return open ? NoticeRepository::remove(unit, item) : open;
}

Result<> sign(Unit &unit, const ReversibilitySignature &signature, QDate today)
{
    const auto stored = findStored(unit, signature.notice);
    if (!stored)
        return stored.error();
    ContractNotice wanted = *stored;
    wanted.reversedOn = signature.on;
    wanted.reversedBy = signature.on ? signature.by.trimmed() : QString();
    if (wanted.reversedOn && *wanted.reversedOn > today)
        return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "%1 is still to come: leave it empty until "
                                                                  "it has happened."),
                                    {QLocale().toString(*wanted.reversedOn, QLocale::ShortFormat)}},
                                   QStringLiteral("on")));
    if (wanted.reversedOn && wanted.reversedBy.isEmpty())
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "Say who signed the record.")}, QStringLiteral("by")));
    return wanted == *stored ? Result<>() : NoticeRepository::update(unit, wanted);
}

Result<> followNotice(Unit &unit, const ContractLife &before)
{
    const ContractNotice *notice = before.notice();
    if (!notice || before.contract.state == ContractState::Ended)
        return {};
    const auto after = contractLife(unit.connection(), before.contract.id);
    if (!after)
        return after.error();
    const bool hasEnded = after->contract.state == ContractState::Ended;
    Ending ending = endingOf(*after, *notice);
    if (hasEnded)
        ending.on = after->contract.endsOn;
    if (!notice->reversedOn) {
        const Result<> moved = moveDues(unit, before.items, endingOf(before, *notice), ending);
        if (!moved)
            return moved;
    }
    return hasEnded ? Result<>() : writeEnd(unit, after->contract, ContractState::NoticeGiven, ending.on);
}

} // namespace core
