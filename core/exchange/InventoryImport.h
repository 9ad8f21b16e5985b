// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/InventoryReader.h"

namespace core {

/// What one inventory does to the parc of a client.
struct PlannedMachine
{
    enum class Action { Create, Update, Keep };
    Action action = Action::Create;
    Asset asset = {};  ///< As it is to be stored; its id is that of the stored one, if any.
    Asset before = {}; ///< As it is stored; without id where it is not.
    friend bool operator==(const PlannedMachine &, const PlannedMachine &) = default;
};

/// Inventories against the machines a client has; a pure value.
struct InventoryPlan
{
    QList<PlannedMachine> machines = {}; ///< Each machine once, however many files tell of it.
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects =
        {}; ///< Inventories that may or may not be of a machine known: nobody is asked.
};

/// An inventory and the file it comes from.
struct InventoryFile
{
    QString name = {};
    InventoryRecord record = {};
};

/// Matches @p files, in their order, with the machines @p stored of @p client, and with each other.
InventoryPlan planOf(const QList<InventoryFile> &files, const QList<Asset> &stored, ClientId client);

} // namespace core
