// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/EventLogImport.h"
#include "core/exchange/InventoryImport.h"
#include "core/exchange/lists/ContractLineList.h"
#include "core/exchange/lists/TicketList.h"
#include "core/exchange/mail/MailReader.h"

namespace core {

/// What a file holds, whatever it is called.
enum class ImportFormat { EventLog, Inventory, List, Mail };

/// A file as it was understood, nothing written yet.
struct ImportFile
{
    QString name = {}; ///< Without its folder.
    ImportFormat format = ImportFormat::Inventory;
    EventLogPlan log = {};              ///< EventLog.
    QList<InventoryFile> machines = {}; ///< Of an inventory or a list.
    ListShape shape = {};               ///< List: how it is written, what its columns mean.
    QList<ClientTickets> tickets = {};  ///< Of a list.
    QList<PlannedContract> contracts = {};
    MailMessage mail = {}; ///< Mail.
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {}; ///< Devices and lines of which nothing can be known.
};

/// Looks at the contents of @p path: an incident event log or another list (CSV), a mail, or an inventory
/// of a GLPI agent (JSON), a FusionInventory or an OCS agent (XML, plain or compressed). Unreadable,
/// with a sentence, for anything else. Memory: some ten times kLargestInventory at most.
Result<ImportFormat> detectFormat(const QString &path);

/// How @p path is to be read.
struct ReadingOptions
{
    QTimeZone zone = {};                         ///< Of its wall times.
    std::optional<ListMapping> mapping = {};     ///< Of a list; a text that has one is taken for a list.
    QHash<QString, ListMapping> remembered = {}; ///< By layoutKey(); where no mapping is given.
};

/// Unreadable, nothing else, when the file as a whole cannot be understood.
Result<ImportFile> readImportFile(const QString &path, const ReadingOptions &options);

/// @p paths with each folder replaced by the files in it and below, in the order of their names.
QStringList filesOf(const QStringList &paths);

} // namespace core
