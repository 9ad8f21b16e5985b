// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionBulkEditor.h"

#include "ui/pages/intervention/EnumCombo.h"
#include "ui/pages/intervention/Step.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/text/JournalText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeepEdit.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SimpleTable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {
namespace {

constexpr int kShown = 100; ///< Lines of the preview; the summary counts all of them.

QString nameOf(core::TechnicianId id, const Names &names)
{
    for (const QPair<qint64, QString> &name : names) {
        if (name.first == id.value())
            return name.second;
    }
    return Format::none();
}

QString titleOf(const core::Intervention &intervention)
{
    return QStringLiteral("%1 · %2").arg(core::interventionNumber(intervention.year, intervention.sequence),
                                         intervention.title);
}

QString changed(const char *column, const QString &before, const QString &after)
{
    const auto shown = [](const QString &text) { return text.isEmpty() ? Format::none() : text; };
    return InterventionBulkEditor::tr("%1: %2 → %3")
        .arg(columnWords(QString::fromLatin1(column)), shown(before), shown(after));
}

/// "Put on hold: waiting for the client".
QString wordsOf(const core::InterventionEvent &event)
{
    if (event.pauseReason)
        return InterventionBulkEditor::tr("%1: %2").arg(words(event.kind), words(*event.pauseReason));
    if (event.cancelReason)
        return InterventionBulkEditor::tr("%1: %2").arg(words(event.kind), words(*event.cancelReason));
    return words(event.kind);
}

} // namespace

InterventionBulkForm::InterventionBulkForm(const Names &technicians, const Format &format, QWidget *parent)
    : FormPanel(tr("What changes"), parent), m_format(format)
{
    setObjectName(QStringLiteral("interventionBulkForm"));
    m_technician = addChoice(QStringLiteral("technician"), tr("&Technician"));
    m_technician->addItem(tr("Leave as it is"));
    m_technician->addItem(tr("nobody"), qint64(0));
    for (const QPair<qint64, QString> &name : technicians)
        m_technician->addItem(name.second, name.first);
    m_priority = addChoice(QStringLiteral("priority"), tr("&Priority"));
    m_priority->addItem(tr("Leave as it is"));
    m_priority->addItems(namesFrom(core::Priority::P1, core::Priority::P4));
    auto *category = new QLineEdit;
    m_category = new KeepEdit(category);
    addField(QStringLiteral("category"), tr("C&ategory"), m_category);
    addStep();
    finish();
    setFocusProxy(m_technician);
    connect(m_category, &KeepEdit::changed, this, &FormPanel::edited);
    for (QComboBox *box : {m_technician, m_priority, m_step, m_pauseReason, m_cancelReason})
        connect(box, &QComboBox::currentIndexChanged, this, &FormPanel::edited);
    connect(m_comment, &QLineEdit::textChanged, this, &FormPanel::edited);
    connect(m_step, &QComboBox::currentIndexChanged, this, &InterventionBulkForm::showReasons);
    showReasons();
}

void InterventionBulkForm::addStep()
{
    addSection(tr("What happens now"),
               tr("A line in the log of each of them, dated now. One whose log does not allow it stays as it "
                  "is, and the list beside says why."));
    m_step = addChoice(QStringLiteral("step"), tr("&Step"));
    m_step->addItem(tr("Nothing"));
    for (const Step step : {Step::Acknowledge, Step::StartWork, Step::Pause, Step::Resume, Step::Resolve,
                            Step::Close, Step::Cancel})
        m_step->addItem(stepText(step), static_cast<int>(eventKind(step)));
    m_pauseReason = enumCombo(core::PauseReason::WaitingForClient, core::PauseReason::Other);
    addField(QStringLiteral("pauseReason"), tr("What they &wait for"), m_pauseReason);
    m_cancelReason = enumCombo(core::CancelReason::Duplicate, core::CancelReason::OutOfScope);
    addField(QStringLiteral("cancelReason"), tr("Why they are cancelled"), m_cancelReason);
    m_comment = addLine(QStringLiteral("comment"), tr("C&omment"));
}

void InterventionBulkForm::showReasons()
{
    field(QStringLiteral("pauseReason"))->setVisible(step() == core::EventKind::Paused);
    field(QStringLiteral("cancelReason"))->setVisible(step() == core::EventKind::Cancelled);
}

std::optional<core::EventKind> InterventionBulkForm::step() const
{
    const QVariant kind = m_step->currentData();
    return kind.isValid() ? std::optional(static_cast<core::EventKind>(kind.toInt())) : std::nullopt;
}

core::InterventionBulkEdit InterventionBulkForm::value() const
{
    core::InterventionBulkEdit edit{.category = m_category->text(),
                                    .step = step(),
                                    .pauseReason = choiceOf<core::PauseReason>(m_pauseReason),
                                    .cancelReason = choiceOf<core::CancelReason>(m_cancelReason),
                                    .comment = m_comment->text(),
                                    .at = m_format.now()};
    if (m_technician->currentIndex() > 0)
        edit.technician = core::TechnicianId(m_technician->currentData().toLongLong());
    if (m_priority->currentIndex() > 0)
        edit.priority = valuesFrom(core::Priority::P1, core::Priority::P4).at(m_priority->currentIndex() - 1);
    return edit;
}

bool InterventionBulkForm::isModified() const
{
    const core::InterventionBulkEdit edit = value();
    return edit.technician || edit.category || edit.priority || edit.step || !edit.comment.isEmpty();
}

InterventionBulkEditor::InterventionBulkEditor(QList<core::LoggedIntervention> interventions,
                                               const Names &technicians, const Format &format,
                                               QWidget *parent)
    : QWidget(parent), m_interventions(std::move(interventions)), m_technicians(technicians),
      m_form(new InterventionBulkForm(technicians, format)), m_summary(mutedLabel(QString())),
      m_table(new SimpleTable({{.title = tr("Intervention"), .wraps = true, .width = 230},
                               {.title = tr("What becomes of it"), .stretches = true, .wraps = true}}))
{
    setObjectName(QStringLiteral("interventionBulkEditor"));
    m_summary->setObjectName(QStringLiteral("bulkSummary"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("bulkPreview"));
    auto *formColumn = new ScrollColumn;
    formColumn->add(m_form);
    formColumn->addStretch();
    auto *panel = new Panel(tr("Before anything is written"));
    panel->add(m_summary);
    panel->addWide(m_table);
    panel->addStretch();
    auto *previewColumn = new ScrollColumn;
    previewColumn->add(panel, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(formColumn, 1);
    layout->addWidget(previewColumn, 1);
    setFocusProxy(m_form);
    connect(m_form, &FormPanel::edited, this, &InterventionBulkEditor::preview);
    connect(m_form, &FormPanel::cancelRequested, this, &InterventionBulkEditor::cancelRequested);
    connect(m_form, &FormPanel::saveRequested, this, [this] {
        preview();
        if (m_plan.changes.isEmpty())
            m_form->showError(core::invalid({QT_TRANSLATE_NOOP(
                "Sentence", "No intervention would change: choose what becomes of them.")}));
        else
            Q_EMIT saveRequested(m_plan.changes);
    });
    preview();
}

QString InterventionBulkEditor::summary() const
{
    QStringList sentences{
        tr("%n intervention(s) will change.", nullptr, static_cast<int>(m_plan.changes.size()))};
    if (m_plan.unchanged > 0)
        sentences << tr("%n intervention(s) would stay the same.", nullptr, m_plan.unchanged);
    if (!m_plan.refused.isEmpty())
        sentences << tr("%n intervention(s) cannot change.", nullptr,
                        static_cast<int>(m_plan.refused.size()));
    if (m_plan.changes.size() > kShown || m_plan.refused.size() > kShown)
        sentences << tr("The first %1 are shown.").arg(kShown);
    return sentences.join(QLatin1Char(' '));
}

QStringList InterventionBulkEditor::wordsOf(const core::InterventionChange &change) const
{
    QStringList said;
    if (change.before.technician != change.after.technician)
        said << changed("technician_id", nameOf(change.before.technician, m_technicians),
                        nameOf(change.after.technician, m_technicians));
    if (change.before.category != change.after.category)
        said << changed("category", change.before.category, change.after.category);
    for (const core::InterventionEvent &event : change.events)
        said << (event.priority ? changed("priority", words(change.priority), words(*event.priority))
                                : ui::wordsOf(event));
    for (const core::Sentence &question : change.questions)
        said << text(question);
    return said;
}

void InterventionBulkEditor::preview()
{
    m_plan = core::planBulkEdit(m_interventions, m_form->value());
    m_summary->setText(summary());
    m_table->clear();
    m_table->setVisible(!m_plan.changes.isEmpty() || !m_plan.refused.isEmpty());
    const QList<core::InterventionRefusal> refused = m_plan.refused.mid(0, kShown);
    for (const core::InterventionRefusal &refusal : refused)
        m_table->addRow(
            {strongCell(titleOf(refusal.intervention)),
             {.text = tr("Stays as it is: %1").arg(errorText(refusal.error)), .tone = Tone::Watch}});
    const QList<core::InterventionChange> changes = m_plan.changes.mid(0, kShown);
    for (const core::InterventionChange &change : changes)
        m_table->addRow(
            {strongCell(titleOf(change.before)), {.text = wordsOf(change).join(QLatin1Char('\n'))}});
}

} // namespace ui
