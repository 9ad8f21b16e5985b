// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Writes everything about a client into a folder.
Command exportCommand();

} // namespace app
