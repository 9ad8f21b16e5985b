// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChangeNotifier.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/pages/intervention/StepForm.h"
#include "ui/widgets/FormDraft.h"
#include "ui/window/Page.h"

class QTimer;

namespace ui {

class AttachmentPanel;
class ClientPanel;
class CommitmentsPanel;
class DetailsPanel;
class ExplanationPanel;
class LogPanel;
class MessageBar;
class OutageForm;
class OutagePanel;
class PageScroll;
class SeenPanel;
class WorkForm;
class WorkPanel;

/// One intervention: its commitments with a running clock and why each is due when it is, its
/// log, what was done; beside it for whom, on what, and what is written of it.
///
/// Place: record; filter — stop (true: the timer is to be stopped, its time completed here).
class InterventionPage : public Page
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kTick{30}; ///< The clocks are read again as often.

    InterventionPage(const InterventionSource &source, const Format &format, core::ChangeNotifier &changes,
                     QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;
    AttachmentPanel *attachments() const { return m_attachments; }

    /// How a requested operation ended; @p done is said when it succeeded.
    void answered(const core::Result<core::ChangeSet> &result, const QString &done);

Q_SIGNALS:
    void eventRequested(const core::InterventionEvent &event, const QString &done);
    void priorityRequested(core::InterventionId id, const ui::PriorityChange &change);
    void correctionRequested(core::EventId event, const core::InterventionEvent &replacement);
    void withdrawalRequested(core::EventId event, const QString &reason);
    void changeRequested(const core::Intervention &before, const core::Intervention &after);
    void workRequested(const core::WorkEntry &entry);
    void workRemovalRequested(const core::WorkEntry &entry);
    /// Work as the timer measured it, completed: the timer stops with it.
    void timedWorkRequested(const core::WorkEntry &entry);
    void timerRequested(core::InterventionId id);
    void outageRequested(const core::Outage &outage);
    void noteRequested(const core::BreachNote &note);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addSteps();
    QWidget *mainColumn();
    QWidget *contextColumn();
    void joinForms();
    void joinPanels();
    void joinDrafts();
    FormDraft::Contents typedContents();
    void openDraft(InlineForm *form, const QString &what); ///< Of a form that has just been filled in.
    QList<InlineForm *> forms() const;
    void reload();
    void showView(const InterventionView &view);
    void showRecord(const core::Result<InterventionView> &view);
    void askChoices(core::ClientId client);
    void addTimer();
    void showTimer();
    void startOrStopTimer();
    void stopTimer();
    bool isTimed() const; ///< The timer runs on this one.
    void startStep(Step step, std::optional<core::Milestone> milestone = {});
    enum class Ending { Later, Over }; ///< What is typed stays, or is saved or not wanted.
    void closeForms(Ending ending);
    void openForm(InlineForm *form);
    InlineForm *openedForm() const;
    bool isChanged() const;
    void addNote(const QString &text);
    void showConflict(const core::Error &error);

    InterventionSource m_source;
    Format m_format;
    InterventionView m_view;
    InterventionChoices m_choices;
    core::InterventionId m_id;
    QList<QAction *> m_steps; ///< By Step.
    QAction *m_timer;
    QAction *m_sheet;
    bool m_stopsTimer = false; ///< As soon as the record is there.
    QTimer *m_clock;
    QTimer *m_changed; ///< Gathers changes that come together.
    PageScroll *m_scroll = nullptr;
    MessageBar *m_message;
    StepForm *m_step;
    WorkForm *m_workForm;
    OutageForm *m_outageForm;
    CommitmentsPanel *m_commitments;
    ExplanationPanel *m_explanation;
    LogPanel *m_log;
    WorkPanel *m_work;
    AttachmentPanel *m_attachments;
    ClientPanel *m_client;
    DetailsPanel *m_details;
    OutagePanel *m_outages;
    SeenPanel *m_seen;
    FormDraft *m_typed;                       ///< Into the details and the note, where there is no form.
    std::optional<core::Intervention> m_mine; ///< What a conflict refused.
    bool m_isNoteUnderWay = false;
    bool m_mayLeave = false; ///< Said once that something is not saved.
};

} // namespace ui
