// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SubscriptionRepository.h"

#include "core/base/Text.h"
#include "core/domain/asset/Asset.h"
#include "core/storage/AssetLinks.h"

namespace core {
namespace {

const QDate kLastDay(9999, 12, 31); ///< Of what has no end; the index says it too.
const QString kExpiry = QStringLiteral("COALESCE(t.expires_on, '9999-12-31')");

/// How many machines use the subscription t.
const QString kUsed =
    QStringLiteral("(SELECT COUNT(*) FROM subscription_asset x JOIN asset a ON a.id = x.asset_id WHERE "
                   "x.subscription_id = t.id AND a.life_cycle < %1)")
        .arg(static_cast<int>(LifeCycle::Retired));

AssetLinks links()
{
    return {.table = Table::SubscriptionAsset, .record = QStringLiteral("subscription_id")};
}

Subscription toSubscription(const Fields &fields)
{
    Subscription subscription{.id = fields.id<SubscriptionId>(0),
                              .client = fields.id<ClientId>(2),
                              .kind = fields.choice<SubscriptionKind>(3),
                              .name = fields.text(4),
                              .domainNames = fields.text(5).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                              .issuer = fields.text(6),
                              .reference = fields.text(7),
                              .supplier = fields.text(8)};
    if (!fields.isNull(9))
        subscription.seats = fields.number(9);
    subscription.vaultEntry = fields.text(10);
    subscription.startsOn = fields.maybeDay(11);
    subscription.expiresOn = fields.maybeDay(12);
    subscription.isAutoRenewed = fields.flag(13);
    subscription.price = fields.maybeMoney(14);
    subscription.isArchived = fields.flag(15);
    subscription.notes = fields.text(16);
    subscription.version = fields.number(1);
    return subscription;
}

QVariantMap valuesOf(const Subscription &subscription)
{
    const QString names = subscription.domainNames.join(QLatin1Char(' '));
    return {{QStringLiteral("client_id"), subscription.client.value()},
            {QStringLiteral("kind"), number(subscription.kind)},
            {QStringLiteral("name"), subscription.name},
            {QStringLiteral("sort_key"), folded(subscription.name)},
            {QStringLiteral("domain_names"), names},
            {QStringLiteral("issuer"), subscription.issuer},
            {QStringLiteral("reference_number"), subscription.reference},
            {QStringLiteral("supplier"), subscription.supplier},
            {QStringLiteral("seats"), orNull(subscription.seats)},
            {QStringLiteral("vault_entry"), subscription.vaultEntry},
            {QStringLiteral("starts_on"), orNull(subscription.startsOn)},
            {QStringLiteral("expires_on"), orNull(subscription.expiresOn)},
            {QStringLiteral("is_auto_renewed"), subscription.isAutoRenewed},
            {QStringLiteral("price_cents"), orNull(subscription.price)},
            {QStringLiteral("is_archived"), subscription.isArchived},
            {QStringLiteral("notes"), subscription.notes},
            {QStringLiteral("search_text"),
             Search::searchText({subscription.name, names, subscription.issuer, subscription.reference,
                                 subscription.supplier, subscription.notes})}};
}

SubscriptionRow toRow(const Fields &fields)
{
    SubscriptionRow row{.id = fields.id<SubscriptionId>(0),
                        .client = fields.id<ClientId>(1),
                        .kind = fields.choice<SubscriptionKind>(2),
                        .name = fields.text(3),
                        .clientName = fields.text(4),
                        .issuer = fields.text(5),
                        .reference = fields.text(6),
                        .supplier = fields.text(7)};
    if (!fields.isNull(8))
        row.seats = fields.number(8);
    row.machines = fields.integer(9);
    row.startsOn = fields.maybeDay(10);
    row.expiresOn = fields.maybeDay(11);
    row.isAutoRenewed = fields.flag(12);
    row.price = fields.maybeMoney(13);
    row.isArchived = fields.flag(14);
    row.sortKey = fields.text(15);
    return row;
}

void narrow(Select &select, const SubscriptionFilter &filter)
{
    if (filter.client)
        select.where(QStringLiteral("t.client_id = :client"),
                     {{QStringLiteral("client"), filter.client->value()}});
    if (filter.kind)
        select.where(QStringLiteral("t.kind = :kind"), {{QStringLiteral("kind"), number(*filter.kind)}});
    if (filter.asset)
        select.where(QStringLiteral("EXISTS (SELECT 1 FROM subscription_asset x WHERE x.subscription_id = "
                                    "t.id AND x.asset_id = :asset)"),
                     {{QStringLiteral("asset"), filter.asset->value()}});
    if (filter.expiresFrom)
        select.where(QStringLiteral("t.expires_on >= :expires_from"),
                     {{QStringLiteral("expires_from"), *filter.expiresFrom}});
    if (filter.expiresTo)
        select.where(QStringLiteral("t.expires_on <= :expires_to"),
                     {{QStringLiteral("expires_to"), *filter.expiresTo}});
    if (filter.undated)
        select.where(QStringLiteral("t.expires_on IS NULL"));
    if (filter.overused)
        select.where(QStringLiteral("t.seats < ") + kUsed);
    if (!filter.archived)
        select.where(QStringLiteral("NOT t.is_archived"));
}

} // namespace

Select SubscriptionRepository::select(const SubscriptionFilter &filter) const
{
    Select select(kTable,
                  QStringLiteral("t.id, t.client_id, t.kind, t.name, c.name, t.issuer, t.reference_number, "
                                 "t.supplier, t.seats, %1, t.starts_on, t.expires_on, t.is_auto_renewed, "
                                 "t.price_cents, t.is_archived, t.sort_key")
                      .arg(kUsed),
                  QStringLiteral(" JOIN client c ON c.id = t.client_id"));
    select.search(m_connection.dialect(), filter.text);
    narrow(select, filter);
    const bool byName = filter.order == SubscriptionOrder::ByName;
    select.orderBy({byName ? QStringLiteral("t.sort_key") : kExpiry, QStringLiteral("t.id")},
                   filter.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return select;
}

Result<Subscription> SubscriptionRepository::find(SubscriptionId id) const
{
    auto found = m_connection.one<Subscription>(
        QStringLiteral("SELECT id, version, client_id, kind, name, domain_names, issuer, reference_number, "
                       "supplier, seats, vault_entry, starts_on, expires_on, is_auto_renewed, price_cents, "
                       "is_archived, notes FROM subscription WHERE id = :id"),
        {{QStringLiteral("id"), id.value()}}, toSubscription);
    if (!found)
        return found;
    const auto assets = links().of(m_connection, id.value());
    if (!assets)
        return assets.error();
    found.value().assets = *assets;
    return found;
}

Result<Page<SubscriptionRow>> SubscriptionRepository::page(const SubscriptionFilter &filter,
                                                           const std::optional<Cursor> &after,
                                                           int limit) const
{
    const Select rows = select(filter);
    const auto keys = [search = rows.isSearch(), order = filter.order](const SubscriptionRow &row) {
        if (search)
            return QVariantList{row.id.value()};
        const QVariant first = order == SubscriptionOrder::ByName
                                   ? QVariant(row.sortKey)
                                   : QVariant(row.expiresOn.value_or(kLastDay));
        return QVariantList{first, row.id.value()};
    };
    return pageOf<SubscriptionRow>(m_connection, rows, after, limit, toRow, keys);
}

Result<QList<SubscriptionRow>> SubscriptionRepository::rows(const QSet<qint64> &ids,
                                                            const SubscriptionFilter &filter) const
{
    Select rows = select(filter);
    rows.whereIds(ids);
    return m_connection.all<SubscriptionRow>(rows.sql(), rows.params(), toRow);
}

Result<qint64> SubscriptionRepository::count(const SubscriptionFilter &filter) const
{
    return countOf(m_connection, select(filter));
}

Result<SubscriptionId> SubscriptionRepository::add(Unit &unit, const Subscription &subscription)
{
    const auto id = added<SubscriptionId>(unit.insert(kTable, valuesOf(subscription)));
    if (!id)
        return id;
    const Result<> linked = links().write(unit, id->value(), subscription.assets);
    return linked ? id : Result<SubscriptionId>(linked.error());
}

Result<> SubscriptionRepository::update(Unit &unit, const Subscription &subscription)
{
    const Result<> row =
        written(unit.update({kTable, subscription.id.value()}, subscription.version, valuesOf(subscription)));
    return row ? links().write(unit, subscription.id.value(), subscription.assets) : row;
}

} // namespace core
