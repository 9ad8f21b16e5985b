// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/LegalMentions.h"
#include "ui/printing/report/ReportSections.h"

#include <algorithm>

namespace ui {
namespace {

constexpr qsizetype kRemembered = 5; ///< Breaches told on page 1; the others are in section 1.

QString edition(const core::MonthReport &report, const ReportWords &words)
{
    switch (report.edition) {
    case core::ReportEdition::Provisional:
        return words.translate("MonthReport", "provisional");
    case core::ReportEdition::Final:
        return words.translate("MonthReport", "final");
    case core::ReportEdition::Corrected:
        return core::filled(words.translate("MonthReport", "corrected edition %1"),
                            {QString::number(report.correction)});
    }
    return {};
}

Masthead masthead(const core::MonthReport &report, const ReportWords &words)
{
    Masthead head = mastheadOf(report.provider, {report.client});
    if (report.contracts.size() == 1 && !report.contracts.first().reference.isEmpty()) {
        const core::ContractMonth &contract = report.contracts.first();
        head.right.append(core::filled(words.translate("MonthReport", "contract %1, version %2"),
                                       {contract.reference, QString::number(contract.version)}));
    }
    head.right.append(core::filled(words.translate("MonthReport", "issued on %1 · %2"),
                                   {words.date(report.editedOn), edition(report, words)}));
    if (!report.author.isEmpty())
        head.right.append(core::filled(words.translate("MonthReport", "by %1"), {report.author}));
    return head;
}

QString reasonText(const core::StateReason &reason, const ReportWords &words)
{
    using Kind = core::StateReason::Kind;
    const QStringList subject{reason.subject};
    switch (reason.kind) {
    case Kind::P1Breached:
        return words.translate("MonthReport", "%n P1 commitment(s) breached", nullptr, reason.count);
    case Kind::RestorationFarBelowTarget:
        return words.translate("MonthReport", "restorations 10 points or more below the target");
    case Kind::AvailabilityBelowTarget:
        return core::filled(words.translate("MonthReport", "availability below its target: %1"), subject);
    case Kind::BackupMissing:
        return core::filled(words.translate("MonthReport", "no successful backup for 48 h: %1"), subject);
    case Kind::PackNegative:
        return words.translate("MonthReport", "hour pack overdrawn");
    case Kind::CommitmentBreached:
        return words.translate("MonthReport", "%n commitment(s) breached", nullptr, reason.count);
    case Kind::PreventiveMissed:
        return words.translate("MonthReport", "%n preventive visit(s) missed", nullptr, reason.count);
    case Kind::WarrantyEnding:
        return core::filled(words.translate("MonthReport", "warranty ending: %1"), subject);
    case Kind::PackLow:
        return words.translate("MonthReport", "less than 20 % of the hour pack left");
    case Kind::NoticeNear:
        return words.translate("MonthReport", "notice deadline within 60 days");
    }
    return {};
}

/// Figure, note and previous month of a tile: what depends on its kind.
class TileWriter
{
public:
    TileWriter(const core::ReportFigure &figure, const ReportWords &words, QDate month)
        : m_figure(figure), m_words(words), m_before(words.monthName(month.addMonths(-1)))
    {
    }

    KeyFigure tile() const
    {
        KeyFigure tile{.label = label(), .figure = amount(m_figure.month), .note = note()};
        if (m_figure.previous.value)
            tile.previous = m_before + QLatin1Char(' ') + previous();
        using Trend = core::ReportFigure::Trend;
        tile.change = m_figure.trend == Trend::Better  ? Change::Better
                      : m_figure.trend == Trend::Worse ? Change::Worse
                                                       : Change::None;
        tile.history = m_figure.history;
        return tile;
    }

private:
    using Kind = core::ReportFigure::Kind;

    QString label() const
    {
        switch (m_figure.kind) {
        case Kind::CommitmentsKept:
            return m_words.translate("MonthReport", "Commitments kept");
        case Kind::OpenedResolved:
            return m_words.translate("MonthReport", "Interventions opened / resolved");
        case Kind::RestorationMedian:
            if (!m_figure.priority)
                return m_words.translate("MonthReport", "Restoration, median");
            return core::filled(m_words.translate("MonthReport", "Restoration %1, median"),
                                {m_words.priority(*m_figure.priority)});
        case Kind::BacklogEnd:
            return m_words.translate("MonthReport", "Open at the month’s end");
        case Kind::HoursUsed:
            return m_words.translate("MonthReport", "Hours worked");
        case Kind::PreventiveDone:
            return m_words.translate("MonthReport", "Preventive visits");
        case Kind::Availability:
            return core::filled(m_words.translate("MonthReport", "Availability, %1"), {m_figure.subject});
        }
        return {};
    }

    QString amount(const core::ReportFigure::Amount &amount) const
    {
        if (!amount.value)
            return m_words.translate("ReportTerms", "n/a");
        switch (m_figure.kind) {
        case Kind::CommitmentsKept:
        case Kind::PreventiveDone:
            return amount.of.value_or(0) == 0 ? m_words.translate("ReportTerms", "n/a")
                                              : m_words.ratio(*amount.value, *amount.of);
        case Kind::OpenedResolved:
            return m_words.ratio(*amount.value, amount.of.value_or(0));
        case Kind::RestorationMedian:
            return m_words.duration(core::Seconds(*amount.value));
        case Kind::HoursUsed:
            return m_words.duration(core::Minutes(*amount.value));
        case Kind::Availability:
            return m_words.exactPercent(*amount.value);
        case Kind::BacklogEnd:
            return m_words.number(*amount.value);
        }
        return {};
    }

    QString previous() const
    {
        if (m_figure.kind == Kind::CommitmentsKept)
            return m_words.percent(*m_figure.previous.value, m_figure.previous.of.value_or(0));
        return amount(m_figure.previous);
    }

    QString note() const
    {
        const qint64 of = m_figure.month.of.value_or(0);
        const int count = static_cast<int>(of); // A plain name: lupdate reads no cast.
        switch (m_figure.kind) {
        case Kind::CommitmentsKept:
            return m_figure.month.value ? m_words.percent(*m_figure.month.value, of) : QString();
        case Kind::OpenedResolved:
            return m_figure.stock ? core::filled(m_words.translate("MonthReport", "open: %1, then %2"),
                                                 {m_words.number(m_figure.stock->first),
                                                  m_words.number(m_figure.stock->second)})
                                  : QString();
        case Kind::RestorationMedian:
            return restorationNote(count);
        case Kind::BacklogEnd:
            return m_words.translate("MonthReport", "%n waiting for the client", nullptr, count);
        case Kind::HoursUsed:
            return m_figure.month.of ? core::filled(m_words.translate("MonthReport", "of %1 included"),
                                                    {m_words.duration(core::Minutes(of))})
                                     : QString();
        case Kind::PreventiveDone:
            return m_words.translate("MonthReport", "in their window");
        case Kind::Availability:
            return m_figure.month.of ? core::filled(m_words.translate("MonthReport", "target %1"),
                                                    {m_words.exactPercent(of)})
                                     : QString();
        }
        return {};
    }

    QString restorationNote(int count) const
    {
        QString incidents = m_words.translate("MonthReport", "%n incident(s)", nullptr, count);
        if (!m_figure.target)
            return incidents;
        return incidents + QStringLiteral(" · ") +
               core::filled(m_words.translate("MonthReport", "target %1"),
                            {m_words.target(*m_figure.target)});
    }

    const core::ReportFigure &m_figure;
    const ReportWords &m_words;
    QString m_before;
};

/// The worst breaches of the month, with the contract they belong to known to the reader.
QList<core::Breach> worstBreaches(const core::MonthReport &report)
{
    QList<core::Breach> breaches;
    for (const core::ContractMonth &contract : report.contracts)
        breaches += contract.breaches;
    const auto worse = [](const core::Breach &left, const core::Breach &right) {
        if (left.priority != right.priority)
            return left.priority < right.priority;
        return left.overrun > right.overrun;
    };
    std::stable_sort(breaches.begin(), breaches.end(), worse);
    return breaches;
}

void writeWorst(const ReportPart &part)
{
    const ReportWords &words = part.words;
    const QList<core::Breach> breaches = worstBreaches(part.report);
    if (breaches.isEmpty())
        return;
    Table table;
    table.columns = {{.title = words.translate("MonthReport", "To remember")},
                     {.title = words.translate("MonthReport", "Commitment"), .wraps = false},
                     {.title = words.translate("MonthReport", "Late by"),
                      .align = TableColumn::Align::Right,
                      .wraps = false},
                     {.title = words.translate("MonthReport", "What we do about it"), .atMost = mm(70)}};
    for (const core::Breach &breach : breaches.first(std::min(kRemembered, breaches.size()))) {
        const QString action = !breach.correctiveAction.isEmpty() ? breach.correctiveAction
                               : breach.isOpen() ? words.translate("MonthReport", "still open")
                                                 : Format::none();
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(breach.title, true),
              cell(words.milestone(breach.milestone) + QStringLiteral(" ") + words.priority(breach.priority)),
              cell(words.duration(breach.overrun)), cell(action)}});
    }
    Group group{
        {Block{Heading{words.translate("MonthReport", "Departures from the contract")}}, Block{table}}};
    const auto more = static_cast<int>(breaches.size() - kRemembered);
    if (more > 0)
        group.blocks.push_back(
            {Paragraph{.text = rich(words.translate("MonthReport", "and %n more, all explained in section 1",
                                                    nullptr, more),
                                    false, Ink::Muted),
                       .size = Paragraph::Size::Note}});
    part.add({group});
}

void writeContracts(const ReportPart &part)
{
    const ReportWords &words = part.words;
    if (part.report.contracts.size() < 2)
        return;
    Table table;
    table.columns = {
        {.title = words.translate("MonthReport", "Contract")},
        {.title = words.translate("MonthReport", "Commitments kept"), .align = TableColumn::Align::Right},
        {.title = words.translate("MonthReport", "Opened"), .align = TableColumn::Align::Right},
        {.title = words.translate("MonthReport", "Resolved"), .align = TableColumn::Align::Right},
        {.title = words.translate("MonthReport", "Open at the end"), .align = TableColumn::Align::Right}};
    for (const core::ContractMonth &contract : part.report.contracts) {
        int kept = 0;
        int decided = 0;
        for (const core::PriorityOutcome &outcome : contract.incidents) {
            for (const core::MilestoneOutcome &milestone : outcome.milestones) {
                kept += milestone.kept;
                decided += milestone.decided();
            }
        }
        const QString share =
            decided == 0 ? words.translate("ReportTerms", "n/a")
                         : words.ratio(kept, decided) + QStringLiteral(" · ") + words.percent(kept, decided);
        const core::Reconciliation &stock = contract.reconciliation;
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(contractName(words, contract), true), cell(share), cell(words.number(stock.opened)),
              cell(words.number(stock.resolved)), cell(words.number(stock.closing))}});
    }
    part.add({Group{{Block{Heading{words.translate("MonthReport", "Contracts")}}, Block{table}}}});
}

} // namespace

QString stateWord(const core::MonthReport &report, const ReportWords &words)
{
    switch (report.state) {
    case core::ReportState::Good:
        return words.translate("MonthReport", "Satisfactory");
    case core::ReportState::Watch:
        return words.translate("MonthReport", "To watch");
    case core::ReportState::Degraded:
        return words.translate("MonthReport", "Degraded");
    }
    return {};
}

QString stateReasons(const core::MonthReport &report, const ReportWords &words)
{
    if (!report.overriddenBecause.isEmpty())
        return core::filled(words.translate("MonthReport", "set by hand: %1"), {report.overriddenBecause});
    if (report.reasons.isEmpty())
        return words.translate("MonthReport", "every commitment of the month was kept");
    QStringList reasons;
    for (const core::StateReason &reason : report.reasons)
        reasons.append(reasonText(reason, words));
    return reasons.join(QLatin1String(", "));
}

void writeFrontPage(const ReportPart &part)
{
    const core::MonthReport &report = part.report;
    const ReportWords &words = part.words;
    QString month = words.month(report.month);
    month[0] = month.at(0).toUpper();
    part.add({masthead(report, words)});
    part.add({Title{words.translate("MonthReport", "Maintenance report"), month}});
    const Ink ink = report.state == core::ReportState::Good    ? Ink::Kept
                    : report.state == core::ReportState::Watch ? Ink::Watch
                                                               : Ink::Breached;
    part.add({StatusLine{stateWord(report, words), ink, stateReasons(report, words)}});
    part.heading(words.translate("MonthReport", "Summary"));
    if (!report.comment.isEmpty())
        part.paragraph(report.comment);
    else
        part.paragraph(draftSentences(report, words).join(QLatin1Char(' ')));
    KeyFigures figures;
    for (const core::ReportFigure &figure : report.figures)
        figures.tiles.append(TileWriter(figure, words, report.month).tile());
    if (!figures.tiles.isEmpty()) {
        part.add({figures});
        part.add({Spacer{pt(3)}});
        part.note(words.translate("MonthReport",
                                  "The curve shows the last twelve months; the triangle says better or "
                                  "worse than the month before, not more or less."));
    }
    writeContracts(part);
    writeWorst(part);
}

} // namespace ui
