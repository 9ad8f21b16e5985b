// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "ui/models/PagedModel.h"
#include "ui/models/Sheet.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"

namespace ui {

/// "ended 3 March 2025", "ends 27 Nov.": ended is told from ending within 90 days and later.
BadgeText warrantyBadge(QDate until, const Format &format);

/// Every column that the list of machines may show, those it shows at first, and its orders.
QList<Column<core::AssetRow>> assetColumns(const Format &format);
QStringList standardAssetColumns();
/// The list as a spreadsheet with these columns.
core::TableSheet assetSheet(const QList<Column<core::AssetRow>> &columns, const QLocale &locale);
/// The sort key of the column that has @p order; also what places call it.
QString sortKeyOf(core::AssetOrder order);
Ordering<core::AssetRow, core::AssetFilter> assetOrdering();

} // namespace ui
