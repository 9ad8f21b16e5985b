// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"

namespace app {

/// Answers service-level requests without a database (product/command-line.md, `sla`).
Command slaCommand();

/// Answers the requests of @p file ("-": standard input) on standard output, one a line. Failed
/// when either cannot be used to its end, DoneWithRejects when lines were refused.
Exit runSla(const QString &file);

} // namespace app
