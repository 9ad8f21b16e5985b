// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/AssetService.h"

#include "core/services/AssetMeaning.h"
#include "core/services/Saving.h"
#include "core/storage/AssetPartRepository.h"
#include "core/storage/AssetRepository.h"

namespace core {

Result<AssetId> save(Unit &unit, const Asset &asset)
{
    const auto id = saved<AssetRepository>(unit, asset);
    if (!id)
        return id;
    const Result<> derived = deriveFindings(unit, *id);
    return derived ? id : Result<AssetId>(derived.error());
}

Result<AssetId> save(Unit &unit, const Asset &asset, const AssetParts &parts)
{
    const auto id = saved<AssetRepository>(unit, asset);
    if (!id)
        return id;
    if (const Result<> done = AssetPartRepository::write(unit, *id, parts); !done)
        return done.error();
    Asset stored = asset;
    stored.id = *id;
    const Result<> derived = deriveFindings(unit, stored, parts);
    return derived ? id : Result<AssetId>(derived.error());
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
