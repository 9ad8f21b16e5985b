// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetFilters.h"

#include "core/base/Zone.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ChipBar.h"

#include <QHash>

namespace ui {
namespace {

constexpr int kEveryLifeCycle = -1;
const QString kNone = QStringLiteral("none");
const QString kEnded = QStringLiteral("ended");
const QString kUnknown = QStringLiteral("unknown");

QString translated(const char *text)
{
    return QCoreApplication::translate("AssetFilters", text);
}

template <class Id>
std::optional<Id> idIn(const QVariantMap &values, const QString &key)
{
    const qint64 id = values.value(key).toLongLong();
    return id > 0 ? std::optional(Id(id)) : std::nullopt;
}

template <class Enum>
std::optional<Enum> enumIn(const QVariantMap &values, const QString &key)
{
    return values.contains(key) ? std::optional(static_cast<Enum>(values.value(key).toInt())) : std::nullopt;
}

void narrowByWarranty(core::AssetFilter &filter, const QVariant &value, QDate today)
{
    if (value == kEnded)
        filter.warrantyTo = today.addDays(-1);
    else if (value == kUnknown)
        filter.warrantyUnknown = true;
    else if (const int days = value.toInt(); days > 0) {
        filter.warrantyFrom = today;
        filter.warrantyTo = today.addDays(days);
    }
}

core::AssetOrder orderOf(const QVariantMap &values)
{
    static const QHash<QString, core::AssetOrder> kOrders{
        {QStringLiteral("tag"), core::AssetOrder::ByTag},
        {QStringLiteral("warranty"), core::AssetOrder::ByWarranty},
        {QStringLiteral("purchase"), core::AssetOrder::ByPurchase},
        {QStringLiteral("inventory"), core::AssetOrder::ByInventory}};
    return kOrders.value(values.value(QStringLiteral("order")).toString(), core::AssetOrder::ByName);
}

template <class Enum>
QList<FilterChip::Choice> choicesFrom(const QString &all, Enum first, Enum last)
{
    QList<FilterChip::Choice> choices{{.text = all, .value = {}}};
    for (const Enum value : valuesFrom(first, last))
        choices << FilterChip::Choice{.text = words(value), .value = static_cast<int>(value)};
    return choices;
}

QList<FilterChip::Choice> warrantyChoices()
{
    QList<FilterChip::Choice> choices{
        {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "whatever its end")), .value = {}}};
    for (const int days : {30, 60, 90, 180}) // product/inventory.md
        choices << FilterChip::Choice{
            .text = translated(QT_TRANSLATE_NOOP("AssetFilters", "ends within %1 days")).arg(days),
            .value = days};
    choices << FilterChip::Choice{.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "ended")),
                                  .value = kEnded}
            << FilterChip::Choice{.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "not known")),
                                  .value = kUnknown};
    return choices;
}

QList<FilterChip::Choice> inventoryChoices()
{
    QList<FilterChip::Choice> choices{
        {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "whenever it was")), .value = {}}};
    for (const int days : {7, 30, 90, 180})
        choices << FilterChip::Choice{
            .text = translated(QT_TRANSLATE_NOOP("AssetFilters", "none for %1 days")).arg(days),
            .value = days};
    return choices;
}

} // namespace

core::AssetGrouping assetGroupingOf(const QVariantMap &values)
{
    static const QHash<QString, core::AssetGrouping> kGroupings{
        {QStringLiteral("client"), core::AssetGrouping::ByClient},
        {QStringLiteral("site"), core::AssetGrouping::BySite},
        {QStringLiteral("kind"), core::AssetGrouping::ByKind}};
    return kGroupings.value(values.value(QStringLiteral("group")).toString(), core::AssetGrouping::None);
}

core::AssetFilter assetFilterOf(const QVariantMap &values, const Format &format)
{
    core::AssetFilter filter{.text = values.value(QStringLiteral("text")).toString()};
    filter.today = format.today();
    filter.client = idIn<core::ClientId>(values, QStringLiteral("client"));
    filter.site = idIn<core::SiteId>(values, QStringLiteral("site"));
    filter.kind = enumIn<core::AssetKind>(values, QStringLiteral("kind"));
    filter.criticality = enumIn<core::Criticality>(values, QStringLiteral("criticality"));
    filter.retired = values.value(QStringLiteral("lifeCycle"), 0).toInt() == kEveryLifeCycle;
    if (!filter.retired)
        filter.lifeCycle = enumIn<core::LifeCycle>(values, QStringLiteral("lifeCycle"));
    narrowByWarranty(filter, values.value(QStringLiteral("warranty")), filter.today);
    filter.uncovered = values.value(QStringLiteral("contract")) == kNone;
    filter.untagged = values.value(QStringLiteral("tag")) == kNone;
    filter.watch = enumIn<core::AssetWatch>(values, QStringLiteral("watch"));
    filter.support = values.value(QStringLiteral("support")).toString();
    filter.software = values.value(QStringLiteral("software")).toString();
    filter.system = values.value(QStringLiteral("system")).toString();
    if (const int days = values.value(QStringLiteral("inventory")).toInt(); days > 0)
        filter.notInventoriedSince = core::instantOf(filter.today.addDays(-days), 0, format.zone());
    filter.order = orderOf(values);
    filter.descending = values.value(QStringLiteral("descending")).toBool();
    filter.grouping = assetGroupingOf(values);
    return filter;
}

void addAssetChips(ChipBar &chips)
{
    chips.addChip(QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Client")), {})
        ->setEnabled(false);
    chips.addChip(QStringLiteral("site"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Site")), {})
        ->setEnabled(false);
    chips.addChip(QStringLiteral("kind"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Kind")),
                  choicesFrom(translated(QT_TRANSLATE_NOOP("AssetFilters", "all machines")),
                              core::AssetKind::Workstation, core::AssetKind::Other));
    auto cycles = choicesFrom(translated(QT_TRANSLATE_NOOP("AssetFilters", "not retired")),
                              core::LifeCycle::InStock, core::LifeCycle::Disposed);
    cycles << FilterChip::Choice{.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "retired ones too")),
                                 .value = kEveryLifeCycle,
                                 .sentence =
                                     translated(QT_TRANSLATE_NOOP("AssetFilters", "Retired machines too"))};
    chips.addChip(QStringLiteral("lifeCycle"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Life cycle")),
                  cycles);
    chips.addChip(QStringLiteral("warranty"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Warranty")),
                  warrantyChoices());
    chips.addChip(QStringLiteral("contract"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Contract")),
                  {{.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "under one or not")), .value = {}},
                   {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "under none")),
                    .value = kNone,
                    .sentence = translated(QT_TRANSLATE_NOOP("AssetFilters", "Under no contract"))}});
    FilterChip *system =
        chips.addChip(QStringLiteral("system"), translated(QT_TRANSLATE_NOOP("AssetFilters", "System")), {});
    system->setTyped(translated(QT_TRANSLATE_NOOP("AssetFilters", "Name or version holds…")));
    chips.addChip(
        QStringLiteral("watch"), translated(QT_TRANSLATE_NOOP("AssetFilters", "To watch")),
        {{.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "to watch or not")), .value = {}},
         {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "system without support")),
          .value = static_cast<int>(core::AssetWatch::SystemSupport),
          .sentence =
              translated(QT_TRANSLATE_NOOP("AssetFilters", "System without support within 180 days"))},
         {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "program without support")),
          .value = static_cast<int>(core::AssetWatch::ProgramSupport),
          .sentence =
              translated(QT_TRANSLATE_NOOP("AssetFilters", "Program without support within 180 days"))},
         {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "disk nearly full")),
          .value = static_cast<int>(core::AssetWatch::DiskFull),
          .sentence = translated(QT_TRANSLATE_NOOP("AssetFilters", "Disk nearly full"))},
         {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "antivirus")),
          .value = static_cast<int>(core::AssetWatch::Antivirus),
          .sentence =
              translated(QT_TRANSLATE_NOOP("AssetFilters", "Antivirus missing, off or out of date"))}});
    FilterChip *software = chips.addChip(QStringLiteral("software"),
                                         translated(QT_TRANSLATE_NOOP("AssetFilters", "Software")), {});
    software->setTyped(translated(QT_TRANSLATE_NOOP("AssetFilters", "Name, publisher or version holds…")));
    FilterChip *support = chips.addChip(QStringLiteral("support"),
                                        translated(QT_TRANSLATE_NOOP("AssetFilters", "Support of")), {});
    support->setTyped(translated(QT_TRANSLATE_NOOP("AssetFilters", "System or program holds…")));
    chips.addChip(QStringLiteral("criticality"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Criticality")),
                  choicesFrom(translated(QT_TRANSLATE_NOOP("AssetFilters", "whatever it is")),
                              core::Criticality::Low, core::Criticality::Vital));
    chips.addChip(QStringLiteral("inventory"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Inventory")),
                  inventoryChoices());
    chips.addChip(QStringLiteral("tag"), translated(QT_TRANSLATE_NOOP("AssetFilters", "Tag")),
                  {{.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "with or without")), .value = {}},
                   {.text = translated(QT_TRANSLATE_NOOP("AssetFilters", "without")),
                    .value = kNone,
                    .sentence = translated(QT_TRANSLATE_NOOP("AssetFilters", "Without a tag"))}});
}

} // namespace ui
