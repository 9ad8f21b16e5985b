// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/domain/asset/AssetParts.h"
#include "core/storage/Unit.h"

namespace core {

/// What machines are made of, as stored: a row a machine and kind of part.
class AssetPartRepository
{
public:
    explicit AssetPartRepository(Connection &connection) : m_connection(connection) {}

    Result<AssetParts> of(AssetId asset) const;

    /// Makes the parts of @p asset say what @p parts says; what is the same is not written again.
    static Result<> write(Unit &unit, AssetId asset, const AssetParts &parts);

private:
    struct Row
    {
        qint64 id = 0;
        int version = 0;
        PartKind kind = {};
        QString lines = {};
    };
    static Result<QList<Row>> rows(Connection &connection, AssetId asset);
    static Result<> writeKind(Unit &unit, AssetId asset, const Row &row, const QString &lines);

    Connection &m_connection;
};

} // namespace core
