// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/GuideSteps.h"

#include <algorithm>

namespace core {

const QList<GuideStep> &guideSteps()
{
    using enum GuideStep;
    static const QList<GuideStep> kSteps{Needs,       Inventory, ServiceLevels, Terms,
                                         Obligations, Security,  Renewal,       FollowUp};
    return kSteps;
}

QList<ContractPart> partsOf(GuideStep step)
{
    switch (step) {
    case GuideStep::Needs:
        return {ContractPart::Parties, ContractPart::Kinds};
    case GuideStep::Inventory:
        return {ContractPart::Scope};
    case GuideStep::ServiceLevels:
        return {ContractPart::ServiceLevels};
    case GuideStep::Terms:
        return {ContractPart::Terms};
    case GuideStep::Obligations:
        return {ContractPart::Obligations, ContractPart::Price};
    case GuideStep::Security:
        return {ContractPart::Confidentiality};
    case GuideStep::Renewal:
        return {ContractPart::Duration, ContractPart::Reversibility};
    case GuideStep::FollowUp:
        return {ContractPart::FollowUp};
    }
    return {};
}

std::optional<GuideStep> stepOf(ContractPart part)
{
    for (const GuideStep step : guideSteps()) {
        if (partsOf(step).contains(part))
            return step;
    }
    return {};
}

PartState stateOf(const QList<PartFinding> &findings, GuideStep step)
{
    PartState worst = PartState::Ok;
    const QList<ContractPart> parts = partsOf(step);
    for (const ContractPart part : parts)
        worst = std::max(worst, stateOf(findings, part));
    return worst;
}

std::optional<ContractPart> neighbourOf(ContractPart part, int by)
{
    QList<ContractPart> order;
    for (const GuideStep step : guideSteps())
        order += partsOf(step);
    const qsizetype at = order.indexOf(part);
    const qsizetype there = at + by;
    if (at < 0 || there < 0 || there >= order.size())
        return {};
    return order.at(there);
}

} // namespace core
