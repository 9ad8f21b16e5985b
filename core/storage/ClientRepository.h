// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "core/domain/client/ClientList.h"
#include "core/storage/Select.h"
#include "core/storage/Unit.h"

namespace core {

/// Clients with their sites and contacts, as stored. Reads through any connection, writes
/// through a unit of work; holds no state, so it is made where it is used.
class ClientRepository
{
public:
    using Row = ClientRow;
    using Filter = ClientFilter;
    static constexpr Table kTable = Table::Client;

    explicit ClientRepository(Connection &connection) : m_connection(connection) {}

    Result<Client> find(ClientId id) const;
    /// All whose folded name is that of @p name: named exactly, else without case and accents.
    Result<QList<Client>> named(const QString &name) const;
    Result<QList<Client>> all(bool archived = false) const; ///< By name.
    Result<Page<ClientRow>> page(const ClientFilter &filter, const std::optional<Cursor> &after,
                                 int limit) const;
    Result<QList<ClientRow>> rows(const QSet<qint64> &ids, const ClientFilter &filter) const;
    Result<qint64> count(const ClientFilter &filter) const;

    Result<Site> findSite(SiteId id) const;
    Result<QList<Site>> sites(ClientId client) const;
    Result<Contact> findContact(ContactId id) const;
    Result<QList<Contact>> contacts(ClientId client) const;
    /// Of every client, archived ones left out; without regard to case.
    Result<QList<Contact>> contactsWithEmail(const QString &email) const;

    static Result<ClientId> add(Unit &unit, const Client &client);
    static Result<> update(Unit &unit, const Client &client);
    static Result<SiteId> add(Unit &unit, const Site &site);
    static Result<> update(Unit &unit, const Site &site);
    static Result<ContactId> add(Unit &unit, const Contact &contact);
    static Result<> update(Unit &unit, const Contact &contact);

private:
    Select select(const ClientFilter &filter) const;

    Connection &m_connection;
};

} // namespace core
