// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/AssetMeaning.h"

#include "core/storage/AssetPartRepository.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/FindingRepository.h"
#include "core/storage/ReferenceTableRepository.h"

#include <QCryptographicHash>

namespace core {
namespace {

const QString kTable = QStringLiteral("end-of-support");

/// Another way of deriving findings is another number.
constexpr int kWay = 1;

struct Kept
{
    QString contents = {};
    std::optional<SupportTable> table = {};
};

Result<QString> basisNow(Connection &connection)
{
    const auto contents = ReferenceTableRepository(connection).contents(kTable);
    if (!contents)
        return contents.error();
    if (contents->isEmpty())
        return QStringLiteral("%1 %2").arg(kWay).arg(SupportTable::shipped().asOf().toString(Qt::ISODate));
    const QByteArray digest = QCryptographicHash::hash(contents->toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("%1 %2").arg(kWay).arg(QString::fromLatin1(digest.toHex()));
}

} // namespace

Result<SupportTable *> supportTable(Connection &connection)
{
    thread_local Kept kept;
    const auto contents = ReferenceTableRepository(connection).contents(kTable);
    if (!contents)
        return contents.error();
    if (kept.table && kept.contents == *contents)
        return &*kept.table;
    if (contents->isEmpty()) {
        kept = {*contents, SupportTable::shipped()};
        return &*kept.table;
    }
    auto table = SupportTable::parse(*contents);
    if (!table)
        return table.error();
    kept = {*contents, std::move(table.value())};
    return &*kept.table;
}

Result<QString> supportTableText(Connection &connection)
{
    const auto contents = ReferenceTableRepository(connection).contents(kTable);
    return contents && contents->isEmpty() ? Result<QString>(SupportTable::shippedText()) : contents;
}

Result<SupportTableFacts> supportTableFacts(Connection &connection)
{
    const auto contents = ReferenceTableRepository(connection).contents(kTable);
    if (!contents)
        return contents.error();
    const auto table = supportTable(connection);
    if (!table)
        return table.error();
    return SupportTableFacts{(*table)->asOf(), (*table)->size(), !contents->isEmpty()};
}

Result<> deriveFindings(Unit &unit, const Asset &asset, const AssetParts &parts)
{
    const auto table = supportTable(unit.connection());
    if (!table)
        return table.error();
    return FindingRepository::write(unit, asset.id, findingsOf(asset, parts, **table));
}

Result<> deriveFindings(Unit &unit, AssetId asset)
{
    const auto stored = AssetRepository(unit.connection()).find(asset);
    if (!stored)
        return stored.error().kind == ErrorKind::NotFound ? Result<>() : stored.error();
    const auto parts = AssetPartRepository(unit.connection()).of(asset);
    return parts ? deriveFindings(unit, *stored, *parts) : parts.error();
}

Result<bool> areFindingsStale(Connection &connection)
{
    const auto basis = FindingRepository(connection).basis();
    if (!basis)
        return basis.error();
    const auto now = basisNow(connection);
    return now ? Result<bool>(*now != *basis) : now.error();
}

Result<> deriveAllFindings(Unit &unit)
{
    const auto ids =
        unit.connection().all<AssetId>(QStringLiteral("SELECT id FROM asset"), {},
                                       [](const Fields &fields) { return fields.id<AssetId>(0); });
    if (!ids)
        return ids.error();
    for (const AssetId id : *ids) {
        if (const Result<> done = deriveFindings(unit, id); !done)
            return done;
    }
    const auto basis = basisNow(unit.connection());
    return basis ? FindingRepository::setBasis(unit, *basis) : basis.error();
}

Result<> replaceSupportTable(Unit &unit, const QString &text)
{
    if (!text.isEmpty()) {
        if (const auto table = SupportTable::parse(text); !table)
            return unit.refuse(table.error());
    }
    if (const Result<> done = ReferenceTableRepository::write(unit, kTable, text); !done)
        return done;
    return deriveAllFindings(unit);
}

} // namespace core
