// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ClientRepository.h"

#include "core/base/Text.h"
#include "core/storage/PartyColumns.h"

namespace core {
namespace {

const QString kClientColumns =
    QStringLiteral("id, version, name, kind, notes, is_archived, phone, email, ") + kPartyColumns;

Client toClient(const Fields &fields)
{
    Client client{.id = fields.id<ClientId>(0),
                  .name = fields.text(2),
                  .kind = fields.choice<ClientKind>(3),
                  .phone = fields.text(6),
                  .email = fields.text(7),
                  .notes = fields.text(4),
                  .isArchived = fields.flag(5),
                  .version = fields.number(1)};
    client.legal = toLegalIdentity(fields, 8);
    client.address = toAddress(fields, 8 + kLegalColumnCount);
    return client;
}

QVariantMap valuesOf(const Client &client)
{
    QVariantMap values{{QStringLiteral("name"), client.name},
                       {QStringLiteral("sort_key"), folded(client.name)},
                       {QStringLiteral("kind"), number(client.kind)},
                       {QStringLiteral("phone"), client.phone},
                       {QStringLiteral("email"), client.email},
                       {QStringLiteral("notes"), client.notes},
                       {QStringLiteral("is_archived"), client.isArchived}};
    values.insert(valuesOf(client.legal));
    values.insert(valuesOf(client.address));
    values.insert(QStringLiteral("search_text"),
                  Search::searchText({client.name, client.legal.siren, client.address.town, client.phone,
                                      client.email, client.notes}));
    return values;
}

const QString kSiteColumns =
    QStringLiteral("id, version, client_id, name, holiday_region, good_friday, december_26, access_notes, "
                   "is_archived, street, postcode, town, country");

Site toSite(const Fields &fields)
{
    Site site{.id = fields.id<SiteId>(0),
              .client = fields.id<ClientId>(2),
              .name = fields.text(3),
              .accessNotes = fields.text(7),
              .isArchived = fields.flag(8),
              .version = fields.number(1)};
    site.holidays = {.region = fields.choice<HolidayRegion>(4),
                     .goodFriday = fields.flag(5),
                     .december26 = fields.flag(6)};
    site.address = toAddress(fields, 9);
    return site;
}

QVariantMap valuesOf(const Site &site)
{
    QVariantMap values{{QStringLiteral("client_id"), site.client.value()},
                       {QStringLiteral("name"), site.name},
                       {QStringLiteral("sort_key"), folded(site.name)},
                       {QStringLiteral("holiday_region"), number(site.holidays.region)},
                       {QStringLiteral("good_friday"), site.holidays.goodFriday},
                       {QStringLiteral("december_26"), site.holidays.december26},
                       {QStringLiteral("access_notes"), site.accessNotes},
                       {QStringLiteral("is_archived"), site.isArchived}};
    values.insert(valuesOf(site.address));
    return values;
}

const QString kContactColumns =
    QStringLiteral("id, version, client_id, site_id, name, role, phone, mobile, email, notes, is_archived");

Contact toContact(const Fields &fields)
{
    return {.id = fields.id<ContactId>(0),
            .client = fields.id<ClientId>(2),
            .site = fields.id<SiteId>(3),
            .name = fields.text(4),
            .role = fields.text(5),
            .phone = fields.text(6),
            .mobile = fields.text(7),
            .email = fields.text(8),
            .notes = fields.text(9),
            .isArchived = fields.flag(10),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const Contact &contact)
{
    return {{QStringLiteral("client_id"), contact.client.value()},
            {QStringLiteral("site_id"), orNull(contact.site)},
            {QStringLiteral("name"), contact.name},
            {QStringLiteral("sort_key"), folded(contact.name)},
            {QStringLiteral("role"), contact.role},
            {QStringLiteral("phone"), contact.phone},
            {QStringLiteral("mobile"), contact.mobile},
            {QStringLiteral("email"), contact.email},
            {QStringLiteral("notes"), contact.notes},
            {QStringLiteral("is_archived"), contact.isArchived},
            {QStringLiteral("search_text"),
             Search::searchText({contact.name, contact.role, contact.phone, contact.mobile, contact.email})}};
}

ClientRow toRow(const Fields &fields)
{
    return {.id = fields.id<ClientId>(0),
            .name = fields.text(1),
            .kind = fields.choice<ClientKind>(2),
            .town = fields.text(3),
            .phone = fields.text(4),
            .isArchived = fields.flag(5),
            .sites = fields.number(7),
            .assets = fields.number(8),
            .openInterventions = fields.number(9),
            .activeContracts = fields.number(10),
            .sortKey = fields.text(6)};
}

} // namespace

Select ClientRepository::select(const ClientFilter &filter) const
{
    Select select(
        kTable,
        QStringLiteral("t.id, t.name, t.kind, t.town, t.phone, t.is_archived, t.sort_key, "
                       "(SELECT COUNT(*) FROM site x WHERE x.client_id = t.id AND NOT x.is_archived), "
                       "(SELECT COUNT(*) FROM asset x WHERE x.client_id = t.id AND x.life_cycle < 3), "
                       "(SELECT COUNT(*) FROM intervention x WHERE x.client_id = t.id AND x.is_open), "
                       "(SELECT COUNT(*) FROM contract x WHERE x.client_id = t.id AND x.state IN (2, 4))"));
    select.search(m_connection.dialect(), filter.text);
    if (!filter.archived)
        select.where(QStringLiteral("NOT t.is_archived"));
    select.orderBy({QStringLiteral("t.sort_key"), QStringLiteral("t.id")});
    return select;
}

Result<Client> ClientRepository::find(ClientId id) const
{
    return m_connection.one<Client>(
        QStringLiteral("SELECT %1 FROM client WHERE id = :id").arg(kClientColumns),
        {{QStringLiteral("id"), id.value()}}, toClient);
}

Result<QList<Client>> ClientRepository::named(const QString &name) const
{
    auto found = m_connection.all<Client>(
        QStringLiteral("SELECT %1 FROM client WHERE sort_key = :key ORDER BY id").arg(kClientColumns),
        {{QStringLiteral("key"), folded(name)}}, toClient);
    if (!found)
        return found;
    QList<Client> exact;
    for (const Client &client : *found) {
        if (client.name == name)
            exact << client;
    }
    return exact.isEmpty() ? found : Result<QList<Client>>(exact);
}

Result<QList<Client>> ClientRepository::all(bool archived) const
{
    return m_connection.all<Client>(
        QStringLiteral("SELECT %1 FROM client%2 ORDER BY sort_key, id")
            .arg(kClientColumns, archived ? QString() : QStringLiteral(" WHERE NOT is_archived")),
        {}, toClient);
}

Result<Page<ClientRow>> ClientRepository::page(const ClientFilter &filter, const std::optional<Cursor> &after,
                                               int limit) const
{
    const Select rows = select(filter);
    return pageOf<ClientRow>(
        m_connection, rows, after, limit, toRow, [search = rows.isSearch()](const ClientRow &row) {
            return search ? QVariantList{row.id.value()} : QVariantList{row.sortKey, row.id.value()};
        });
}

Result<QList<ClientRow>> ClientRepository::rows(const QSet<qint64> &ids, const ClientFilter &filter) const
{
    Select rows = select(filter);
    rows.whereIds(ids);
    return m_connection.all<ClientRow>(rows.sql(), rows.params(), toRow);
}

Result<qint64> ClientRepository::count(const ClientFilter &filter) const
{
    return countOf(m_connection, select(filter));
}

Result<Site> ClientRepository::findSite(SiteId id) const
{
    return m_connection.one<Site>(QStringLiteral("SELECT %1 FROM site WHERE id = :id").arg(kSiteColumns),
                                  {{QStringLiteral("id"), id.value()}}, toSite);
}

Result<QList<Site>> ClientRepository::sites(ClientId client) const
{
    return m_connection.all<Site>(
        QStringLiteral("SELECT %1 FROM site WHERE client_id = :client ORDER BY sort_key, id")
            .arg(kSiteColumns),
        {{QStringLiteral("client"), client.value()}}, toSite);
}

Result<Contact> ClientRepository::findContact(ContactId id) const
{
    return m_connection.one<Contact>(
        QStringLiteral("SELECT %1 FROM contact WHERE id = :id").arg(kContactColumns),
        {{QStringLiteral("id"), id.value()}}, toContact);
}

Result<QList<Contact>> ClientRepository::contacts(ClientId client) const
{
    return m_connection.all<Contact>(
        QStringLiteral("SELECT %1 FROM contact WHERE client_id = :client ORDER BY sort_key, id")
            .arg(kContactColumns),
        {{QStringLiteral("client"), client.value()}}, toContact);
}

Result<QList<Contact>> ClientRepository::contactsWithEmail(const QString &email) const
{
    return m_connection.all<Contact>(
        QStringLiteral("SELECT %1 FROM contact WHERE LOWER(email) = :email AND NOT is_archived ORDER BY id")
            .arg(kContactColumns),
        {{QStringLiteral("email"), email.toLower()}}, toContact);
}

Result<ClientId> ClientRepository::add(Unit &unit, const Client &client)
{
    return added<ClientId>(unit.insert(Table::Client, valuesOf(client)));
}

Result<> ClientRepository::update(Unit &unit, const Client &client)
{
    return written(unit.update({Table::Client, client.id.value()}, client.version, valuesOf(client)));
}

Result<SiteId> ClientRepository::add(Unit &unit, const Site &site)
{
    return added<SiteId>(unit.insert(Table::Site, valuesOf(site)));
}

Result<> ClientRepository::update(Unit &unit, const Site &site)
{
    return written(unit.update({Table::Site, site.id.value()}, site.version, valuesOf(site)));
}

Result<ContactId> ClientRepository::add(Unit &unit, const Contact &contact)
{
    return added<ContactId>(unit.insert(Table::Contact, valuesOf(contact)));
}

Result<> ClientRepository::update(Unit &unit, const Contact &contact)
{
    return written(unit.update({Table::Contact, contact.id.value()}, contact.version, valuesOf(contact)));
}

} // namespace core
