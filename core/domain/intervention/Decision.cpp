// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/Decision.h"

namespace core {

bool hasDecisions(InterventionKind kind)
{
    return kind == InterventionKind::Meeting || kind == InterventionKind::Audit;
}

Result<> checked(const Decision &decision)
{
    if (decision.text.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Say what was decided.")}, QStringLiteral("text"));
    return {};
}

} // namespace core
