// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/BilledMachines.h"

#include "core/storage/Connection.h"
#include "core/storage/ContractCover.h"

#include <algorithm>

namespace core {
namespace {

/// A contract with its price lines that count machines, a row a line.
struct CountedLine
{
    BilledMachines of = {};
    PriceLine line = {};
};

Result<QList<CountedLine>> countedLines(Connection &connection, QDate day)
{
    return connection.all<CountedLine>(
        QStringLiteral(
            "SELECT k.id, k.number, k.title, c.name, p.quantity, p.machine_family FROM contract k "
            "JOIN contract_version v ON %1 JOIN client c ON c.id = k.client_id JOIN price_line p ON "
            "p.contract_version_id = v.id WHERE p.machine_family IS NOT NULL ORDER BY k.id")
            .arg(inForceOn(day)),
        {}, [](const Fields &fields) {
            return CountedLine{
                .of = {.contract = fields.id<ContractId>(0),
                       .number = fields.text(1),
                       .title = fields.text(2),
                       .clientName = fields.text(3)},
                .line = {.quantity = fields.number(4), .counted = fields.maybeChoice<MachineFamily>(5)}};
        });
}

Result<QMap<ContractId, KindCounts>> coveredMachines(Connection &connection, QDate day)
{
    struct Count
    {
        ContractId contract;
        AssetKind kind;
        qint64 machines;
    };
    const auto counts = connection.all<Count>(
        QStringLiteral(
            "SELECT k.id, t.kind, COUNT(*) FROM contract k JOIN contract_version v ON %1 JOIN asset t "
            "ON t.client_id = k.client_id AND t.life_cycle IN (%2, %3) WHERE EXISTS (SELECT 1 FROM "
            "price_line p WHERE p.contract_version_id = v.id AND p.machine_family IS NOT NULL) AND "
            "%4 GROUP BY k.id, t.kind")
            .arg(inForceOn(day))
            .arg(static_cast<int>(LifeCycle::InService))
            .arg(static_cast<int>(LifeCycle::UnderRepair))
            .arg(versionCovers()),
        {}, [](const Fields &fields) {
            return Count{.contract = fields.id<ContractId>(0),
                         .kind = fields.choice<AssetKind>(1),
                         .machines = fields.integer(2)};
        });
    if (!counts)
        return counts.error();
    QMap<ContractId, KindCounts> covered;
    for (const Count &count : *counts)
        covered[count.contract].insert(count.kind, count.machines);
    return covered;
}

} // namespace

Result<QList<BilledMachines>> billedMachines(Connection &connection, QDate day)
{
    const auto lines = countedLines(connection, day);
    if (!lines)
        return lines.error();
    const auto covered = coveredMachines(connection, day);
    if (!covered)
        return covered.error();
    QMap<ContractId, BilledMachines> contracts;
    QMap<ContractId, QList<PriceLine>> prices;
    for (const CountedLine &each : *lines) {
        contracts.insert(each.of.contract, each.of);
        prices[each.of.contract] << each.line;
    }
    QList<BilledMachines> found;
    for (BilledMachines contract : std::as_const(contracts)) {
        const KindCounts present = covered->value(contract.contract);
        for (const CountDifference &difference : countDifferences(prices.value(contract.contract), present)) {
            contract.difference = difference;
            found << contract;
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const BilledMachines &each) {
        return each.difference.covered - each.difference.billed;
    });
    return found;
}

} // namespace core
