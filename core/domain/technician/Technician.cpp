// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/technician/Technician.h"

namespace core {

Result<> checked(const Technician &technician)
{
    if (technician.name.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A technician needs a name.")}, QStringLiteral("name"));
    if (technician.hourlyCost && *technician.hourlyCost < Money{})
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A cost cannot be negative.")},
                       QStringLiteral("hourlyCost"));
    return {};
}

} // namespace core
