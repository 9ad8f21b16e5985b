// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ReportComment.h"
#include "core/storage/Unit.h"

namespace core {

/// The comment of a client's report; an empty one where nothing was written.
Result<ReportComment> reportComment(Connection &connection, ClientId client, Month month);

/// Stores @p comment, its text trimmed. Invalid when it is too long for the front page; Conflict
/// when somebody else changed or began it since it was read.
Result<> save(Unit &unit, const ReportComment &comment);

inline constexpr int kLongestReportComment = 4000; ///< Characters: about a page.

} // namespace core
