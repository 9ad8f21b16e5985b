// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Today.h"
#include "ui/pages/today/TodayRow.h"
#include "ui/text/Format.h"
#include "ui/window/Place.h"

namespace ui {

// What the page Today says of what core::today() found, and where it leads.

QString titleOf(core::TodayReason reason);
TodayLine lineOf(const core::TodayItem &item, const Format &format);
/// True where the line's own button acknowledges at once; it opens the record otherwise.
bool isAcknowledgement(const core::TodayItem &item);
Place placeOf(const core::TodayItem &item);
/// The list that holds what did not fit.
Place restOf(core::TodayReason reason);

} // namespace ui
