// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Sentence.h"
#include "core/domain/asset/Asset.h"

namespace core {

enum class MatchVerdict { Different, Unsure, Same };

/// One thing that speaks for or against two machines being one.
struct MatchReason
{
    int points = 0;
    Sentence sentence = {};
    friend bool operator==(const MatchReason &, const MatchReason &) = default;
};

/// How likely two machines are one, and why: 80 points and more are sure, none or fewer are sure
/// not to be.
struct MachineMatch
{
    QList<MatchReason> reasons = {};
    int score() const;
    MatchVerdict verdict() const;
    friend bool operator==(const MachineMatch &, const MachineMatch &) = default;
};

/// What two machines are compared by, beside what always counts.
enum class MatchBy {
    Inventory, ///< Its tag is what the maker or the provider wrote into the machine.
    List       ///< Its tag is the one on the sticker.
};

/// Whether @p stored may be the machine that @p seen is (product/inventory.md, "Same machine?"):
/// UUID, serial number, MAC addresses, device id, name and, in lists, tag speak for it, another
/// UUID, serial number or tag against it. Both belong to one client.
MachineMatch matchOf(const Asset &stored, const Asset &seen, MatchBy by = MatchBy::Inventory);

/// Whether @p stored was inventoried later than @p seen was: nothing is taken from @p seen then.
bool isOlder(const Asset &stored, const Asset &seen);

/// @p stored with what @p seen knows better: a field that says nothing takes nothing away. What
/// the user may have written is kept where the machine cannot know it (tag, user's notes…).
Asset merged(const Asset &stored, const Asset &seen, bool knowsKind);

} // namespace core
