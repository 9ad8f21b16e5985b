// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/database.h"

namespace app {

QList<Command> commands()
{
    return {initCommand(), versionCommand()};
}

} // namespace app
