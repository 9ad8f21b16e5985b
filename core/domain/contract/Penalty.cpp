// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Penalty.h"

#include "core/base/Result.h"

#include <algorithm>

namespace core {
namespace {

constexpr qint64 kPermille = 1000;

/// To the nearest cent, half a cent up.
Money partOf(Money whole, int permille)
{
    return {(whole.cents * permille + kPermille / 2) / kPermille};
}

const PenaltyStep *stepFor(const PenaltyTerms &terms, Seconds overrun)
{
    const PenaltyStep *reached = nullptr;
    for (const PenaltyStep &step : terms.steps) {
        if (overrun > Seconds(step.over) && (!reached || step.over > reached->over))
            reached = &step;
    }
    return reached;
}

} // namespace

Result<> checked(const PenaltyTerms &terms)
{
    for (qsizetype i = 0; i < terms.steps.size(); ++i) {
        const PenaltyStep &step = terms.steps.at(i);
        if (step.over < Minutes(0) || step.permille < 0)
            return invalid({QT_TRANSLATE_NOOP("Sentence", "A step of the penalties cannot be negative.")},
                           QStringLiteral("penaltySteps"));
        const bool isTwice = std::any_of(terms.steps.cbegin(), terms.steps.cbegin() + i,
                                         [&step](const PenaltyStep &each) { return each.over == step.over; });
        if (isTwice)
            return invalid({QT_TRANSLATE_NOOP("Sentence", "Two steps of the penalties begin at the same "
                                                          "overrun: keep one of them.")},
                           QStringLiteral("penaltySteps"));
    }
    if (terms.capPermille.value_or(0) < 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The cap of the penalties cannot be negative.")},
                       QStringLiteral("penaltyCap"));
    return {};
}

Penalty penaltyOf(const PenaltyTerms &terms, Money monthlyFee, const QList<PenaltyBreach> &breaches)
{
    Penalty penalty{.base = monthlyFee};
    for (const PenaltyBreach &breach : breaches) {
        const PenaltyStep *step =
            terms.milestones.contains(breach.milestone) ? stepFor(terms, breach.overrun) : nullptr;
        if (!step)
            continue;
        penalty.lines << PenaltyLine{
            .breach = breach, .permille = step->permille, .amount = partOf(monthlyFee, step->permille)};
        penalty.sum = penalty.sum + penalty.lines.constLast().amount;
    }
    penalty.amount = penalty.sum;
    if (terms.capPermille) {
        penalty.cap = partOf(monthlyFee, *terms.capPermille);
        penalty.amount = std::min(penalty.sum, *penalty.cap);
    }
    return penalty;
}

} // namespace core
