// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/storage/Unit.h"

namespace core {

/// Adds @p asset or, where it is stored, updates it; Conflict when somebody changed it since.
Result<AssetId> save(Unit &unit, const Asset &asset);

} // namespace core
