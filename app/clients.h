// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// Clients with their sites and contacts.
void addClientPages(ui::MainWindow &window, const Context &context);

} // namespace app
