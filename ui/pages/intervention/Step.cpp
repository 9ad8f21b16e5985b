// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/Step.h"

#include <QCoreApplication>

namespace ui {
namespace {

/// The translation contexts of this file.
class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(Step)
};

} // namespace

StepOffer stepsFor(core::InterventionState state)
{
    using enum Step;
    switch (state) {
    case core::InterventionState::Reported:
        return {{StartWork, Acknowledge}, {Pause, Restore, Resolve, ChangePriority, Cancel}};
    case core::InterventionState::Acknowledged:
        return {{Pause, StartWork}, {Restore, Resolve, ChangePriority, Cancel}};
    case core::InterventionState::InProgress:
        return {{Pause, Restore}, {Resolve, ChangePriority, Close, Cancel}};
    case core::InterventionState::Waiting:
        return {{Restore, Resume}, {Pause, Resolve, ChangePriority, Cancel}};
    case core::InterventionState::Restored:
        return {{Pause, Resolve}, {Close, Reopen, ChangePriority, Cancel}};
    case core::InterventionState::Resolved:
        return {{Reopen, Close}, {Cancel}};
    case core::InterventionState::Closed:
        return {{Reopen}, {Cancel}};
    case core::InterventionState::Cancelled:
        break;
    }
    return {{Reopen}, {}};
}

core::EventKind eventKind(Step step)
{
    static constexpr std::array kKinds{
        core::EventKind::Acknowledged,    core::EventKind::WorkStarted, core::EventKind::Paused,
        core::EventKind::Resumed,         core::EventKind::Restored,    core::EventKind::Resolved,
        core::EventKind::Closed,          core::EventKind::Reopened,    core::EventKind::Cancelled,
        core::EventKind::PriorityChanged, core::EventKind::Neutralised};
    return kKinds.at(static_cast<size_t>(step));
}

QString stepText(Step step)
{
    switch (step) {
    case Step::Acknowledge:
        return StepWords::tr("Acknowledge");
    case Step::StartWork:
        return StepWords::tr("Start work");
    case Step::Pause:
        return StepWords::tr("Put on hold");
    case Step::Resume:
        return StepWords::tr("Resume");
    case Step::Restore:
        return StepWords::tr("Service restored");
    case Step::Resolve:
        return StepWords::tr("Resolve");
    case Step::Close:
        return StepWords::tr("Close", "an intervention");
    case Step::Reopen:
        return StepWords::tr("Reopen");
    case Step::Cancel:
        return StepWords::tr("Cancel the intervention");
    case Step::ChangePriority:
        return StepWords::tr("Change the priority");
    case Step::Neutralise:
        break;
    }
    return StepWords::tr("Take out of the count");
}

QString doneText(Step step)
{
    switch (step) {
    case Step::Acknowledge:
        return StepWords::tr("Acknowledged.");
    case Step::StartWork:
        return StepWords::tr("Work started.");
    case Step::Pause:
        return StepWords::tr("On hold.");
    case Step::Resume:
        return StepWords::tr("Resumed.");
    case Step::Restore:
        return StepWords::tr("Service restored.");
    case Step::Resolve:
        return StepWords::tr("Resolved.");
    case Step::Close:
        return StepWords::tr("Closed.");
    case Step::Reopen:
        return StepWords::tr("Reopened.");
    case Step::Cancel:
        return StepWords::tr("Cancelled.");
    case Step::ChangePriority:
        return StepWords::tr("Priority changed.");
    case Step::Neutralise:
        break;
    }
    return StepWords::tr("Taken out of the count.");
}

} // namespace ui
