// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/PartUsed.h"

#include "core/domain/invoicing/InvoiceLine.h"

namespace core {
namespace {

// Their product, and sums of thousands of them, are far from the end of 64 bits.
constexpr qint64 kMostThousandths = 1'000'000'000;
constexpr Money kMostForOne{1'000'000'000};

} // namespace

Money PartUsed::amount() const
{
    return isBilled ? amountOf(thousandths, unitPrice) : Money{};
}

Money totalOf(const QList<PartUsed> &parts)
{
    Money total;
    for (const PartUsed &part : parts)
        total = total + part.amount();
    return total;
}

Result<> checked(const PartUsed &part)
{
    if (part.label.trimmed().isEmpty())
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Say what the part is: “SSD 480 GB”, “network cable”.")},
            QStringLiteral("label"));
    if (part.thousandths <= 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The quantity of a part is more than zero. Remove the "
                                                      "part if none was fitted.")},
                       QStringLiteral("quantity"));
    if (part.thousandths > kMostThousandths)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "That is more than a million pieces: correct the "
                                                      "quantity.")},
                       QStringLiteral("quantity"));
    if (part.unitPrice < Money{} || part.unitPrice > kMostForOne)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The price of a part lies between nothing and ten "
                                                      "million.")},
                       QStringLiteral("unitPrice"));
    if (!part.fittedOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day on which the part was fitted: it is "
                                                      "billed in that month.")},
                       QStringLiteral("fittedOn"));
    return {};
}

} // namespace core
