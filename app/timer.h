// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"

namespace ui {
class InterventionPage;
class MainWindow;
class TimerWatch;
} // namespace ui

namespace app {

/// The timer at the foot of @p window, and its command; what it watches lives as long as the window.
ui::TimerWatch *addTimer(ui::MainWindow &window, const Context &context);

/// What the page of an intervention asks of the timer.
void joinTimer(ui::InterventionPage &page, const Context &context, ui::TimerWatch &watch);

} // namespace app
