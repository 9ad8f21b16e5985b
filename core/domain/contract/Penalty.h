// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/base/Money.h"
#include "core/domain/servicelevel/Target.h"

#include <QList>
#include <QString>

namespace core {

// Penalties for commitments not kept: an indicative amount, never applied by itself (product/contracts.md,
// part 4). Whole cents and thousandths only.

/// From this overrun on, this part of the monthly fee.
struct PenaltyStep
{
    Minutes over{0}; ///< Covered time past the due date; 0: any overrun.
    int permille = 0;
    friend bool operator==(const PenaltyStep &, const PenaltyStep &) = default;
};

/// What a contract says of penalties.
struct PenaltyTerms
{
    QList<PenaltyStep> steps = {};                       ///< By `over`, each once; none: no penalties.
    QList<Milestone> milestones = {Milestone::Restored}; ///< Whose breaches count.
    std::optional<int> capPermille = {};                 ///< Of the monthly fee, for a month.
    QString exclusions = {}; ///< In words: what never counts. Neutralised commitments never do.

    bool isAgreed() const { return !steps.isEmpty(); }
    friend bool operator==(const PenaltyTerms &, const PenaltyTerms &) = default;
};

/// Refuses what cannot be computed with, naming the field.
Result<> checked(const PenaltyTerms &terms);

/// A commitment not kept, as penalties see it.
struct PenaltyBreach
{
    QString number = {}; ///< Of the intervention.
    Milestone milestone = Milestone::Restored;
    Seconds overrun{0};
    friend bool operator==(const PenaltyBreach &, const PenaltyBreach &) = default;
};

struct PenaltyLine
{
    PenaltyBreach breach = {};
    int permille = 0;
    Money amount = {}; ///< Of the monthly fee, to the nearest cent.
    friend bool operator==(const PenaltyLine &, const PenaltyLine &) = default;
};

/// The indicative amount of a month, with what it is made of.
struct Penalty
{
    Money base = {}; ///< The monthly fee.
    QList<PenaltyLine> lines = {};
    Money sum = {}; ///< Of the lines.
    std::optional<Money> cap = {};
    Money amount = {}; ///< The sum, or the cap where that is less.
    friend bool operator==(const Penalty &, const Penalty &) = default;
};

/// A line for each breach of a milestone that counts, at the highest step that its overrun reaches.
Penalty penaltyOf(const PenaltyTerms &terms, Money monthlyFee, const QList<PenaltyBreach> &breaches);

} // namespace core
