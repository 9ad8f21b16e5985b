// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "core/domain/contract/Notice.h"
#include "core/domain/contract/PriceRevision.h"
#include "core/domain/contract/Reversibility.h"

namespace core {

class Connection;

/// How a contract goes on and ends.
struct ContractLife
{
    Contract contract = {};
    QList<ContractVersion> versions = {};
    Client client = {};
    QString providerName = {};
    QList<ContractNotice> notices = {};  ///< Withdrawn ones too, the earliest first.
    QList<ReversibilityItem> items = {}; ///< Of the notice that counts.
    QList<PriceRevision> revisions = {}; ///< In the order of their effect.

    /// The version that decides when a notice counted on @p day ends the contract; null without any.
    const ContractVersion *ruling(QDate day) const;
    const ContractNotice *notice() const { return standing(notices); }
    /// What follows from @p of, given under the version then in force; nothing counts where its clause is
    /// wrong.
    NoticeOutcome outcome(const ContractNotice &of) const;
    /// The clause of the version in force on @p day.
    TermClause clauseOn(QDate day) const;
    /// The day of @p notice by which its version is chosen: that of its posting where the version then in
    /// force lets the sending count, else that of its receipt; before, the latest that is known.
    QDate dayOf(const ContractNotice &notice) const;
};

Result<ContractLife> contractLife(Connection &connection, ContractId contract);

} // namespace core
