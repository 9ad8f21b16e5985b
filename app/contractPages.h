// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractReading.h"
#include "ui/printing/PaperPreview.h"

#include <QLocale>

namespace app {

/// Document @p kind of the contract laid out, in the language of @p locale. Any thread; needs a
/// QGuiApplication.
core::Result<ui::PaperPreview> contractPages(const core::ContractDocument &contract, ui::PaperKind kind,
                                             const ui::PaperFonts &fonts, const QLocale &locale);

} // namespace app
