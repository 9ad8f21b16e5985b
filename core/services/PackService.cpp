// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/PackService.h"

#include "core/base/Zone.h"
#include "core/reports/Packs.h"
#include "core/services/Derivation.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PackRepository.h"

#include <algorithm>

namespace core {
namespace {

/// What the pack of one contract has taken for some work, by the day it was of.
QMap<QDate, Minutes> takenFor(const QList<PackMovement> &movements, ContractId contract)
{
    QMap<QDate, Minutes> taken;
    for (const PackMovement &movement : movements) {
        if (movement.contract == contract)
            taken[movement.valueOn] += movement.minutes;
    }
    return taken;
}

/// The day on which a movement of @p valueOn stands in the ledger. What was printed stays: where minutes have
/// expired since, it is entered today.
Result<QDate> bookingDay(Connection &connection, ContractId contract, QDate valueOn, QDate today)
{
    if (valueOn >= today)
        return valueOn;
    const auto pack = packOf(connection, contract, {.first = valueOn, .last = today});
    if (!pack)
        return pack.error();
    const bool hasExpired = std::ranges::any_of(
        pack->statement.lines, [](const PackLine &line) { return line.kind == PackLineKind::Expiry; });
    return hasExpired ? today : valueOn;
}

/// What the work takes, as if nothing had been taken yet; booked on its day.
PackMovement debitFor(const PackWork &work)
{
    const WorkEntry &entry = work.entry;
    const QDate day = localTime(entry.startedAt, work.zone).day;
    const bool isCounted = entry.cover == Cover::Counted && work.contract.isValid();
    return {.contract = work.contract,
            .kind = PackMovementKind::Debit,
            .bookedOn = day,
            .valueOn = day,
            .minutes = isCounted ? debitOf(entry.charged, entry.multiplierPercent) : Minutes(0),
            .work = entry.id,
            .charged = entry.charged,
            .multiplierPercent = entry.multiplierPercent};
}

Result<> take(Unit &unit, PackMovement movement, QDate today)
{
    if (movement.minutes == Minutes(0))
        return {};
    const auto day = bookingDay(unit.connection(), movement.contract, movement.valueOn, today);
    if (!day)
        return day.error();
    movement.bookedOn = *day;
    const auto added = PackRepository::add(unit, movement);
    return added ? Result<>() : added.error();
}

} // namespace

Result<PackMovementId> save(Unit &unit, PackMovement movement, const QTimeZone &zone)
{
    movement.bookedOn = localTime(unit.at(), zone).day;
    if (const Result<> good = checked(movement); !good)
        return unit.refuse(good.error());
    return PackRepository::add(unit, movement);
}

Result<> bookWork(Unit &unit, const PackWork &work)
{
    const PackMovement movement = debitFor(work);
    if (movement.minutes == Minutes(0))
        return {};
    const auto added = PackRepository::add(unit, movement);
    return added ? Result<>() : added.error();
}

Result<> followWork(Unit &unit, const PackWork &work)
{
    const auto before = PackRepository(unit.connection()).ofWork(work.entry.id);
    if (!before)
        return before.error();
    const QDate today = localTime(unit.at(), work.zone).day;
    PackMovement due = debitFor(work);
    QSet<ContractId> contracts;
    for (const PackMovement &movement : *before)
        contracts << movement.contract;
    for (const ContractId contract : std::as_const(contracts)) {
        const QMap<QDate, Minutes> taken = takenFor(*before, contract);
        for (auto each = taken.cbegin(); each != taken.cend(); ++each) {
            PackMovement correction = due;
            const bool stays = contract == due.contract && each.key() == due.valueOn;
            correction.contract = contract;
            correction.valueOn = each.key();
            correction.minutes = (stays ? due.minutes : Minutes(0)) - each.value();
            if (const Result<> done = take(unit, correction, today); !done)
                return done;
            if (stays)
                due.minutes = Minutes(0);
        }
    }
    return take(unit, due, today);
}

Result<> releaseWork(Unit &unit, const WorkEntry &entry, const QTimeZone &zone, const QString &reason)
{
    WorkEntry nothing = entry;
    nothing.cover = Cover::Free;
    nothing.charged = Minutes(0);
    if (const Result<> followed = followWork(unit, {.entry = nothing, .zone = zone}); !followed)
        return followed;
    const auto movements = PackRepository(unit.connection()).ofWork(entry.id);
    if (!movements)
        return movements.error();
    for (const PackMovement &movement : *movements) {
        if (const Result<> released = PackRepository::release(unit, movement, reason); !released)
            return released;
    }
    return {};
}

Result<> followWorkOf(Unit &unit, Derivation &derivation, InterventionId intervention)
{
    const auto entries = InterventionRepository(unit.connection()).workEntries(intervention);
    if (!entries)
        return entries.error();
    if (entries->isEmpty())
        return {};
    const auto replayed = derivation.replayed(intervention, unit.at());
    if (!replayed)
        return replayed.error();
    for (const WorkEntry &entry : *entries) {
        const PackWork work{
            .entry = entry, .contract = replayed->intervention.contract, .zone = replayed->facts.zone};
        if (const Result<> followed = followWork(unit, work); !followed)
            return followed;
    }
    return {};
}

} // namespace core
