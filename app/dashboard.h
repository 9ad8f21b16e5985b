// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The page "dashboard": Place::filter knows "month" (2026-10) and "client" (an id).
void addDashboardPage(ui::MainWindow &window, const Context &context);

} // namespace app
