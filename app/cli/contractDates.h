// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Until when a contract can be prevented from renewing itself, without a database
/// (product/command-line.md, `contract-dates`).
Command contractDatesCommand();

} // namespace app
