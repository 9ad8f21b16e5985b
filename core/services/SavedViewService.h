// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/view/SavedView.h"
#include "core/storage/Unit.h"

namespace core {

/// Adds @p view or, where it is stored, updates it. Invalid when another view of the same list has
/// that name, whatever its case and accents.
Result<SavedViewId> save(Unit &unit, const SavedView &view);
Result<> remove(Unit &unit, const SavedView &view);

} // namespace core
