// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

namespace app {

/// Makes "New intervention" (Ctrl+N) work in the whole window.
QAction *addNewInterventionCommand(ui::MainWindow &window);

/// The place "Interventions": the list, one of them, the form for a new one.
void addInterventionPages(ui::MainWindow &window, const Context &context, QAction *newIntervention);

/// The words for a line added to the log, as the journal and Undo name it.
QString appendLabel();

} // namespace app
