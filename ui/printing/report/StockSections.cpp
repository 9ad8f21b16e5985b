// SPDX-License-Identifier: GPL-3.0-or-later
// What there is at the month's end: open interventions, hours, machines.
#include "ui/printing/report/ReportSections.h"

#include <numeric>

namespace ui {
namespace {

QStringList ageNames(const ReportWords &words)
{
    return {words.translate("MonthReport", "0–2 days"), words.translate("MonthReport", "3–7 days"),
            words.translate("MonthReport", "8–15 days"), words.translate("MonthReport", "16–30 days"),
            words.translate("MonthReport", "over 30 days")};
}

/// Darker and busier as they age, so that grey keeps the order.
constexpr std::array<Fill, core::kAgeBuckets> kAgeFills{Fill{Ink::Pale}, Fill{Ink::Grey}, Fill{Ink::Accent},
                                                        Fill{Ink::Watch, Pattern::Dotted},
                                                        Fill{Ink::Breached, Pattern::Hatched}};

SegmentedBar ageBar(const core::Backlog &backlog, const ReportWords &words)
{
    SegmentedBar bar;
    const QStringList names = ageNames(words);
    for (size_t i = 0; i < core::kAgeBuckets; ++i) {
        int count = 0;
        for (const auto &row : backlog.byAge)
            count += row.at(i);
        bar.segments.append({names.at(static_cast<qsizetype>(i)), count, kAgeFills.at(i)});
    }
    return bar;
}

Table ageTable(const core::Backlog &backlog, const ReportWords &words)
{
    Table table;
    table.columns = {{.title = words.translate("MonthReport", "Open interventions"), .wraps = false}};
    for (const QString &name : ageNames(words))
        table.columns.append({.title = name, .align = TableColumn::Align::Right, .wraps = false});
    table.columns.append({.title = words.translate("MonthReport", "Total"),
                          .align = TableColumn::Align::Right,
                          .wraps = false});
    std::array<int, core::kAgeBuckets> sums = {};
    for (size_t i = 0; i < backlog.byAge.size(); ++i) {
        const auto &counts = backlog.byAge.at(i);
        TableRow row{TableRow::Kind::Body, {cell(words.waitingOn(static_cast<core::WaitingOn>(i)))}};
        for (size_t k = 0; k < counts.size(); ++k) {
            row.cells.append(cell(words.number(counts.at(k))));
            sums.at(k) += counts.at(k);
        }
        row.cells.append(cell(words.number(std::accumulate(counts.begin(), counts.end(), 0)), true));
        table.rows.append(row);
    }
    TableRow total{TableRow::Kind::Total, {cell(words.translate("MonthReport", "Total"))}};
    for (const int sum : sums)
        total.cells.append(cell(words.number(sum)));
    total.cells.append(cell(words.number(backlog.total())));
    table.rows.append(total);
    return table;
}

void writeOldest(const ReportPart &part, const core::Backlog &backlog)
{
    if (backlog.oldest.isEmpty())
        return;
    const ReportWords &words = part.words;
    Table table{.caption = words.translate("MonthReport", "The oldest")};
    table.columns = {
        {.title = words.translate("MonthReport", "No."), .wraps = false},
        {.title = words.translate("MonthReport", "Subject")},
        {.title = words.translate("MonthReport", "Priority"), .wraps = false},
        {.title = words.translate("MonthReport", "Reported on"), .wraps = false},
        {.title = words.translate("MonthReport", "Age"), .align = TableColumn::Align::Right, .wraps = false},
        {.title = words.translate("MonthReport", "State"), .wraps = false}};
    for (const core::OldIntervention &one : backlog.oldest)
        table.rows.append({TableRow::Kind::Body,
                           {cell(one.number), cell(one.title), cell(words.priority(one.priority)),
                            cell(words.moment(one.reportedAt)),
                            cell(words.translate("MonthReport", "%n day(s)", nullptr, one.days)),
                            cell(words.waitingOn(one.waitingOn))}});
    part.add({Group{{Block{Heading{table.caption}}, Block{table}}}});
}

} // namespace

void writeBacklog(const ReportPart &part, const core::ContractMonth &contract)
{
    const core::Backlog &backlog = contract.backlog;
    const ReportWords &words = part.words;
    part.numbered(words.translate("MonthReport", "Open interventions and their age"));
    if (backlog.total() == 0) {
        part.paragraph(words.translate("MonthReport", "Nothing was open at the month’s last instant."));
        return;
    }
    part.intro(core::filled(
        words.translate("MonthReport", "Open on %1 at 24:00: %2. Age in calendar days since the report."),
        {words.date(part.report.month.addMonths(1).addDays(-1)), words.number(backlog.total())}));
    part.add({Group{{Block{Chart{ageBar(backlog, words)}}, Block{ageTable(backlog, words)}}}});
    writeOldest(part, backlog);
}

void writeHours(const ReportPart &part, const core::ContractMonth &contract)
{
    if (!contract.hours)
        return;
    const ReportWords &words = part.words;
    const core::WorkedHours &hours = *contract.hours;
    part.numbered(words.translate("MonthReport", "Hours"));
    KeyValues lines;
    lines.rows.append({words.translate("MonthReport", "Actual time"), words.duration(hours.actual)});
    lines.rows.append({words.translate("MonthReport", "of which remote"), words.duration(hours.remote)});
    lines.rows.append({words.translate("MonthReport", "of which on site"), words.duration(hours.onSite)});
    lines.rows.append(
        {words.translate("MonthReport", "Charged time, after rounding"), words.duration(hours.charged)});
    if (hours.travel.count() > 0)
        lines.rows.append({words.translate("MonthReport", "Travel"), words.duration(hours.travel)});
    if (hours.included)
        lines.rows.append(
            {words.translate("MonthReport", "Included in the contract"), words.duration(*hours.included)});
    part.add({lines});
}

void writePark(const ReportPart &part)
{
    if (!part.report.park)
        return;
    const ReportWords &words = part.words;
    const core::ParkMonth &park = *part.report.park;
    part.numbered(words.translate("MonthReport", "Machines"));
    part.paragraph(core::filled(
        words.translate("MonthReport", "Machines at the month’s end: %1 (arrived: %2, left: %3)."),
        {words.number(park.atEnd), words.number(park.arrived), words.number(park.left)}));
    if (!park.warranties.isEmpty()) {
        Table table{.caption = words.translate("MonthReport", "Warranties ending")};
        table.columns = {{.title = words.translate("MonthReport", "Machine")},
                         {.title = words.translate("MonthReport", "Serial number")},
                         {.title = words.translate("MonthReport", "Until"), .wraps = false}};
        for (const core::EndingWarranty &one : park.warranties)
            table.rows.append({TableRow::Kind::Body,
                               {cell(one.asset), cell(one.serialNumber), cell(words.shortDate(one.endsOn))}});
        part.heading(table.caption);
        part.add({table});
    }
    if (!park.withoutContract.isEmpty()) {
        part.heading(words.translate("MonthReport", "Without contract"));
        part.paragraph(park.withoutContract.join(QLatin1String(", ")));
    }
}

} // namespace ui
