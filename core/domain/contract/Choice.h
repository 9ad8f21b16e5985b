// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"

namespace core {

/// A contract with its versions, the earliest first.
struct ContractBook
{
    Contract contract = {};
    QList<ContractVersion> versions = {};
};

/// What of an intervention decides under which contract it falls.
struct CoverQuestion
{
    QList<AssetId> assets = {};
    QList<AssetKind> kinds = {}; ///< Of those machines.
    SiteId site = {};
    QDate day = {}; ///< Of the report, in the contract's zone.
};

/// Whether @p version covers @p asset: names it, its kind or its site, or names nothing, and does not
/// expressly leave it out.
bool covers(const ContractVersion &version, const Asset &asset);

/// The contracts in force that fit best: the one naming the machine, then its family, the site,
/// the client (product/contracts.md). Several: the user is asked. None: outside contract.
QList<ContractId> fittingContracts(const QList<ContractBook> &books, const CoverQuestion &question);

} // namespace core
