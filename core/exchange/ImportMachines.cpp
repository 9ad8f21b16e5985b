// SPDX-License-Identifier: GPL-3.0-or-later
// What Import does with machines.
#include "core/exchange/Import.h"
#include "core/services/AssetService.h"
#include "core/storage/AssetPartRepository.h"
#include "core/storage/AssetRepository.h"

namespace core {

/// Against the machines that the client has.
Result<InventoryPlan> Import::matchMachines(Connection &connection, const ClientWork &work,
                                            ImportSummary &summary) const
{
    QList<Asset> stored;
    if (work.client.id.isValid() && !work.machines.isEmpty()) {
        const auto assets = AssetRepository(connection).ofClient(work.client.id);
        if (!assets)
            return assets.error();
        stored = *assets;
    }
    InventoryPlan plan = planOf(work.machines, stored, work.client.id, m_request.doubts);
    const AssetPartRepository repository(connection);
    for (PlannedMachine &machine : plan.machines) {
        AssetParts parts;
        if (machine.asset.id.isValid()) {
            const auto found = repository.of(machine.asset.id);
            if (!found)
                return found.error();
            parts = *found;
        }
        planParts(machine, parts);
    }
    count(plan, work.client.name, summary);
    return plan;
}

void Import::count(const InventoryPlan &plan, const QString &client, ImportSummary &summary)
{
    for (PlannedMachine machine : plan.machines) {
        using enum PlannedMachine::Action;
        summary.machines.created += machine.action == Create ? 1 : 0;
        summary.machines.updated += machine.action == Update ? 1 : 0;
        summary.machines.unchanged += machine.action == Keep ? 1 : 0;
        machine.client = client;
        summary.plannedMachines << machine;
    }
    summary.machines.rejected += plan.rejects.size();
    summary.doubts += plan.doubts;
    summary.notes += plan.notes;
    summary.rejects += plan.rejects;
}

Result<> Import::writeMachines(Unit &unit, const InventoryPlan &plan, ClientId client)
{
    for (const PlannedMachine &machine : plan.machines) {
        if (machine.action == PlannedMachine::Action::Keep)
            continue;
        Asset asset = machine.asset;
        asset.client = client;
        if (const auto saved = save(unit, asset, machine.parts); !saved)
            return saved.error();
    }
    return {};
}

} // namespace core
