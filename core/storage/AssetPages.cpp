// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AssetPages.h"

#include "core/base/Text.h"
#include "core/storage/ContractCover.h"

namespace core {
namespace {

constexpr int kGroupsAtOnce = 32;
const QDate kLastDay(9999, 12, 31); ///< Of what is not known; the indexes say it too.

const QString kColumns = QStringLiteral(
    "t.id, t.client_id, t.site_id, t.kind, t.life_cycle, t.criticality, t.name, c.name, p.name, t.tag, "
    "t.maker, t.model, t.serial, t.os_name, t.os_version, t.user_name, t.location, t.ip_addresses, t.cpu, "
    "t.ram_mib, t.supplier, t.purchased_on, t.price_cents, t.warranty_until_on, t.in_service_on, "
    "t.inventoried_at, t.sort_key, %1");

AssetRow toRow(const Fields &fields)
{
    AssetRow row{.id = fields.id<AssetId>(0),
                 .client = fields.id<ClientId>(1),
                 .site = fields.id<SiteId>(2),
                 .kind = fields.choice<AssetKind>(3),
                 .lifeCycle = fields.choice<LifeCycle>(4),
                 .criticality = fields.choice<Criticality>(5),
                 .name = fields.text(6),
                 .clientName = fields.text(7),
                 .siteName = fields.text(8),
                 .tag = fields.text(9),
                 .model = QStringLiteral("%1 %2").arg(fields.text(10), fields.text(11)).trimmed(),
                 .serial = fields.text(12),
                 .osName = fields.text(13),
                 .osVersion = fields.text(14),
                 .userName = fields.text(15),
                 .location = fields.text(16),
                 .ipAddress = fields.text(17).section(QLatin1Char(' '), 0, 0),
                 .cpu = fields.text(18)};
    if (!fields.isNull(19))
        row.ramMib = fields.integer(19);
    row.supplier = fields.text(20);
    row.purchasedOn = fields.maybeDay(21);
    row.price = fields.maybeMoney(22);
    row.warrantyUntil = fields.maybeDay(23);
    row.inServiceOn = fields.maybeDay(24);
    row.inventoriedAt = fields.maybeInstant(25);
    row.sortKey = fields.text(26);
    row.isCovered = fields.flag(27);
    return row;
}

/// What machines are ordered by before their id, as the indexes have it.
QString orderKey(AssetOrder order)
{
    switch (order) {
    case AssetOrder::ByWarranty:
        return QStringLiteral("COALESCE(t.warranty_until_on, '9999-12-31')");
    case AssetOrder::ByPurchase:
        return QStringLiteral("COALESCE(t.purchased_on, '9999-12-31')");
    case AssetOrder::ByInventory:
        return QStringLiteral("COALESCE(t.inventoried_at, 0)");
    case AssetOrder::ByTag:
        return QStringLiteral("t.tag");
    case AssetOrder::ByName:
        break;
    }
    return QStringLiteral("t.sort_key");
}

/// A pattern for LIKE … ESCAPE '!': what holds @p text, whatever its case.
QString holding(const QString &text)
{
    QString pattern = text.trimmed().toLower();
    for (const char special : {'!', '%', '_'})
        pattern.replace(QLatin1Char(special), QLatin1Char('!') + QString(QLatin1Char(special)));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

void watch(Select &select, AssetWatch what, QDate today)
{
    const QString finding =
        QStringLiteral("EXISTS (SELECT 1 FROM asset_finding f WHERE f.asset_id = t.id AND %1)");
    const auto number = [](FindingKind kind) { return QString::number(static_cast<int>(kind)); };
    switch (what) {
    case AssetWatch::SystemSupport:
    case AssetWatch::ProgramSupport: {
        const FindingKind kind =
            what == AssetWatch::SystemSupport ? FindingKind::SystemSupport : FindingKind::ProgramSupport;
        return select.where(finding.arg(QStringLiteral("f.kind = %1 AND (f.is_ended = TRUE OR f.ends_on <= "
                                                       ":support_day)")
                                            .arg(number(kind))),
                            {{QStringLiteral("support_day"), today.addDays(kSupportHorizonDays)}});
    }
    case AssetWatch::DiskFull:
        return select.where(finding.arg(QStringLiteral("f.kind = ") + number(FindingKind::DiskFull)));
    case AssetWatch::Antivirus:
        return select.where(finding.arg(QStringLiteral("f.kind >= ") + number(FindingKind::NoAntivirus)));
    }
}

QVariant orderValue(const AssetRow &row, AssetOrder order)
{
    switch (order) {
    case AssetOrder::ByWarranty:
        return row.warrantyUntil.value_or(kLastDay);
    case AssetOrder::ByPurchase:
        return row.purchasedOn.value_or(kLastDay);
    case AssetOrder::ByInventory:
        return row.inventoriedAt ? toMsecs(*row.inventoriedAt) : qint64(0);
    case AssetOrder::ByTag:
        return row.tag;
    case AssetOrder::ByName:
        break;
    }
    return row.sortKey;
}

void narrowByMeaning(Select &select, const AssetFilter &filter)
{
    if (filter.warrantyFrom)
        select.where(QStringLiteral("t.warranty_until_on >= :warranty_from"),
                     {{QStringLiteral("warranty_from"), *filter.warrantyFrom}});
    if (filter.warrantyTo)
        select.where(QStringLiteral("t.warranty_until_on <= :warranty_to"),
                     {{QStringLiteral("warranty_to"), *filter.warrantyTo}});
    if (filter.warrantyUnknown)
        select.where(QStringLiteral("t.warranty_until_on IS NULL"));
    if (filter.uncovered)
        select.where(QStringLiteral("NOT ") + coveredOn(filter.today));
    if (filter.untagged)
        select.where(QStringLiteral("t.tag = ''"));
    if (filter.watch)
        watch(select, *filter.watch, filter.today);
    if (!filter.support.trimmed().isEmpty())
        select.where(
            QStringLiteral("EXISTS (SELECT 1 FROM asset_finding f WHERE f.asset_id = t.id AND f.kind <= %1 "
                           "AND LOWER(f.subject) LIKE :support ESCAPE '!')")
                .arg(static_cast<int>(FindingKind::ProgramSupport)),
            {{QStringLiteral("support"), holding(filter.support)}});
    if (!filter.software.trimmed().isEmpty())
        select.where(
            QStringLiteral("EXISTS (SELECT 1 FROM asset_part p WHERE p.asset_id = t.id AND p.kind = %1 AND "
                           "LOWER(p.lines) LIKE :software ESCAPE '!')")
                .arg(static_cast<int>(PartKind::Software)),
            {{QStringLiteral("software"), holding(filter.software)}});
    if (filter.notInventoriedSince)
        select.where(QStringLiteral("COALESCE(t.inventoried_at, 0) < :inventory_day"),
                     {{QStringLiteral("inventory_day"), toMsecs(*filter.notInventoriedSince)}});
    if (!filter.system.trimmed().isEmpty()) {
        select.where(QStringLiteral("LOWER(t.os_name || ' ' || t.os_version) LIKE :system ESCAPE '!'"),
                     {{QStringLiteral("system"), holding(filter.system)}});
    }
}

void narrow(Select &select, const AssetFilter &filter)
{
    if (filter.client)
        select.where(QStringLiteral("t.client_id = :client"),
                     {{QStringLiteral("client"), filter.client->value()}});
    if (filter.site)
        select.where(QStringLiteral("COALESCE(t.site_id, 0) = :site"),
                     {{QStringLiteral("site"), filter.site->value()}});
    if (filter.kind)
        select.where(QStringLiteral("t.kind = :kind"), {{QStringLiteral("kind"), number(*filter.kind)}});
    if (filter.criticality)
        select.where(QStringLiteral("t.criticality = :criticality"),
                     {{QStringLiteral("criticality"), number(*filter.criticality)}});
    if (filter.lifeCycle)
        select.where(QStringLiteral("t.life_cycle = :cycle"),
                     {{QStringLiteral("cycle"), number(*filter.lifeCycle)}});
    else if (!filter.retired)
        select.where(QStringLiteral("t.life_cycle < 3"));
    narrowByMeaning(select, filter);
}

Select selectOf(Connection &connection, const AssetFilter &filter)
{
    Select select(
        Table::Asset, kColumns.arg(coveredOn(filter.today)),
        QStringLiteral(" JOIN client c ON c.id = t.client_id LEFT JOIN site p ON p.id = t.site_id"));
    select.search(connection.dialect(), filter.text);
    narrow(select, filter);
    select.orderBy({orderKey(filter.order), QStringLiteral("t.id")},
                   filter.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return select;
}

/// Reads a list group by group: within one an index gives the order of the rows, and few groups
/// are needed for a page, so that a page costs the same wherever it lies.
class GroupedPages
{
public:
    GroupedPages(Connection &connection, const AssetFilter &filter)
        : m_connection(connection), m_filter(filter), m_rows(selectOf(connection, filter))
    {
    }

    Result<Page<AssetRow>> page(const std::optional<Cursor> &after, int limit);

private:
    /// What a group is found by: its place among the groups; the cursor begins with it.
    using Keys = QVariantList;
    struct GroupQuery
    {
        QString with;
        QString from;
        QString keys;   ///< Also the columns read.
        QString member; ///< Whether the machine t belongs to it.
    };

    int keyCount() const;
    GroupQuery query(bool goesOn) const;
    Result<QList<Keys>> groupsAfter(const Keys &after);
    static QList<Keys> kindsAfter(const Keys &after);
    Result<> append(Page<AssetRow> &page, const Keys &group, const std::optional<Cursor> &within, int limit);
    Result<> append(Page<AssetRow> &page, const QList<Keys> &groups, Keys &last, int limit);

    Connection &m_connection;
    const AssetFilter &m_filter;
    Select m_rows;
};

int GroupedPages::keyCount() const
{
    if (m_filter.grouping == AssetGrouping::ByKind)
        return 1;
    return m_filter.grouping == AssetGrouping::ByClient ? 2 : 4;
}

GroupedPages::GroupQuery GroupedPages::query(bool goesOn) const
{
    if (m_filter.grouping == AssetGrouping::ByClient)
        return {.with = {},
                .from = QStringLiteral("client g"),
                .keys = QStringLiteral("g.sort_key, g.id"),
                .member = QStringLiteral("t.client_id = g.id")};
    // Only the sites of the next clients: putting all of them in order takes longer than a page.
    const QString from =
        goesOn ? QStringLiteral("(k.sort_key, k.id) >= (:group_key0, :group_key1) AND ") : QString();
    return {
        .with =
            QStringLiteral(
                "WITH c AS (SELECT k.sort_key, k.id FROM client k WHERE %1EXISTS (SELECT 1 FROM asset t "
                "WHERE "
                "t.client_id = k.id AND %2) ORDER BY k.sort_key, k.id LIMIT %3), "
                "g AS (SELECT c.sort_key AS client_key, c.id AS client_id, '' AS sort_key, 0 AS site_id FROM "
                "c UNION ALL SELECT c.sort_key, c.id, s.sort_key, s.id FROM c JOIN site s ON s.client_id = "
                "c.id) ")
                .arg(from, m_rows.terms())
                .arg(kGroupsAtOnce),
        .from = QStringLiteral("g"),
        .keys = QStringLiteral("g.client_key, g.client_id, g.sort_key, g.site_id"),
        .member = QStringLiteral("t.client_id = g.client_id AND COALESCE(t.site_id, 0) = g.site_id")};
}

QList<GroupedPages::Keys> GroupedPages::kindsAfter(const Keys &after)
{
    QList<Keys> kinds;
    const int first = after.isEmpty() ? 0 : after.constFirst().toInt() + 1;
    for (int kind = first; kind <= static_cast<int>(AssetKind::Other); ++kind)
        kinds << Keys{kind};
    return kinds;
}

Result<QList<GroupedPages::Keys>> GroupedPages::groupsAfter(const Keys &after)
{
    if (m_filter.grouping == AssetGrouping::ByKind)
        return kindsAfter(after);
    const GroupQuery group = query(!after.isEmpty());
    Params params = m_rows.params();
    QStringList terms{QStringLiteral("EXISTS (SELECT 1 FROM asset t WHERE %1)")
                          .arg(QStringList{group.member, m_rows.terms()}.join(QStringLiteral(" AND ")))};
    if (!after.isEmpty()) {
        QStringList places;
        for (qsizetype i = 0; i < after.size(); ++i) {
            places << QStringLiteral(":group_key%1").arg(i);
            params.insert(QStringLiteral("group_key%1").arg(i), after.at(i));
        }
        terms.prepend(QStringLiteral("(%1) > (%2)").arg(group.keys, places.join(QStringLiteral(", "))));
    }
    return m_connection.all<Keys>(group.with +
                                      QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %1 LIMIT %4")
                                          .arg(group.keys, group.from, terms.join(QStringLiteral(" AND ")))
                                          .arg(kGroupsAtOnce),
                                  params, [count = keyCount()](const Fields &fields) {
                                      Keys keys;
                                      for (int i = 0; i < count; ++i)
                                          keys << fields.value(i);
                                      return keys;
                                  });
}

Result<> GroupedPages::append(Page<AssetRow> &page, const Keys &group, const std::optional<Cursor> &within,
                              int limit)
{
    Select rows = m_rows;
    if (m_filter.grouping == AssetGrouping::ByKind) {
        rows.where(QStringLiteral("t.kind = :group_kind"), {{QStringLiteral("group_kind"), group.at(0)}});
    } else {
        rows.where(QStringLiteral("t.client_id = :group_client"),
                   {{QStringLiteral("group_client"), group.at(1)}});
        if (m_filter.grouping == AssetGrouping::BySite)
            rows.where(QStringLiteral("COALESCE(t.site_id, 0) = :group_site"),
                       {{QStringLiteral("group_site"), group.at(3)}});
    }
    const auto keys = [&group, order = m_filter.order](const AssetRow &row) {
        return group + QVariantList{orderValue(row, order), row.id.value()};
    };
    const auto read =
        pageOf<AssetRow>(m_connection, rows, within, limit - static_cast<int>(page.rows.size()), toRow, keys);
    if (!read)
        return read.error();
    page.rows += read->rows;
    page.next = read->next; // Present once the page is full.
    return {};
}

/// Goes through @p groups until the page is full; @p last is where it stopped.
Result<> GroupedPages::append(Page<AssetRow> &page, const QList<Keys> &groups, Keys &last, int limit)
{
    for (const Keys &group : groups) {
        last = group;
        if (const Result<> read = append(page, group, std::nullopt, limit); !read)
            return read;
        if (page.rows.size() >= limit)
            break;
    }
    return {};
}

Result<Page<AssetRow>> GroupedPages::page(const std::optional<Cursor> &after, int limit)
{
    Page<AssetRow> page;
    Keys group;
    if (after) {
        group = after->keys.first(keyCount());
        const Cursor within{after->keys.mid(keyCount())};
        if (const Result<> read = append(page, group, within, limit); !read)
            return read.error();
    }
    while (page.rows.size() < limit) {
        const auto groups = groupsAfter(group);
        if (!groups)
            return groups.error();
        if (groups->isEmpty())
            return page;
        if (const Result<> read = append(page, *groups, group, limit); !read)
            return read.error();
    }
    return page;
}

} // namespace

Result<Page<AssetRow>> assetPage(Connection &connection, const AssetFilter &filter,
                                 const std::optional<Cursor> &after, int limit)
{
    const Select rows = selectOf(connection, filter);
    if (filter.grouping != AssetGrouping::None && !rows.isSearch())
        return GroupedPages(connection, filter).page(after, limit);
    const auto keys = [search = rows.isSearch(), order = filter.order](const AssetRow &row) {
        return search ? QVariantList{row.id.value()} : QVariantList{orderValue(row, order), row.id.value()};
    };
    return pageOf<AssetRow>(connection, rows, after, limit, toRow, keys);
}

Result<QList<AssetRow>> assetRows(Connection &connection, const QSet<qint64> &ids, const AssetFilter &filter)
{
    Select rows = selectOf(connection, filter);
    rows.whereIds(ids);
    return connection.all<AssetRow>(rows.sql(), rows.params(), toRow);
}

Result<qint64> assetCount(Connection &connection, const AssetFilter &filter)
{
    return countOf(connection, selectOf(connection, filter));
}

Result<QHash<AssetGroup, qint64>> assetGroups(Connection &connection, const AssetFilter &filter)
{
    QHash<AssetGroup, qint64> groups;
    const QHash<AssetGrouping, QString> columns{
        {AssetGrouping::ByClient, QStringLiteral("t.client_id, 0, -1")},
        {AssetGrouping::BySite, QStringLiteral("t.client_id, COALESCE(t.site_id, 0), -1")},
        {AssetGrouping::ByKind, QStringLiteral("0, 0, t.kind")}};
    if (filter.grouping == AssetGrouping::None || !foldedWords(filter.text).isEmpty())
        return groups;
    const Select rows = selectOf(connection, filter);
    const auto read = connection.all<bool>(
        QStringLiteral("SELECT COUNT(*), %1 FROM asset t WHERE %2 GROUP BY 2, 3, 4")
            .arg(columns.value(filter.grouping), rows.terms()),
        rows.params(), [&groups](const Fields &fields) {
            AssetGroup group{.client = fields.id<ClientId>(1), .site = fields.id<SiteId>(2)};
            if (fields.number(3) >= 0)
                group.kind = fields.choice<AssetKind>(3);
            groups.insert(group, fields.integer(0));
            return true;
        });
    return read ? Result<QHash<AssetGroup, qint64>>(groups) : read.error();
}

Result<QList<AssetId>> assetIds(Connection &connection, const AssetFilter &filter)
{
    Select ids(Table::Asset, QStringLiteral("t.id"));
    ids.search(connection.dialect(), filter.text);
    narrow(ids, filter);
    ids.orderBy({QStringLiteral("t.id")});
    return connection.all<AssetId>(ids.sql(), ids.params(),
                                   [](const Fields &fields) { return fields.id<AssetId>(0); });
}

} // namespace core
