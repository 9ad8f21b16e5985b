// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// Lets the one search box (Ctrl+K) find interventions, clients, contacts, machines, contracts.
void addSearch(ui::MainWindow &window, const Context &context);

} // namespace app
