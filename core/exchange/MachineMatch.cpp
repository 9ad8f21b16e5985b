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
constexpr int kTag = 80;
constexpr int kMac = 50;
constexpr int kDeviceId = 60;
constexpr int kName = 30;
constexpr int kNothingElseKnown = 50;
constexpr int kContradiction = 60;
constexpr int kOtherTag = 40;

/// What to say where an identity is the same, and where it is another one.
struct IdentityWords
{
    const char *same = nullptr;
    const char *other = nullptr;
};

/// Whether the two are known and the same; tells of it, and of two that differ.
bool compare(MachineMatch &match, const QString &left, const QString &right, int points,
             const IdentityWords &words)
{
    const QString one = identifier(left).toLower();
    const QString other = identifier(right).toLower();
    if (one.isEmpty() || other.isEmpty())
        return false;
    if (one == other)
        match.reasons << MatchReason{points, {words.same, {right}}};
    else
        match.reasons << MatchReason{-kContradiction, {words.other, {left, right}}};
    return one == other;
}

void compareTags(MachineMatch &match, const Asset &stored, const Asset &seen, bool isIdentified)
{
    if (stored.tag.isEmpty() || seen.tag.isEmpty())
        return;
    if (folded(stored.tag) == folded(seen.tag))
        match.reasons << MatchReason{kTag, {QT_TRANSLATE_NOOP("Sentence", "Same tag: %1."), {seen.tag}}};
    else if (!isIdentified) // A sticker may be replaced, a serial number may not.
        match.reasons << MatchReason{
            -kOtherTag,
            {QT_TRANSLATE_NOOP("Sentence", "Another tag: %1 instead of %2."), {seen.tag, stored.tag}}};
}

bool isOnlyNamed(const Asset &asset)
{
    return identifier(asset.uuid).isEmpty() && identifier(asset.serial).isEmpty() &&
           asset.macAddresses.isEmpty();
}

void compareNames(MachineMatch &match, const Asset &stored, const Asset &seen)
{
    if (seen.name.isEmpty() || folded(stored.name) != folded(seen.name))
        return;
    match.reasons << MatchReason{kName, {QT_TRANSLATE_NOOP("Sentence", "Same name: %1."), {seen.name}}};
    if (isOnlyNamed(stored))
        match.reasons << MatchReason{
            kNothingElseKnown,
            {QT_TRANSLATE_NOOP("Sentence", "Nothing but its name identifies the stored machine.")}};
}

void take(QString &known, const QString &seen)
{
    if (!seen.isEmpty())
        known = seen;
}

template <class T>
void take(std::optional<T> &known, const std::optional<T> &seen)
{
    if (seen)
        known = seen;
}

} // namespace

int MachineMatch::score() const
{
    int score = 0;
    for (const MatchReason &reason : reasons)
        score += reason.points;
    return score;
}

MatchVerdict MachineMatch::verdict() const
{
    const int points = score();
    if (points >= kSure)
        return MatchVerdict::Same;
    return points > 0 ? MatchVerdict::Unsure : MatchVerdict::Different;
}

MachineMatch matchOf(const Asset &stored, const Asset &seen, MatchBy by)
{
    MachineMatch match;
    const bool isUuid = compare(match, stored.uuid, seen.uuid, kUuid,
                                {QT_TRANSLATE_NOOP("Sentence", "Same UUID: %1."),
                                 QT_TRANSLATE_NOOP("Sentence", "Another UUID: %2 instead of %1.")});
    const bool isSerial =
        compare(match, stored.serial, seen.serial, kSerial,
                {QT_TRANSLATE_NOOP("Sentence", "Same serial number: %1."),
                 QT_TRANSLATE_NOOP("Sentence", "Another serial number: %2 instead of %1.")});
    const auto shared = std::ranges::find_if(
        seen.macAddresses, [&stored](const QString &mac) { return stored.macAddresses.contains(mac); });
    if (shared != seen.macAddresses.end())
        match.reasons << MatchReason{
            kMac, {QT_TRANSLATE_NOOP("Sentence", "A MAC address in common: %1."), {*shared}}};
    if (!seen.deviceId.isEmpty() && stored.deviceId == seen.deviceId)
        match.reasons << MatchReason{kDeviceId,
                                     {QT_TRANSLATE_NOOP("Sentence", "Same agent: %1."), {seen.deviceId}}};
    if (by == MatchBy::List)
        compareTags(match, stored, seen, isUuid || isSerial);
    compareNames(match, stored, seen);
    return match;
}

bool isOlder(const Asset &stored, const Asset &seen)
{
    return stored.inventoriedAt && seen.inventoriedAt && *seen.inventoriedAt < *stored.inventoriedAt;
}

Asset merged(const Asset &stored, const Asset &seen, bool knowsKind)
{
    Asset result = stored;
    if (isOlder(stored, seen))
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
    take(result.osBuild, seen.osBuild);
    take(result.agent, seen.agent);
    take(result.cpu, seen.cpu);
    take(result.userName, seen.userName);
    take(result.remoteAccess, seen.remoteAccess);
    take(result.location, seen.location);
    take(result.supplier, seen.supplier);
    take(result.purchasedOn, seen.purchasedOn);
    take(result.price, seen.price);
    take(result.warrantyUntil, seen.warrantyUntil);
    take(result.inServiceOn, seen.inServiceOn);
    take(result.retiredOn, seen.retiredOn);
    if (result.tag.isEmpty()) // The user's sticker counts more than the maker's.
        result.tag = seen.tag;
    if (!seen.macAddresses.isEmpty())
        result.macAddresses = seen.macAddresses;
    if (!seen.ipAddresses.isEmpty())
        result.ipAddresses = seen.ipAddresses;
    take(result.ramMib, seen.ramMib);
    take(result.osInstalledOn, seen.osInstalledOn);
    take(result.bootedAt, seen.bootedAt);
    take(result.inventoriedAt, seen.inventoriedAt);
    return result;
}

} // namespace core
