// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/AssetService.h"

#include "core/services/Saving.h"
#include "core/storage/AssetRepository.h"

namespace core {

Result<AssetId> save(Unit &unit, const Asset &asset)
{
    return saved<AssetRepository>(unit, asset);
}

Result<> save(Unit &unit, const QList<AssetChange> &changes)
{
    for (const AssetChange &change : changes) {
        const auto id = save(unit, change.after);
        if (!id)
            return id.error();
    }
    return {};
}

} // namespace core
