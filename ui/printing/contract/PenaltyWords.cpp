// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/PenaltyWords.h"

#include "ui/printing/contract/RevisionWords.h"

namespace ui {

QString penaltyText(const core::PenaltyTerms &terms, const ReportWords &words)
{
    QStringList steps;
    for (const core::PenaltyStep &step : terms.steps)
        steps << (step.over.count() == 0
                      ? core::filled(words.translate("ContractPaper", "%1 once late"),
                                     {permilleText(step.permille, words)})
                      : core::filled(words.translate("ContractPaper", "%1 beyond %2 late"),
                                     {permilleText(step.permille, words), words.duration(step.over)}));
    QStringList said{core::filled(words.translate("ContractPaper", "of the monthly fee: %1"),
                                  {steps.join(QStringLiteral(", "))})};
    QStringList milestones;
    for (const core::Milestone milestone : terms.milestones)
        milestones << words.milestoneInText(milestone);
    said << core::filled(words.translate("ContractPaper", "for a breach of: %1"),
                         {milestones.join(QStringLiteral(", "))});
    if (terms.capPermille)
        said << core::filled(words.translate("ContractPaper", "at most %1 of the fee a month"),
                             {permilleText(*terms.capPermille, words)});
    if (!terms.exclusions.isEmpty())
        said << core::filled(words.translate("ContractPaper", "excluded: %1"),
                             {typeset(terms.exclusions, words.locale())});
    return said.join(QStringLiteral("; "));
}

} // namespace ui
