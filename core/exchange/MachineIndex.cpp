// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/MachineIndex.h"

#include "core/base/Text.h"
#include "core/exchange/InventoryReader.h"

#include <algorithm>

namespace core {

QStringList MachineIndex::keysOf(const Asset &asset)
{
    QStringList keys;
    const auto add = [&keys](char kind, const QString &text) {
        if (!text.isEmpty())
            keys << QLatin1Char(kind) + text;
    };
    add('u', identifier(asset.uuid).toLower());
    add('s', identifier(asset.serial).toLower());
    add('d', asset.deviceId);
    add('t', folded(asset.tag));
    add('n', folded(asset.name));
    for (const QString &mac : asset.macAddresses)
        add('m', mac);
    return keys;
}

void MachineIndex::add(qsizetype place, const Asset &asset)
{
    for (const QString &key : keysOf(asset)) {
        QList<qsizetype> &places = m_places[key];
        if (places.size() <= kMostAlike && !places.contains(place))
            places << place;
    }
}

QList<qsizetype> MachineIndex::candidates(const Asset &seen) const
{
    QList<qsizetype> found;
    for (const QString &key : keysOf(seen)) {
        const auto places = m_places.constFind(key);
        if (places != m_places.constEnd() && places->size() <= kMostAlike)
            found += *places;
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace core
