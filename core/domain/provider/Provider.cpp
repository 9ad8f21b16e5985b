// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/provider/Provider.h"

namespace core {
namespace {

constexpr qsizetype kLargestLogo = 200'000; ///< Bytes.

Result<> checkedLogo(const QByteArray &logo)
{
    if (logo.isEmpty())
        return {};
    if (!logo.startsWith("\x89PNG\r\n\x1a\n"))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The logo is kept as a PNG picture.")},
                       QStringLiteral("logo"));
    if (logo.size() > kLargestLogo)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The logo takes %1 kB, more than the %2 kB that fit on "
                                                      "every document: choose a plainer or smaller picture."),
                        {QString::number(logo.size() / 1000), QString::number(kLargestLogo / 1000)}},
                       QStringLiteral("logo"));
    return {};
}

} // namespace

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
    return checkedLogo(provider.logo);
}

} // namespace core
