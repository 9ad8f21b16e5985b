// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/asset/AssetParts.h"
#include "core/domain/asset/SupportTable.h"
#include "core/storage/Unit.h"

namespace core {

/// The table of ends of support in use: the office's own, else the one of Vigie. Kept from call
/// to call, in each thread.
Result<SupportTable *> supportTable(Connection &connection);

/// Writes what the inventory of @p asset means (FindingRepository).
Result<> deriveFindings(Unit &unit, const Asset &asset, const AssetParts &parts);
/// The same of a stored machine; nothing where it is no longer there.
Result<> deriveFindings(Unit &unit, AssetId asset);

/// Whether the findings were derived by another table, or by none.
Result<bool> areFindingsStale(Connection &connection);
/// Derives those of every machine again.
Result<> deriveAllFindings(Unit &unit);

/// The text of the table in use, as parse() reads it.
Result<QString> supportTableText(Connection &connection);

/// What there is to know of the table in use.
struct SupportTableFacts
{
    QDate asOf = {}; ///< Invalid: the table does not tell.
    qint64 cycles = 0;
    bool isOwn = false; ///< The office's, not that of Vigie.
};
Result<SupportTableFacts> supportTableFacts(Connection &connection);

/// Puts @p text, a table of ends of support, in place of the one in use, and derives all findings
/// again. Empty: back to the one of Vigie. Invalid, with the line, where it cannot be read.
Result<> replaceSupportTable(Unit &unit, const QString &text);

} // namespace core
