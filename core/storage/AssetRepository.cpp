// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AssetRepository.h"

#include "core/base/Text.h"

namespace core {
namespace {

const QString kColumns = QStringLiteral(
    "id, version, client_id, site_id, kind, name, tag, maker, model, serial, uuid, device_id, mac_addresses, "
    "ip_addresses, os_name, os_version, cpu, ram_mib, user_name, location, remote_access, vault_entry, "
    "purchased_on, supplier, price_cents, warranty_until_on, life_cycle, in_service_on, retired_on, "
    "criticality, inventoried_at, notes, os_build, os_installed_on, booted_at, update_state, "
    "updates_read_on, disposed_on, agent");

QStringList toList(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Asset toAsset(const Fields &fields)
{
    Asset asset{.id = fields.id<AssetId>(0),
                .client = fields.id<ClientId>(2),
                .site = fields.id<SiteId>(3),
                .kind = fields.choice<AssetKind>(4),
                .name = fields.text(5),
                .tag = fields.text(6),
                .maker = fields.text(7),
                .model = fields.text(8),
                .serial = fields.text(9),
                .uuid = fields.text(10),
                .deviceId = fields.text(11),
                .macAddresses = toList(fields.text(12)),
                .ipAddresses = toList(fields.text(13)),
                .osName = fields.text(14),
                .osVersion = fields.text(15),
                .cpu = fields.text(16)};
    if (!fields.isNull(17))
        asset.ramMib = fields.integer(17);
    asset.userName = fields.text(18);
    asset.location = fields.text(19);
    asset.remoteAccess = fields.text(20);
    asset.vaultEntry = fields.text(21);
    asset.purchasedOn = fields.maybeDay(22);
    asset.supplier = fields.text(23);
    asset.price = fields.maybeMoney(24);
    asset.warrantyUntil = fields.maybeDay(25);
    asset.lifeCycle = fields.choice<LifeCycle>(26);
    asset.inServiceOn = fields.maybeDay(27);
    asset.retiredOn = fields.maybeDay(28);
    asset.criticality = fields.choice<Criticality>(29);
    asset.inventoriedAt = fields.maybeInstant(30);
    asset.notes = fields.text(31);
    asset.osBuild = fields.text(32);
    asset.osInstalledOn = fields.maybeDay(33);
    asset.bootedAt = fields.maybeInstant(34);
    asset.updateState = fields.choice<UpdateState>(35);
    asset.updatesReadOn = fields.maybeDay(36);
    asset.disposedOn = fields.maybeDay(37);
    asset.agent = fields.text(38);
    asset.version = fields.number(1);
    return asset;
}

QString searchTextOf(const Asset &asset)
{
    return Search::searchText({asset.name, asset.tag, asset.maker, asset.model, asset.serial, asset.osName,
                               asset.userName, asset.location, asset.macAddresses.join(QLatin1Char(' ')),
                               asset.ipAddresses.join(QLatin1Char(' ')), asset.notes});
}

QVariantMap valuesOf(const Asset &asset)
{
    return {{QStringLiteral("client_id"), asset.client.value()},
            {QStringLiteral("site_id"), orNull(asset.site)},
            {QStringLiteral("kind"), number(asset.kind)},
            {QStringLiteral("name"), asset.name},
            {QStringLiteral("sort_key"), folded(asset.name)},
            {QStringLiteral("tag"), asset.tag},
            {QStringLiteral("maker"), asset.maker},
            {QStringLiteral("model"), asset.model},
            {QStringLiteral("serial"), asset.serial},
            {QStringLiteral("uuid"), asset.uuid},
            {QStringLiteral("device_id"), asset.deviceId},
            {QStringLiteral("mac_addresses"), asset.macAddresses.join(QLatin1Char(' '))},
            {QStringLiteral("ip_addresses"), asset.ipAddresses.join(QLatin1Char(' '))},
            {QStringLiteral("os_name"), asset.osName},
            {QStringLiteral("os_version"), asset.osVersion},
            {QStringLiteral("cpu"), asset.cpu},
            {QStringLiteral("ram_mib"), orNull(asset.ramMib)},
            {QStringLiteral("user_name"), asset.userName},
            {QStringLiteral("location"), asset.location},
            {QStringLiteral("remote_access"), asset.remoteAccess},
            {QStringLiteral("vault_entry"), asset.vaultEntry},
            {QStringLiteral("purchased_on"), orNull(asset.purchasedOn)},
            {QStringLiteral("supplier"), asset.supplier},
            {QStringLiteral("price_cents"), orNull(asset.price)},
            {QStringLiteral("warranty_until_on"), orNull(asset.warrantyUntil)},
            {QStringLiteral("life_cycle"), number(asset.lifeCycle)},
            {QStringLiteral("in_service_on"), orNull(asset.inServiceOn)},
            {QStringLiteral("retired_on"), orNull(asset.retiredOn)},
            {QStringLiteral("criticality"), number(asset.criticality)},
            {QStringLiteral("inventoried_at"), orNull(asset.inventoriedAt)},
            {QStringLiteral("notes"), asset.notes},
            {QStringLiteral("os_build"), asset.osBuild},
            {QStringLiteral("os_installed_on"), orNull(asset.osInstalledOn)},
            {QStringLiteral("booted_at"), orNull(asset.bootedAt)},
            {QStringLiteral("update_state"), number(asset.updateState)},
            {QStringLiteral("updates_read_on"), orNull(asset.updatesReadOn)},
            {QStringLiteral("disposed_on"), orNull(asset.disposedOn)},
            {QStringLiteral("agent"), asset.agent},
            {QStringLiteral("search_text"), searchTextOf(asset)}};
}

} // namespace

Result<Asset> AssetRepository::find(AssetId id) const
{
    return m_connection.one<Asset>(QStringLiteral("SELECT %1 FROM asset WHERE id = :id").arg(kColumns),
                                   {{QStringLiteral("id"), id.value()}}, toAsset);
}

Result<QList<AssetId>> AssetRepository::withTag(const QString &tag) const
{
    return m_connection.all<AssetId>(
        QStringLiteral(
            "SELECT id FROM asset WHERE tag > '' AND (tag = :tag OR LOWER(tag) = :lower) ORDER BY id"),
        {{QStringLiteral("tag"), tag.trimmed()}, {QStringLiteral("lower"), tag.trimmed().toLower()}},
        [](const Fields &fields) { return fields.id<AssetId>(0); });
}

Result<QStringList> AssetRepository::tags() const
{
    const auto tags = m_connection.all<QString>(
        QStringLiteral("SELECT DISTINCT tag FROM asset WHERE tag > '' ORDER BY tag"), {},
        [](const Fields &fields) { return fields.text(0); });
    return tags ? Result<QStringList>(QStringList(*tags)) : tags.error();
}

Result<QList<Asset>> AssetRepository::ofClient(ClientId client) const
{
    return m_connection.all<Asset>(
        QStringLiteral("SELECT %1 FROM asset WHERE client_id = :client ORDER BY sort_key, id").arg(kColumns),
        {{QStringLiteral("client"), client.value()}}, toAsset);
}

Result<QList<Asset>> AssetRepository::findAll(const QList<AssetId> &ids) const
{
    constexpr qsizetype kAtOnce = 500; // A statement has a longest text.
    QList<Asset> found;
    for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
        QStringList numbers;
        for (const AssetId id : ids.mid(from, kAtOnce))
            numbers << QString::number(id.value());
        const auto read = m_connection.all<Asset>(
            QStringLiteral("SELECT %1 FROM asset WHERE id IN (%2) ORDER BY sort_key, id")
                .arg(kColumns, numbers.join(QLatin1Char(','))),
            {}, toAsset);
        if (!read)
            return read.error();
        found += *read;
    }
    return found;
}

Result<AssetId> AssetRepository::add(Unit &unit, const Asset &asset)
{
    return added<AssetId>(unit.insert(kTable, valuesOf(asset)));
}

Result<> AssetRepository::update(Unit &unit, const Asset &asset)
{
    return written(unit.update({kTable, asset.id.value()}, asset.version, valuesOf(asset)));
}

} // namespace core
