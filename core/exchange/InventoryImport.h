// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/InventoryReader.h"
#include "core/exchange/MachineMatch.h"

#include <QHash>

namespace core {

/// The lists of one inventory.
struct SeenParts
{
    AssetParts parts = {};
    bool isPartial = false;
    friend bool operator==(const SeenParts &, const SeenParts &) = default;
};

/// What one inventory does to the parc of a client.
struct PlannedMachine
{
    enum class Action { Create, Update, Keep };
    Action action = Action::Create;
    Asset asset = {};           ///< As it is to be stored; its id is that of the stored one, if any.
    Asset before = {};          ///< As it is stored; without id where it is not.
    QString client = {};        ///< Name of the client it belongs to.
    QList<SeenParts> seen = {}; ///< What the files list of it, in their order.
    AssetParts parts = {};      ///< Filled in by planParts().
    AssetParts partsBefore = {};
    friend bool operator==(const PlannedMachine &, const PlannedMachine &) = default;
};

/// What becomes of machines that may or may not be known ones.
enum class DoubtPolicy {
    LeaveOut,
    Create,
    Update ///< The likeliest one.
};

/// What the user says of one such machine.
struct DoubtChoice
{
    DoubtPolicy policy = DoubtPolicy::LeaveOut;
    QString candidate = {}; ///< Update: DoubtCandidate::key; empty: the likeliest.
    friend bool operator==(const DoubtChoice &, const DoubtChoice &) = default;
};

/// What the user says of all of them: by DoubtfulMachine::key, and of those not named.
struct DoubtChoices
{
    DoubtPolicy others = DoubtPolicy::LeaveOut;
    QHash<QString, DoubtChoice> chosen = {};

    DoubtChoice of(const QString &key) const { return chosen.value(key, DoubtChoice{.policy = others}); }
    friend bool operator==(const DoubtChoices &, const DoubtChoices &) = default;
};

/// A machine that may be the one seen, the likeliest first.
struct DoubtCandidate
{
    QString key = {}; ///< Stays the same when the preview is computed again.
    Asset asset = {};
    MachineMatch match = {};
    friend bool operator==(const DoubtCandidate &, const DoubtCandidate &) = default;
};

/// A machine of a file that may or may not be a known one.
struct DoubtfulMachine
{
    QString key = {}; ///< Of the file and the line.
    QString file = {};
    qint64 line = 0; ///< 0: an inventory.
    QString client = {};
    Asset seen = {};
    QList<DoubtCandidate> candidates = {};
    DoubtChoice choice = {}; ///< In effect.
    friend bool operator==(const DoubtfulMachine &, const DoubtfulMachine &) = default;
};

/// Inventories against the machines a client has; a pure value.
struct InventoryPlan
{
    QList<PlannedMachine> machines = {}; ///< Each machine once, however many files tell of it.
    QList<DoubtfulMachine> doubts = {};  ///< All of them, decided or not.
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {}; ///< Doubtful ones that are left out.
};

/// A machine as an inventory or the line of a list tells of it, and where from.
struct InventoryFile
{
    QString name = {}; ///< Of the file.
    InventoryRecord record = {};
    qint64 line = 0;       ///< Of a list.
    bool isListed = false; ///< By a list, which has a line for each machine.
    QString client = {};   ///< Named by the line; empty: whose the import is.
    bool isNamed = true;   ///< False: record.seen.name is only made up.
    bool knowsLifeCycle = false;
    bool knowsCriticality = false;
    QString notes = {};
    QStringList remarks = {}; ///< "Column: text": what has no other place than the notes.
};

/// Matches @p files, in their order, with the machines @p stored of @p client, and with each other.
InventoryPlan planOf(const QList<InventoryFile> &files, const QList<Asset> &stored, ClientId client,
                     const DoubtChoices &choices = {});

/// @p stored with what @p told says of it. What an agent measured counts more than a list says.
Asset merged(const Asset &stored, const InventoryFile &told);

/// Puts what the files list of @p machine over @p stored, the parts it has.
void planParts(PlannedMachine &machine, const AssetParts &stored);

} // namespace core
