// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Notice.h"
#include "core/domain/contract/Reversibility.h"
#include "core/storage/Unit.h"

namespace core {

// Notices and what is handed back: product/contracts.md, "Periods, notice and renewal". Each operation is the
// work of one unit. @p today, in the provider's zone: nothing has happened after it.

/// Records a notice for a contract in force or suspended, which is then under notice until the end that
/// follows, and begins its reversibility checklist; or corrects a notice that stands: the end, and the due
/// days that followed from it, move along.
Result<ContractNoticeId> save(Unit &unit, const ContractNotice &notice, QDate today);

/// The notice counts no more; the contract goes on as before it. Also for a contract whose notice has no
/// record.
Result<> withdrawNotice(Unit &unit, ContractId contract, QDate today);

/// Adds or changes a line of the checklist, unless its record is signed.
Result<ReversibilityItemId> save(Unit &unit, const ReversibilityItem &item, QDate today);
Result<> remove(Unit &unit, const ReversibilityItem &item);

/// The record of what was handed back is signed; without a day, the signature is taken back.
struct ReversibilitySignature
{
    ContractNoticeId notice = {};
    std::optional<QDate> on = {};
    QString by = {};
};
Result<> sign(Unit &unit, const ReversibilitySignature &signature, QDate today);

} // namespace core
