// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The parc: the machines of all clients.
void addAssetPages(ui::MainWindow &window, const Context &context);

} // namespace app
