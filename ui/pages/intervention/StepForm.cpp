// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/StepForm.h"

#include "core/domain/intervention/EventLog.h"
#include "ui/pages/intervention/EnumCombo.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

namespace ui {
namespace {

const auto kAt = QStringLiteral("at");
const auto kPauseReason = QStringLiteral("pauseReason");
const auto kCancelReason = QStringLiteral("cancelReason");
const auto kServiceDown = QStringLiteral("serviceDown");
const auto kImpact = QStringLiteral("impact");
const auto kUrgency = QStringLiteral("urgency");
const auto kWasWrong = QStringLiteral("wasWrong");
const auto kComment = QStringLiteral("comment");

} // namespace

StepForm::StepForm(InterventionSource source, Format format, QWidget *parent)
    : InlineForm(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_at(new DateTimeEdit(m_format)),
      m_pauseReason(enumCombo(core::PauseReason::WaitingForClient, core::PauseReason::Other)),
      m_cancelReason(enumCombo(core::CancelReason::Duplicate, core::CancelReason::OutOfScope)),
      m_serviceDown(new QCheckBox(tr("The service is down again"))),
      m_impact(enumCombo(core::Impact::Company, core::Impact::User)),
      m_urgency(enumCombo(core::Urgency::High, core::Urgency::Low)),
      m_wasWrong(new QCheckBox(tr("It was wrong from the start: correct the report"))),
      m_comment(new QLineEdit), m_preview(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("stepForm"));
    addFields();
    m_preview->setObjectName(QStringLiteral("previewLabel"));
    m_preview->setWordWrap(true);
    addNote(m_preview);
    connect(this, &InlineForm::submitted, this, &StepForm::save);
    connect(m_at, &ValueEdit::valueChanged, this, &StepForm::preview);
    connect(m_impact, &QComboBox::currentIndexChanged, this, &StepForm::preview);
    connect(m_urgency, &QComboBox::currentIndexChanged, this, &StepForm::preview);
    connect(m_wasWrong, &QCheckBox::toggled, this, &StepForm::preview);
}

void StepForm::addFields()
{
    m_at->setRequired(true);
    m_at->setObjectName(QStringLiteral("stepAtEdit"));
    m_pauseReason->setObjectName(QStringLiteral("pauseReasonCombo"));
    m_cancelReason->setObjectName(QStringLiteral("cancelReasonCombo"));
    m_serviceDown->setObjectName(QStringLiteral("serviceDownBox"));
    m_impact->setObjectName(QStringLiteral("impactCombo"));
    m_urgency->setObjectName(QStringLiteral("urgencyCombo"));
    m_wasWrong->setObjectName(QStringLiteral("wasWrongBox"));
    m_comment->setObjectName(QStringLiteral("stepCommentEdit"));
    const auto put = [this](const QString &name, const QString &label, QWidget *editor) {
        m_fields.insert(name, addField(name, label, editor));
    };
    put(kPauseReason, tr("Waits for"), m_pauseReason);
    put(kCancelReason, tr("Why"), m_cancelReason);
    put(kImpact, tr("Impact"), m_impact);
    put(kUrgency, tr("Urgency"), m_urgency);
    put(kWasWrong, {}, m_wasWrong);
    put(kServiceDown, {}, m_serviceDown);
    put(kAt, tr("When"), m_at);
    put(kComment, tr("Comment"), m_comment);
}

void StepForm::showFields(core::EventKind kind)
{
    const bool isPriority = m_purpose == Purpose::Step && kind == core::EventKind::PriorityChanged;
    m_fields.value(kPauseReason)->setVisible(kind == core::EventKind::Paused);
    m_fields.value(kCancelReason)->setVisible(kind == core::EventKind::Cancelled);
    m_fields.value(kServiceDown)->setVisible(kind == core::EventKind::Reopened);
    m_fields.value(kImpact)->setVisible(isPriority);
    m_fields.value(kUrgency)->setVisible(isPriority);
    m_fields.value(kWasWrong)->setVisible(isPriority);
    m_fields.value(kAt)->setVisible(m_purpose != Purpose::Withdrawal && kind != core::EventKind::Neutralised);
    m_fields.value(kComment)->setHelp(m_purpose != Purpose::Step || kind == core::EventKind::Neutralised
                                          ? tr("The reason; it stays readable in the log.")
                                          : QString());
    m_preview->hide(); // Until there is something to say.
}

void StepForm::prepare(const InterventionView &view, core::EventKind kind)
{
    m_view = view;
    m_kind = kind;
    m_offered = std::chrono::floor<std::chrono::minutes>(m_format.now());
    m_at->setValue(m_offered);
    m_comment->clear();
    m_serviceDown->setChecked(true);
    m_wasWrong->setChecked(false);
    setChoice(m_impact, view.intervention.impact);
    setChoice(m_urgency, view.intervention.urgency);
    m_preview->clear();
    setBusy(false);
    clearMessages();
}

void StepForm::start(Step step, const InterventionView &view, std::optional<core::Milestone> milestone)
{
    m_purpose = Purpose::Step;
    m_step = step;
    m_milestone = milestone;
    prepare(view, eventKind(step));
    setTitle(milestone ? QStringLiteral("%1 · %2").arg(stepText(step), words(*milestone)) : stepText(step));
    setSaveText(step == Step::ChangePriority || step == Step::Neutralise ? tr("Save") : stepText(step));
    showFields(m_kind);
    show();
    m_comment->setFocus(Qt::OtherFocusReason);
}

void StepForm::startCorrection(const core::InterventionEvent &event, const InterventionView &view)
{
    m_purpose = Purpose::Correction;
    prepare(view, event.kind);
    m_original = event;
    m_offered = event.at;
    m_at->setValue(event.at);
    m_serviceDown->setChecked(event.serviceDown);
    if (event.pauseReason)
        setChoice(m_pauseReason, *event.pauseReason);
    if (event.cancelReason)
        setChoice(m_cancelReason, *event.cancelReason);
    setTitle(tr("Correct: %1").arg(words(event.kind)));
    setSaveText(tr("Correct"));
    showFields(event.kind);
    show();
    m_at->setFocus(Qt::OtherFocusReason);
}

void StepForm::startWithdrawal(const core::InterventionEvent &event, const InterventionView &view)
{
    m_purpose = Purpose::Withdrawal;
    prepare(view, core::EventKind::Withdrawn);
    m_original = event;
    setTitle(tr("Take back: %1, %2").arg(words(event.kind), m_format.moment(event.at)));
    setSaveText(tr("Take back"));
    showFields(m_kind);
    show();
    m_comment->setFocus(Qt::OtherFocusReason);
}

bool StepForm::isChanged() const
{
    return isVisibleTo(parentWidget()) && (!m_comment->text().isEmpty() || m_at->value() != m_offered);
}

core::Priority StepForm::chosenPriority() const
{
    return core::priorityOf(choiceOf<core::Impact>(m_impact), choiceOf<core::Urgency>(m_urgency));
}

bool StepForm::isPriorityCorrection() const
{
    return m_purpose == Purpose::Step && m_step == Step::ChangePriority && m_wasWrong->isChecked();
}

core::InterventionEvent StepForm::event() const
{
    core::InterventionEvent event = m_purpose == Purpose::Step ? core::InterventionEvent{} : m_original;
    if (isPriorityCorrection()) {
        const QList<core::InterventionEvent> standing = core::standingEvents(m_view.log);
        event = standing.isEmpty() ? event : standing.constFirst();
        event.corrects = event.id;
        event.priority = chosenPriority();
    } else {
        event.kind = m_kind;
        event.at = m_kind == core::EventKind::Neutralised ? m_offered : m_at->value().value_or(m_offered);
        event.corrects = m_purpose == Purpose::Step ? core::EventId() : m_original.id;
    }
    event.id = {};
    event.order = 0;
    event.intervention = m_view.intervention.id;
    event.comment = m_comment->text().trimmed();
    if (m_purpose == Purpose::Withdrawal)
        event.at = m_original.at;
    readKindFields(event);
    return event;
}

/// What only one kind of step asks for.
void StepForm::readKindFields(core::InterventionEvent &event) const
{
    const bool isStep = m_purpose == Purpose::Step;
    if (m_kind == core::EventKind::Paused)
        event.pauseReason = choiceOf<core::PauseReason>(m_pauseReason);
    if (m_kind == core::EventKind::Cancelled)
        event.cancelReason = choiceOf<core::CancelReason>(m_cancelReason);
    if (m_kind == core::EventKind::Reopened)
        event.serviceDown = m_serviceDown->isChecked();
    if (m_kind == core::EventKind::Neutralised && isStep)
        event.milestone = m_milestone;
    if (m_kind == core::EventKind::PriorityChanged && isStep && !isPriorityCorrection())
        event.priority = chosenPriority();
}

void StepForm::save()
{
    const core::InterventionEvent wanted = event();
    const auto judged = core::checkNext(m_view.log, wanted, m_format.now(), m_view.timeline.reopenUntil);
    if (!judged) {
        core::Error error = judged.error();
        const bool isAboutReason =
            wanted.comment.isEmpty() && (wanted.corrects.isValid() || m_kind == core::EventKind::Neutralised);
        if (isAboutReason && error.field == kAt)
            error.field = kComment;
        return showError(error);
    }
    if (!judged->isEmpty() && !isConfirmed()) {
        QStringList questions;
        for (const core::Sentence &question : *judged)
            questions << text(question);
        return ask(questions.join(QLatin1Char('\n')));
    }
    setBusy(true);
    send(wanted);
}

void StepForm::send(const core::InterventionEvent &event)
{
    if (m_purpose == Purpose::Withdrawal) {
        Q_EMIT withdrawalRequested(m_original.id, event.comment);
    } else if (m_purpose == Purpose::Correction) {
        Q_EMIT correctionRequested(m_original.id, event);
    } else if (m_step == Step::ChangePriority) {
        Q_EMIT priorityRequested({.impact = choiceOf<core::Impact>(m_impact),
                                  .urgency = choiceOf<core::Urgency>(m_urgency),
                                  .event = event,
                                  .isCorrection = isPriorityCorrection()});
    } else {
        Q_EMIT eventRequested(event, doneText(m_step));
    }
}

void StepForm::preview()
{
    if (m_kind != core::EventKind::PriorityChanged || m_purpose != Purpose::Step || !m_source.previewEvent)
        return;
    m_source.previewEvent(event()).then(
        this, [this, asked = ++m_previewsAsked](const core::Result<core::Timeline> &timeline) {
            if (asked != m_previewsAsked)
                return;
            if (timeline)
                showPreview(*timeline);
            else
                m_preview->setText(errorText(timeline.error()));
        });
}

void StepForm::showPreview(const core::Timeline &timeline)
{
    QStringList lines{
        QStringLiteral("%1 → %2").arg(words(m_view.timeline.priority), words(chosenPriority()))};
    for (const core::Commitment &commitment : timeline.commitments) {
        if (!commitment.isRunning())
            continue;
        lines << QStringLiteral("%1: %2").arg(words(commitment.milestone),
                                              commitment.due ? m_format.moment(*commitment.due)
                                                             : words(commitment.state));
    }
    if (lines.size() == 1)
        lines << tr("no running commitment changes");
    m_preview->setText(lines.join(QStringLiteral(" · ")));
}

} // namespace ui
