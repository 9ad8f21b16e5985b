// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

// Commands on a database as a whole.
Command initCommand();
Command versionCommand();

} // namespace app
