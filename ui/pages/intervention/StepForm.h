// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InlineForm.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/pages/intervention/Step.h"
#include "ui/text/Format.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

class DateTimeEdit;

/// A change of the priority: what is written of it, and the line of the log.
struct PriorityChange
{
    core::Impact impact = core::Impact::Team;
    core::Urgency urgency = core::Urgency::Medium;
    core::InterventionEvent event = {};
    bool isCorrection = false; ///< It was wrong from the start: `event` corrects the report.
};

/// Writes one line of the log: a step, its correction, or the withdrawal of a line. The instant
/// can be another one than now: "I had arrived at 14:10". What cannot be is refused beside the
/// field with core's reason, what is unusual is asked.
class StepForm : public InlineForm
{
    Q_OBJECT
public:
    StepForm(InterventionSource source, Format format, QWidget *parent = nullptr);

    void start(Step step, const InterventionView &view,
               std::optional<core::Milestone> milestone = {}); ///< @p milestone: to neutralise.
    void startCorrection(const core::InterventionEvent &event, const InterventionView &view);
    void startWithdrawal(const core::InterventionEvent &event, const InterventionView &view);
    /// The record was read again while the form is open.
    void setView(const InterventionView &view) { m_view = view; }
    bool isChanged() const;

Q_SIGNALS:
    void eventRequested(const core::InterventionEvent &event, const QString &done);
    void priorityRequested(const ui::PriorityChange &change);
    void correctionRequested(core::EventId event, const core::InterventionEvent &replacement);
    void withdrawalRequested(core::EventId event, const QString &reason);

private:
    enum class Purpose { Step, Correction, Withdrawal };

    void addFields();
    void prepare(const InterventionView &view, core::EventKind kind);
    void showFields(core::EventKind kind);
    core::InterventionEvent event() const;
    void readKindFields(core::InterventionEvent &event) const;
    core::Priority chosenPriority() const;
    bool isPriorityCorrection() const;
    void save();
    void send(const core::InterventionEvent &event);
    void preview();
    void showPreview(const core::Timeline &timeline);

    InterventionSource m_source;
    Format m_format;
    InterventionView m_view;
    Purpose m_purpose = Purpose::Step;
    Step m_step = Step::Acknowledge;
    core::InterventionEvent m_original; ///< Of a correction or withdrawal.
    core::EventKind m_kind = core::EventKind::Noted;
    std::optional<core::Milestone> m_milestone;
    core::Instant m_offered = {}; ///< The instant the form was opened with.
    DateTimeEdit *m_at;
    QComboBox *m_pauseReason;
    QComboBox *m_cancelReason;
    QCheckBox *m_serviceDown;
    QComboBox *m_impact;
    QComboBox *m_urgency;
    QCheckBox *m_wasWrong;
    QLineEdit *m_comment;
    QLabel *m_preview;
    QHash<QString, FormField *> m_fields;
    int m_previewsAsked = 0;
};

} // namespace ui
