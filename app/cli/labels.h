// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Stickers with QR codes for the machines of a client.
Command labelsCommand();

} // namespace app
