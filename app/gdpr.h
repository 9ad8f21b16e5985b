// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The register of processing and the breaches of personal data.
void addGdprPage(ui::MainWindow &window, const Context &context);

} // namespace app
