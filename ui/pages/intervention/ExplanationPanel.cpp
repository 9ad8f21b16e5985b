// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ExplanationPanel.h"

#include "ui/pages/intervention/ExplanationText.h"
#include "ui/style/Style.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SimpleTable.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kHeadLines = 14; ///< Of those shown while the middle is folded.

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ExplanationPanel::ExplanationPanel(Format format, QWidget *parent)
    : Panel(QString(), parent), m_format(std::move(format)),
      m_table(new SimpleTable({{.title = tr("Day")},
                               {.title = tr("Open hours")},
                               {.title = tr("From")},
                               {.title = tr("To")},
                               {.title = tr("Counted"), .alignment = Qt::AlignRight},
                               {.title = tr("Paused"), .alignment = Qt::AlignRight},
                               {.title = tr("Explanation"), .stretches = true, .wraps = true}})),
      m_unfold(new QPushButton), m_neutralise(new QPushButton(tr("Take out of the count…"))),
      m_noteFields(new QWidget), m_cause(new QLineEdit), m_action(new QLineEdit)
{
    setObjectName(QStringLiteral("explanationPanel"));
    m_table->setObjectName(QStringLiteral("explanationTable"));
    setLook(*m_neutralise, ButtonLook::Quiet);
    m_neutralise->setObjectName(QStringLiteral("neutraliseButton"));
    addTitleWidget(m_neutralise);
    addWide(m_table);
    setLook(*m_unfold, ButtonLook::Quiet);
    m_unfold->setObjectName(QStringLiteral("unfoldButton"));
    addWide(m_unfold);
    m_cause->setObjectName(QStringLiteral("breachCauseEdit"));
    m_action->setObjectName(QStringLiteral("correctiveActionEdit"));
    auto *fields = new QVBoxLayout(m_noteFields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kGapCell);
    auto *cause = new FormField(QStringLiteral("cause"), tr("Cause of the breach"), m_cause);
    cause->setHelp(tr("Printed in the report. Enter saves."));
    fields->addWidget(cause);
    fields->addWidget(new FormField(QStringLiteral("correctiveAction"), tr("Corrective action"), m_action));
    add(m_noteFields);
    hide();
    connect(m_unfold, &QPushButton::clicked, this, [this] {
        m_isUnfolded = true;
        fill();
    });
    connect(m_neutralise, &QPushButton::clicked, this,
            [this] { Q_EMIT neutraliseRequested(m_view.timeline.commitments.at(m_index).milestone); });
    connect(m_cause, &QLineEdit::editingFinished, this, &ExplanationPanel::saveNote);
    connect(m_action, &QLineEdit::editingFinished, this, &ExplanationPanel::saveNote);
}

void ExplanationPanel::showCommitment(const InterventionView &view, int index)
{
    const bool isOther = index != m_index || view.intervention.id != m_view.intervention.id;
    m_view = view;
    m_index = index < view.timeline.commitments.size() && index < view.explanations.size() ? index : -1;
    m_isUnfolded = m_isUnfolded && !isOther;
    setVisible(m_index >= 0);
    if (m_index >= 0)
        fill();
}

void ExplanationPanel::fill()
{
    const core::Commitment &commitment = m_view.timeline.commitments.at(m_index);
    const QList<core::ExplanationLine> &lines = m_view.explanations.at(m_index).lines;
    setTitle(titleOf(commitment));
    m_table->clear();
    const auto count = static_cast<int>(lines.size());
    const bool isFolded = count > kLines && !m_isUnfolded;
    QDate day;
    for (int i = 0; i < count; ++i) {
        if (isFolded && i == kHeadLines) {
            i = count - (kLines - kHeadLines);
            m_table->addRow({mutedCell(QStringLiteral("…"))});
            day = {};
        }
        addLine(lines.at(i), commitment, lines.at(i).day == day);
        day = lines.at(i).day;
    }
    addTotal(commitment);
    m_unfold->setVisible(isFolded);
    m_unfold->setText(tr("Show the %n other line(s)", nullptr, count - kLines));
    m_neutralise->setVisible(commitment.state != core::CommitmentState::Neutralised &&
                             commitment.state != core::CommitmentState::NotApplicable);
    showNote(commitment);
}

QString ExplanationPanel::titleOf(const core::Commitment &commitment) const
{
    if (!commitment.due)
        return tr("%1: how much is used").arg(words(commitment.milestone));
    return tr("Why %1?").arg(shortMoment(*commitment.due, m_format));
}

QString ExplanationPanel::firstWords(const core::Commitment &commitment) const
{
    const QString calendar = m_view.calendars.value(commitment.calendar);
    const QString start = commitment.start == m_view.timeline.reported
                              ? tr("reported (%1)").arg(words(m_view.intervention.channel).toLower())
                              : tr("priority changed");
    return joined(
        {start + QLatin1Char(' ') + m_format.time(commitment.start), words(commitment.priority), calendar});
}

QString ExplanationPanel::lastWords(const core::Commitment &commitment) const
{
    const core::Explanation &explanation = m_view.explanations.at(m_index);
    if (commitment.due && explanation.to == *commitment.due)
        return tr("target of %1 used up").arg(m_format.target(commitment.target));
    return {};
}

QString ExplanationPanel::contractWords(const core::Commitment &commitment) const
{
    const QString calendar = m_view.calendars.value(commitment.calendar);
    if (!m_view.contract.id.isValid())
        return calendar;
    const QString version = tr("contract %1, version %2 (in force from %3)")
                                .arg(m_view.contract.number)
                                .arg(m_view.version.number)
                                .arg(m_format.day(m_view.version.effectiveOn));
    return calendar.isEmpty() ? version : tr("%1, calendar “%2”").arg(version, calendar);
}

void ExplanationPanel::addLine(const core::ExplanationLine &line, const core::Commitment &commitment,
                               bool isSameDay)
{
    const core::Explanation &explanation = m_view.explanations.at(m_index);
    const LineReason reason = lineReason(line, m_format);
    QStringList why{reason.text};
    if (line == explanation.lines.constFirst())
        why.prepend(firstWords(commitment));
    if (line == explanation.lines.constLast())
        why << lastWords(commitment);
    SimpleCell words{.text = joined(why), .badge = reason.badge};
    if (reason.badge.text.isEmpty())
        words.look = CellLook::Muted;
    const auto time = [this](const std::optional<core::Instant> &when) {
        return SimpleCell{.text = when ? m_format.time(*when) : QString()};
    };
    const auto amount = [this](core::Seconds seconds) {
        return SimpleCell{.text = seconds.count() > 0 ? m_format.duration(seconds) : Format::none()};
    };
    m_table->addRow({{.text = isSameDay ? QString() : m_format.weekday(line.day)},
                     {.text = isSameDay ? QString() : slotsText(line.open, m_format)},
                     time(line.from),
                     time(line.to),
                     amount(line.counted),
                     amount(line.paused),
                     words});
}

void ExplanationPanel::addTotal(const core::Commitment &commitment)
{
    const core::Explanation &explanation = m_view.explanations.at(m_index);
    const QString paused =
        explanation.paused.count() > 0 ? m_format.duration(explanation.paused) : Format::none();
    m_table->addRow({strongCell(tr("Total")),
                     {},
                     {},
                     {},
                     strongCell(m_format.duration(explanation.counted)),
                     strongCell(paused),
                     mutedCell(contractWords(commitment))});
}

void ExplanationPanel::showNote(const core::Commitment &commitment)
{
    const bool isBreached = commitment.state == core::CommitmentState::Breached;
    m_noteFields->setVisible(isBreached);
    core::BreachNote note{.intervention = m_view.intervention.id, .milestone = commitment.milestone};
    for (const core::BreachNote &each : std::as_const(m_view.notes)) {
        if (each.milestone == commitment.milestone)
            note = each;
    }
    const bool isOther = note.milestone != m_note.milestone || note.intervention != m_note.intervention;
    // What is being typed is kept when the page is read again meanwhile.
    if (isOther || (m_cause->text() == m_note.cause && !m_cause->hasFocus()))
        m_cause->setText(note.cause);
    if (isOther || (m_action->text() == m_note.correctiveAction && !m_action->hasFocus()))
        m_action->setText(note.correctiveAction);
    m_note = note;
}

void ExplanationPanel::saveNote()
{
    core::BreachNote note = m_note;
    note.cause = m_cause->text().trimmed();
    note.correctiveAction = m_action->text().trimmed();
    if (note == m_note)
        return;
    m_note.cause = note.cause; // Leaving the field after Enter must not save twice.
    m_note.correctiveAction = note.correctiveAction;
    Q_EMIT noteRequested(note);
}

} // namespace ui
