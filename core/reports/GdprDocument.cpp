// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/GdprDocument.h"

#include "core/storage/ClientRepository.h"
#include "core/storage/GdprRepository.h"
#include "core/storage/InterventionRepository.h"

namespace core {

Result<RegisterDocument> registerDocument(Connection &connection, ClientId client, Instant now)
{
    const auto parties = paperParties(connection, {}, now);
    if (!parties)
        return parties.error();
    const auto rows = GdprRepository(connection).activities(client);
    if (!rows)
        return rows.error();
    RegisterDocument document{.parties = *parties};
    for (const ActivityRow &row : *rows) {
        if (document.parts.isEmpty() || document.parts.constLast().client.id != row.activity.client) {
            const auto found = ClientRepository(connection).find(row.activity.client);
            if (!found)
                return found.error();
            document.parts << RegisterDocument::Part{.client = *found};
        }
        document.parts.last().activities << row.activity;
    }
    return document;
}

Result<BreachDocument> breachDocument(Connection &connection, DataBreachId breach, Instant now)
{
    const auto found = GdprRepository(connection).find(breach);
    if (!found)
        return found.error();
    const auto parties = paperParties(connection, found->client, now);
    if (!parties)
        return parties.error();
    BreachDocument document{.parties = *parties, .breach = *found, .clock = breachClock(*found, now)};
    if (found->intervention.isValid()) {
        const auto intervention = InterventionRepository(connection).find(found->intervention);
        if (!intervention)
            return intervention.error();
        document.interventionNumber = interventionNumber(intervention->year, intervention->sequence);
    }
    return document;
}

} // namespace core
