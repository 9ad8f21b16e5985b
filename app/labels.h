// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/pages/asset/AssetLabels.h"

namespace ui {
class AssetsPage;
class MainWindow;
} // namespace ui

namespace app {

/// @p ids with all that their stickers may say.
core::Result<ui::LabelledAssets> labelledAssets(core::Connection &connection,
                                                const QList<core::AssetId> &ids);
void joinLabels(ui::AssetsPage &page, ui::MainWindow &window, const Context &context,
                const ui::PaperFonts &fonts);

} // namespace app
