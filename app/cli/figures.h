// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

// Commands that read figures.
Command dashboardCommand();
Command explainCommand();
Command reportCommand();
Command checkCommand();

} // namespace app
