// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/reports/WorkSheet.h"
#include "ui/printing/PaperPreview.h"

#include <QLocale>

namespace ui {
class MainWindow;
} // namespace ui

namespace app {

/// The work sheet laid out, in the language of @p locale. Any thread; needs a QGuiApplication.
core::Result<ui::PaperPreview> workSheetPages(const core::WorkSheet &sheet, const ui::PaperFonts &fonts,
                                              const QLocale &locale);

/// The hidden place "worksheet": the sheet of one intervention.
void addWorkSheetPage(ui::MainWindow &window, const Context &context);

} // namespace app
