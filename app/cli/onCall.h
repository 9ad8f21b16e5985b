// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Who can be reached now, or at a given moment.
Command onCallCommand();

} // namespace app
