// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/SignedSheet.h"
#include "ui/widgets/Badge.h"

namespace ui {

QString words(core::SignOutcome outcome);
QString words(core::Satisfaction satisfaction);
BadgeText outcomeBadge(core::SignOutcome outcome);
/// "Since it was signed, the time and the parts have changed."; empty where nothing has.
QString changesText(const core::SheetChanges &changes);

} // namespace ui
