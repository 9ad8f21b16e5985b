// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"

#include <QMap>

namespace core {

// The machines that a contract bills, against those that it covers (product/inventory.md, "What it
// tells"; product/contracts.md, "Price").

QList<AssetKind> kindsOf(MachineFamily family);

/// How many machines of each kind there are.
using KindCounts = QMap<AssetKind, qint64>;

/// Of @p assets, those in use (in service or under repair) that @p version covers.
KindCounts coveredKinds(const ContractVersion &version, const QList<Asset> &assets);
qint64 countOf(const KindCounts &counts, MachineFamily family);

/// The machines in use, and whether a contract covers them.
struct ScopeCount
{
    qint64 inUse = 0;
    qint64 vital = 0;        ///< Of those in use.
    qint64 vitalOutside = 0; ///< Of the vital ones.
    KindCounts outside = {}; ///< In use and not covered.

    qint64 covered() const;
    friend bool operator==(const ScopeCount &, const ScopeCount &) = default;
};
ScopeCount scopeCount(const ContractVersion &version, const QList<Asset> &assets);

/// A family of which a contract bills another number than it covers.
struct CountDifference
{
    MachineFamily family = MachineFamily::Workstations;
    qint64 billed = 0; ///< The sum of the price lines that count this family.
    qint64 covered = 0;
    friend bool operator==(const CountDifference &, const CountDifference &) = default;
};

/// In the order of MachineFamily. Price lines that count nothing have no say.
QList<CountDifference> countDifferences(const QList<PriceLine> &prices, const KindCounts &covered);

} // namespace core
