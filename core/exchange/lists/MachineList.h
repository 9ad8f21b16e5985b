// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/InventoryImport.h"
#include "core/exchange/lists/ListReader.h"

namespace core {

/// The machines a list tells of, a line each.
struct MachineList
{
    QList<InventoryFile> machines = {};
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {}; ///< Lines that name no machine (sums, remarks below the list…).
};

/// Reads the list in @p device, called @p name, of the shape @p shape. Unreadable when it breaks off.
Result<MachineList> readMachineList(QIODevice &device, const ListShape &shape, const QString &name);

/// The client that a cell names: of a GLPI entity ("Root entity > Client > Site") the part below the
/// root, which alone names nobody.
QString clientIn(const QString &cell);
/// What that entity says below the client; empty for most.
QString placeIn(const QString &cell);

} // namespace core
