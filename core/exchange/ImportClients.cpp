// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportClients.h"

#include "core/base/Text.h"
#include "core/services/ClientService.h"

namespace core {

Result<ImportedClient> ImportClients::find(const QString &name)
{
    const QString key = folded(name);
    if (const auto known = m_places.constFind(key); known != m_places.constEnd())
        return m_clients.at(*known);
    ImportedClient client{.name = name};
    const auto found = clientNamed(m_connection, name);
    if (found)
        client = {.name = found->name, .id = found->id};
    else if (found.error().kind == ErrorKind::Invalid)
        client.problem = found.error().sentence;
    else if (found.error().kind != ErrorKind::NotFound)
        return found.error();
    m_places.insert(key, m_clients.size());
    m_clients << client;
    return client;
}

QStringList ImportClients::missing() const
{
    QStringList names;
    for (const ImportedClient &client : m_clients) {
        if (client.isNew())
            names << client.name;
    }
    return names;
}

Result<> ImportClients::addMissing(Unit &unit)
{
    for (ImportedClient &client : m_clients) {
        if (!client.isNew())
            continue;
        const auto added = save(unit, Client{.name = client.name});
        if (!added)
            return added.error();
        client.id = *added;
    }
    return {};
}

} // namespace core
