// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

Command invoiceLinesCommand();
Command profitsCommand();

} // namespace app
