// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/WorkshopDocument.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

// What is signed beside a machine. Any thread.

/// That a machine changed hands, and, once it is back, that it was given back: two places to sign each time.
Document custodyReceipt(const core::CustodyDocument &facts, const ReportWords &words);

/// That the data of a medium were wiped, how, by whom, and what became of it.
Document wipingCertificate(const core::WipingDocument &facts, const ReportWords &words);

} // namespace ui
