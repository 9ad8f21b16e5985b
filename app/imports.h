// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

class QSettings;

namespace app {

/// The page of imports, the command that opens it, and what is dropped on the window.
void addImportPages(ui::MainWindow &window, const Context &context, QSettings &settings);

} // namespace app
