// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The place "Today", and how much waits there and in "Interventions", told in the sidebar from
/// the start on: read again after each change and every minute.
void addTodayPage(ui::MainWindow &window, const Context &context, QAction *newIntervention);

} // namespace app
