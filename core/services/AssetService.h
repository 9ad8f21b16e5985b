// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetBulk.h"
#include "core/domain/asset/AssetParts.h"
#include "core/storage/Unit.h"

namespace core {

/// Adds @p asset or, where it is stored, updates it; Conflict when somebody changed it since.
Result<AssetId> save(Unit &unit, const Asset &asset);
/// The same, with what it is made of.
Result<AssetId> save(Unit &unit, const Asset &asset, const AssetParts &parts);
/// Writes what a plan of a bulk edit says; Conflict when one of its machines was changed since the
/// plan was made, and nothing is written.
Result<> save(Unit &unit, const QList<AssetChange> &changes);

} // namespace core
