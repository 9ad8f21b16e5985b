// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AssetPartRepository.h"

#include "core/storage/Select.h"

namespace core {

Result<QList<AssetPartRepository::Row>> AssetPartRepository::rows(Connection &connection, AssetId asset)
{
    return connection.all<Row>(
        QStringLiteral("SELECT id, version, kind, lines FROM asset_part WHERE asset_id = :asset"),
        {{QStringLiteral("asset"), asset.value()}}, [](const Fields &fields) {
            return Row{fields.integer(0), fields.number(1), fields.choice<PartKind>(2), fields.text(3)};
        });
}

Result<AssetParts> AssetPartRepository::of(AssetId asset) const
{
    const auto stored = rows(m_connection, asset);
    if (!stored)
        return stored.error();
    AssetParts parts;
    for (const Row &row : *stored)
        parts.setLines(row.kind, row.lines);
    return parts;
}

Result<> AssetPartRepository::write(Unit &unit, AssetId asset, const AssetParts &parts)
{
    const auto stored = rows(unit.connection(), asset);
    if (!stored)
        return stored.error();
    QMap<PartKind, Row> known;
    for (const Row &row : *stored)
        known.insert(row.kind, row);
    bool isTold = false;
    for (const PartKind kind : allPartKinds()) {
        Row row = known.value(kind);
        row.kind = kind;
        if (row.lines == parts.lines(kind))
            continue;
        if (const Result<> done = writeKind(unit, asset, row, parts.lines(kind)); !done)
            return done;
        isTold = true;
    }
    if (isTold)
        unit.touch({Table::Asset, asset.value()});
    return {};
}

/// A row without id is not stored yet; no lines: the machine has no such part any more.
Result<> AssetPartRepository::writeKind(Unit &unit, AssetId asset, const Row &row, const QString &lines)
{
    const QVariantMap values{{QStringLiteral("asset_id"), asset.value()},
                             {QStringLiteral("kind"), number(row.kind)},
                             {QStringLiteral("lines"), lines}};
    if (row.id == 0) {
        const auto added = unit.insert(Table::AssetPart, values);
        return added ? Result<>() : added.error();
    }
    if (lines.isEmpty())
        return unit.remove({Table::AssetPart, row.id}, row.version);
    return written(unit.update({Table::AssetPart, row.id}, row.version, values));
}

} // namespace core
