// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/workshop/DataWiping.h"

namespace core {

Result<> checked(const DataWiping &wiping, QDate today)
{
    if (!wiping.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A certificate is made for a client: choose whose data "
                                                      "were wiped.")},
                       QStringLiteral("client"));
    if (wiping.medium.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Name the medium, as in “SSD 500 GB”.")},
                       QStringLiteral("medium"));
    if (wiping.serial.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the serial number of the medium: without it the "
                                                      "certificate proves nothing.")},
                       QStringLiteral("serial"));
    if (!wiping.wipedOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day of the wiping.")},
                       QStringLiteral("wipedOn"));
    if (wiping.wipedOn > today)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Only what was done is certified: this day is still to "
                                                      "come.")},
                       QStringLiteral("wipedOn"));
    if (wiping.method == WipingMethod::Destruction && wiping.fate == MediumFate::Reused)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A medium that was destroyed cannot be used again: "
                                                      "choose another fate.")},
                       QStringLiteral("fate"));
    return {};
}

} // namespace core
