// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/MainWindow.h"

namespace app {

/// The journal of a record, for the HistoryPanel of any page.
ui::HistorySource historySource(const Context &context);

/// The page of the last actions, and the journal of the record shown (Ctrl+H).
void addHistoryPages(ui::MainWindow &window, const Context &context);

} // namespace app
