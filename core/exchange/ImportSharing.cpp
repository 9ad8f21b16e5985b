// SPDX-License-Identifier: GPL-3.0-or-later
// How Import tells whose each of the things is that it has read.
#include "core/base/Text.h"
#include "core/exchange/Import.h"

#include <algorithm>

namespace core {
namespace {

/// Where the work for each client stands, by the names that files give.
class WorkPlaces
{
public:
    WorkPlaces(const ImportedClient &own, ImportClients &clients) : m_own(own), m_clients(clients) {}

    /// Negative: problem() says why the client cannot be told. The next free place for a new one.
    Result<qsizetype> of(const QString &name)
    {
        ImportedClient client = m_own;
        if (!name.isEmpty() && folded(name) != folded(m_own.name)) {
            const auto found = m_clients.find(name);
            if (!found)
                return found.error();
            client = *found;
        }
        m_problem = client.problem;
        if (!client.problem.isEmpty())
            return qsizetype(-1);
        const QString key = folded(client.name);
        if (!m_places.contains(key)) {
            m_places.insert(key, m_named.size());
            m_named << client;
        }
        return m_places.value(key);
    }
    const QList<ImportedClient> &clients() const { return m_named; }
    const Sentence &problem() const { return m_problem; }

private:
    const ImportedClient &m_own;
    ImportClients &m_clients;
    QHash<QString, qsizetype> m_places;
    QList<ImportedClient> m_named;
    Sentence m_problem;
};

/// Gives each of @p items to the work for its client; rejects those whose client cannot be told.
template <class Item, class Work, class Give, class Reject>
Result<> share(const QList<Item> &items, WorkPlaces &places, QList<Work> &works, const Give &give,
               const Reject &reject)
{
    for (const Item &item : items) {
        const auto place = places.of(item.client);
        if (!place)
            return place.error();
        while (works.size() < places.clients().size())
            works << Work{.client = places.clients().at(works.size())};
        if (*place >= 0)
            give(works[*place], item);
        else
            reject(item);
    }
    return {};
}

} // namespace

/// Whether something does not say whose it is.
bool Import::hasUnowned() const
{
    const auto isUnowned = [](const auto &each) { return each.client.isEmpty(); };
    return std::ranges::any_of(m_logs, isUnowned) || std::ranges::any_of(m_inventories, isUnowned) ||
           std::ranges::any_of(m_contracts, isUnowned);
}

/// In the order in which the files name the clients; what is of a client that cannot be told is
/// rejected.
Result<QList<Import::ClientWork>> Import::workByClient(const ImportedClient &own, ImportClients &clients,
                                                       ImportSummary &summary) const
{
    WorkPlaces places(own, clients);
    QList<ClientWork> works;
    if (summary.isNewClient || (own.id.isValid() && hasUnowned())) {
        if (const auto place = places.of({}); !place)
            return place.error();
        works << ClientWork{.client = own};
    }
    qsizetype log = 0;
    Result<> shared = share(
        m_logs, places, works, [&log](ClientWork &work, const Log &) { work.logs << log++; },
        [&](const Log &lost) {
            ++log;
            for (const PlannedIntervention &each : lost.plan.interventions)
                summary.rejects << ImportNote{each.line, places.problem(), lost.name};
            summary.interventions.rejected += lost.plan.interventions.size();
        });
    if (shared)
        shared = share(
            m_contracts, places, works,
            [](ClientWork &work, const PlannedContract &contract) { work.contracts << contract; },
            [&](const PlannedContract &contract) {
                summary.rejects << ImportNote{contract.line, places.problem(), contract.file};
                ++summary.contracts.rejected;
            });
    if (shared)
        shared = share(
            m_inventories, places, works,
            [](ClientWork &work, const InventoryFile &file) { work.machines << file; },
            [&](const InventoryFile &file) {
                summary.rejects << ImportNote{file.line, places.problem(), file.name};
                ++summary.machines.rejected;
            });
    if (!shared)
        return shared.error();
    summary.newClients = clients.missing();
    return works;
}

} // namespace core
