// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Output.h"

class QWidget;

namespace app {

/// Asks for a printer and prints @p pages on it; false when the user gave up.
core::Result<bool> printed(QWidget *window, const ui::Pages &pages, const ui::PaperFonts &fonts);

} // namespace app
