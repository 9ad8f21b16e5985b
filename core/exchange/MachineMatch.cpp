// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/MachineMatch.h"

#include "core/base/Text.h"
#include "core/exchange/InventoryReader.h"

#include <algorithm>

namespace core {
namespace {

// Points: 80 and more are sure; a UUID or serial that differs outweighs a name or an address.
constexpr int kSure = 80;
constexpr int kUuid = 100;
constexpr int kSerial = 80;
constexpr int kMac = 50;
constexpr int kDeviceId = 60;
constexpr int kName = 30;
constexpr int kNothingElseKnown = 50;
constexpr int kContradiction = 60;

int pointsFor(const QString &left, const QString &right, int points)
{
    const QString one = identifier(left).toLower();
    const QString other = identifier(right).toLower();
    if (one.isEmpty() || other.isEmpty())
        return 0;
    return one == other ? points : -kContradiction;
}

bool isOnlyNamed(const Asset &asset)
{
    return identifier(asset.uuid).isEmpty() && identifier(asset.serial).isEmpty() &&
           asset.macAddresses.isEmpty();
}

void take(QString &known, const QString &seen)
{
    if (!seen.isEmpty())
        known = seen;
}

} // namespace

MachineMatch matchOf(const Asset &stored, const Asset &seen)
{
    int points = pointsFor(stored.uuid, seen.uuid, kUuid) + pointsFor(stored.serial, seen.serial, kSerial);
    const bool sharesMac = std::ranges::any_of(
        seen.macAddresses, [&stored](const QString &mac) { return stored.macAddresses.contains(mac); });
    points += sharesMac ? kMac : 0;
    points += !seen.deviceId.isEmpty() && stored.deviceId == seen.deviceId ? kDeviceId : 0;
    if (folded(stored.name) == folded(seen.name))
        points += kName + (isOnlyNamed(stored) ? kNothingElseKnown : 0);
    if (points >= kSure)
        return MachineMatch::Same;
    return points > 0 ? MachineMatch::Unsure : MachineMatch::Different;
}

Asset merged(const Asset &stored, const Asset &seen, bool knowsKind)
{
    Asset result = stored;
    const bool isOlder =
        stored.inventoriedAt && seen.inventoriedAt && *seen.inventoriedAt < *stored.inventoriedAt;
    if (isOlder)
        return result;
    if (knowsKind)
        result.kind = seen.kind;
    take(result.name, seen.name);
    take(result.maker, seen.maker);
    take(result.model, seen.model);
    take(result.serial, seen.serial);
    take(result.uuid, seen.uuid);
    take(result.deviceId, seen.deviceId);
    take(result.osName, seen.osName);
    take(result.osVersion, seen.osVersion);
    take(result.cpu, seen.cpu);
    take(result.userName, seen.userName);
    take(result.remoteAccess, seen.remoteAccess);
    if (result.tag.isEmpty()) // The user's sticker counts more than the maker's.
        result.tag = seen.tag;
    if (!seen.macAddresses.isEmpty())
        result.macAddresses = seen.macAddresses;
    if (!seen.ipAddresses.isEmpty())
        result.ipAddresses = seen.ipAddresses;
    if (seen.ramMib)
        result.ramMib = seen.ramMib;
    if (seen.inventoriedAt)
        result.inventoriedAt = seen.inventoriedAt;
    return result;
}

} // namespace core
