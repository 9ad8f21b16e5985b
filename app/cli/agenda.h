// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// What is due within some days, in words, as JSON or as an iCalendar file.
Command agendaCommand();

} // namespace app
