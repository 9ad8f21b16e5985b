// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Licences, certificates and domain names as a table: CSV, XLSX or JSON.
Command subscriptionsCommand();

} // namespace app
