// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"

namespace core {

enum class MachineMatch { Different, Unsure, Same };

/// Whether @p stored may be the machine that @p seen is (product/inventory.md, "Same machine?"):
/// UUID, serial number, MAC addresses, device id and name speak for it, another UUID or serial
/// number against it. Both belong to one client.
MachineMatch matchOf(const Asset &stored, const Asset &seen);

/// @p stored with what @p seen knows better: a field that says nothing takes nothing away. What
/// the user may have written is kept where the machine cannot know it (tag, user's notes…).
Asset merged(const Asset &stored, const Asset &seen, bool knowsKind);

} // namespace core
