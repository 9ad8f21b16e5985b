// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/AssetBulk.h"

#include <QSet>

namespace core {
namespace {

template <class T>
void write(T &field, const std::optional<T> &given)
{
    if (given)
        field = *given;
}

} // namespace

Asset edited(const Asset &asset, const AssetBulkEdit &edit)
{
    Asset after = asset;
    write(after.site, edit.site);
    write(after.kind, edit.kind);
    write(after.lifeCycle, edit.lifeCycle);
    write(after.criticality, edit.criticality);
    write(after.userName, edit.userName);
    write(after.supplier, edit.supplier);
    write(after.purchasedOn, edit.purchasedOn);
    write(after.warrantyUntil, edit.warrantyUntil);
    const bool moved = after.lifeCycle != asset.lifeCycle && edit.today.isValid();
    if (moved && after.lifeCycle == LifeCycle::InService && !after.inServiceOn)
        after.inServiceOn = edit.today;
    if (moved && after.lifeCycle >= LifeCycle::Retired && !after.retiredOn)
        after.retiredOn = edit.today;
    if (moved && after.lifeCycle == LifeCycle::Disposed && !after.disposedOn)
        after.disposedOn = edit.today;
    return after;
}

AssetBulkPlan planBulkEdit(const QList<Asset> &assets, const AssetBulkEdit &edit, ClientId siteOf)
{
    AssetBulkPlan plan;
    for (const Asset &asset : assets) {
        const Asset after = edited(asset, edit);
        if (after == asset) {
            ++plan.unchanged;
            continue;
        }
        if (edit.site && edit.site->isValid() && asset.client != siteOf) {
            plan.refused << AssetRefusal{
                .asset = asset,
                .error = invalid({QT_TRANSLATE_NOOP("Sentence", "That site belongs to another client.")},
                                 QStringLiteral("site"))};
            continue;
        }
        if (const Result<> fine = checked(after); !fine)
            plan.refused << AssetRefusal{.asset = asset, .error = fine.error()};
        else
            plan.changes << AssetChange{.before = asset, .after = after};
    }
    return plan;
}

AssetBulkPlan planTags(const QList<Asset> &assets, const QString &prefix, int first, const QStringList &taken)
{
    constexpr int kDigits = 4;
    AssetBulkPlan plan;
    QSet<QString> used(taken.cbegin(), taken.cend());
    for (const Asset &asset : assets)
        used.insert(asset.tag);
    int number = first;
    for (const Asset &asset : assets) {
        if (!asset.tag.trimmed().isEmpty()) {
            ++plan.unchanged;
            continue;
        }
        Asset after = asset;
        do
            after.tag = prefix + QStringLiteral("%1").arg(number++, kDigits, 10, QLatin1Char('0'));
        while (used.contains(after.tag));
        plan.changes << AssetChange{.before = asset, .after = after};
    }
    return plan;
}

int nextTagNumber(const QString &prefix, const QStringList &taken)
{
    int largest = 0;
    for (const QString &tag : taken) {
        bool isNumber = false;
        const int number = tag.startsWith(prefix) ? tag.mid(prefix.size()).toInt(&isNumber) : 0;
        if (isNumber)
            largest = qMax(largest, number);
    }
    return largest + 1;
}

} // namespace core
