// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/pages/contract/PaperView.h"
#include "ui/window/MainWindow.h"

namespace app {

/// Fonts, and where papers go to: a file or a printer. What they are made of, the caller says.
ui::PaperSource paperOutput(ui::MainWindow &window);

/// The page of the papers that are no contract's.
void addPaperPage(ui::MainWindow &window, const Context &context);

} // namespace app
