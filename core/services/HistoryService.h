// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/history/RecordHistory.h"

namespace core {

class Connection;

/// Every change of @p record and of what it is made of, from the journal, the newest first. Reads
/// row by row: no statement is long.
Result<RecordHistory> historyOf(Connection &connection, RowRef record);

/// The latest @p limit actions, the newest first.
Result<QList<ActionRow>> latestActions(Connection &connection, int limit);

} // namespace core
