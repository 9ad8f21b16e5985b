// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/base/RowRef.h"
#include "core/storage/Connection.h"

#include <QSet>

namespace core {

/// The first record, in the order of their kinds, that refers to @p row: what keeps it from being
/// removed. Absent: none does. Rows among @p own do not count. A row's own parts, and the files
/// attached to it, are not asked about.
Result<std::optional<RowRef>> firstReferenceTo(Connection &connection, RowRef row, const QSet<RowRef> &own);

} // namespace core
