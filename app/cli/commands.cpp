// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agenda.h"
#include "app/cli/assets.h"
#include "app/cli/attachments.h"
#include "app/cli/clientExport.h"
#include "app/cli/contract.h"
#include "app/cli/contractDates.h"
#include "app/cli/database.h"
#include "app/cli/figures.h"
#include "app/cli/generate.h"
#include "app/cli/import.h"
#include "app/cli/invoiceLines.h"
#include "app/cli/labels.h"
#include "app/cli/onCall.h"
#include "app/cli/packs.h"
#include "app/cli/recordPapers.h"
#include "app/cli/sla.h"
#include "app/cli/subscriptions.h"
#include "app/cli/support.h"

namespace app {

QList<Command> commands()
{
    return {initCommand(),          importCommand(),       assetsCommand(),    attachmentsCommand(),
            subscriptionsCommand(), labelsCommand(),       dashboardCommand(), reportCommand(),
            explainCommand(),       slaCommand(),          contractCommand(),  contractDatesCommand(),
            gdprRegisterCommand(),  breachNoticeCommand(), receiptCommand(),   wipingCertificateCommand(),
            workSheetCommand(),     packsCommand(),        onCallCommand(),    agendaCommand(),
            invoiceLinesCommand(),  profitsCommand(),      exportCommand(),    checkCommand(),
            supportCommand(),       generateCommand(),     versionCommand()};
}

} // namespace app
