// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/Import.h"

namespace app {

/// What an import did, or would do, in words on standard output.
void printSummary(const core::ImportSummary &summary, bool isDryRun);
/// The same as JSON; its keys are part of the contract of vigie-cli.
QJsonObject jsonOf(const core::ImportSummary &summary, bool isDryRun);

} // namespace app
