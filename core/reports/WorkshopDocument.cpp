// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/WorkshopDocument.h"

#include "core/storage/AssetRepository.h"
#include "core/storage/WorkshopRepository.h"

namespace core {

Result<CustodyDocument> custodyDocument(Connection &connection, CustodyId custody, Instant now)
{
    const auto row = WorkshopRepository(connection).find(custody);
    if (!row)
        return row.error();
    const auto parties = paperParties(connection, row->custody.client, now);
    if (!parties)
        return parties.error();
    const auto asset = AssetRepository(connection).find(row->custody.asset);
    if (!asset)
        return asset.error();
    return CustodyDocument{
        .parties = *parties, .asset = *asset, .custody = row->custody, .technicianName = row->technicianName};
}

Result<WipingDocument> wipingDocument(Connection &connection, DataWipingId wiping, Instant now)
{
    const auto row = WorkshopRepository(connection).find(wiping);
    if (!row)
        return row.error();
    const auto parties = paperParties(connection, row->wiping.client, now);
    if (!parties)
        return parties.error();
    WipingDocument document{
        .parties = *parties, .wiping = row->wiping, .technicianName = row->technicianName};
    if (row->wiping.asset.isValid()) {
        const auto asset = AssetRepository(connection).find(row->wiping.asset);
        if (!asset)
            return asset.error();
        document.asset = *asset;
    }
    return document;
}

} // namespace core
