// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetColumns.h"

#include "ui/text/DomainText.h"

#include <QCoreApplication>

namespace ui {
namespace {

constexpr int kSoonDays = 90; // product/inventory.md: warranties at 30/60/90/180 days.

const QString kByName = QStringLiteral("name");
const QString kByWarranty = QStringLiteral("warranty");

QString translated(const char *text)
{
    return QCoreApplication::translate("AssetColumns", text);
}

using Row = core::AssetRow;

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

QList<Column<core::AssetRow>> assetColumns(const Format &format)
{
    auto name = column(
        "name", QT_TRANSLATE_NOOP("AssetColumns", "Name"), [](const Row &row) { return row.name; }, 0);
    name.look = CellLook::Strong;
    name.sortKey = kByName;
    auto kind = column(
        "kind", QT_TRANSLATE_NOOP("AssetColumns", "Kind"), [](const Row &row) { return words(row.kind); },
        120);
    kind.look = CellLook::Muted;
    auto client = column(
        "client", QT_TRANSLATE_NOOP("AssetColumns", "Client"),
        [](const Row &row) {
            return row.siteName.isEmpty() ? row.clientName
                                          : QStringLiteral("%1 · %2").arg(row.clientName, row.siteName);
        },
        200);
    auto model = column(
        "model", QT_TRANSLATE_NOOP("AssetColumns", "Model"), [](const Row &row) { return row.model; }, 170);
    auto system = column(
        "system", QT_TRANSLATE_NOOP("AssetColumns", "System"), [](const Row &row) { return row.osName; },
        140);
    system.look = CellLook::Muted;
    auto user = column(
        "user", QT_TRANSLATE_NOOP("AssetColumns", "User"), [](const Row &row) { return row.userName; }, 110);
    auto cycle = column(
        "cycle", QT_TRANSLATE_NOOP("AssetColumns", "Life cycle"),
        [](const Row &row) { return words(row.lifeCycle); }, 110);
    cycle.look = CellLook::Badge;
    cycle.tone = [](const Row &row) { return tone(row.lifeCycle); };
    auto warranty = column(
        "warranty", QT_TRANSLATE_NOOP("AssetColumns", "Warranty"),
        [format](const Row &row) {
            return row.warrantyUntil ? warrantyBadge(*row.warrantyUntil, format).text : QString();
        },
        140);
    warranty.look = CellLook::Badge;
    warranty.tone = [format](const Row &row) {
        return row.warrantyUntil ? warrantyBadge(*row.warrantyUntil, format).tone : Tone::Neutral;
    };
    warranty.sortKey = kByWarranty;
    warranty.definition = translated(QT_TRANSLATE_NOOP(
        "AssetColumns", "Ordered by it, the list leaves out machines whose end of warranty is not known."));
    return {name, kind, client, model, system, user, cycle, warranty};
}

Ordering<core::AssetRow, core::AssetFilter> assetOrdering()
{
    Ordering<core::AssetRow, core::AssetFilter> ordering;
    ordering.apply = [](core::AssetFilter &filter, const QString &key, Qt::SortOrder /*order*/) {
        filter.order = key == kByWarranty ? core::AssetOrder::ByWarranty : core::AssetOrder::ByName;
    };
    ordering.keys = [](const Row &row, const core::AssetFilter &filter) {
        return filter.order == core::AssetOrder::ByWarranty
                   ? QVariantList{row.warrantyUntil.value_or(QDate())}
                   : QVariantList{row.sortKey};
    };
    return ordering;
}

} // namespace ui
