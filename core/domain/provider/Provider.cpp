// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/provider/Provider.h"

namespace core {

Result<> checked(const Provider &provider)
{
    if (provider.name.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence",
                                          "Give the name of your company: it is printed on every document.")},
                       QStringLiteral("name"));
    if (!provider.zone.isValid())
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Choose the time zone in which Vigie tells days and months.")},
            QStringLiteral("zone"));
    return {};
}

} // namespace core
