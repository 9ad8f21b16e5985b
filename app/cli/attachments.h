// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// vigie-cli attachments DB (--asset TAG | --intervention NUMBER) [--out DIR]
Command attachmentsCommand();

} // namespace app
