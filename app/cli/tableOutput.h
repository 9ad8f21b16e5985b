// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"
#include "core/exchange/TableExport.h"

namespace app {

/// --format, --json and --out, of commands that answer with a table.
void addTableOptions(QCommandLineParser &parser);
/// What --format asks for; absent, and said, where it is none of them.
std::optional<core::TableFormat> tableFormat(const QCommandLineParser &parser);
/// Writes the table to the file of --out, else to standard output; how many rows it has.
core::Result<qint64> writeTable(const QCommandLineParser &parser, core::TableFormat format,
                                const core::TableSheet &sheet, const core::NextTableRows &rows);

} // namespace app
