// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/subscription/Subscription.h"
#include "core/storage/Unit.h"

namespace core {

/// Adds @p subscription or, where it is stored, updates it, with the machines that use it; archived
/// or taken out of the archive as it says. Conflict when somebody changed it since it was read;
/// Invalid where a machine is another client's.
Result<SubscriptionId> save(Unit &unit, const Subscription &subscription);

} // namespace core
