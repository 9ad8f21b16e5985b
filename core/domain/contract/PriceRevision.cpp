// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/PriceRevision.h"

#include "core/domain/contract/Contract.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

constexpr int kLargestIndex = 1'000'000; ///< In hundredths: fractions of two of them stay within 64 bits.
constexpr int kMostDecimals = 6;
constexpr qint64 kPermille = 1000;
constexpr qint64 kMillion = 1'000'000;

Coefficient reduced(qint64 numerator, qint64 denominator)
{
    const qint64 common = std::gcd(numerator, denominator);
    return {numerator / common, denominator / common};
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// @p value × numerator / denominator of what is not negative, rounded as asked. The value is cut in two, so
/// that no product leaves 64 bits.
qint64 scaled(qint64 value, const Coefficient &by, CoefficientRounding rounding)
{
    if (by.denominator <= 0)
        return value; // Never: that of a Coefficient is positive.
    const qint64 high = value / kMillion * by.numerator;
    const qint64 rest = high % by.denominator * kMillion + value % kMillion * by.numerator;
    const qint64 whole = high / by.denominator * kMillion + rest / by.denominator;
    const qint64 left = rest % by.denominator;
    if (rounding == CoefficientRounding::Up)
        return whole + (left > 0 ? 1 : 0);
    if (rounding == CoefficientRounding::Down)
        return whole;
    return whole + (left >= by.denominator - left ? 1 : 0);
}

Coefficient roundedTo(const Coefficient &exact, const RevisionTerms &terms)
{
    if (terms.decimals <= 0)
        return exact;
    const qint64 scale = powerOfTen(terms.decimals);
    return reduced(scaled(scale, exact, terms.rounding), scale);
}

bool isLess(const Coefficient &left, const Coefficient &right)
{
    // Both are near 1, and one of them is in thousandths: the products stay small.
    return left.numerator / left.denominator != right.numerator / right.denominator
               ? left.numerator / left.denominator < right.numerator / right.denominator
               : left.numerator % left.denominator * right.denominator <
                     right.numerator % right.denominator * left.denominator;
}

Coefficient kept(const Coefficient &coefficient, const RevisionTerms &terms)
{
    if (terms.capPermille) {
        const Coefficient cap = reduced(kPermille + *terms.capPermille, kPermille);
        if (isLess(cap, coefficient))
            return cap;
    }
    if (terms.floorPermille) {
        const Coefficient floor = reduced(kPermille + *terms.floorPermille, kPermille);
        if (isLess(coefficient, floor))
            return floor;
    }
    return coefficient;
}

Money sumOf(const QList<PriceLine> &lines)
{
    Money sum;
    for (const PriceLine &line : lines)
        sum = sum + line.unitPrice * line.quantity;
    return sum;
}

std::pair<Month, int> place(const IndexValue &value)
{
    return {value.month, static_cast<int>(value.series)};
}

} // namespace

Result<> checked(const IndexValue &value)
{
    if (!value.month.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give the month of the index, such as 2026-09.")},
                       QStringLiteral("month"));
    if (value.hundredths <= 0 || value.hundredths > kLargestIndex)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give the value of the index, such as 294.60.")},
                       QStringLiteral("hundredths"));
    if (!value.publishedOn.isValid() || value.publishedOn <= value.month.lastDay())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "An index is published after the end of its month: "
                                                      "give the day of its publication.")},
                       QStringLiteral("publishedOn"));
    return {};
}

Result<> checked(const RevisionTerms &terms)
{
    const bool isShare = terms.fixedPermille >= 0 && terms.fixedPermille <= kPermille;
    if (!isShare)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The fixed part of the price is between 0 and 100 %.")},
                       QStringLiteral("revisionFixed"));
    const bool crossed =
        terms.capPermille && terms.floorPermille && *terms.capPermille < *terms.floorPermille;
    if (crossed)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The cap of the revision is lower than its floor.")},
                       QStringLiteral("revisionCap"));
    if (terms.floorPermille.value_or(0) <= -kPermille || terms.capPermille.value_or(0) <= -kPermille)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A price cannot fall to nothing by a revision.")},
                       QStringLiteral("revisionFloor"));
    if (terms.decimals < 0 || terms.decimals > kMostDecimals)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The coefficient has six decimals at most.")},
                       QStringLiteral("revisionDecimals"));
    return {};
}

qint64 millionthsOf(const Coefficient &coefficient)
{
    return scaled(kMillion, coefficient, CoefficientRounding::Nearest);
}

Money revised(Money price, const Coefficient &coefficient)
{
    const qint64 size = scaled(std::abs(price.cents), coefficient, CoefficientRounding::Nearest);
    return {price.cents < 0 ? -size : size};
}

Result<RevisionComputation> revisionComputation(const RevisionTerms &terms, const IndexValue &base,
                                                const IndexValue &current)
{
    if (base.series == IndexSeries::Revised && current.series == IndexSeries::Old)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The reference is of the revised series and this index "
                                                      "of the old one: take one of the revised series.")},
                       QStringLiteral("index"));
    if (current.month <= base.month)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This index is not later than the reference, %1: "
                                                      "take a later one, or correct the reference (part 7)."),
                        {base.month.text()}},
                       QStringLiteral("index"));
    RevisionComputation done{.base = base, .current = current};
    done.isLinked = base.series != current.series;
    const Coefficient link =
        done.isLinked ? reduced(kLinkNumerator, kLinkDenominator) : Coefficient{.numerator = 1};
    const Coefficient ratio =
        reduced(current.hundredths * link.denominator, base.hundredths * link.numerator);
    done.exact =
        reduced(terms.fixedPermille * ratio.denominator + (kPermille - terms.fixedPermille) * ratio.numerator,
                kPermille * ratio.denominator);
    done.rounded = roundedTo(done.exact, terms);
    done.applied = kept(done.rounded, terms);
    return done;
}

ContractVersion revisedVersion(const ContractVersion &version, const RevisionComputation &computation)
{
    const Coefficient &by = computation.applied;
    ContractVersion after = version;
    for (PriceLine &line : after.prices)
        line.unitPrice = revised(line.unitPrice, by);
    const bool isSum = !version.prices.isEmpty() && sumOf(version.prices) == version.monthlyFee;
    after.monthlyFee = isSum ? sumOf(after.prices) : revised(version.monthlyFee, by);
    if (version.revision.ratesToo) {
        after.hourlyRate = revised(version.hourlyRate, by);
        for (CoverRule &rule : after.cover)
            rule.rate = revised(rule.rate, by);
    }
    after.revision.series = computation.current.series;
    after.revision.month = computation.current.month;
    return after;
}

QList<RevisedPrice> revisedPrices(const ContractVersion &before, const ContractVersion &after)
{
    using What = RevisedPrice::What;
    QList<RevisedPrice> prices;
    const qsizetype lines = std::min(before.prices.size(), after.prices.size());
    for (qsizetype i = 0; i < lines; ++i)
        prices << RevisedPrice{What::Line, before.prices.at(i).label, before.prices.at(i).unitPrice,
                               after.prices.at(i).unitPrice};
    prices << RevisedPrice{What::Fee, {}, before.monthlyFee, after.monthlyFee}
           << RevisedPrice{What::HourlyRate, {}, before.hourlyRate, after.hourlyRate};
    const qsizetype rules = std::min(before.cover.size(), after.cover.size());
    for (qsizetype i = 0; i < rules; ++i) {
        const RevisedPrice rate{What::CoverRate, {}, before.cover.at(i).rate, after.cover.at(i).rate};
        if (rate.before != before.hourlyRate && !prices.contains(rate))
            prices << rate;
    }
    prices.removeIf([](const RevisedPrice &price) { return price.before == price.after; });
    return prices;
}

const IndexValue *baseOf(const RevisionTerms &terms, const QList<IndexValue> &values)
{
    const auto found = std::ranges::find_if(values, [&terms](const IndexValue &value) {
        return value.series == terms.series && terms.month == value.month;
    });
    return found == values.cend() ? nullptr : &*found;
}

const IndexValue *lastPublished(const QList<IndexValue> &values, QDate day)
{
    const IndexValue *last = nullptr;
    for (const IndexValue &value : values) {
        if (value.publishedOn <= day && (!last || place(*last) < place(value)))
            last = &value;
    }
    return last;
}

Month expectedMonth(QDate day)
{
    return monthOf(day).plus(day.day() == day.daysInMonth() ? -1 : -2);
}

QDate nextRevision(const Contract &contract, QDate last)
{
    const QDate after = last.isValid() ? std::max(last, contract.startsOn) : contract.startsOn;
    int years = std::max(1, after.year() - contract.startsOn.year());
    while (contract.startsOn.addMonths(12 * years) <= after)
        ++years;
    return contract.startsOn.addMonths(12 * years);
}

} // namespace core
