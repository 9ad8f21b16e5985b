// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Writes a contract as PDF.
Command contractCommand();

} // namespace app
