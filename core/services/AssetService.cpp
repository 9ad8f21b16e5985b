// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/AssetService.h"

#include "core/services/Saving.h"
#include "core/storage/AssetRepository.h"

namespace core {

Result<AssetId> save(Unit &unit, const Asset &asset)
{
    return saved<AssetRepository>(unit, asset);
}

} // namespace core
