// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/printing/Pages.h"

#include <QByteArray>

class QPrinter;

namespace ui {

/// @p pages as a PDF in memory. Any thread; needs a QGuiApplication (reliability.md P42).
core::Result<QByteArray> pdf(const Pages &pages, const PaperFonts &fonts);

/// Prints the pages @p from to @p to (counted from 1, both included) as they are in the PDF.
core::Result<> print(const Pages &pages, const PaperFonts &fonts, QPrinter &printer, int from, int to);

} // namespace ui
