// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/EventLogImport.h"
#include "core/exchange/InventoryImport.h"

namespace core {

/// What a file holds, whatever it is called.
enum class ImportFormat { EventLog, Inventory };

/// A file as it was understood, nothing written yet.
struct ImportFile
{
    QString name = {}; ///< Without its folder.
    ImportFormat format = ImportFormat::Inventory;
    EventLogPlan log = {};              ///< EventLog.
    QList<InventoryFile> machines = {}; ///< Inventory: one, or those of a network scan.
    QList<ImportNote> rejects = {};     ///< Inventory: devices of which nothing can be known.
};

/// Looks at the contents of @p path: an incident event log (CSV), or an inventory of a GLPI agent
/// (JSON), a FusionInventory or an OCS agent (XML, plain or compressed). Unreadable, with a
/// sentence, for anything else. Memory: some ten times kLargestInventory at most.
Result<ImportFormat> detectFormat(const QString &path);

/// Reads @p path; wall times are those of @p zone. Unreadable, nothing else, when the file as a
/// whole cannot be understood.
Result<ImportFile> readImportFile(const QString &path, const QTimeZone &zone);

/// @p paths with each folder replaced by the files in it and below, in the order of their names.
QStringList filesOf(const QStringList &paths);

} // namespace core
