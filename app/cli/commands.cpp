// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assets.h"
#include "app/cli/database.h"
#include "app/cli/figures.h"
#include "app/cli/generate.h"
#include "app/cli/import.h"
#include "app/cli/labels.h"
#include "app/cli/sla.h"
#include "app/cli/support.h"

namespace app {

QList<Command> commands()
{
    return {initCommand(),      importCommand(),  assetsCommand(),   labelsCommand(),
            dashboardCommand(), reportCommand(),  explainCommand(),  slaCommand(),
            checkCommand(),     supportCommand(), generateCommand(), versionCommand()};
}

} // namespace app
