// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// The monthly report as a document, in the language of @p words. A section without anything to
/// say is left out. Any thread.
Document monthReportDocument(const core::MonthReport &report, const ReportWords &words);

} // namespace ui
