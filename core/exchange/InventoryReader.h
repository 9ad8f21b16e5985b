// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Zone.h"
#include "core/domain/asset/Asset.h"
#include "core/domain/asset/AssetParts.h"
#include "core/exchange/ImportNotes.h"

#include <QJsonObject>

namespace core {

/// Larger inventories are refused: 3,000 programs fill some hundred KiB.
inline constexpr qint64 kLargestInventory = 50 << 20;

/// A machine as an inventory agent saw it. An empty field says nothing: it takes nothing away.
struct InventoryRecord
{
    Asset seen = {};        ///< Without client; junk values are left empty.
    bool knowsKind = false; ///< Else seen.kind is only a guess for a machine not known yet.
    bool isPartial = false;
    AssetParts parts = {};         ///< What it lists: volumes, programs…
    QStringList partsLeftOut = {}; ///< Categories that Vigie has no place for yet.
    QList<ImportNote> notes = {};  ///< Impossible values, dropped.
};

/// Whether @p document is an inventory as the GLPI agent writes it (JSON).
bool isGlpiInventory(const QJsonObject &document);

/// Reads a GLPI inventory of a computer, phone, printer or network equipment. Local times without
/// an offset are those of @p zone. Product keys, environment variables and processes are never
/// looked at. Unreadable when the document is none, or says nothing that names the machine.
Result<InventoryRecord> readGlpiInventory(const QJsonObject &document, const QTimeZone &zone);

/// Empty for what makers and virtual machines leave in place of a serial number, tag or UUID
/// ("0", "To Be Filled By O.E.M.", all zeros…), else @p text without spaces around.
QString identifier(const QString &text);
/// "00:e0:4c:68:01:db"; empty for what is no address.
QString anyMacAddress(const QString &text);
/// The same; empty as well for one that many machines share.
QString macAddress(const QString &text);

} // namespace core
