// SPDX-License-Identifier: GPL-3.0-or-later
// The hours of the pack: what there was, came, was used, and is left.
#include "ui/printing/report/ReportSections.h"
#include "ui/text/PackText.h"

#include <algorithm>

namespace ui {
namespace {

using core::Minutes;

/// opening + credits + adjustments − debits − expired = closing: product/contracts.md, "Hour packs".
KeyValues equation(const core::PackStatement &pack, const ReportWords &words)
{
    KeyValues sums;
    sums.rows.append({words.translate("MonthReport", "Balance when the month began"),
                      balanceText(pack.opening, words.figures())});
    sums.rows.append({words.translate("MonthReport", "+ hours of the month and bought"),
                      balanceText(pack.credits, words.figures())});
    if (pack.adjustments != Minutes(0))
        sums.rows.append({words.translate("MonthReport", "± adjustments"),
                          signedDuration(pack.adjustments, words.figures())});
    sums.rows.append({words.translate("MonthReport", "− work"), balanceText(pack.debits, words.figures())});
    if (pack.expired != Minutes(0))
        sums.rows.append(
            {words.translate("MonthReport", "− expired"), balanceText(pack.expired, words.figures())});
    sums.rows.append({words.translate("MonthReport", "= balance when it ended"),
                      balanceText(pack.closing, words.figures())});
    return sums;
}

QString whatOf(const core::PackLine &line, const core::PackMovement &movement, const ReportWords &words)
{
    switch (line.kind) {
    case core::PackLineKind::Credit:
        return movement.reason.isEmpty() ? words.translate("MonthReport", "Hours bought") : movement.reason;
    case core::PackLineKind::Allowance:
        return words.translate("MonthReport", "Hours of the month");
    case core::PackLineKind::Debit:
        return line.minutes > Minutes(0)
                   ? core::filled(words.translate("MonthReport", "%1, corrected"), {movement.number})
                   : movement.number;
    case core::PackLineKind::Adjustment:
        return movement.reason;
    case core::PackLineKind::Expiry:
        return core::filled(words.translate("MonthReport", "Expired on %1"), {words.date(line.valueOn)});
    case core::PackLineKind::ExpiryReversed:
        return core::filled(words.translate("MonthReport", "Expired on %1, taken back for work done before"),
                            {words.date(line.valueOn)});
    }
    return {};
}

TableRow rowOf(const core::PackLine &line, const core::ContractPack &pack, const ReportWords &words)
{
    const core::PackMovement movement =
        line.movement < 0 ? core::PackMovement{} : pack.movements.at(line.movement);
    const bool isWork = line.kind == core::PackLineKind::Debit;
    const QString factor =
        movement.multiplierPercent == 100 ? QString() : words.figures().factor(movement.multiplierPercent);
    return {TableRow::Kind::Body,
            {cell(words.shortDate(isWork ? line.valueOn : line.bookedOn)),
             cell(whatOf(line, movement, words)), cell(isWork ? words.duration(movement.charged) : QString()),
             cell(isWork ? factor : QString()), cell(signedDuration(line.minutes, words.figures())),
             cell(balanceText(line.balance, words.figures()))}};
}

Table ledger(const core::ContractPack &pack, const ReportWords &words)
{
    using enum TableColumn::Align;
    Table table{.caption = words.translate("MonthReport", "Every line of the month")};
    table.columns = {{.title = words.translate("MonthReport", "Day"), .wraps = false},
                     {.title = words.translate("MonthReport", "What")},
                     {.title = words.translate("MonthReport", "Charged"), .align = Right, .wraps = false},
                     {.title = words.translate("MonthReport", "Counts"), .align = Right, .wraps = false},
                     {.title = words.translate("MonthReport", "Hours"), .align = Right, .wraps = false},
                     {.title = words.translate("MonthReport", "Balance"), .align = Right, .wraps = false}};
    for (const core::PackLine &line : pack.statement.lines)
        table.rows.append(rowOf(line, pack, words));
    return table;
}

} // namespace

void writePack(const ReportPart &part, const core::ContractMonth &contract)
{
    if (!contract.pack)
        return;
    const ReportWords &words = part.words;
    const core::PackStatement &pack = contract.pack->statement;
    part.numbered(words.translate("MonthReport", "Hour pack"));
    part.add({equation(pack, words)});
    const bool endsSome = std::any_of(pack.lots.cbegin(), pack.lots.cend(), [](const core::PackLot &lot) {
        return lot.expiresOn && lot.left > Minutes(0);
    });
    if (endsSome)
        part.intro(words.translate("MonthReport", "Of this balance:"));
    for (const core::PackLot &lot : pack.lots) {
        if (lot.expiresOn && lot.left > Minutes(0))
            part.bullet(words.duration(lot.left),
                        core::filled(words.translate("MonthReport", "valid through %1"),
                                     {words.date(*lot.expiresOn)}));
    }
    if (pack.lines.isEmpty())
        return;
    const Table table = ledger(*contract.pack, words);
    part.heading(table.caption);
    part.add({table});
}

} // namespace ui
