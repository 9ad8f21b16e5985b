// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

Command gdprRegisterCommand();
Command breachNoticeCommand();
Command receiptCommand();
Command wipingCertificateCommand();
Command workSheetCommand();

} // namespace app
