// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionPage.h"

#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/intervention/CommitmentsPanel.h"
#include "ui/pages/intervention/ContextPanels.h"
#include "ui/pages/intervention/DetailsPanel.h"
#include "ui/pages/intervention/ExplanationPanel.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/LogPanel.h"
#include "ui/pages/intervention/OutageForm.h"
#include "ui/pages/intervention/TimerWatch.h"
#include "ui/pages/intervention/WorkForm.h"
#include "ui/pages/intervention/WorkPanel.h"
#include "ui/style/Icons.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/FormDraft.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageScroll.h"
#include "ui/widgets/TwoColumns.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kGather = 50; ///< Milliseconds.
const auto kNote = QStringLiteral("note");

} // namespace

InterventionPage::InterventionPage(const InterventionSource &source, const Format &format,
                                   core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(source), m_format(format), m_timer(new QAction(this)),
      m_sheet(new QAction(tr("Work sheet…"), this)), m_clock(new QTimer(this)), m_changed(new QTimer(this)),
      m_message(new MessageBar), m_step(new StepForm(source, format)),
      m_workForm(new WorkForm(source, format)), m_outageForm(new OutageForm(format)),
      m_commitments(new CommitmentsPanel(format)), m_explanation(new ExplanationPanel(format)),
      m_log(new LogPanel(format)), m_work(new WorkPanel(format)),
      m_attachments(new AttachmentPanel(source.files, format, tr("Drop to attach to this intervention"))),
      m_client(new ClientPanel(format)), m_details(new DetailsPanel), m_outages(new OutagePanel(format)),
      m_seen(new SeenPanel(format)), m_typed(new FormDraft(source.drafts, typedContents(), format, this))
{
    setObjectName(QStringLiteral("interventionPage"));
    addSteps();
    addTimer();
    m_sheet->setObjectName(QStringLiteral("interventionSheet"));
    m_sheet->setShortcut(QKeySequence::Print);
    connect(m_sheet, &QAction::triggered, this, [this] { Q_EMIT navigate(workSheetPlace(m_id)); });
    auto *columns = new TwoColumns(mainColumn(), contextColumn());
    m_scroll = new PageScroll(columns);
    m_scroll->setObjectName(QStringLiteral("interventionScroll"));
    columns->hide();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_message);
    page->addWidget(m_typed->bar());
    page->addWidget(m_scroll, 1);
    joinForms();
    joinPanels();
    joinDrafts();
    m_clock->setInterval(kTick);
    connect(m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    m_clock->start();
    m_changed->setSingleShot(true);
    m_changed->setInterval(kGather);
    connect(m_changed, &QTimer::timeout, this, &InterventionPage::reload);
    connect(&changes, &core::ChangeNotifier::changed, this, [this] {
        if (m_id.isValid() && !m_changed->isActive())
            m_changed->start();
    });
}

void InterventionPage::addSteps()
{
    for (int each = 0; each <= static_cast<int>(Step::Neutralise); ++each) {
        const auto step = static_cast<Step>(each);
        auto *action = new QAction(stepText(step), this);
        action->setObjectName(QStringLiteral("step%1").arg(each));
        connect(action, &QAction::triggered, this, [this, step] { startStep(step); });
        m_steps << action;
    }
}

QWidget *InterventionPage::mainColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    const QList<QWidget *> panels{m_step,        m_workForm, m_outageForm, m_commitments,
                                  m_explanation, m_log,      m_work,       m_attachments};
    for (QWidget *panel : panels)
        layout->addWidget(panel);
    for (QWidget *form : panels.first(3))
        form->hide();
    layout->addStretch(1);
    return column;
}

QWidget *InterventionPage::contextColumn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(m_client);
    layout->addWidget(m_details);
    layout->addWidget(m_outages);
    layout->addWidget(m_seen);
    layout->addStretch(1);
    return column;
}

void InterventionPage::joinForms()
{
    connect(m_step, &StepForm::eventRequested, this, &InterventionPage::eventRequested);
    connect(m_step, &StepForm::priorityRequested, this,
            [this](const PriorityChange &change) { Q_EMIT priorityRequested(m_id, change); });
    connect(m_step, &StepForm::correctionRequested, this, &InterventionPage::correctionRequested);
    connect(m_step, &StepForm::withdrawalRequested, this, &InterventionPage::withdrawalRequested);
    connect(m_workForm, &WorkForm::saveRequested, this, [this](const core::WorkEntry &entry) {
        if (m_workForm->isTimed())
            Q_EMIT timedWorkRequested(entry);
        else
            Q_EMIT workRequested(entry);
    });
    connect(m_workForm, &WorkForm::removeRequested, this, &InterventionPage::workRemovalRequested);
    connect(m_outageForm, &OutageForm::saveRequested, this, &InterventionPage::outageRequested);
}

QList<InlineForm *> InterventionPage::forms() const
{
    return {m_step, m_workForm, m_outageForm};
}

/// Where there is no form: a draft holds what differs from what is stored.
FormDraft::Contents InterventionPage::typedContents()
{
    const auto read = [this] {
        QJsonObject typed = m_details->typed();
        if (!m_log->note().isEmpty())
            typed.insert(kNote, m_log->note());
        return typed;
    };
    const auto write = [this](const QJsonObject &typed) {
        m_details->putBack(typed);
        m_log->setNote(typed.value(kNote).toString());
    };
    return {.read = read, .write = write};
}

void InterventionPage::joinDrafts()
{
    const QList<InlineForm *> all = forms();
    for (InlineForm *form : all) {
        form->keepDrafts(m_source.drafts, m_format);
        connect(form, &InlineForm::closed, this, [this] { closeForms(Ending::Over); });
    }
    connect(m_details, &DetailsPanel::typedInto, m_typed, &FormDraft::touch);
    connect(m_log, &LogPanel::noteTyped, m_typed, &FormDraft::touch);
}

void InterventionPage::openDraft(InlineForm *form, const QString &what)
{
    form->openDraft(QStringLiteral("intervention/%1/%2").arg(m_id.value()).arg(what));
}

void InterventionPage::joinPanels()
{
    connect(m_commitments, &CommitmentsPanel::commitmentChosen, this,
            [this](int index) { m_explanation->showCommitment(m_view, index); });
    connect(m_explanation, &ExplanationPanel::neutraliseRequested, this,
            [this](core::Milestone milestone) { startStep(Step::Neutralise, milestone); });
    connect(m_explanation, &ExplanationPanel::noteRequested, this, &InterventionPage::noteRequested);
    connect(m_log, &LogPanel::noteRequested, this, &InterventionPage::addNote);
    connect(m_log, &LogPanel::correctRequested, this, [this](const core::InterventionEvent &event) {
        openForm(m_step);
        m_step->startCorrection(event, m_view);
        openDraft(m_step, QStringLiteral("correction/%1").arg(event.id.value()));
    });
    connect(m_log, &LogPanel::withdrawRequested, this, [this](const core::InterventionEvent &event) {
        openForm(m_step);
        m_step->startWithdrawal(event, m_view);
        openDraft(m_step, QStringLiteral("withdrawal/%1").arg(event.id.value()));
    });
    connect(m_work, &WorkPanel::editRequested, this, [this](const core::WorkEntry &entry) {
        openForm(m_workForm);
        m_workForm->start(entry, m_view, m_choices);
        openDraft(m_workForm, QStringLiteral("work/%1").arg(entry.id.value()));
    });
    connect(m_outages, &OutagePanel::editRequested, this, [this](const core::Outage &outage) {
        openForm(m_outageForm);
        m_outageForm->start(outage, m_choices);
        openDraft(m_outageForm, QStringLiteral("outage/%1").arg(outage.id.value()));
    });
    connect(m_attachments, &AttachmentPanel::failed, this, &Page::failed);
    connect(m_client, &ClientPanel::placeChosen, this, &Page::navigate);
    connect(m_seen, &SeenPanel::placeChosen, this, &Page::navigate);
    connect(m_details, &DetailsPanel::priorityRequested, this, [this] { startStep(Step::ChangePriority); });
    connect(m_details, &DetailsPanel::changeRequested, this,
            [this](const core::Intervention &before, const core::Intervention &after) {
                m_mine = after;
                Q_EMIT changeRequested(before, after);
            });
    connect(m_message, &MessageBar::actionChosen, this, [this] {
        m_message->dismiss();
        if (m_mine)
            Q_EMIT changeRequested(m_view.intervention, *std::exchange(m_mine, std::nullopt));
    });
}

void InterventionPage::open(const Place &place)
{
    const core::InterventionId id(place.record);
    if (id != m_id) {
        closeForms(Ending::Later);
        m_typed->close();
        m_log->clearNote();
        m_message->dismiss();
        m_view = {};
        m_commitments->choose(-1);
        m_scroll->widget()->hide();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_id = id;
    m_mayLeave = false;
    m_stopsTimer = place.filter.value(QStringLiteral("stop")).toBool();
    showTimer();
    reload();
}

Place InterventionPage::place() const
{
    return interventionPlace(m_id);
}

HeaderContent InterventionPage::header() const
{
    HeaderContent header{.path = {{.text = tr("Interventions"), .place = {.page = kInterventionsId}}}};
    if (!m_view.intervention.id.isValid())
        return header;
    const core::Intervention &shown = m_view.intervention;
    const core::Timeline &timeline = m_view.timeline;
    header.title =
        QStringLiteral("%1 · %2").arg(core::interventionNumber(shown.year, shown.sequence), shown.title);
    header.chips = {{words(timeline.priority), tone(timeline.priority), definition(timeline.priority)},
                    {words(timeline.kind), Tone::Accent},
                    stateBadge(timeline.state, timeline.waitingFor)};
    const StepOffer offer = stepsFor(timeline.state);
    for (const Step step : offer.main)
        header.actions << HeaderAction{.action = m_steps.at(static_cast<int>(step)),
                                       .look = step == offer.main.constLast() ? ButtonLook::Primary
                                                                              : ButtonLook::Normal};
    header.moreActions << m_sheet;
    if (m_source.timer)
        header.moreActions << m_timer;
    for (const Step step : offer.more)
        header.moreActions << m_steps.at(static_cast<int>(step));
    return header;
}

QWidget *InterventionPage::firstFocus()
{
    return m_commitments;
}

void InterventionPage::reload()
{
    if (!m_source.record || !m_id.isValid())
        return;
    m_source.record(m_id).then(this, [this, id = m_id](const core::Result<InterventionView> &view) {
        if (id == m_id)
            showRecord(view);
    });
}

void InterventionPage::showRecord(const core::Result<InterventionView> &view)
{
    if (view) {
        showView(*view);
        return;
    }
    m_scroll->widget()->hide();
    m_view = {};
    Q_EMIT headerChanged();
    Q_EMIT failed(view.error());
}

void InterventionPage::showView(const InterventionView &view)
{
    const bool isOther = view.intervention.id != m_view.intervention.id;
    const HeaderContent before = header();
    m_view = view;
    if (isOther)
        m_commitments->choose(mostInteresting(view.timeline));
    m_commitments->showView(view);
    m_explanation->showCommitment(view, m_commitments->chosen());
    m_log->showView(view);
    m_work->showView(view, m_choices);
    m_attachments->showRecord({core::Table::Intervention, view.intervention.id.value()});
    m_client->showView(view);
    m_details->showView(view, m_choices);
    m_outages->showView(view);
    m_seen->showView(view);
    m_step->setView(view);
    m_scroll->widget()->show();
    if (isOther)
        m_typed->open(QStringLiteral("intervention/%1/page").arg(m_id.value()));
    else
        m_typed->touch(); // What is stored now needs no draft any more.
    askChoices(view.client.id);
    const HeaderContent after = header();
    if (before.title != after.title || before.chips != after.chips)
        Q_EMIT headerChanged();
    if (std::exchange(m_stopsTimer, false) && isTimed())
        stopTimer();
}

void InterventionPage::addTimer()
{
    m_timer->setObjectName(QStringLiteral("interventionTimer"));
    m_timer->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(m_timer, &QAction::triggered, this, &InterventionPage::startOrStopTimer);
    if (m_source.timer)
        connect(m_source.timer, &TimerWatch::changed, this, &InterventionPage::showTimer);
    showTimer();
}

void InterventionPage::showTimer()
{
    m_timer->setText(isTimed() ? tr("Stop the timer") : tr("Start the timer"));
    m_timer->setIcon(icon(isTimed() ? QStringLiteral("stop") : QStringLiteral("play")));
}

bool InterventionPage::isTimed() const
{
    return m_source.timer && m_source.timer->running() && m_source.timer->running()->intervention == m_id;
}

void InterventionPage::startOrStopTimer()
{
    if (isTimed())
        stopTimer();
    else if (m_id.isValid())
        Q_EMIT timerRequested(m_id);
}

/// The form is filled in; the timer runs on until it is saved.
void InterventionPage::stopTimer()
{
    const core::TimedStretch stretch = core::stretchOf(m_source.timer->running()->startedAt, m_format.now());
    openForm(m_workForm);
    m_workForm->start({.intervention = m_id,
                       .technician = m_view.intervention.technician,
                       .startedAt = stretch.from,
                       .endedAt = stretch.to,
                       .actual = std::chrono::duration_cast<core::Minutes>(stretch.to - stretch.from)},
                      m_view, m_choices);
    openDraft(m_workForm, QStringLiteral("timer"));
}

void InterventionPage::askChoices(core::ClientId client)
{
    if (!m_source.choices)
        return;
    m_source.choices(client).then(this, [this, client](const core::Result<InterventionChoices> &choices) {
        if (!choices || client != m_view.client.id)
            return;
        m_choices = *choices;
        m_details->showView(m_view, m_choices);
        m_work->showView(m_view, m_choices);
    });
}

void InterventionPage::startStep(Step step, std::optional<core::Milestone> milestone)
{
    if (!m_view.intervention.id.isValid())
        return;
    openForm(m_step);
    m_step->start(step, m_view, milestone);
    openDraft(m_step, QStringLiteral("step/%1/%2")
                          .arg(static_cast<int>(step))
                          .arg(milestone ? static_cast<int>(*milestone) : -1));
}

void InterventionPage::openForm(InlineForm *form)
{
    closeForms(Ending::Later);
    form->show();
    m_scroll->verticalScrollBar()->setValue(0);
}

void InterventionPage::closeForms(Ending ending)
{
    const bool hadFocus = openedForm() && openedForm()->isAncestorOf(focusWidget());
    const QList<InlineForm *> all = forms();
    for (InlineForm *form : all)
        ending == Ending::Over ? form->finish() : form->putAway();
    if (hadFocus)
        m_commitments->setFocus(Qt::OtherFocusReason);
}

InlineForm *InterventionPage::openedForm() const
{
    const QList<InlineForm *> all = forms();
    for (InlineForm *form : all) {
        if (form->isVisibleTo(form->parentWidget()))
            return form;
    }
    return nullptr;
}

bool InterventionPage::isChanged() const
{
    return m_step->isChanged() || m_workForm->isChanged() || m_outageForm->isChanged() || m_log->isChanged();
}

bool InterventionPage::canLeave()
{
    setFocus(Qt::OtherFocusReason); // A line being edited is saved when it is left.
    if (!isChanged())
        return true;
    if (m_mayLeave) { // Told once; it is not wanted.
        closeForms(Ending::Over);
        m_log->clearNote();
        m_typed->keep();
        return true;
    }
    m_mayLeave = true;
    m_message->showMessage(Tone::Watch,
                           tr("What you typed is not saved. Save it, or leave once more to lose it."));
    return false;
}

void InterventionPage::addNote(const QString &text)
{
    m_isNoteUnderWay = true;
    Q_EMIT eventRequested({.intervention = m_id,
                           .kind = core::EventKind::Noted,
                           .at = std::chrono::floor<std::chrono::minutes>(m_format.now()),
                           .comment = text},
                          tr("Noted."));
}

void InterventionPage::answered(const core::Result<core::ChangeSet> &result, const QString &done)
{
    const bool wasNote = std::exchange(m_isNoteUnderWay, false);
    if (result) {
        if (wasNote)
            m_log->clearNote();
        else if (!m_mine) // A field was changed beside a form: that stays.
            closeForms(Ending::Over);
        m_mine.reset();
        m_mayLeave = false;
        m_message->dismiss();
        Q_EMIT this->done(done, result->unit);
        return;
    }
    reload(); // Fields show what is stored again.
    if (result.error().kind == core::ErrorKind::Conflict && m_mine)
        return showConflict(result.error());
    m_mine.reset(); // Not to be taken for what is answered next.
    if (InlineForm *form = openedForm(); form && !wasNote)
        return form->showError(result.error());
    Q_EMIT failed(result.error());
}

void InterventionPage::showConflict(const core::Error & /*error*/)
{
    m_message->showMessage(Tone::Watch,
                           tr("Somebody else changed this field meanwhile; the page shows what they wrote."),
                           tr("Keep mine"));
}

void InterventionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        Page::keyPressEvent(event);
}

} // namespace ui
