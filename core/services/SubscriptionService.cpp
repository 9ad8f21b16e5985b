// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SubscriptionService.h"

#include "core/services/Saving.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/SubscriptionRepository.h"

namespace core {
namespace {

Result<> checkedMachines(Connection &connection, const Subscription &subscription)
{
    const auto assets = AssetRepository(connection).findAll(subscription.assets);
    if (!assets)
        return assets.error();
    for (const Asset &asset : *assets) {
        if (asset.client != subscription.client)
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "“%1” is a machine of another client: take it off."),
                 {asset.name}},
                QStringLiteral("assets"));
    }
    return {};
}

} // namespace

Result<SubscriptionId> save(Unit &unit, const Subscription &subscription)
{
    const Subscription wanted = fitted(subscription);
    if (const Result<> fine = checkedMachines(unit.connection(), wanted); !fine)
        return unit.refuse(fine.error());
    return saved<SubscriptionRepository>(unit, wanted);
}

} // namespace core
