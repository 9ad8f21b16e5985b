// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthReport.h"
#include "ui/printing/Pages.h"

#include <QLocale>

namespace app {

/// The monthly report laid out, in the language of @p locale (French by default, whatever the
/// window's). Any thread; needs a QGuiApplication.
core::Result<ui::Pages> reportPages(const core::MonthReport &report, const ui::PaperFonts &fonts,
                                    const QLocale &locale = QLocale(QLocale::French, QLocale::France));

/// @p text as one name of a file or folder: core::safeFileName(), slashes included.
QString fileNamePart(const QString &text);
/// "RM-2016-05-001 Cabinet Morel.pdf": a name every file system accepts.
QString reportFileName(const core::MonthReport &report);

} // namespace app
