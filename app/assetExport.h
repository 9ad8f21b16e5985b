// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/exchange/TableExport.h"
#include "core/storage/AssetPages.h"
#include "ui/models/Column.h"

#include <atomic>
#include <memory>

namespace ui {
class AssetsPage;
class MainWindow;
} // namespace ui

namespace app {

/// The machines that @p filter lets through, page after page, as rows of @p columns. Answers
/// Cancelled once @p stopped holds; @p connection outlives it.
core::NextTableRows assetTableRows(core::Connection &connection, const core::AssetFilter &filter,
                                   const QList<ui::Column<core::AssetRow>> &columns,
                                   std::shared_ptr<std::atomic_bool> stopped = {});

/// Exports what the list of @p page shows to a file that the user is asked for.
void joinExport(ui::AssetsPage &page, ui::MainWindow &window, const Context &context);

} // namespace app
