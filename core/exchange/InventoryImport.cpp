// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/InventoryImport.h"

#include "core/exchange/MachineMatch.h"

#include <algorithm>

namespace core {
namespace {

/// A machine known before or made by this import.
struct Known
{
    Asset before = {};
    Asset asset = {};
    bool isTold = false; ///< A file speaks of it.
};

struct Candidates
{
    QList<qsizetype> same = {};
    QList<qsizetype> unsure = {};
};

Candidates candidatesFor(const QList<Known> &known, const Asset &seen)
{
    Candidates found;
    for (qsizetype i = 0; i < known.size(); ++i) {
        const MachineMatch match = matchOf(known.at(i).asset, seen);
        if (match == MachineMatch::Same)
            found.same << i;
        else if (match == MachineMatch::Unsure)
            found.unsure << i;
    }
    return found;
}

PlannedMachine planned(const Known &known)
{
    using enum PlannedMachine::Action;
    if (!known.asset.id.isValid())
        return {.action = Create, .asset = known.asset};
    return {
        .action = known.asset == known.before ? Keep : Update, .asset = known.asset, .before = known.before};
}

/// Categories that no file's record has a place for, each told once.
void tellLeftOut(InventoryPlan &plan, const QList<InventoryFile> &files)
{
    QStringList parts;
    for (const InventoryFile &file : files)
        parts << file.record.partsLeftOut;
    parts.sort();
    parts.removeDuplicates();
    if (!parts.isEmpty())
        plan.notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "These parts of the inventories have no place in Vigie yet: %1."),
             {parts.join(QStringLiteral(", "))}}};
}

} // namespace

InventoryPlan planOf(const QList<InventoryFile> &files, const QList<Asset> &stored, ClientId client)
{
    InventoryPlan plan;
    QList<Known> known;
    for (const Asset &asset : stored)
        known << Known{asset, asset};
    tellLeftOut(plan, files);
    for (const InventoryFile &file : files) {
        for (ImportNote note : file.record.notes) {
            note.file = file.name;
            plan.notes << note;
        }
        const Candidates found = candidatesFor(known, file.record.seen);
        if (found.same.size() == 1) {
            Known &machine = known[found.same.constFirst()];
            machine.asset = merged(machine.asset, file.record.seen, file.record.knowsKind);
            machine.isTold = true;
        } else if (!found.same.isEmpty() || !found.unsure.isEmpty()) {
            const qsizetype like = (found.same + found.unsure).constFirst();
            plan.rejects << ImportNote{
                0,
                {QT_TRANSLATE_NOOP("Sentence",
                                   "“%1” may be the machine “%2”, or another one: it is left out. "
                                   "Complete the serial number or UUID of the machine, then "
                                   "import again."),
                 {file.record.seen.name, known.at(like).asset.name}},
                file.name};
        } else {
            Asset asset = file.record.seen;
            asset.client = client;
            known << Known{.asset = asset, .isTold = true};
        }
    }
    for (const Known &machine : known) {
        if (machine.isTold)
            plan.machines << planned(machine);
    }
    return plan;
}

} // namespace core
