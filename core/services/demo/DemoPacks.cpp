// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoOffice.h"
#include "core/storage/PackRepository.h"

namespace core {
namespace {

/// Hours bought beside those of each month, some of which expire soon, and one gesture.
QList<PackMovement> movementsOf(const DemoClient &client, QDate on)
{
    const ContractId contract = client.versions.constFirst().contract;
    const QDate bought = on.addMonths(-5);
    PackMovement pack{.contract = contract,
                      .kind = PackMovementKind::Credit,
                      .bookedOn = bought,
                      .valueOn = bought,
                      .minutes = Minutes(10 * 60),
                      .expiresOn = on.addDays(24),
                      .reason = QStringLiteral("Carnet de 10 heures, devis %1-014").arg(bought.year())};
    if (client.model->priceModel == PriceModel::Hybrid) {
        pack.minutes = Minutes(20 * 60);
        pack.expiresOn = bought.addYears(1).addDays(-1);
        pack.reason = QStringLiteral("Carnet de 20 heures, devis %1-021").arg(bought.year());
    }
    const QDate given = on.addMonths(-2);
    return {pack,
            {.contract = contract,
             .kind = PackMovementKind::Adjustment,
             .bookedOn = given,
             .valueOn = given,
             .minutes = Minutes(45),
             .reason = QStringLiteral("Geste commercial : seconde visite pour la même panne")}};
}

} // namespace

Result<> addDemoPacks(Unit &unit, DemoOffice &office)
{
    for (const DemoClient &client : office.clients) {
        if (client.versions.isEmpty() || !hasPack(client.versions.constFirst()))
            continue;
        for (const PackMovement &movement : movementsOf(client, office.on)) {
            if (const auto added = PackRepository::add(unit, movement); !added)
                return added.error();
        }
    }
    return {};
}

} // namespace core
