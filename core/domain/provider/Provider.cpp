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
    if (provider.vatPermyriad.value_or(0) < 0 || provider.vatPermyriad.value_or(0) > 10'000)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The VAT rate is between 0 and 100 %.")},
                       QStringLiteral("vatRate"));
    if (provider.hourlyCost.value_or(Money{}) < Money{} || provider.kmCost.value_or(Money{}) < Money{})
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A cost cannot be negative.")},
                       QStringLiteral("hourlyCost"));
    return {};
}

} // namespace core
