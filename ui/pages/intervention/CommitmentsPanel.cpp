// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/CommitmentsPanel.h"

#include "ui/pages/intervention/Cells.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>

namespace ui {
namespace {

Tone toneOf(const core::Commitment &commitment)
{
    switch (commitment.state) {
    case core::CommitmentState::Met:
        return Tone::Kept;
    case core::CommitmentState::Breached:
        return Tone::Breached;
    case core::CommitmentState::AtRisk:
        return Tone::Watch;
    default:
        return Tone::Neutral;
    }
}

SimpleCell usedCell(const core::Commitment &commitment, const Format &format)
{
    if (commitment.total.count() <= 0 || commitment.state == core::CommitmentState::NotApplicable)
        return mutedCell(Format::none());
    const double part =
        static_cast<double>(commitment.elapsed.count()) / static_cast<double>(commitment.total.count());
    return {.look = CellLook::Bar,
            .tone = toneOf(commitment),
            .part = part,
            .toolTip = CommitmentsPanel::tr("%1 of %2 used")
                           .arg(format.duration(commitment.elapsed), format.duration(commitment.total))};
}

SimpleCell nameCell(const core::Commitment &commitment)
{
    SimpleCell cell = strongCell(words(commitment.milestone));
    if (commitment.afterReopening)
        cell.text = CommitmentsPanel::tr("%1, after reopening").arg(cell.text);
    cell.toolTip = definition(commitment.milestone);
    return cell;
}

SimpleCell momentCell(const std::optional<core::Instant> &when, const Format &format)
{
    if (!when)
        return mutedCell(Format::none());
    return {.text = shortMoment(*when, format), .toolTip = format.exact(*when)};
}

} // namespace

CommitmentsPanel::CommitmentsPanel(Format format, QWidget *parent)
    : Panel(tr("Commitments"), parent), m_format(std::move(format)),
      m_table(new SimpleTable({{.title = tr("Commitment")},
                               {.title = tr("Target")},
                               {.title = tr("Due")},
                               {.title = tr("Done")},
                               {.title = tr("Used"), .stretches = true},
                               {}})),
      m_nothing(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("commitmentsPanel"));
    m_table->setObjectName(QStringLiteral("commitmentsTable"));
    m_table->setAccessibleName(tr("Commitments"));
    m_table->setOpens(true);
    setFocusProxy(m_table);
    m_nothing->setWordWrap(true);
    addWide(m_table);
    m_nothing->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapPanel);
    addWide(m_nothing);
    connect(m_table, &SimpleTable::rowOpened, this, &CommitmentsPanel::take);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { take(current.row()); });
}

void CommitmentsPanel::take(int row)
{
    if (row < 0 || m_isFilling)
        return;
    choose(row);
    Q_EMIT commitmentChosen(row);
}

void CommitmentsPanel::showView(const InterventionView &view)
{
    const QList<core::Commitment> &commitments = view.timeline.commitments;
    m_isFilling = true;
    m_table->clear();
    for (const core::Commitment &commitment : commitments)
        addCommitment(commitment, view);
    m_chosen = qBound(-1, m_chosen, static_cast<int>(commitments.size()) - 1);
    // Else the table, once it has the focus, would choose its first row by itself.
    m_table->selectionModel()->setCurrentIndex(m_table->model()->index(m_chosen, 0),
                                               QItemSelectionModel::NoUpdate);
    m_isFilling = false;
    m_table->setVisible(!commitments.isEmpty());
    m_nothing->setText(
        view.timeline.outsideContract
            ? tr("Outside contract: nothing was promised. Choose a contract beside, where one applies.")
            : tr("The contract promises nothing for this kind and priority."));
    m_nothing->setVisible(commitments.isEmpty());
    choose(m_chosen);
}

void CommitmentsPanel::choose(int index)
{
    m_chosen = index;
    m_table->setMarked(index);
}

void CommitmentsPanel::addCommitment(const core::Commitment &commitment, const InterventionView &view)
{
    const QString calendar = view.calendars.value(commitment.calendar);
    const QString target = m_format.target(commitment.target);
    SimpleCell due = momentCell(commitment.due, m_format);
    if (!commitment.due)
        due.toolTip = text(commitment.problem);
    SimpleCell done = momentCell(commitment.reached, m_format);
    if (commitment.deduced)
        done.text = tr("%1 (deduced)").arg(done.text);
    m_table->addRow({nameCell(commitment),
                     {.text = calendar.isEmpty() ? target : QStringLiteral("%1 · %2").arg(target, calendar)},
                     due,
                     done,
                     usedCell(commitment, m_format),
                     cellOf(resultBadge(commitment, m_format))});
}

int mostInteresting(const core::Timeline &timeline)
{
    const QList<core::Commitment> &all = timeline.commitments;
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i).state == core::CommitmentState::Breached && !all.at(i).reached)
            return i;
    }
    if (const core::Commitment *next = timeline.nextDue())
        return static_cast<int>(next - all.constData());
    return static_cast<int>(all.size()) - 1;
}

} // namespace ui
