// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/PaperParties.h"

#include "core/base/Zone.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/PeopleRepository.h"

namespace core {

Result<PaperParties> paperParties(Connection &connection, ClientId client, Instant now)
{
    PaperParties parties;
    const auto provider = PeopleRepository(connection).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (provider)
        parties.provider = *provider;
    if (client.isValid()) {
        const auto found = ClientRepository(connection).find(client);
        if (!found)
            return found.error();
        parties.client = *found;
    }
    const QTimeZone &zone = parties.provider.zone;
    parties.zone = zone.isValid() ? zone : QTimeZone("Europe/Paris");
    parties.issuedOn = localTime(now, parties.zone).day;
    return parties;
}

} // namespace core
