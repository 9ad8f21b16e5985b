// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"

#include "core/services/Saving.h"
#include "core/storage/ClientRepository.h"

namespace core {

Result<ClientId> save(Unit &unit, const Client &client)
{
    return saved<ClientRepository>(unit, client);
}

Result<SiteId> save(Unit &unit, const Site &site)
{
    return saved<ClientRepository>(unit, site);
}

Result<ContactId> save(Unit &unit, const Contact &contact)
{
    return saved<ClientRepository>(unit, contact);
}

Result<Client> clientNamed(Connection &connection, const QString &name)
{
    const auto found = ClientRepository(connection).named(name);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{
            .kind = ErrorKind::NotFound,
            .detail = QStringLiteral("client ") + name,
            .sentence = {
                QT_TRANSLATE_NOOP("Sentence",
                                  "There is no client called “%1”. Check the name in the list of clients."),
                {name}}};
    if (found->size() > 1)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Two clients fit “%1”: “%2” and “%3”. Give the exact name."),
             {name, found->at(0).name, found->at(1).name}});
    return found->constFirst();
}

} // namespace core
