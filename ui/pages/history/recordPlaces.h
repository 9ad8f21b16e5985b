// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "ui/window/Place.h"

#include <optional>

namespace ui {

/// Where the record @p row is shown; absent for rows that have no page of their own.
std::optional<Place> placeOf(core::RowRef row);
/// The record that @p place shows; absent for a list.
std::optional<core::RowRef> recordAt(const Place &place);

/// The places of the journal.
Place historyPlace(core::RowRef record);
Place latestActionsPlace();

} // namespace ui
