// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// The hour packs with every line of their ledgers (product/command-line.md, `packs`).
Command packsCommand();

} // namespace app
