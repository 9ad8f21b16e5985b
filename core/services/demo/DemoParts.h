// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/asset/AssetParts.h"

namespace core {

/// What an inventory taken near the day @p on lists of @p asset: the same for the same machine.
/// Nothing for what no agent runs on. A few volumes are nearly full, a few programs old.
AssetParts demoParts(const Asset &asset, QDate on);

} // namespace core
