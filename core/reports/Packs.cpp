// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Packs.h"

#include "core/domain/ChangeSet.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PackRepository.h"

#include <algorithm>
#include <tuple>

namespace core {
namespace {

/// Signed contracts whose versions include hours, and those with movements.
const QString kHasPack =
    QStringLiteral(
        "(EXISTS (SELECT 1 FROM contract_version v WHERE v.contract_id = k.id AND v.is_signed = TRUE AND "
        "v.price_model IN (%1, %2) AND v.included_minutes > 0) OR EXISTS (SELECT 1 FROM pack_movement m "
        "WHERE "
        "m.contract_id = k.id))")
        .arg(static_cast<int>(PriceModel::HourPack))
        .arg(static_cast<int>(PriceModel::Hybrid));

struct PackOwner
{
    ContractPack pack = {};
    QDate startsOn = {};
};

Result<QList<PackOwner>> owners(Connection &connection, const QString &where, const Params &params)
{
    return connection.all<PackOwner>(
        QStringLiteral(
            "SELECT k.id, k.client_id, k.number, k.title, c.name, k.starts_on FROM contract k JOIN "
            "client c ON c.id = k.client_id WHERE %1 ORDER BY c.sort_key, k.number, k.id")
            .arg(where),
        params, [](const Fields &fields) {
            return PackOwner{.pack = {.contract = fields.id<ContractId>(0),
                                      .client = fields.id<ClientId>(1),
                                      .number = fields.text(2),
                                      .title = fields.text(3),
                                      .clientName = fields.text(4)},
                             .startsOn = fields.day(5)};
        });
}

Result<ContractPack> filled(Connection &connection, ContractPack pack, const DayRange &days)
{
    const auto movements = PackRepository(connection).ofContract(pack.contract);
    if (!movements)
        return movements.error();
    const ContractRepository contracts(connection);
    const auto contract = contracts.find(pack.contract);
    if (!contract)
        return contract.error();
    const auto versions = contracts.versions(pack.contract);
    if (!versions)
        return versions.error();
    pack.isInForce = isInForce(*contract, days.last);
    pack.movements = *movements;
    pack.statement = packStatement(
        *movements, packAllowances({.contract = *contract, .versions = *versions}, days.last), days);
    return pack;
}

} // namespace

bool concernsPacks(const ChangeSet &changes)
{
    using enum Table;
    const auto isOfPack = [](Table table) {
        return table == PackMovement || table == Contract || table == ContractVersion;
    };
    return std::ranges::any_of(changes.membership, isOfPack) ||
           std::ranges::any_of(changes.updated, isOfPack, &RowRef::table);
}

Result<ContractPack> packOf(Connection &connection, ContractId contract, const DayRange &days)
{
    const auto owner =
        owners(connection, QStringLiteral("k.id = :id"), {{QStringLiteral("id"), contract.value()}});
    if (!owner)
        return owner.error();
    return filled(connection,
                  owner->isEmpty() ? ContractPack{.contract = contract} : owner->constFirst().pack, days);
}

Result<QList<ContractPack>> packs(Connection &connection, const PacksQuery &query)
{
    QString where = kHasPack;
    Params params;
    if (query.client.isValid()) {
        where += QStringLiteral(" AND k.client_id = :client");
        params.insert(QStringLiteral("client"), query.client.value());
    }
    const auto found = owners(connection, where, params);
    if (!found)
        return found.error();
    QList<ContractPack> all;
    for (const PackOwner &owner : *found) {
        const auto pack =
            filled(connection, owner.pack, {.first = std::min(owner.startsOn, query.on), .last = query.on});
        if (!pack)
            return pack.error();
        all << *pack;
    }
    return all;
}

Result<QList<PackDue>> packsDue(Connection &connection, QDate day)
{
    const auto all = packs(connection, {.on = day});
    if (!all)
        return all.error();
    QList<PackDue> due;
    for (const ContractPack &pack : *all) {
        if (!pack.isInForce)
            continue;
        for (const PackAlert &alert : packAlerts(pack.statement))
            due << PackDue{.contract = pack.contract,
                           .number = pack.number,
                           .title = pack.title,
                           .clientName = pack.clientName,
                           .alert = alert};
    }
    std::ranges::stable_sort(due, [](const PackDue &left, const PackDue &right) {
        const auto rank = [](const PackAlert &alert) {
            const QDate never(9999, 12, 31);
            return std::tuple(alert.kind != PackAlert::Kind::Empty, alert.day.value_or(never), alert.minutes);
        };
        return rank(left.alert) < rank(right.alert);
    });
    return due;
}

} // namespace core
