// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/OutcomeChart.h"

#include "ui/text/DomainText.h"

namespace ui {
namespace {

constexpr std::array<core::Outcome, 3> kParts{core::Outcome::Kept, core::Outcome::Breached,
                                              core::Outcome::Undecided};

} // namespace

OutcomeChart::OutcomeChart(Format format, QWidget *parent) : StackChart(parent), m_format(std::move(format))
{
    setAccessibleName(tr("Commitments of the month by priority"));
}

void OutcomeChart::setOutcomes(const QList<core::PriorityOutcome> &outcomes)
{
    m_outcomes = outcomes;
    QList<Row> rows;
    for (const core::PriorityOutcome &each : outcomes) {
        int kept = 0;
        int breached = 0;
        int undecided = 0;
        for (const core::MilestoneOutcome &milestone : each.milestones) {
            kept += milestone.kept;
            breached += milestone.breached;
            undecided += milestone.undecided;
        }
        const QString name = words(each.priority);
        const QString keptWords = tr("%n kept", nullptr, kept);
        const QString breachedWords = tr("%n breached", nullptr, breached);
        const QString undecidedWords = tr("%n under way", nullptr, undecided);
        const auto named = [&name](const QString &what) { return QStringLiteral("%1 · %2").arg(name, what); };
        rows << Row{
            .name = name,
            .parts = {{kept, BarFill::Full, Ink::Kept, keptWords, named(keptWords)},
                      {breached, BarFill::Hatched, Ink::Breached, breachedWords, named(breachedWords)},
                      {undecided, BarFill::Open, Ink::Past, undecidedWords, named(undecidedWords)}},
            .after = m_format.percent(kept, kept + breached, 0)};
    }
    setRows(rows);
}

void OutcomeChart::openMark(int mark)
{
    const Position at = positionOf(mark);
    Q_EMIT opened(m_outcomes.at(at.row).priority, kParts.at(static_cast<size_t>(at.part)));
}

} // namespace ui
