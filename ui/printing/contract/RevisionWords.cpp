// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/RevisionWords.h"

#include "ui/text/DomainText.h"

namespace ui {
namespace {

constexpr int kCoefficientDecimals = 6; ///< Shown of one that is not rounded.
const QString kTimes = QStringLiteral(" × ");

QString coefficientText(const core::Coefficient &coefficient, const ReportWords &words)
{
    return words.figures().decimal(core::millionthsOf(coefficient), kCoefficientDecimals);
}

/// S1 / S0, with what links the series.
QString ratioText(const core::RevisionComputation &computation, const ReportWords &words)
{
    const QString ratio =
        indexText(computation.current, words) + QStringLiteral(" / ") + indexText(computation.base, words);
    if (!computation.isLinked)
        return ratio;
    return indexText(computation.current, words) + QStringLiteral(" / (") +
           indexText(computation.base, words) + kTimes + words.figures().decimal(core::kLinkNumerator, 5) +
           QLatin1Char(')');
}

QString coefficientFormula(const core::RevisionTerms &terms, const core::RevisionComputation &computation,
                           const ReportWords &words)
{
    const QString ratio = ratioText(computation, words);
    if (terms.fixedPermille == 0)
        return ratio;
    const Format &figures = words.figures();
    return figures.decimal(terms.fixedPermille, 3) + QStringLiteral(" + ") +
           figures.decimal(1000 - terms.fixedPermille, 3) + kTimes + ratio;
}

} // namespace

QString indexName(core::IndexSeries series, const core::Month &month, const ReportWords &words)
{
    const Term term = termOf(series);
    return core::filled(words.translate("ContractPaper", "Syntec index of %1 (%2)"),
                        {words.month(month.firstDay()), words.translate(term.context, term.source)});
}

QString indexText(const core::IndexValue &value, const ReportWords &words)
{
    return words.figures().decimal(value.hundredths, 2);
}

QString permilleText(int permille, const ReportWords &words)
{
    return words.figures().percent(permille, 1000, permille % 10 == 0 ? 0 : 1);
}

QString revisionText(const core::RevisionTerms &terms, const ReportWords &words)
{
    QStringList said{words.translate("ContractPaper", "once a year, P1 = P0 × S1 / S0")};
    if (terms.month)
        said << core::filled(words.translate("ContractPaper", "S0: %1"),
                             {indexName(terms.series, *terms.month, words)});
    said << words.translate("ContractPaper", "S1: the last one published on the day of the revision");
    if (terms.fixedPermille > 0)
        said << core::filled(words.translate("ContractPaper", "fixed part %1"),
                             {permilleText(terms.fixedPermille, words)});
    if (terms.capPermille)
        said << core::filled(words.translate("ContractPaper", "at most %1 more"),
                             {permilleText(*terms.capPermille, words)});
    if (terms.floorPermille)
        said << (*terms.floorPermille == 0
                     ? words.translate("ContractPaper", "never less than before")
                     : core::filled(words.translate("ContractPaper", "at least %1 more"),
                                    {permilleText(*terms.floorPermille, words)}));
    if (terms.decimals > 0) {
        const Term rounding = termOf(terms.rounding);
        said << core::filled(words.translate("ContractPaper", "coefficient rounded %1, %2"),
                             {words.translate(rounding.context, rounding.source),
                              words.translate("ContractPaper", "%n decimal(s)", nullptr, terms.decimals)});
    }
    said << (terms.ratesToo ? words.translate("ContractPaper", "hourly rates follow")
                            : words.translate("ContractPaper", "hourly rates stay"));
    return said.join(QStringLiteral("; "));
}

QList<std::pair<QString, QString>> computationLines(const core::RevisionTerms &terms,
                                                    const core::RevisionComputation &computation,
                                                    const ReportWords &words)
{
    const auto index = [&words](const core::IndexValue &value) {
        return core::filled(words.translate("ContractPaper", "%1, published on %2"),
                            {indexText(value, words), words.date(value.publishedOn)});
    };
    const core::IndexValue &base = computation.base;
    const core::IndexValue &current = computation.current;
    QList<std::pair<QString, QString>> lines{
        {QStringLiteral("S0 · ") + indexName(base.series, base.month, words), index(base)},
        {QStringLiteral("S1 · ") + indexName(current.series, current.month, words), index(current)}};
    if (computation.isLinked)
        lines << std::pair(words.translate("ContractPaper", "Link of the old series to the revised one"),
                           words.figures().decimal(core::kLinkNumerator, 5));
    lines << std::pair(words.translate("ContractPaper", "Coefficient"),
                       coefficientFormula(terms, computation, words) + QStringLiteral(" = ") +
                           coefficientText(computation.exact, words));
    if (computation.rounded != computation.exact)
        lines << std::pair(words.translate("ContractPaper", "Rounded as agreed"),
                           words.figures().decimal(core::millionthsOf(computation.rounded), 6));
    if (computation.applied != computation.rounded) {
        const bool isCap = core::millionthsOf(computation.applied) < core::millionthsOf(computation.rounded);
        lines << std::pair(isCap ? words.translate("ContractPaper", "Held by the cap")
                                 : words.translate("ContractPaper", "Held by the floor"),
                           coefficientText(computation.applied, words));
    }
    return lines;
}

QString formulaText(const core::RevisionTerms &terms, const core::RevisionComputation &computation,
                    const core::RevisedPrice &price, const ReportWords &words)
{
    const Format &figures = words.figures();
    const bool isExact = computation.applied == computation.exact;
    QString by =
        isExact ? coefficientFormula(terms, computation, words) : coefficientText(computation.applied, words);
    if (isExact && terms.fixedPermille > 0)
        by = QLatin1Char('(') + by + QLatin1Char(')');
    return figures.money(price.before) + kTimes + by + QStringLiteral(" = ") + figures.money(price.after);
}

QString priceName(const core::RevisedPrice &price, const ReportWords &words)
{
    switch (price.what) {
    case core::RevisedPrice::What::Fee:
        return words.translate("ContractPaper", "Monthly fee, excluding VAT");
    case core::RevisedPrice::What::Line:
        return price.label;
    case core::RevisedPrice::What::HourlyRate:
        return words.translate("ContractPaper", "Hourly rate, excluding VAT");
    case core::RevisedPrice::What::CoverRate:
        break;
    }
    return words.translate("ContractPaper", "Another hourly rate, excluding VAT");
}

} // namespace ui
