// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractLife.h"
#include "core/storage/Unit.h"

namespace core {

// Notices and what is handed back: product/contracts.md, "Periods, notice and renewal". Each operation is the
// work of one unit. @p today, in the provider's zone: nothing has happened after it.

/// Records a notice for a contract in force or suspended, which is then under notice until the end that
/// follows, and begins its reversibility checklist; or corrects a notice that stands: the end, and the due
/// days that followed from it, move along. Refused once the reversibility record is signed.
Result<ContractNoticeId> save(Unit &unit, const ContractNotice &notice, QDate today);

/// The notice counts no more; the contract goes on as before it. Also for a contract whose notice has no
/// record.
Result<> withdrawNotice(Unit &unit, ContractId contract, QDate today);

/// Brings the end of a contract under notice, and the due days that follow from it, into step after another
/// version, first day or last day was written. @p before: as it was.
Result<> followNotice(Unit &unit, const ContractLife &before);

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
