// SPDX-License-Identifier: GPL-3.0-or-later
// Annex B, its end: how each breached commitment was measured, day by day.
#include "ui/printing/report/ReportSections.h"

namespace ui {
namespace {

QString why(const core::ExplainedDay &day, const ReportWords &words)
{
    QStringList parts;
    switch (day.closed) {
    case core::ExplainedDay::Closed::No:
        break;
    case core::ExplainedDay::Closed::Holiday:
        parts.append(core::filled(words.translate("MonthReport", "public holiday: %1"), {day.closedName}));
        break;
    case core::ExplainedDay::Closed::Closure:
        parts.append(core::filled(words.translate("MonthReport", "closure: %1"), {day.closedName}));
        break;
    case core::ExplainedDay::Closed::NoHours:
        parts.append(words.translate("MonthReport", "not covered"));
        break;
    }
    if (day.reason)
        parts.append(words.pause(*day.reason));
    return parts.join(QLatin1String(", "));
}

Table dayTable(const core::Breach &breach, const ReportWords &words)
{
    using Align = TableColumn::Align;
    Table table{.caption = breach.number + QStringLiteral(" · ") + words.milestone(breach.milestone),
                .compact = true};
    table.columns = {
        {.title = words.translate("MonthReport", "Day"), .wraps = false},
        {.title = words.translate("MonthReport", "Covered hours")},
        {.title = words.translate("MonthReport", "Counted"), .align = Align::Right, .wraps = false},
        {.title = words.translate("MonthReport", "Suspended"), .align = Align::Right, .wraps = false},
        {.title = words.translate("MonthReport", "Why")}};
    core::Seconds counted(0);
    core::Seconds paused(0);
    for (const core::ExplainedDay &day : breach.days) {
        counted += day.counted;
        paused += day.paused;
        table.rows.append({TableRow::Kind::Body,
                           {cell(words.day(day.day)),
                            cell(day.openSlots.isEmpty() ? Format::none() : words.slotsText(day.openSlots)),
                            cell(words.duration(day.counted)),
                            cell(day.paused.count() == 0 ? Format::none() : words.duration(day.paused)),
                            cell(why(day, words))}});
    }
    table.rows.append(
        {TableRow::Kind::Total,
         {cell(words.translate("MonthReport", "To the due date")), cell({}), cell(words.duration(counted)),
          cell(paused.count() == 0 ? Format::none() : words.duration(paused)), cell({})}});
    return table;
}

QString facts(const core::Breach &breach, const ReportWords &words)
{
    const QString text =
        breach.isOpen()
            ? words.translate("MonthReport",
                              "Reported %1, %2 promised, due %3, not reached at the month’s end: %4 "
                              "elapsed, %5 too many.")
            : words.translate("MonthReport",
                              "Reported %1, %2 promised, due %3, reached %6: %4 elapsed, %5 too many.");
    QString told = core::filled(text, {words.moment(breach.reportedAt), words.target(breach.target),
                                       words.moment(breach.due), words.duration(breach.elapsed),
                                       words.duration(breach.overrun),
                                       breach.reachedAt ? words.moment(*breach.reachedAt) : QString()});
    if (breach.calendar.isEmpty())
        return told;
    return told + QLatin1Char(' ') +
           core::filled(words.translate("MonthReport", "Calendar: %1."), {breach.calendar});
}

} // namespace

void writeExplanations(const ReportPart &part)
{
    const ReportWords &words = part.words;
    bool isFirst = true;
    for (const core::ContractMonth &contract : part.report.contracts) {
        for (const core::Breach &breach : contract.breaches) {
            if (isFirst)
                part.heading(words.translate("MonthReport", "Breaches, day by day"));
            isFirst = false;
            Group group;
            group.blocks.push_back(
                {Heading{breach.number + QStringLiteral(" · ") + breach.title + QStringLiteral(" · ") +
                             words.priority(breach.priority) + QStringLiteral(", ") +
                             words.milestoneInText(breach.milestone),
                         3}});
            group.blocks.push_back({Paragraph{.text = rich(facts(breach, words), false, Ink::Muted),
                                              .size = Paragraph::Size::Note}});
            if (!breach.days.isEmpty())
                group.blocks.push_back({dayTable(breach, words)});
            part.add({std::move(group)});
        }
    }
}

} // namespace ui
