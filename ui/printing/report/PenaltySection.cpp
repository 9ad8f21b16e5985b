// SPDX-License-Identifier: GPL-3.0-or-later
// What the month's breaches come to by the contract's penalties: an indication, never applied by itself.
#include "ui/printing/contract/PenaltyWords.h"
#include "ui/printing/contract/RevisionWords.h"
#include "ui/printing/report/ReportSections.h"

namespace ui {
namespace {

Table penaltyTable(const core::Penalty &penalty, const ReportWords &words)
{
    using Align = TableColumn::Align;
    const auto right = [](const QString &title) {
        return TableColumn{.title = title, .align = Align::Right, .wraps = false};
    };
    Table table{.caption = words.translate("MonthReport", "Indicative penalties"),
                .columns = {{.title = words.translate("MonthReport", "Breach")},
                            right(words.translate("MonthReport", "Late by")),
                            right(words.translate("MonthReport", "Part of the fee")),
                            right(words.translate("MonthReport", "Amount"))}};
    for (const core::PenaltyLine &line : penalty.lines)
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(line.breach.number + QStringLiteral(" · ") + words.milestone(line.breach.milestone)),
              cell(words.duration(line.breach.overrun)), cell(permilleText(line.permille, words)),
              cell(words.figures().money(line.amount))}});
    table.rows.append({TableRow::Kind::Total,
                       {cell(words.translate("MonthReport", "Sum of the lines"), true), cell({}), cell({}),
                        cell(words.figures().money(penalty.sum), true)}});
    return table;
}

} // namespace

void writePenalty(const ReportPart &part, const core::ContractMonth &contract)
{
    if (!contract.penalty)
        return;
    const core::Penalty &penalty = *contract.penalty;
    const ReportWords &words = part.words;
    part.heading(words.translate("MonthReport", "Penalties, as an indication"));
    part.paragraph(core::filled(
        words.translate("MonthReport", "The contract agrees to penalties: %1. What follows is an indicative "
                                       "computation on a monthly fee of %2; nothing is applied by itself."),
        {penaltyText(contract.penaltyTerms, words), words.figures().money(penalty.base)}));
    if (penalty.lines.isEmpty()) {
        part.paragraph(words.translate("MonthReport", "No breach of this month counts."));
        return;
    }
    part.add({penaltyTable(penalty, words)});
    if (penalty.cap && penalty.sum != penalty.amount)
        part.paragraph(
            core::filled(words.translate("MonthReport", "Held by the monthly cap of %1: %2."),
                         {words.figures().money(*penalty.cap), words.figures().money(penalty.amount)}));
}

} // namespace ui
