// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/AssetList.h"

namespace core {

AssetGroup groupOf(const AssetRow &row, AssetGrouping grouping)
{
    switch (grouping) {
    case AssetGrouping::ByClient:
        return {.client = row.client};
    case AssetGrouping::BySite:
        return {.client = row.client, .site = row.site};
    case AssetGrouping::ByKind:
        return {.kind = row.kind};
    case AssetGrouping::None:
        break;
    }
    return {};
}

size_t qHash(const AssetGroup &group, size_t seed)
{
    return qHashMulti(seed, group.client, group.site, group.kind ? static_cast<int>(*group.kind) : -1);
}

} // namespace core
