// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/WorkSheet.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// How a sheet was signed, as it is printed on it.
struct SheetSigning
{
    core::SignedSheet said = {};
    Handwriting signature = {};                 ///< Where it was signed.
    std::optional<core::Instant> replaces = {}; ///< When the version before was signed.
};

/// The work sheet of an intervention: what was asked, done, fitted and charged. Without @p signing it has a
/// place to sign by hand.
Document workSheetPaper(const core::WorkSheet &sheet, const ReportWords &words,
                        const std::optional<SheetSigning> &signing = {});

} // namespace ui
