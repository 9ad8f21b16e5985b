// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "core/domain/contract/MachineCount.h"
#include "core/domain/provider/Provider.h"
#include "core/domain/servicelevel/CalendarBook.h"

namespace core {

/// The parts of a printed contract (product/contracts.md), and the notes.
enum class ContractPart {
    Parties = 1,
    Scope,
    Kinds,
    ServiceLevels,
    Terms,
    Obligations,
    Price,
    Confidentiality,
    Duration,
    Reversibility,
    FollowUp,
    Notes
};

enum class PartState { Ok, ToComplete, Contradictory };

/// What one part lacks or says against itself. Never blocks saving.
struct PartFinding
{
    ContractPart part = ContractPart::Parties;
    PartState state = PartState::ToComplete;
    Sentence sentence = {};
    QString field = {}; ///< The input it is about.
    friend bool operator==(const PartFinding &, const PartFinding &) = default;
};

/// What the check looks at.
struct ContractFacts
{
    Contract contract = {};
    ContractVersion version = {};
    Provider provider = {};
    Client client = {};
    QList<CalendarBook> calendars = {};
    KindCounts covered = {}; ///< The client's machines in use that the version covers.
};

/// The completeness check of every part.
QList<PartFinding> partFindings(const ContractFacts &facts);
/// The worst state among those of @p part.
PartState stateOf(const QList<PartFinding> &findings, ContractPart part);

} // namespace core
