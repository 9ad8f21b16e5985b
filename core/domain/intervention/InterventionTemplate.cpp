// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/InterventionTemplate.h"

namespace core {

Result<> checked(const InterventionTemplate &from)
{
    if (from.name.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A template needs a name.")}, QStringLiteral("name"));
    if (from.planned < Minutes(0))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Minutes cannot be negative.")},
                       QStringLiteral("planned"));
    return {};
}

} // namespace core
