// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Contract.h"

#include "core/domain/contract/ContractDates.h"

#include <algorithm>

namespace core {

bool isInForce(const Contract &contract, QDate day)
{
    const auto holds = [day](const DayRange &suspension) { return suspension.contains(day); };
    const bool signedOnce = contract.state != ContractState::Draft && contract.state != ContractState::Sent;
    return signedOnce && contract.startsOn <= day && (!contract.endsOn || day <= *contract.endsOn) &&
           (!contract.suspendedOn || day < *contract.suspendedOn) &&
           std::ranges::none_of(contract.pastSuspensions, holds);
}

const ContractVersion *versionOn(const QList<ContractVersion> &versions, QDate day)
{
    const ContractVersion *found = nullptr;
    for (const ContractVersion &version : versions) {
        const bool applies = version.isSigned && version.effectiveOn <= day;
        if (applies && (!found || std::pair(found->effectiveOn, found->number) <
                                      std::pair(version.effectiveOn, version.number)))
            found = &version;
    }
    return found;
}

bool hasPack(const ContractVersion &version)
{
    const bool isPack =
        version.priceModel == PriceModel::HourPack || version.priceModel == PriceModel::Hybrid;
    return isPack && version.includedMinutes > Minutes(0);
}

Result<> checked(const Contract &contract)
{
    if (contract.number.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A contract needs a number.")},
                       QStringLiteral("number"));
    if (!contract.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A contract belongs to a client: choose one.")},
                       QStringLiteral("client"));
    if (!contract.startsOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A contract needs an effective date.")},
                       QStringLiteral("startsOn"));
    if (contract.endsOn && *contract.endsOn < contract.startsOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A contract cannot end before it begins.")},
                       QStringLiteral("endsOn"));
    return {};
}

Result<> checked(const ContractVersion &version)
{
    if (!version.effectiveOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A version of a contract needs an effective date.")},
                       QStringLiteral("effectiveOn"));
    if (!version.terms.supportCalendar.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Choose the calendar of the support hours.")},
                       QStringLiteral("supportCalendar"));
    if (version.monthlyFee < Money{} || version.hourlyRate < Money{})
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A price cannot be negative.")},
                       QStringLiteral("monthlyFee"));
    if (version.includedMinutes < Minutes(0) || version.rounding < Minutes(0) ||
        version.minimum < Minutes(0) || version.carryOverCap < Minutes(0))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Minutes cannot be negative.")},
                       QStringLiteral("includedMinutes"));
    if (const Result<> revision = checked(version.revision); !revision)
        return revision;
    if (const Result<> penalties = checked(version.penalties); !penalties)
        return penalties;
    if (version.reversibilityDays < 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The days for handing back cannot be negative.")},
                       QStringLiteral("reversibilityDays"));
    // An amendment may take effect long after the initial term.
    const bool isAmendment = version.number > 1 && version.initialEndsOn && version.initialEndsOn->isValid();
    const QDate start =
        isAmendment ? std::min(version.effectiveOn, *version.initialEndsOn) : version.effectiveOn;
    return checked(termClause({.startsOn = start}, version, ClientKind::Professional));
}

} // namespace core
