// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The page "reports": Place::filter knows "month" (2026-10) and "client" (an id).
void addReportsPage(ui::MainWindow &window, const Context &context);

} // namespace app
