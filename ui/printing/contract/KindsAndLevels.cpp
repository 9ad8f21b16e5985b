// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/contract/PenaltyWords.h"

#include <algorithm>

namespace ui {
namespace {

const core::CoverRule *ruleOf(const core::ContractVersion &version, core::InterventionKind kind,
                              core::WorkMode mode, bool outside)
{
    const auto found =
        std::find_if(version.cover.cbegin(), version.cover.cend(), [&](const core::CoverRule &rule) {
            return rule.kind == kind && rule.mode == mode && rule.outsideHours == outside;
        });
    return found == version.cover.cend() ? nullptr : &*found;
}

Ink inkOf(core::Cover cover)
{
    switch (cover) {
    case core::Cover::Included:
    case core::Cover::Free:
        return Ink::Kept;
    case core::Cover::Counted:
        return Ink::Accent;
    case core::Cover::Billable:
        return Ink::Watch;
    case core::Cover::Excluded:
        break;
    }
    return Ink::Muted;
}

/// "included", "counted × 1.5", "billable, €90.00 an hour"
TableCell coverCell(const PaperPart &part, const core::CoverRule *rule)
{
    if (!rule)
        return cell(part.facts.isProject() ? part.words.translate("ContractPaper", "to be completed")
                                           : Format::none(),
                    false, Ink::Muted);
    RichText told = rich(coverText(*rule, part.words), true, inkOf(rule->cover));
    if (rule->cover == core::Cover::Billable && rule->rate != core::Money{})
        told.append({QLatin1Char('\n') + core::filled(part.words.translate("ContractPaper", "%1 an hour"),
                                                      {part.words.figures().money(rule->rate)}),
                     false, Ink::Muted});
    return {told, {}};
}

Table coverTable(const PaperPart &part)
{
    const ReportWords &words = part.words;
    Table table{.caption = words.translate("ContractPaper", "Cover matrix"),
                .columns = {{.title = words.translate("ContractPaper", "Kind of work"), .wraps = false}}};
    for (const bool outside : {false, true}) {
        for (const core::WorkMode mode : {core::WorkMode::Remote, core::WorkMode::OnSite})
            table.columns.append({.title = words.mode(mode) + QStringLiteral(" · ") +
                                           (outside ? words.translate("ContractPaper", "out of hours")
                                                    : words.translate("ContractPaper", "in hours"))});
    }
    for (const auto kind : valuesFrom(core::InterventionKind::Preventive, core::InterventionKind::Meeting)) {
        TableRow row{TableRow::Kind::Body, {cell(words.kind(kind), true)}};
        for (const bool outside : {false, true}) {
            for (const core::WorkMode mode : {core::WorkMode::Remote, core::WorkMode::OnSite})
                row.cells.append(coverCell(part, ruleOf(part.version(), kind, mode, outside)));
        }
        table.rows.append(row);
    }
    return table;
}

/// What a word of the matrix means, for those that are in it.
void explainCovers(const PaperPart &part)
{
    static constexpr std::array kMeanings{
        QT_TRANSLATE_NOOP("ContractPaper", "the fee pays for it."),
        QT_TRANSLATE_NOOP("ContractPaper", "the time spent, times the factor, is debited from the hours."),
        QT_TRANSLATE_NOOP("ContractPaper", "billed by the hour, times the factor, beside the fee."),
        QT_TRANSLATE_NOOP("ContractPaper", "done without any charge."),
        QT_TRANSLATE_NOOP("ContractPaper", "not done under this contract.")};
    for (const auto cover : valuesFrom(core::Cover::Included, core::Cover::Excluded)) {
        const auto &rules = part.version().cover;
        if (std::none_of(rules.cbegin(), rules.cend(),
                         [cover](const core::CoverRule &rule) { return rule.cover == cover; }))
            continue;
        QString name = part.word(termOf(cover));
        name[0] = name.at(0).toUpper();
        const char *meaning = kMeanings.at(static_cast<size_t>(cover));
        part.add({Paragraph{
            .text = {{core::filled(part.words.translate("ContractPaper", "%1:"), {name}) + QLatin1Char(' '),
                      true, Ink::Text},
                     {part.words.translate("ContractPaper", meaning), false, Ink::Text}},
            .bullet = true}});
    }
}

QString calendarName(const PaperPart &part, core::CalendarId id)
{
    const core::CoverageCalendar *calendar = part.facts.calendar(id);
    return calendar ? calendar->name : Format::none();
}

TableCell targetCell(const PaperPart &part, const core::ServiceLevel &level, size_t at)
{
    const ReportWords &words = part.words;
    const auto &target = level.targets.at(at);
    const auto &outside = level.outsideTargets.at(at);
    RichText text = rich(target ? words.target(*target) : Format::none());
    if (outside)
        text.append(
            {QLatin1Char('\n') + core::filled(words.translate("ContractPaper", "reported out of hours: %1"),
                                              {words.target(*outside)}),
             false, Ink::Muted});
    return {text, {}};
}

TableRow levelRow(const PaperPart &part, const core::ServiceLevel &level)
{
    const ReportWords &words = part.words;
    RichText calendar = rich(calendarName(part, level.calendar));
    if (level.cutOff)
        calendar.append(
            {QLatin1Char('\n') +
                 core::filled(words.translate("ContractPaper", "reported after %1: counts as the next day’s"),
                              {words.wallTime(*level.cutOff)}),
             false, Ink::Muted});
    TableRow row{TableRow::Kind::Body, {cell(words.priority(level.priority), true), {calendar, {}}}};
    for (size_t at = 0; at < level.targets.size(); ++at)
        row.cells.append(targetCell(part, level, at));
    return row;
}

Table levelTable(const PaperPart &part)
{
    const ReportWords &words = part.words;
    Table table{.caption = words.translate("ContractPaper", "Promised times"),
                .columns = {{.title = words.translate("ContractPaper", "Priority"), .wraps = false},
                            {.title = words.translate("ContractPaper", "Coverage")}}};
    for (const core::Milestone milestone : core::kMilestones)
        table.columns.append({.title = words.milestone(milestone)});
    for (const auto serviceClass : {core::ServiceClass::Incident, core::ServiceClass::Request}) {
        QList<TableRow> rows;
        for (const core::ServiceLevel &level : part.version().terms.levels) {
            if (level.serviceClass == serviceClass)
                rows.append(levelRow(part, level));
        }
        if (rows.isEmpty())
            continue;
        table.rows.append({TableRow::Kind::Group,
                           {cell(serviceClass == core::ServiceClass::Incident
                                     ? words.translate("ContractPaper", "Incidents")
                                     : words.translate("ContractPaper", "Requests"))}});
        table.rows += rows;
    }
    return table;
}

QString holidaysOf(const core::CoverageCalendar &calendar, const ReportWords &words)
{
    if (calendar.siteHolidays)
        return words.translate("MonthReport", "public holidays of the site");
    return calendar.worksHolidays ? words.translate("MonthReport", "public holidays worked")
                                  : words.region(calendar.holidays);
}

QString daysText(QDate from, QDate to, bool yearly, const ReportWords &words)
{
    QString text = words.date(from);
    if (to.isValid() && to != from)
        text = core::filled(words.translate("MonthReport", "%1 to %2"), {text, words.date(to)});
    return yearly
               ? core::filled(words.translate("ContractPaper", "%1 and the same days of each year"), {text})
               : text;
}

QString exceptionText(const core::CalendarException &exception, const ReportWords &words)
{
    using Kind = core::CalendarException::Kind;
    QString text = exception.kind == Kind::Opening ? words.translate("MonthReport", "exceptional opening")
                                                   : words.translate("MonthReport", "closure");
    if (!exception.name.isEmpty())
        text += QStringLiteral(" (") + exception.name + QLatin1Char(')');
    text += QStringLiteral(" · ") + daysText(exception.from, exception.to, exception.yearly, words);
    return exception.slots_.isEmpty() ? text : text + QLatin1Char(' ') + words.slotsText(exception.slots_);
}

/// The hours behind the names of the calendars.
void writeCalendars(const PaperPart &part)
{
    const ReportWords &words = part.words;
    if (part.facts.calendars.isEmpty())
        return;
    KeyValues rows;
    for (const core::CoverageCalendar &calendar : part.facts.calendars) {
        QStringList lines{words.week(calendar.hours) + QStringLiteral(" · ") + holidaysOf(calendar, words),
                          core::filled(words.translate("ContractPaper", "time zone: %1"),
                                       {QString::fromLatin1(calendar.zone.id())})};
        for (const core::CalendarException &exception : calendar.exceptions)
            lines << exceptionText(exception, words);
        for (const core::ListedHoliday &day : calendar.listedHolidays)
            lines << words.translate("MonthReport", "public holiday") + QStringLiteral(" (") + day.name +
                         QStringLiteral(") · ") + daysText(day.from, day.to, day.yearly, words);
        rows.rows.append({calendar.name, lines.join(QLatin1Char('\n'))});
    }
    part.heading(words.translate("ContractPaper", "Coverage hours"));
    part.add({rows});
}

/// "yes: a technician can be reached outside the covered hours at 06 00 00 00 00"
QString onCallText(const PaperPart &part)
{
    const ReportWords &words = part.words;
    if (!part.version().hasOnCall)
        return words.translate("ContractPaper", "no");
    if (part.facts.onCallNumber.isEmpty())
        return words.translate("ContractPaper", "yes: a technician can be reached outside the covered hours");
    return core::filled(words.translate("ContractPaper",
                                        "yes: a technician can be reached outside the covered "
                                        "hours at %1"),
                        {phoneText(part.facts.onCallNumber)});
}

void definePriorities(const PaperPart &part)
{
    KeyValues rows;
    for (const auto priority : valuesFrom(core::Priority::P1, core::Priority::P4))
        rows.rows.append({part.words.priority(priority), part.word(definitionOf(priority))});
    for (const core::Milestone milestone : core::kMilestones)
        rows.rows.append({part.words.milestone(milestone), part.word(definitionOf(milestone))});
    part.add(
        {Group{{Block{Heading{part.words.translate("ContractPaper", "What the words mean")}}, Block{rows}}}});
}

} // namespace

void writeKinds(const PaperPart &part)
{
    const ReportWords &words = part.words;
    part.begin(core::ContractPart::Kinds);
    part.clause(core::ContractPart::Kinds);
    part.intro(core::filled(
        words.translate("ContractPaper", "What work costs depends on its kind, on where it is done, and on "
                                         "whether it is done within the support hours (“%1”)."),
        {calendarName(part, part.version().terms.supportCalendar)}));
    part.add({coverTable(part)});
    part.add({Spacer{pt(4)}});
    explainCovers(part);
}

void writeGrid(const PaperPart &part)
{
    const ReportWords &words = part.words;
    if (part.version().terms.levels.isEmpty()) {
        part.toComplete(words.translate("ContractPaper", "no time is promised yet"));
        return;
    }
    part.intro(words.translate("ContractPaper", "Times run from the report, during the hours of the coverage "
                                                "named in the row."));
    part.add({levelTable(part)});
}

void writeServiceLevels(const PaperPart &part)
{
    part.begin(core::ContractPart::ServiceLevels);
    part.clause(core::ContractPart::ServiceLevels);
    writeGrid(part);
    KeyValues rows;
    rows.rows.append({part.words.translate("ContractPaper", "On call"), onCallText(part)});
    const bool isPenalised = part.version().penalties.isAgreed();
    if (isPenalised)
        rows.rows.append({part.words.translate("ContractPaper", "Penalties"),
                          penaltyText(part.version().penalties, part.words)});
    part.add({Spacer{pt(4)}});
    part.add({rows});
    if (isPenalised)
        part.note(part.words.translate("ContractPaper", "They are computed as an indication; none is applied "
                                                        "by itself."));
    if (!part.version().terms.levels.isEmpty())
        definePriorities(part);
    writeCalendars(part);
}

} // namespace ui
