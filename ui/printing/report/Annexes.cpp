// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/ReportSections.h"

namespace ui {
namespace {

TableRow listed(const core::ListedIntervention &one, const ReportWords &words)
{
    RichText number = rich(one.number);
    if (!one.foreignNumber.isEmpty())
        number.append({QLatin1Char('\n') + one.foreignNumber, false, Ink::Muted});
    RichText state = rich(words.state(one.state));
    if (one.breaches > 0)
        state.append(
            {QLatin1Char('\n') + words.translate("MonthReport", "%n breached", nullptr, one.breaches), true,
             Ink::Breached});
    return {TableRow::Kind::Body,
            {{number, {}},
             cell(one.title),
             cell(words.kind(one.kind)),
             cell(words.priority(one.priority)),
             cell(words.moment(one.reportedAt)),
             cell(one.resolvedAt ? words.moment(*one.resolvedAt) : Format::none()),
             cell(one.actual.count() > 0 ? words.duration(one.actual) : Format::none()),
             {state, {}}}};
}

Table interventionsTable(const core::MonthReport &report, const ReportWords &words)
{
    Table table{.caption = words.translate("MonthReport", "Interventions in detail"), .compact = true};
    table.columns = {
        {.title = words.translate("MonthReport", "No."), .wraps = false},
        {.title = words.translate("MonthReport", "Subject")},
        {.title = words.translate("MonthReport", "Kind"), .atMost = mm(24)},
        {.title = words.translate("MonthReport", "Prio."), .wraps = false},
        {.title = words.translate("MonthReport", "Reported on"), .wraps = false},
        {.title = words.translate("MonthReport", "Resolved on"), .wraps = false},
        {.title = words.translate("MonthReport", "Time"), .align = TableColumn::Align::Right, .wraps = false},
        {.title = words.translate("MonthReport", "State"), .wraps = false}};
    for (const core::ContractMonth &contract : report.contracts) {
        if (report.contracts.size() > 1 && !contract.interventions.isEmpty())
            table.rows.append({TableRow::Kind::Group, {cell(contractName(words, contract))}});
        for (const core::ListedIntervention &one : contract.interventions)
            table.rows.append(listed(one, words));
    }
    return table;
}

QString specialKind(core::SpecialDay::Kind kind, const ReportWords &words)
{
    switch (kind) {
    case core::SpecialDay::Kind::Holiday:
        return words.translate("MonthReport", "public holiday");
    case core::SpecialDay::Kind::Closure:
        return words.translate("MonthReport", "closure");
    case core::SpecialDay::Kind::Opening:
        return words.translate("MonthReport", "exceptional opening");
    }
    return {};
}

QString special(const core::SpecialDay &day, const ReportWords &words)
{
    QString when = words.date(day.from);
    if (day.to.isValid() && day.to != day.from)
        when = core::filled(words.translate("MonthReport", "%1 to %2"), {when, words.date(day.to)});
    const QString kind = specialKind(day.kind, words);
    return when + QStringLiteral(" (") + (day.name.isEmpty() ? kind : day.name) + QLatin1Char(')');
}

void writeCalendars(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    KeyValues lines;
    for (const core::CalendarUsed &calendar : contract.calendars) {
        QStringList priorities;
        for (const core::Priority priority : calendar.priorities)
            priorities.append(words.priority(priority));
        const QString holidays =
            calendar.siteHolidays    ? words.translate("MonthReport", "public holidays of the site")
            : calendar.worksHolidays ? words.translate("MonthReport", "public holidays worked")
                                     : words.region(calendar.holidays);
        const QString name = priorities.isEmpty()
                                 ? calendar.name
                                 : calendar.name + QStringLiteral(" (") +
                                       priorities.join(QLatin1String(", ")) + QLatin1Char(')');
        lines.rows.append({name, words.week(calendar.hours) + QStringLiteral(" · ") + holidays +
                                     QStringLiteral(" · ") + calendar.zone});
    }
    QStringList days;
    for (const core::SpecialDay &day : contract.specialDays)
        days.append(special(day, words));
    lines.rows.append(
        {words.translate("MonthReport", "Special days of the month"),
         days.isEmpty() ? words.translate("MonthReport", "none") : days.join(QLatin1String(", "))});
    QStringList reasons;
    for (const core::PauseReason reason : contract.pausing)
        reasons.append(words.pause(reason));
    lines.rows.append(
        {words.translate("MonthReport", "What suspends the clock"),
         reasons.isEmpty() ? words.translate("MonthReport", "nothing") : reasons.join(QLatin1String(", "))});
    lines.rows.append(
        {words.translate("MonthReport", "Reopening"),
         words.translate("MonthReport", "within %n covered day(s), the clock resumes where it stood", nullptr,
                         contract.reopeningDays)});
    part.add({lines});
}

QString promised(const std::optional<core::Target> &target, const std::optional<core::Target> &outside,
                 const ReportWords &words)
{
    if (!target)
        return Format::none();
    QString text = words.target(*target);
    if (!outside)
        return text;
    return core::filled(words.translate("MonthReport", "%1 (reported outside hours: %2)"),
                        {text, words.target(*outside)});
}

void writeTargets(const ReportPart &part, const core::ContractMonth &contract)
{
    if (contract.levels.isEmpty())
        return;
    const ReportWords &words = part.words;
    Table table{.caption = words.translate("MonthReport", "Promised times"), .compact = true};
    table.columns = {{.title = table.caption, .wraps = false}};
    for (const core::Milestone milestone : core::kMilestones)
        table.columns.append({.title = words.milestone(milestone)});
    for (const core::ServiceLevel &level : contract.levels) {
        const QString name = level.serviceClass == core::ServiceClass::Incident
                                 ? words.translate("MonthReport", "Incident")
                                 : words.translate("MonthReport", "Request");
        TableRow row{TableRow::Kind::Body, {cell(name + QLatin1Char(' ') + words.priority(level.priority))}};
        for (size_t i = 0; i < level.targets.size(); ++i)
            row.cells.append(cell(promised(level.targets.at(i), level.outsideTargets.at(i), words)));
        table.rows.append(row);
    }
    part.add({Spacer{}});
    part.add({table});
}

void writeDefinitions(const ReportPart &part)
{
    const ReportWords &words = part.words;
    const auto tell = [&](const char *term, const char *text) {
        part.bullet(words.translate("MonthReport", term), words.translate("MonthReport", text));
    };
    tell(QT_TRANSLATE_NOOP("MonthReport", "Commitment:"),
         QT_TRANSLATE_NOOP("MonthReport",
                           "one intervention and one milestone for which the contract promises a time."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Acknowledgement:"),
         QT_TRANSLATE_NOOP("MonthReport",
                           "a qualified person takes the intervention; an automatic reply does not count."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Work start:"),
         QT_TRANSLATE_NOOP("MonthReport", "a qualified person effectively starts, remotely or on site."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Restoration:"),
         QT_TRANSLATE_NOOP("MonthReport", "the service can be used again, be it by a workaround."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Resolution:"),
         QT_TRANSLATE_NOOP("MonthReport", "the cause is treated."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Time elapsed:"),
         QT_TRANSLATE_NOOP("MonthReport",
                           "covered time between the report and the milestone, less the covered time of "
                           "suspensions; acknowledgement and work start are never suspended."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Rate:"),
         QT_TRANSLATE_NOOP("MonthReport",
                           "kept ÷ (kept + breached), truncated to one decimal, so that 100 % means not one "
                           "breach; “n/a” when nothing was decided."));
    tell(
        QT_TRANSLATE_NOOP("MonthReport", "Median and worst:"),
        QT_TRANSLATE_NOOP("MonthReport",
                          "of the times to restoration (else to resolution) of the incidents restored in the "
                          "month."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Left out:"),
         QT_TRANSLATE_NOOP("MonthReport",
                           "neutralised commitments (listed with their reason), duplicates and entry "
                           "mistakes; requests have a line of their own."));
    tell(QT_TRANSLATE_NOOP("MonthReport", "Balance:"),
         QT_TRANSLATE_NOOP("MonthReport",
                           "open at the beginning + opened + reopened – resolved – cancelled = open at the "
                           "end."));
}

QString conventionText(core::CountingConvention convention, const ReportWords &words)
{
    return convention == core::CountingConvention::DecisionMonth
               ? words.translate(
                     "MonthReport",
                     "a commitment counts once: in the month in which it is kept, or in the month "
                     "of its due date when it is breached, even while it is still open. Until "
                     "then it is shown as not due, and not counted.")
               : words.translate("MonthReport",
                                 "a commitment counts once, in the month in which the intervention is "
                                 "resolved.");
}

} // namespace

void writeInterventionsAnnex(const ReportPart &part)
{
    Table table = interventionsTable(part.report, part.words);
    part.heading(part.words.translate("MonthReport", "Annex A  Interventions in detail"), 1);
    if (table.rows.isEmpty())
        part.paragraph(part.words.translate("MonthReport", "No intervention this month."));
    else
        part.add({std::move(table)});
}

void writeMethodAnnex(const ReportPart &part)
{
    const ReportWords &words = part.words;
    part.heading(words.translate("MonthReport", "Annex B  Method and definitions"), 1);
    writeDefinitions(part);
    part.bullet(words.translate("MonthReport", "Overall state:"),
                words.translate(
                    "MonthReport",
                    "“degraded” when a P1 commitment is breached, or when restorations are 10 points or more "
                    "below the target on 5 decided or more; “to watch” when any commitment is breached; else "
                    "“satisfactory”. Only what is measured takes part."));
    for (const core::ContractMonth &contract : part.report.contracts) {
        part.heading(contractName(words, contract));
        part.bullet(words.translate("MonthReport", "Counting:"), conventionText(contract.convention, words));
        part.add({Spacer{pt(4)}});
        writeCalendars(part, contract);
        writeTargets(part, contract);
    }
}

void writeVisa(const ReportPart &part)
{
    const ReportWords &words = part.words;
    const QString date = words.translate("MonthReport", "Date and signature:");
    Group group;
    group.blocks.push_back({Heading{words.translate("MonthReport", "Annex C  Client’s approval"), 1}});
    group.blocks.push_back({Paragraph{
        .text = rich(words.translate("MonthReport", "Read and discussed; remarks may be added below."))}});
    QString name = words.translate("MonthReport", "Name and capacity:");
    if (!part.report.signatory.isEmpty())
        name += QLatin1Char(' ') + part.report.signatory;
    group.blocks.push_back({Signatures{
        {{part.report.provider.name,
          words.translate("MonthReport", "Name and capacity:") + QLatin1Char(' ') + part.report.author, date},
         {part.report.client, name, date}}}});
    part.add({std::move(group)});
}

} // namespace ui
