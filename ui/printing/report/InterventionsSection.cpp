// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/ReportSections.h"

#include <functional>

namespace ui {
namespace {

/// "opening + opened − resolved = closing", each figure under its word.
Table reconciliation(const core::Reconciliation &stock, const ReportWords &words)
{
    using Align = TableColumn::Align;
    Table table;
    table.columns = {
        {.title = words.translate("MonthReport", "Open at the beginning"), .align = Align::Right}};
    TableRow row{TableRow::Kind::Body, {cell(words.number(stock.opening), true)}};
    const auto add = [&](const QString &title, const QString &sign, int count, bool isShown) {
        if (!isShown)
            return;
        table.columns.append({.title = title, .align = Align::Right});
        row.cells.append(cell(sign + QChar(0x202F) + words.number(count)));
    };
    const QString plus = QStringLiteral("+");
    const QString minus = QStringLiteral("\u2212");
    add(words.translate("MonthReport", "Adjustments"), stock.adjustments < 0 ? minus : plus,
        std::abs(stock.adjustments), stock.adjustments != 0);
    add(words.translate("MonthReport", "Opened"), plus, stock.opened, true);
    add(words.translate("MonthReport", "Reopened"), plus, stock.reopened, true);
    add(words.translate("MonthReport", "Resolved"), minus, stock.resolved, true);
    add(words.translate("MonthReport", "Cancelled"), minus, stock.cancelled, true);
    table.columns.append({.title = words.translate("MonthReport", "Open at the end"), .align = Align::Right});
    row.cells.append(cell(QStringLiteral("=\u202F") + words.number(stock.closing), true));
    table.rows = {row};
    return table;
}

/// A breakdown as a table; @p hasWork adds the hours.
template <class Key>
Table breakdown(const QString &title, const QList<core::Breakdown<Key>> &lines, const ReportWords &words,
                const std::function<QString(const Key &)> &name)
{
    using Align = TableColumn::Align;
    bool hasWork = false;
    for (const core::Breakdown<Key> &line : lines)
        hasWork |= line.actual.count() > 0;
    Table table{.caption = title};
    table.columns = {
        {.title = title},
        {.title = words.translate("MonthReport", "Opened"), .align = Align::Right, .wraps = false},
        {.title = words.translate("MonthReport", "Resolved"), .align = Align::Right, .wraps = false}};
    if (hasWork)
        table.columns.append(
            {.title = words.translate("MonthReport", "Time"), .align = Align::Right, .wraps = false});
    for (const core::Breakdown<Key> &line : lines) {
        TableRow row{
            TableRow::Kind::Body,
            {cell(name(line.key)), cell(words.number(line.opened)), cell(words.number(line.resolved))}};
        if (hasWork)
            row.cells.append(cell(words.duration(line.actual)));
        table.rows.append(row);
    }
    return table;
}

void writeFlow(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    MonthColumns chart{
        .series = {{words.translate("MonthReport", "Opened"), Fill{Ink::Accent}, {}},
                   {words.translate("MonthReport", "Resolved"), Fill{Ink::Kept, Pattern::Hatched}, {}}},
        .stacked = false};
    MonthRow opened{.name = chart.series.first().name};
    MonthRow resolved{.name = chart.series.last().name};
    int known = 0;
    for (const core::MonthPoint &point : contract.history) {
        known += point.isKnown ? 1 : 0;
        chart.months.append(words.monthShort(point.month));
        chart.series[0].values.append(point.opened);
        chart.series[1].values.append(point.resolved);
        opened.cells.append(point.isKnown ? QString::number(point.opened) : Format::none());
        resolved.cells.append(point.isKnown ? QString::number(point.resolved) : Format::none());
    }
    if (known < 2)
        return;
    chart.rows = {opened, resolved};
    part.add({Group{{Block{Heading{words.translate("MonthReport", "Opened and resolved, twelve months")}},
                     Block{Chart{chart}}}}});
}

void writeBreakdowns(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    Beside first;
    if (!contract.byKind.isEmpty())
        first.left.push_back(
            {breakdown<core::InterventionKind>(words.translate("MonthReport", "By kind"), contract.byKind,
                                               words, [&](const auto &kind) { return words.kind(kind); })});
    if (!contract.byMode.isEmpty())
        first.right.push_back(
            {breakdown<core::WorkMode>(words.translate("MonthReport", "By place"), contract.byMode, words,
                                       [&](const auto &mode) { return words.mode(mode); })});
    if (!contract.byChannel.isEmpty()) {
        if (!first.right.empty())
            first.right.push_back({Spacer{}});
        first.right.push_back(
            {breakdown<core::Channel>(words.translate("MonthReport", "By channel"), contract.byChannel, words,
                                      [&](const auto &channel) { return words.channel(channel); })});
    }
    if (!contract.byCategory.isEmpty()) {
        if (!first.left.empty())
            first.left.push_back({Spacer{}});
        first.left.push_back(
            {breakdown<QString>(words.translate("MonthReport", "By category"), contract.byCategory, words,
                                [&](const QString &name) {
                                    return name.isEmpty() ? words.translate("MonthReport", "without category")
                                                          : name;
                                })});
    }
    if (first.left.empty() && first.right.empty())
        return;
    part.heading(words.translate("MonthReport", "What it was about"));
    part.add({first});
}

QString recurringName(const core::Recurring &one, const ReportWords &words)
{
    switch (one.kind) {
    case core::Recurring::Kind::Cause:
        return core::filled(words.translate("MonthReport", "cause: %1"), {one.name});
    case core::Recurring::Kind::Asset:
        return core::filled(words.translate("MonthReport", "machine: %1"), {one.name});
    case core::Recurring::Kind::Person:
        return core::filled(words.translate("MonthReport", "person: %1"), {one.name});
    }
    return {};
}

void writeTop(const ReportPart &part, const core::ContractMonth &contract)
{
    if (contract.top.isEmpty())
        return;
    const ReportWords &words = part.words;
    RankedBars chart;
    for (const core::Recurring &one : contract.top) {
        const QString time =
            one.actual.count() > 0 ? QStringLiteral(" · ") + words.duration(one.actual) : QString();
        chart.bars.append(
            {recurringName(one, words), static_cast<double>(one.count), words.number(one.count) + time});
    }
    part.add({Group{
        {Block{Heading{words.translate("MonthReport", "What came back most")}}, Block{Chart{chart}}}}});
}

} // namespace

void writeInterventions(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    const core::Reconciliation &stock = contract.reconciliation;
    part.numbered(words.translate("MonthReport", "Interventions"));
    part.add({reconciliation(stock, words)});
    if (stock.difference() != 0)
        part.note(core::filled(
            words.translate("MonthReport", "The line does not balance: %1 too many. This report cannot be "
                                           "final before that is explained."),
            {words.number(stock.difference())}));
    writeFlow(part, contract);
    writeBreakdowns(part, contract);
    writeTop(part, contract);
}

} // namespace ui
