// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/gdpr/ProcessingActivity.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// What the register and the annex of a contract tell of an activity; what is empty is said, not left out.
KeyValues activityRows(const core::ProcessingActivity &activity, const ReportWords &words);

} // namespace ui
