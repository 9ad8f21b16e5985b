// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "core/exchange/TableExport.h"
#include "ui/models/Column.h"

#include <QLocale>

namespace ui {

// The list of machines as a table that leaves the program: the columns shown, with typed cells. Any
// thread may call these.

core::TableSheet assetSheet(const QList<Column<core::AssetRow>> &columns, const QLocale &locale);
core::TableRow assetTableRow(const QList<Column<core::AssetRow>> &columns, const core::AssetRow &row);

} // namespace ui
