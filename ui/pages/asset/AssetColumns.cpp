// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetColumns.h"

#include "core/exchange/lists/ListValues.h"
#include "ui/text/DomainText.h"

#include <QCoreApplication>

namespace ui {
namespace {

constexpr int kSoonDays = 90; // product/inventory.md: warranties at 30/60/90/180 days.

constexpr qint64 kMib = 1'048'576;
constexpr double kMibPerGib = 1024;

// Also what places call the orders.
const QString kByName = QStringLiteral("name");
const QString kByTag = QStringLiteral("tag");
const QString kByWarranty = QStringLiteral("warranty");
const QString kByPurchase = QStringLiteral("purchase");
const QString kByInventory = QStringLiteral("inventory");

QString translated(const char *text)
{
    return QCoreApplication::translate("AssetColumns", text);
}

using Row = core::AssetRow;
using Type = core::TableColumn::Type;

Column<Row> column(const char *id, const char *title, const std::function<QVariant(const Row &)> &text,
                   int width)
{
    Column<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = translated(title);
    made.text = text;
    made.width = width;
    return made;
}

} // namespace

BadgeText warrantyBadge(QDate until, const Format &format)
{
    const QDate today = format.today();
    if (until < today)
        return {.text = translated(QT_TRANSLATE_NOOP("AssetColumns", "ended %1")).arg(format.day(until)),
                .tone = Tone::Breached,
                .toolTip = {}};
    const bool soon = today.daysTo(until) <= kSoonDays;
    return {.text = soon ? translated(QT_TRANSLATE_NOOP("AssetColumns", "ends %1")).arg(format.day(until))
                         : format.day(until),
            .tone = soon ? Tone::Watch : Tone::Neutral,
            .toolTip = {}};
}

namespace {

void addIdentity(QList<Column<Row>> &columns)
{
    auto name = column(
        "name", QT_TRANSLATE_NOOP("AssetColumns", "Name"), [](const Row &row) { return row.name; }, 0);
    name.look = CellLook::Strong;
    name.sortKey = kByName;
    auto tag = column(
        "tag", QT_TRANSLATE_NOOP("AssetColumns", "Tag"), [](const Row &row) { return row.tag; }, 100);
    tag.sortKey = kByTag;
    auto kind = column(
        "kind", QT_TRANSLATE_NOOP("AssetColumns", "Kind"), [](const Row &row) { return words(row.kind); },
        120);
    kind.code = [](const Row &row) { return core::identifier(row.kind); };
    kind.look = CellLook::Muted;
    columns << name << tag << kind
            << column(
                   "client", QT_TRANSLATE_NOOP("AssetColumns", "Client"),
                   [](const Row &row) { return row.clientName; }, 170)
            << column(
                   "site", QT_TRANSLATE_NOOP("AssetColumns", "Site"),
                   [](const Row &row) { return row.siteName; }, 120)
            << column(
                   "model", QT_TRANSLATE_NOOP("AssetColumns", "Model"),
                   [](const Row &row) { return row.model; }, 170)
            << column(
                   "serial", QT_TRANSLATE_NOOP("AssetColumns", "Serial number"),
                   [](const Row &row) { return row.serial; }, 120);
}

void addTechnical(QList<Column<Row>> &columns, const Format &format)
{
    auto system = column(
        "system", QT_TRANSLATE_NOOP("AssetColumns", "System"), [](const Row &row) { return row.osName; },
        140);
    system.look = CellLook::Muted;
    auto memory = column(
        "memory", QT_TRANSLATE_NOOP("AssetColumns", "Memory"),
        [format](const Row &row) { return row.ramMib ? format.bytes(*row.ramMib * kMib) : QString(); }, 80);
    memory.alignment = Qt::AlignRight;
    memory.type = Type::Number;
    memory.sheetTitle = translated(QT_TRANSLATE_NOOP("AssetColumns", "Memory (GB)"));
    memory.value = [](const Row &row) {
        return row.ramMib ? QVariant(static_cast<double>(*row.ramMib) / kMibPerGib) : QVariant();
    };
    auto inventory = column(
        "inventory", QT_TRANSLATE_NOOP("AssetColumns", "Last inventory"),
        [format](const Row &row) {
            return row.inventoriedAt ? format.moment(*row.inventoriedAt) : QString();
        },
        120);
    inventory.toolTip = [format](const Row &row) {
        return row.inventoriedAt ? format.exact(*row.inventoriedAt) : QString();
    };
    inventory.value = [format](const Row &row) {
        return row.inventoriedAt ? QVariant(format.dayOf(*row.inventoriedAt)) : QVariant();
    };
    inventory.type = Type::Day;
    inventory.sortKey = kByInventory;
    columns << system
            << column(
                   "version", QT_TRANSLATE_NOOP("AssetColumns", "System version"),
                   [](const Row &row) { return row.osVersion; }, 110)
            << column(
                   "processor", QT_TRANSLATE_NOOP("AssetColumns", "Processor"),
                   [](const Row &row) { return row.cpu; }, 150)
            << memory
            << column(
                   "ip", QT_TRANSLATE_NOOP("AssetColumns", "IP"),
                   [](const Row &row) { return row.ipAddress; }, 110)
            << inventory;
}

void addPeople(QList<Column<Row>> &columns)
{
    auto criticality = column(
        "criticality", QT_TRANSLATE_NOOP("AssetColumns", "Criticality"),
        [](const Row &row) { return words(row.criticality); }, 100);
    criticality.code = [](const Row &row) { return core::identifier(row.criticality); };
    criticality.look = CellLook::Badge;
    criticality.tone = [](const Row &row) { return tone(row.criticality); };
    auto cycle = column(
        "cycle", QT_TRANSLATE_NOOP("AssetColumns", "Life cycle"),
        [](const Row &row) { return words(row.lifeCycle); }, 110);
    cycle.code = [](const Row &row) { return core::identifier(row.lifeCycle); };
    cycle.look = CellLook::Badge;
    cycle.tone = [](const Row &row) { return tone(row.lifeCycle); };
    columns << column(
                   "user", QT_TRANSLATE_NOOP("AssetColumns", "User"),
                   [](const Row &row) { return row.userName; }, 110)
            << column(
                   "location", QT_TRANSLATE_NOOP("AssetColumns", "Location"),
                   [](const Row &row) { return row.location; }, 110)
            << criticality << cycle;
}

Column<Row> dayColumn(const char *id, const char *title, const Format &format,
                      const std::function<std::optional<QDate>(const Row &)> &day)
{
    auto made = column(
        id, title,
        [format, day](const Row &row) {
            const auto on = day(row);
            return on ? format.day(*on) : QString();
        },
        110);
    made.value = [day](const Row &row) {
        const auto on = day(row);
        return on ? QVariant(*on) : QVariant();
    };
    made.type = Type::Day;
    return made;
}

void addPurchase(QList<Column<Row>> &columns, const Format &format)
{
    auto contract = column(
        "contract", QT_TRANSLATE_NOOP("AssetColumns", "Contract"),
        [](const Row &row) {
            return row.isCovered ? translated(QT_TRANSLATE_NOOP("AssetColumns", "covered"))
                                 : translated(QT_TRANSLATE_NOOP("AssetColumns", "none"));
        },
        90);
    contract.code = [](const Row &row) { return row.isCovered; };
    contract.look = CellLook::Badge;
    contract.tone = [](const Row &row) { return row.isCovered ? Tone::Neutral : Tone::Watch; };
    contract.definition = translated(
        QT_TRANSLATE_NOOP("AssetColumns", "Whether a contract in force today covers the machine."));
    auto warranty = dayColumn("warranty", QT_TRANSLATE_NOOP("AssetColumns", "Warranty"), format,
                              [](const Row &row) { return row.warrantyUntil; });
    warranty.text = [format](const Row &row) {
        return row.warrantyUntil ? warrantyBadge(*row.warrantyUntil, format).text : QString();
    };
    warranty.look = CellLook::Badge;
    warranty.tone = [format](const Row &row) {
        return row.warrantyUntil ? warrantyBadge(*row.warrantyUntil, format).tone : Tone::Neutral;
    };
    warranty.width = 140;
    warranty.sortKey = kByWarranty;
    auto purchased = dayColumn("purchased", QT_TRANSLATE_NOOP("AssetColumns", "Purchased"), format,
                               [](const Row &row) { return row.purchasedOn; });
    purchased.sortKey = kByPurchase;
    auto price = column(
        "price", QT_TRANSLATE_NOOP("AssetColumns", "Price"),
        [format](const Row &row) { return row.price ? format.money(*row.price) : QString(); }, 90);
    price.alignment = Qt::AlignRight;
    price.type = Type::Money;
    price.value = [](const Row &row) {
        return row.price ? QVariant(static_cast<double>(row.price->cents) / 100) : QVariant();
    };
    columns << contract << warranty << purchased << price
            << column(
                   "supplier", QT_TRANSLATE_NOOP("AssetColumns", "Supplier"),
                   [](const Row &row) { return row.supplier; }, 120)
            << dayColumn("inService", QT_TRANSLATE_NOOP("AssetColumns", "In service since"), format,
                         [](const Row &row) { return row.inServiceOn; });
}

/// What places a row in an order beside its id.
QVariant orderedBy(const Row &row, core::AssetOrder order)
{
    switch (order) {
    case core::AssetOrder::ByWarranty:
        return row.warrantyUntil.value_or(QDate());
    case core::AssetOrder::ByPurchase:
        return row.purchasedOn.value_or(QDate());
    case core::AssetOrder::ByInventory:
        return row.inventoriedAt ? core::toMsecs(*row.inventoriedAt) : 0;
    case core::AssetOrder::ByTag:
        return row.tag;
    case core::AssetOrder::ByName:
        break;
    }
    return row.sortKey;
}

} // namespace

QList<Column<core::AssetRow>> assetColumns(const Format &format)
{
    QList<Column<Row>> columns;
    addIdentity(columns);
    addTechnical(columns, format);
    addPeople(columns);
    addPurchase(columns, format);
    return columns;
}

core::TableSheet assetSheet(const QList<Column<core::AssetRow>> &columns, const QLocale &locale)
{
    return sheetOf(translated(QT_TRANSLATE_NOOP("AssetColumns", "Machines")), columns, locale);
}

QStringList standardAssetColumns()
{
    return {QStringLiteral("name"), QStringLiteral("kind"),  QStringLiteral("client"),
            QStringLiteral("site"), QStringLiteral("model"), QStringLiteral("system"),
            QStringLiteral("user"), QStringLiteral("cycle"), QStringLiteral("warranty")};
}

QString sortKeyOf(core::AssetOrder order)
{
    static const QHash<core::AssetOrder, QString> kKeys{{core::AssetOrder::ByTag, kByTag},
                                                        {core::AssetOrder::ByWarranty, kByWarranty},
                                                        {core::AssetOrder::ByPurchase, kByPurchase},
                                                        {core::AssetOrder::ByInventory, kByInventory}};
    return kKeys.value(order, kByName);
}

Ordering<core::AssetRow, core::AssetFilter> assetOrdering()
{
    Ordering<core::AssetRow, core::AssetFilter> ordering;
    ordering.apply = [](core::AssetFilter &filter, const QString &key, Qt::SortOrder order) {
        filter.order = core::AssetOrder::ByName;
        for (const core::AssetOrder each : {core::AssetOrder::ByTag, core::AssetOrder::ByWarranty,
                                            core::AssetOrder::ByPurchase, core::AssetOrder::ByInventory}) {
            if (sortKeyOf(each) == key)
                filter.order = each;
        }
        filter.descending = order == Qt::DescendingOrder;
    };
    ordering.keys = [](const Row &row, const core::AssetFilter &filter) {
        const core::AssetGroup group = core::groupOf(row, filter.grouping);
        return QVariantList{group.client.value(), group.site.value(),
                            group.kind ? static_cast<int>(*group.kind) : -1, orderedBy(row, filter.order)};
    };
    return ordering;
}

} // namespace ui
