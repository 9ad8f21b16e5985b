// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AssetLinks.h"

#include "core/storage/Schema.h"

namespace core {
namespace {

struct Link
{
    qint64 id = 0;
    int version = 0;
    AssetId asset = {};
};

Result<QList<Link>> storedLinks(Connection &connection, const AssetLinks &links, qint64 id)
{
    return connection.all<Link>(
        QStringLiteral("SELECT id, version, asset_id FROM %1 WHERE %2 = :id ORDER BY id")
            .arg(specOf(links.table).name, links.record),
        {{QStringLiteral("id"), id}}, [](const Fields &fields) {
            return Link{.id = fields.integer(0), .version = fields.number(1), .asset = fields.id<AssetId>(2)};
        });
}

} // namespace

Result<QList<AssetId>> AssetLinks::of(Connection &connection, qint64 id) const
{
    const auto stored = storedLinks(connection, *this, id);
    if (!stored)
        return stored.error();
    QList<AssetId> assets;
    for (const Link &link : *stored)
        assets << link.asset;
    return assets;
}

Result<> AssetLinks::write(Unit &unit, qint64 id, const QList<AssetId> &assets) const
{
    const auto stored = storedLinks(unit.connection(), *this, id);
    if (!stored)
        return stored.error();
    QList<AssetId> missing = assets;
    for (const Link &link : *stored) {
        if (missing.removeAll(link.asset) > 0)
            continue;
        if (const Result<> gone = unit.remove({table, link.id}, link.version); !gone)
            return gone;
    }
    for (const AssetId asset : std::as_const(missing)) {
        const auto linked = unit.insert(table, {{record, id}, {QStringLiteral("asset_id"), asset.value()}});
        if (!linked)
            return linked.error();
    }
    return {};
}

} // namespace core
