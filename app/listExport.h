// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/exchange/TableExport.h"

#include <atomic>
#include <memory>

namespace ui {
class MainWindow;
class Page;
} // namespace ui

namespace app {

/// What a list shows, on its way to a file.
struct ListExport
{
    core::TableFormat format = core::TableFormat::Xlsx;
    core::TableSheet sheet = {}; ///< Its name is offered as that of the file.
    /// The rows, read in the slow thread; Cancelled once the flag holds.
    std::function<core::NextTableRows(core::Connection &, const std::shared_ptr<std::atomic_bool> &)> rows;
};

/// Exports @p list, which @p page shows, to a file that the user is asked for, with its progress in the
/// window.
void exportList(ui::Page &page, ui::MainWindow &window, const Context &context, const ListExport &list);

} // namespace app
