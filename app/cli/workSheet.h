// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// "work-sheet": the sheet of an intervention as PDF.
Command workSheetCommand();

} // namespace app
