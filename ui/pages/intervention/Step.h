// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Timeline.h"

#include <QString>

namespace ui {

/// What a person can do to an intervention: each adds one event to its log.
enum class Step {
    Acknowledge,
    StartWork,
    Pause,
    Resume,
    Restore,
    Resolve,
    Close,
    Reopen,
    Cancel,
    ChangePriority,
    Neutralise
};

/// What is offered in a state: at most two in the header, the rest under "…".
struct StepOffer
{
    QList<Step> main = {}; ///< The last one is what most often comes next.
    QList<Step> more = {};
};
StepOffer stepsFor(core::InterventionState state);

core::EventKind eventKind(Step step);
QString stepText(Step step); ///< "Service restored": the word on the button, and the form's title.
QString doneText(Step step); ///< "Service restored.": what is said once it is saved.

} // namespace ui
