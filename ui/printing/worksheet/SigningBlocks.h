// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/worksheet/WorkSheetPaper.h"

namespace ui {

/// The foot of a work sheet, kept on one page: what the client says of it and where both sides sign, or how
/// it was signed.
Group signingBlocks(const core::WorkSheet &sheet, const ReportWords &words,
                    const std::optional<SheetSigning> &signing);

/// "2 December 2026, 14:05" in @p zone.
QString momentText(core::Instant when, const QTimeZone &zone, const ReportWords &words);

} // namespace ui
