// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// The machines as a table: CSV, XLSX or JSON.
Command assetsCommand();

} // namespace app
