// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "core/storage/Unit.h"

namespace core {

// Operations on contracts. Each is the work of one unit. What is signed is never written over: a
// change is an amendment, a version of its own with an effective date. Wherever a change can alter
// due dates, those of the contract's interventions are derived again in the same unit.

/// Adds @p contract or updates what it says of itself: client, number, title, effective date and
/// notes. Its state and the dates that follow from it change by changeState() and NoticeService alone. A new
/// one without a number gets the next free one of its year.
Result<ContractId> save(Unit &unit, const Contract &contract);

/// The same, with @p draft: the version being written, added where it is not stored yet.
Result<ContractId> save(Unit &unit, const Contract &contract, const ContractVersion &draft);

/// Writes a version that is not signed; refuses a signed one.
Result<ContractVersionId> save(Unit &unit, const ContractVersion &version);

/// A copy of the latest signed version, as a draft with the next number, in force from
/// @p effectiveOn. Refused before the first signature and while another draft exists.
Result<ContractVersionId> addAmendment(Unit &unit, ContractId contract, QDate effectiveOn);

/// Gives the draft of an amendment up; the first version stays, a contract needs one.
Result<> removeDraft(Unit &unit, ContractVersionId version);

/// Signs a draft; who both parties are is kept with it. The contract becomes active with its first signed
/// version.
Result<> sign(Unit &unit, ContractVersionId version);

/// A step in the life of a contract, with the day it counts from.
struct StateChange
{
    ContractId contract = {};
    ContractState to = ContractState::Active;
    QDate day = {}; ///< Suspended: first day. Active: first day again. Ended: the last day of the contract.
};
/// Sends a draft or takes it back, suspends, resumes (Active), ends. Refuses what does not follow from
/// the present state, saying what does. Notices: NoticeService.
Result<> changeState(Unit &unit, const StateChange &change);

} // namespace core
