// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Money.h"
#include "core/base/Month.h"

#include <QList>

namespace core {

struct Contract;
struct ContractVersion;

// The yearly revision of a price by the Syntec index: product/contracts.md, "Price";
// product/french-practice.md §7. Integers only: cents, hundredths of an index, thousandths of a price.

/// The Syntec index has two series; the revised one begins with August 2022.
enum class IndexSeries { Old, Revised };
enum class CoefficientRounding { Nearest, Up, Down };

/// The revised series is the old one × 0.97975 (280.6 / 286.4): what links an old reference to a new index.
inline constexpr qint64 kLinkNumerator = 97'975;
inline constexpr qint64 kLinkDenominator = 100'000;

/// A published value, as the user entered it.
struct IndexValue
{
    IndexValueId id = {};
    IndexSeries series = IndexSeries::Revised;
    Month month = {};
    int hundredths = 0; ///< 294.60 is 29460.
    QDate publishedOn = {};
    int version = 0;
    friend bool operator==(const IndexValue &, const IndexValue &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const IndexValue &value);

/// What a contract says of the revision of its price.
struct RevisionTerms
{
    bool isAgreed = false;
    int fixedPermille = 0;                 ///< The part that no index moves: 150 is 15 %.
    std::optional<int> capPermille = {};   ///< A revision raises by this much at most.
    std::optional<int> floorPermille = {}; ///< And at least by this much; 0: the price never falls.
    IndexSeries series = IndexSeries::Revised;
    std::optional<Month> month = {}; ///< S0: of the signature, then of the last revision.
    int decimals = 0;                ///< Of the coefficient; 0: it is not rounded.
    CoefficientRounding rounding = CoefficientRounding::Nearest;
    bool ratesToo = true; ///< The hourly rates follow the fee.
    friend bool operator==(const RevisionTerms &, const RevisionTerms &) = default;
};

/// Refuses terms that nothing can be computed from, naming the field.
Result<> checked(const RevisionTerms &terms);

/// A fraction of whole numbers, in lowest terms; the denominator is positive.
struct Coefficient
{
    qint64 numerator = 1;
    qint64 denominator = 1;
    friend bool operator==(const Coefficient &, const Coefficient &) = default;
};

/// The coefficient in millionths, rounded half up: for showing it.
qint64 millionthsOf(const Coefficient &coefficient);

/// @p price × the coefficient, to the nearest cent, half a cent away from zero.
Money revised(Money price, const Coefficient &coefficient);

/// S1 / S0 of the terms, step by step.
struct RevisionComputation
{
    IndexValue base = {};     ///< S0
    IndexValue current = {};  ///< S1
    bool isLinked = false;    ///< S0 is of the old series and S1 of the revised one.
    Coefficient exact = {};   ///< fixed + (1 − fixed) × S1 / S0
    Coefficient rounded = {}; ///< To the decimals of the terms,
    Coefficient applied = {}; ///< then kept between floor and cap.
    friend bool operator==(const RevisionComputation &, const RevisionComputation &) = default;
};

/// The coefficient of @p terms from @p base to @p current: rounded once, then kept between floor and cap.
/// Refuses, with a sentence, a current index that is not later than the reference, and one of the old series
/// against a reference of the revised one.
Result<RevisionComputation> revisionComputation(const RevisionTerms &terms, const IndexValue &base,
                                                const IndexValue &current);

/// One price, before and after.
struct RevisedPrice
{
    enum class What { Fee, Line, HourlyRate, CoverRate };
    What what = What::Fee;
    QString label = {}; ///< Line
    Money before = {};
    Money after = {};
    friend bool operator==(const RevisedPrice &, const RevisedPrice &) = default;
};

/// @p version with its prices × @p computation.applied, and its index as the reference of the next one.
/// Where the fee is the sum of its lines it stays so: each unit price is rounded, then they are added.
ContractVersion revisedVersion(const ContractVersion &version, const RevisionComputation &computation);
/// What differs, in the order of the contract; rates of the cover matrix once each.
QList<RevisedPrice> revisedPrices(const ContractVersion &before, const ContractVersion &after);

/// The value that @p terms name as S0; null where it was never entered.
const IndexValue *baseOf(const RevisionTerms &terms, const QList<IndexValue> &values);
/// S1: the last index published on @p day, of the revised series where it has begun. Null where none is.
const IndexValue *lastPublished(const QList<IndexValue> &values, QDate day);
/// The month whose index is out on @p day: that of a month is published at the end of the next one.
Month expectedMonth(QDate day);

/// The first anniversary of the effective date of @p contract after @p last, the day of the last revision
/// (or an invalid one: there was none yet).
QDate nextRevision(const Contract &contract, QDate last);

/// A revision that was made: kept as it was computed, whatever becomes of the table of indices.
struct PriceRevision
{
    PriceRevisionId id = {};
    ContractId contract = {};
    ContractVersionId contractVersion = {}; ///< The amendment that it made.
    QDate effectiveOn = {};
    QDate decidedOn = {};
    RevisionTerms terms = {}; ///< As they were: S0 is `base`.
    IndexValue base = {};
    IndexValue current = {};
    Money feeBefore = {};
    Money feeAfter = {};
    int version = 0;
    friend bool operator==(const PriceRevision &, const PriceRevision &) = default;
};

} // namespace core
