// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// How contracts go on and end: notices, what is handed back, files.
void addContractLifePage(ui::MainWindow &window, const Context &context);

} // namespace app
