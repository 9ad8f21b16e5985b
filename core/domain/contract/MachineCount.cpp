// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/MachineCount.h"

#include "core/domain/contract/Choice.h"

#include <numeric>

namespace core {

QList<AssetKind> kindsOf(MachineFamily family)
{
    using enum AssetKind;
    switch (family) {
    case MachineFamily::Workstations:
        return {Workstation, Laptop};
    case MachineFamily::Servers:
        return {Server, VirtualMachine, Hypervisor};
    case MachineFamily::Printers:
        return {Printer};
    case MachineFamily::Network:
        return {Network, Storage};
    case MachineFamily::Phones:
        return {Phone, Tablet};
    }
    return {};
}

KindCounts coveredKinds(const ContractVersion &version, const QList<Asset> &assets)
{
    KindCounts counts;
    for (const Asset &asset : assets) {
        if (isInUse(asset.lifeCycle) && covers(version, asset))
            ++counts[asset.kind];
    }
    return counts;
}

qint64 ScopeCount::covered() const
{
    return std::accumulate(outside.cbegin(), outside.cend(), inUse, std::minus<>());
}

ScopeCount scopeCount(const ContractVersion &version, const QList<Asset> &assets)
{
    ScopeCount count;
    for (const Asset &asset : assets) {
        if (!isInUse(asset.lifeCycle))
            continue;
        const bool isCovered = covers(version, asset);
        const bool isVital = asset.criticality == Criticality::Vital;
        ++count.inUse;
        count.vital += isVital ? 1 : 0;
        count.vitalOutside += isVital && !isCovered ? 1 : 0;
        if (!isCovered)
            ++count.outside[asset.kind];
    }
    return count;
}

qint64 countOf(const KindCounts &counts, MachineFamily family)
{
    qint64 sum = 0;
    for (const AssetKind kind : kindsOf(family))
        sum += counts.value(kind);
    return sum;
}

QList<CountDifference> countDifferences(const QList<PriceLine> &prices, const KindCounts &covered)
{
    QMap<MachineFamily, qint64> billed;
    for (const PriceLine &line : prices) {
        if (line.counted)
            billed[*line.counted] += line.quantity;
    }
    QList<CountDifference> differences;
    for (auto each = billed.cbegin(); each != billed.cend(); ++each) {
        const qint64 present = countOf(covered, each.key());
        if (present != each.value())
            differences << CountDifference{.family = each.key(), .billed = each.value(), .covered = present};
    }
    return differences;
}

} // namespace core
