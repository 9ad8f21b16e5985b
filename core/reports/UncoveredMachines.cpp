// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/UncoveredMachines.h"

#include "core/domain/contract/Choice.h"
#include "core/storage/ContractRepository.h"

namespace core {
namespace {

struct Machine
{
    AssetId id = {};
    AssetKind kind = {};
    SiteId site = {};
    QString name = {};
};

/// Clients with a contract in force that does not cover everything.
Result<QList<UncoveredMachines>> limitedClients(Connection &connection, QDate day)
{
    const QString sql =
        QStringLiteral("SELECT k.id, k.name FROM client k WHERE EXISTS (SELECT 1 FROM contract c JOIN "
                       "contract_version v "
                       "ON v.contract_id = c.id JOIN scope_line s ON s.contract_version_id = v.id WHERE "
                       "c.client_id = k.id "
                       "AND c.state IN (%1, %2) AND c.starts_on <= :today AND (c.ends_on IS NULL OR "
                       "c.ends_on >= :today) "
                       "AND (s.asset_id IS NOT NULL OR s.asset_kind IS NOT NULL OR s.site_id IS NOT NULL)) "
                       "ORDER BY k.sort_key, k.id")
            .arg(static_cast<int>(ContractState::Active))
            .arg(static_cast<int>(ContractState::NoticeGiven));
    return connection.all<UncoveredMachines>(sql, {{QStringLiteral("today"), day}}, [](const Fields &fields) {
        return UncoveredMachines{.client = fields.id<ClientId>(0), .clientName = fields.text(1)};
    });
}

Result<QList<Machine>> machinesOf(Connection &connection, ClientId client)
{
    return connection.all<Machine>(
        QStringLiteral(
            "SELECT id, kind, site_id, name FROM asset WHERE client_id = :client AND life_cycle IN "
            "(%1, %2) ORDER BY sort_key, id")
            .arg(static_cast<int>(LifeCycle::InService))
            .arg(static_cast<int>(LifeCycle::UnderRepair)),
        {{QStringLiteral("client"), client.value()}}, [](const Fields &fields) {
            return Machine{fields.id<AssetId>(0), fields.choice<AssetKind>(1), fields.id<SiteId>(2),
                           fields.text(3)};
        });
}

} // namespace

Result<QList<UncoveredMachines>> uncoveredMachines(Connection &connection, QDate day)
{
    const auto clients = limitedClients(connection, day);
    if (!clients)
        return clients.error();
    QList<UncoveredMachines> found;
    for (UncoveredMachines client : *clients) {
        const auto books = ContractRepository(connection).booksOf(client.client);
        if (!books)
            return books.error();
        const auto machines = machinesOf(connection, client.client);
        if (!machines)
            return machines.error();
        for (const Machine &machine : *machines) {
            if (!fittingContracts(*books, {{machine.id}, {machine.kind}, machine.site, day}).isEmpty())
                continue;
            if (client.machines.isEmpty())
                client.firstName = machine.name;
            client.machines << machine.id;
        }
        if (!client.machines.isEmpty())
            found << client;
    }
    return found;
}

} // namespace core
