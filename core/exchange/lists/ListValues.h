// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"
#include "core/exchange/lists/ListField.h"

namespace core {

// What words in the columns of a list mean: French, English, GLPI (Spanish and Portuguese too) and
// Snipe-IT. Meanings are told by stable identifiers, part of the contract of vigie-cli.

/// The state of a ticket as its list tells it.
enum class TicketState { New, Assigned, Planned, Waiting, Resolved, Closed, Cancelled };

QString identifier(AssetKind kind);  ///< "workstation", "virtual_machine"…
QString identifier(LifeCycle cycle); ///< "in_stock", "in_service"…
QString identifier(TicketState state);
QString identifier(Criticality criticality);
QString identifier(RenewalMode mode);
QString identifier(ContractState state);

/// Whether the cells of @p field are words with a meaning in such a list.
bool hasMeanings(ListKind kind, ListField field);
/// Every meaning that words of @p field can have, in the order they are offered in.
QStringList meaningsOf(ListKind kind, ListField field);
/// The meaning of @p word; empty where Vigie does not know it.
QString meaningOf(ListKind kind, ListField field, const QString &word);

/// The value that @p identifier names; nothing for another one.
std::optional<AssetKind> assetKindCalled(const QString &identifier);
std::optional<LifeCycle> lifeCycleCalled(const QString &identifier);
std::optional<Criticality> criticalityCalled(const QString &identifier);
std::optional<TicketState> ticketStateCalled(const QString &identifier);
std::optional<Priority> priorityCalled(const QString &identifier);
std::optional<InterventionKind> interventionKindCalled(const QString &identifier);
std::optional<RenewalMode> renewalModeCalled(const QString &identifier);
std::optional<ContractState> contractStateCalled(const QString &identifier);

} // namespace core
