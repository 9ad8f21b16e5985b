// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/WorkSheet.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// The work sheet ("bon d'intervention") in the language of @p words: what was asked, done and spent, what of
/// it is charged and why, and the places to sign. Any thread.
Document workSheetPaper(const core::WorkSheet &sheet, const ReportWords &words);

} // namespace ui
