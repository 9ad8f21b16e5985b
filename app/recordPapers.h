// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/services/SheetService.h"
#include "core/storage/Connection.h"
#include "ui/pages/contract/PaperView.h"
#include "ui/pages/worksheet/WorkSheetPage.h"

namespace app {

/// Document @p wanted of a record that is no contract, laid out. Any thread; needs a QGuiApplication.
core::Result<ui::PaperPreview> recordPaper(core::Connection &connection, const ui::PaperWanted &wanted,
                                           core::Instant now, const ui::PaperFonts &fonts);

/// The work sheet that was just signed, with its signature. Conflict where it says something else by now than
/// what was shown. Any thread; needs a QGuiApplication.
core::Result<core::SignedPaper> signedPaper(core::Connection &connection, const ui::SheetToSign &sheet,
                                            core::Instant now, const ui::PaperFonts &fonts);

} // namespace app
