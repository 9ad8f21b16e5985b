// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// The table of ends of support of a database: shown, printed, replaced.
Command supportCommand();

} // namespace app
