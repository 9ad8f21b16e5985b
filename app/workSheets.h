// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The page of work sheets, on which clients sign.
void addWorkSheetPage(ui::MainWindow &window, const Context &context);

} // namespace app
