// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/gdpr/ProcessingActivity.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"

namespace ui {

QString words(core::BreachNature nature);
Term termOf(core::BreachNature nature);
/// "Loss of confidentiality, loss of availability"; empty of none.
QString naturesText(const QList<core::BreachNature> &natures);

/// The time left until the authority must have been told, or how that ended.
BadgeText breachBadge(const core::BreachClock &clock, const Format &format);
/// The same while the client is not told either: without undue delay, whatever time is left.
BadgeText clientBadge(const core::DataBreach &breach, const Format &format);
/// What is to be done next, as a sentence.
QString nextStep(const core::DataBreach &breach, const core::BreachClock &clock, const Format &format);

/// What a provider of IT maintenance typically does with the data of its clients, in the language of the
/// window: fills the form, and is then corrected.
QList<core::ProcessingActivity> activityProposals();

} // namespace ui
