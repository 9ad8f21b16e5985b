// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"

namespace core {

/// The steps that lead through a contract (product/contracts.md): each decides some of its parts.
enum class GuideStep { Needs, Inventory, ServiceLevels, Terms, Obligations, Security, Renewal, FollowUp };

/// In their order.
const QList<GuideStep> &guideSteps();
/// What is decided in @p step, in the order in which it is.
QList<ContractPart> partsOf(GuideStep step);
/// None for the notes.
std::optional<GuideStep> stepOf(ContractPart part);
/// The worst state among its parts.
PartState stateOf(const QList<PartFinding> &findings, GuideStep step);

/// The part that the guide shows after @p part, or before it with @p by −1; none at its end.
std::optional<ContractPart> neighbourOf(ContractPart part, int by);

} // namespace core
