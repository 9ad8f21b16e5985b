// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invoicing/profitCells.h"

#include "ui/widgets/SimpleTable.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Invoicing", text);
}

SimpleCell amountCell(const std::optional<core::Money> &amount, const core::ContractProfit &profit,
                      const Format &format)
{
    if (amount)
        return {.text = format.money(*amount)};
    SimpleCell cell = mutedCell(Format::none());
    cell.toolTip = missingCost(profit);
    return cell;
}

SimpleCell marginCell(const core::ContractProfit &profit, const Format &format)
{
    const auto margin = profit.margin();
    if (!margin)
        return {.text = translated(QT_TRANSLATE_NOOP("Invoicing", "cost not entered")),
                .look = CellLook::Muted,
                .toolTip = missingCost(profit)};
    return *margin < core::Money{} ? badgeCell(format.money(*margin), Tone::Breached)
                                   : strongCell(format.money(*margin));
}

} // namespace

SimpleTable *makeProfitTable()
{
    auto *table = new SimpleTable(
        {{.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Client")), .stretches = true},
         {.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Contract"))},
         {.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Fee")), .alignment = Qt::AlignRight},
         {.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Billed beside")), .alignment = Qt::AlignRight},
         {.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Time spent")), .alignment = Qt::AlignRight},
         {.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Cost")), .alignment = Qt::AlignRight},
         {.title = translated(QT_TRANSLATE_NOOP("Invoicing", "Margin")), .alignment = Qt::AlignRight}});
    table->setObjectName(QStringLiteral("profitTable"));
    table->setAccessibleName(translated(QT_TRANSLATE_NOOP("Invoicing", "What the contracts bring")));
    table->setOpens(true);
    return table;
}

void fillProfitTable(SimpleTable &table, const QList<core::ContractProfit> &profits, const Format &format)
{
    table.clear();
    for (const core::ContractProfit &profit : profits)
        table.addRow({{.text = profit.clientName},
                      {.text = profit.number, .toolTip = profit.title},
                      {.text = format.money(profit.fee)},
                      {.text = format.money(profit.billed)},
                      {.text = format.duration(profit.actual + profit.travel)},
                      amountCell(profit.cost, profit, format),
                      marginCell(profit, format)},
                     profit.contract.value());
}

QString profitRule()
{
    return translated(QT_TRANSLATE_NOOP(
        "Invoicing",
        "Margin = fee + billed − (time spent and travelled × internal hourly cost + kilometres × "
        "their cost). The costs are in the settings; no client ever reads them."));
}

QString missingCost(const core::ContractProfit &profit)
{
    QStringList said;
    QStringList names = profit.withoutCost;
    if (names.removeAll(QString()) > 0)
        said << translated(QT_TRANSLATE_NOOP("Invoicing", "No hourly cost is entered for work without a "
                                                          "technician."));
    if (!names.isEmpty())
        said << translated(QT_TRANSLATE_NOOP("Invoicing", "No hourly cost is entered for %1."))
                    .arg(names.join(QStringLiteral(", ")));
    if (profit.kmWithoutCost)
        said << translated(QT_TRANSLATE_NOOP("Invoicing", "No cost of a kilometre is entered."));
    return said.join(QLatin1Char(' '));
}

} // namespace ui
