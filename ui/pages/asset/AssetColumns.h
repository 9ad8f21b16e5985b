// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "ui/models/PagedModel.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"

namespace ui {

/// "ended 3 March 2025", "ends 27 Nov.": ended is told from ending within 90 days and later.
BadgeText warrantyBadge(QDate until, const Format &format);

/// The columns of the list of machines, and its two orders.
QList<Column<core::AssetRow>> assetColumns(const Format &format);
Ordering<core::AssetRow, core::AssetFilter> assetOrdering();

} // namespace ui
