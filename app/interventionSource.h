// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/services/InterventionService.h"
#include "ui/pages/intervention/InterventionView.h"

namespace app {

/// What the pages of interventions read, each answered from the thread of lists.
ui::InterventionSource interventionSource(const Context &context);

/// All that one page shows of @p id, as of @p now.
core::Result<ui::InterventionView> readView(core::Connection &connection, core::InterventionId id,
                                            core::Instant now);

/// The service's words for what the form gives.
core::Report reportOf(const ui::NewIntervention &entry);

} // namespace app
