// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Clauses.h"

namespace core {

QString clauseName(ContractPart part)
{
    switch (part) {
    case ContractPart::Parties:
        return QStringLiteral("parties");
    case ContractPart::Scope:
        return QStringLiteral("scope");
    case ContractPart::Kinds:
        return QStringLiteral("kinds");
    case ContractPart::ServiceLevels:
        return QStringLiteral("serviceLevels");
    case ContractPart::Terms:
        return QStringLiteral("terms");
    case ContractPart::Obligations:
        return QStringLiteral("obligations");
    case ContractPart::Price:
        return QStringLiteral("price");
    case ContractPart::Confidentiality:
        return QStringLiteral("confidentiality");
    case ContractPart::Duration:
        return QStringLiteral("duration");
    case ContractPart::Reversibility:
        return QStringLiteral("reversibility");
    case ContractPart::FollowUp:
        return QStringLiteral("followUp");
    case ContractPart::Notes: // Never printed.
        break;
    }
    return {};
}

QString clauseText(const ContractVersion &version, ContractPart part)
{
    return version.clauses.value(clauseName(part)).toString().trimmed();
}

} // namespace core
