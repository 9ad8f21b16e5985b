// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

// The revision of a price in words: on the contract, on its letter and beside the form alike.

/// "Syntec index of September 2026 (revised series)"
QString indexName(core::IndexSeries series, const core::Month &month, const ReportWords &words);
/// "294.60"
QString indexText(const core::IndexValue &value, const ReportWords &words);
/// "15 %"; one decimal where there is one.
QString permilleText(int permille, const ReportWords &words);
/// What the contract says of it, in one line.
QString revisionText(const core::RevisionTerms &terms, const ReportWords &words);
/// How the coefficient came about: what, and how much.
QList<std::pair<QString, QString>> computationLines(const core::RevisionTerms &terms,
                                                    const core::RevisionComputation &computation,
                                                    const ReportWords &words);
/// "1 767.00 € × (0.150 + 0.850 × 294.60 / 280.00) = 1 845.32 €"
QString formulaText(const core::RevisionTerms &terms, const core::RevisionComputation &computation,
                    const core::RevisedPrice &price, const ReportWords &words);
/// "Monthly fee", a line's label, "Hourly rate"
QString priceName(const core::RevisedPrice &price, const ReportWords &words);

} // namespace ui
