// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/ReportSections.h"

namespace ui {
namespace {

using core::MilestoneOutcome;
using core::PriorityOutcome;

/// All milestones of a priority together.
MilestoneOutcome together(const PriorityOutcome &outcome)
{
    MilestoneOutcome all;
    for (const MilestoneOutcome &milestone : outcome.milestones) {
        all.kept += milestone.kept;
        all.breached += milestone.breached;
        all.undecided += milestone.undecided;
        all.neutralised += milestone.neutralised;
    }
    return all;
}

MilestoneOutcome together(const core::ContractMonth &contract)
{
    MilestoneOutcome all;
    for (const PriorityOutcome &outcome : contract.incidents) {
        const MilestoneOutcome own = together(outcome);
        all.kept += own.kept;
        all.breached += own.breached;
        all.undecided += own.undecided;
        all.neutralised += own.neutralised;
    }
    return all;
}

bool isEmpty(const MilestoneOutcome &outcome)
{
    return outcome.decided() + outcome.undecided + outcome.neutralised == 0;
}

OutcomeBars bars(const core::ContractMonth &contract, const ReportWords &words)
{
    OutcomeBars chart;
    for (const PriorityOutcome &outcome : contract.incidents) {
        const MilestoneOutcome all = together(outcome);
        if (isEmpty(all))
            continue;
        chart.bars.append(
            {.label = words.priority(outcome.priority),
             .kept = {all.kept, words.translate("MonthReport", "%n kept", nullptr, all.kept)},
             .breached = {all.breached, words.translate("MonthReport", "%n breached", nullptr, all.breached)},
             .undecided = {all.undecided,
                           words.translate("MonthReport", "%n not due yet", nullptr, all.undecided)},
             .share = words.percent(all.kept, all.decided())});
    }
    return chart;
}

/// The grid of figures: a row a priority, a column a milestone that somebody was promised.
class OutcomeTable
{
public:
    OutcomeTable(const core::ContractMonth &contract, const ReportWords &words)
        : m_contract(contract), m_words(words)
    {
        for (const core::Milestone milestone : core::kMilestones) {
            const auto index = static_cast<size_t>(milestone);
            bool isPromised = contract.requests && contract.requests->milestones.at(index).target;
            for (const PriorityOutcome &outcome : contract.incidents)
                isPromised |=
                    outcome.milestones.at(index).target || outcome.milestones.at(index).decided() > 0;
            if (isPromised || (contract.requests && contract.requests->milestones.at(index).decided() > 0))
                m_milestones.append(milestone);
        }
    }

    Table table() const
    {
        Table table{.caption = m_words.translate("MonthReport", "Commitments by priority")};
        table.columns = {{.title = m_words.translate("MonthReport", "Priority"), .wraps = false}};
        for (const core::Milestone milestone : m_milestones)
            table.columns.append(
                {.title = m_words.milestone(milestone), .align = TableColumn::Align::Right, .wraps = false});
        table.columns.append({.title = m_words.translate("MonthReport", "Not due"),
                              .align = TableColumn::Align::Right,
                              .wraps = false});
        table.columns.append({.title = m_words.translate("MonthReport", "Median"),
                              .align = TableColumn::Align::Right,
                              .wraps = false});
        table.columns.append({.title = m_words.translate("MonthReport", "Worst"),
                              .align = TableColumn::Align::Right,
                              .wraps = false});
        for (const PriorityOutcome &outcome : m_contract.incidents)
            table.rows.append(row(outcome, m_words.priorityLong(outcome.priority), TableRow::Kind::Body));
        if (m_contract.incidents.size() > 1)
            table.rows.append(
                row(total(), m_words.translate("MonthReport", "Incidents"), TableRow::Kind::Total));
        if (m_contract.requests && !isEmpty(together(*m_contract.requests)))
            table.rows.append(row(*m_contract.requests, m_words.translate("MonthReport", "Requests"),
                                  TableRow::Kind::Body));
        return table;
    }

private:
    QString share(const MilestoneOutcome &outcome) const
    {
        if (outcome.decided() == 0)
            return outcome.target || outcome.undecided > 0 ? m_words.translate("ReportTerms", "n/a")
                                                           : Format::none();
        return m_words.ratio(outcome.kept, outcome.decided()) + QStringLiteral(" · ") +
               m_words.percent(outcome.kept, outcome.decided());
    }

    QString length(std::optional<core::Seconds> length) const
    {
        return length ? m_words.duration(*length) : m_words.translate("ReportTerms", "n/a");
    }

    TableRow row(const PriorityOutcome &outcome, const QString &name, TableRow::Kind kind) const
    {
        TableRow row{kind, {cell(name)}};
        for (const core::Milestone milestone : m_milestones) {
            const MilestoneOutcome &own = outcome.milestones.at(static_cast<size_t>(milestone));
            row.cells.append(
                cell(share(own), own.breached > 0, own.breached > 0 ? Ink::Breached : Ink::Text));
        }
        row.cells.append(cell(m_words.number(together(outcome).undecided)));
        const bool isTotal = kind == TableRow::Kind::Total;
        row.cells.append(cell(isTotal ? QString() : length(outcome.median)));
        row.cells.append(cell(isTotal ? QString() : length(outcome.worst)));
        return row;
    }

    PriorityOutcome total() const
    {
        PriorityOutcome total;
        for (const PriorityOutcome &outcome : m_contract.incidents) {
            for (size_t i = 0; i < total.milestones.size(); ++i) {
                total.milestones.at(i).kept += outcome.milestones.at(i).kept;
                total.milestones.at(i).breached += outcome.milestones.at(i).breached;
                total.milestones.at(i).undecided += outcome.milestones.at(i).undecided;
            }
        }
        return total;
    }

    const core::ContractMonth &m_contract;
    const ReportWords &m_words;
    QList<core::Milestone> m_milestones = {};
};

QString breachMarks(const core::Breach &breach, const ReportWords &words)
{
    QStringList marks;
    if (breach.isOpen())
        marks.append(words.translate("MonthReport", "still open"));
    if (breach.afterReopening)
        marks.append(words.translate("MonthReport", "after reopening"));
    return marks.join(QLatin1String(", "));
}

Table breachColumns(const QString &caption, const ReportWords &words)
{
    Table table{.caption = caption};
    table.columns = {{.title = words.translate("MonthReport", "No."), .wraps = false},
                     {.title = words.translate("MonthReport", "Subject")},
                     {.title = words.translate("MonthReport", "Due")},
                     {.title = words.translate("MonthReport", "Target"), .align = TableColumn::Align::Right},
                     {.title = words.translate("MonthReport", "Elapsed"),
                      .align = TableColumn::Align::Right,
                      .wraps = false},
                     {.title = words.translate("MonthReport", "Late by"),
                      .align = TableColumn::Align::Right,
                      .wraps = false},
                     {.title = words.translate("MonthReport", "Cause")},
                     {.title = words.translate("MonthReport", "Corrective action")}};
    return table;
}

TableRow breachRow(const core::Breach &breach, const ReportWords &words)
{
    const QString unknown = Format::none();
    RichText subject = rich(breach.title);
    subject.append({QStringLiteral(" (") + words.priority(breach.priority) + QStringLiteral(", ") +
                        words.milestoneInText(breach.milestone) + QLatin1Char(')'),
                    false, Ink::Muted});
    const QString marks = breachMarks(breach, words);
    if (!marks.isEmpty())
        subject.append({QLatin1Char('\n') + marks, true, Ink::Breached});
    return {TableRow::Kind::Body,
            {cell(breach.number),
             {subject, {}},
             cell(words.moment(breach.due)),
             cell(words.target(breach.target)),
             cell(words.duration(breach.elapsed)),
             cell(QLatin1Char('+') + words.duration(breach.overrun), true, Ink::Breached),
             cell(breach.cause.isEmpty() ? unknown : breach.cause),
             cell(breach.correctiveAction.isEmpty() ? unknown : breach.correctiveAction)}};
}

void writeBreaches(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    const QString caption = words.translate("MonthReport", "Breaches, one by one");
    part.heading(caption);
    if (contract.breaches.isEmpty()) {
        part.paragraph(words.translate("MonthReport", "None: every commitment that came to term was kept."));
        return;
    }
    Table table = breachColumns(caption, words);
    for (const core::Breach &breach : contract.breaches)
        table.rows.append(breachRow(breach, words));
    part.add({table});
}

void writeNeutralised(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    const QString caption = words.translate("MonthReport", "Neutralised");
    part.heading(caption);
    if (contract.neutralised.isEmpty()) {
        part.paragraph(words.translate("MonthReport", "No commitment was taken out of the count."));
        return;
    }
    Table table{.caption = caption};
    table.columns = {{.title = words.translate("MonthReport", "No."), .wraps = false},
                     {.title = words.translate("MonthReport", "Subject")},
                     {.title = words.translate("MonthReport", "Commitment"), .wraps = false},
                     {.title = words.translate("MonthReport", "Reason")}};
    for (const core::NeutralisedCommitment &one : contract.neutralised)
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(one.number), cell(one.title),
              cell(words.milestone(one.milestone) + QLatin1Char(' ') + words.priority(one.priority)),
              cell(one.reason)}});
    part.add({table});
}

void writeEarlier(const ReportPart &part, const core::ContractMonth &contract)
{
    if (contract.earlierBreaches.isEmpty())
        return;
    const ReportWords &words = part.words;
    const QString caption = words.translate("MonthReport", "Breached earlier, still open");
    part.heading(caption);
    part.intro(words.translate("MonthReport",
                               "Counted in the month of their due date; told here, not counted again."));
    Table table{.caption = caption};
    table.columns = {{.title = words.translate("MonthReport", "No."), .wraps = false},
                     {.title = words.translate("MonthReport", "Subject")},
                     {.title = words.translate("MonthReport", "Commitment"), .wraps = false},
                     {.title = words.translate("MonthReport", "Due"), .wraps = false}};
    for (const core::EarlierBreach &one : contract.earlierBreaches)
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(one.number), cell(one.title),
              cell(words.milestone(one.milestone) + QLatin1Char(' ') + words.priority(one.priority)),
              cell(words.moment(one.due))}});
    part.add({table});
}

void writeHistory(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    MonthLine line{.unit = QStringLiteral("\u202F%")};
    MonthRow row{.name = words.translate("MonthReport", "Kept / decided")};
    int known = 0;
    for (const core::MonthPoint &point : contract.history) {
        const bool hasValue = point.isKnown && point.decided > 0;
        known += hasValue ? 1 : 0;
        line.months.append(words.monthShort(point.month));
        line.values.append(hasValue ? std::optional(100.0 * point.kept / point.decided) : std::nullopt);
        row.cells.append(hasValue
                             ? QString::number(point.kept) + QLatin1Char('/') + QString::number(point.decided)
                             : Format::none());
    }
    if (known < 2)
        return;
    line.rows = {row};
    const core::MonthPoint &last = contract.history.last();
    line.lastText = words.percent(last.kept, last.decided);
    if (contract.targetPercent) {
        line.target = *contract.targetPercent;
        line.targetText =
            core::filled(words.translate("MonthReport", "target %1"),
                         {words.exactPercent(static_cast<qint64>(*contract.targetPercent) * 100)});
    }
    part.add({Group{{Block{Heading{words.translate("MonthReport", "Twelve months")}}, Block{Chart{line}}}}});
}

} // namespace

void writeCommitments(const ReportPart &part, const core::ContractMonth &contract)
{
    const ReportWords &words = part.words;
    const MilestoneOutcome all = together(contract);
    if (isEmpty(all) && contract.breaches.isEmpty() && contract.earlierBreaches.isEmpty())
        return;
    part.numbered(words.translate("MonthReport", "Service commitments"));
    part.intro(core::filled(
        words.translate(
            "MonthReport",
            "Decided in %1: %2 (%3 kept, %4 breached); not due yet, not counted: %5. A commitment "
            "counts in the month in which it is kept, or in that of its due date when it is "
            "breached (annex B)."),
        {words.monthName(part.report.month), words.number(all.decided()), words.number(all.kept),
         words.number(all.breached), words.number(all.undecided)}));
    part.add({Group{{Block{Chart{bars(contract, words)}}, Block{OutcomeTable(contract, words).table()}}}});
    writeBreaches(part, contract);
    writePenalty(part, contract);
    writeNeutralised(part, contract);
    writeEarlier(part, contract);
    writeHistory(part, contract);
}

} // namespace ui
