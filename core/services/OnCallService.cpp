// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/OnCallService.h"

#include "core/services/Saving.h"

namespace core {

Result<> save(Unit &unit, const RotaChanges &changes)
{
    for (const OnCallDuty &duty : changes.removed) {
        if (const Result<> done = OnCallRepository::remove(unit, duty); !done)
            return done;
    }
    for (const OnCallDuty &duty : changes.saved) {
        if (const auto id = saved<OnCallRepository>(unit, duty); !id)
            return id.error();
    }
    return {};
}

} // namespace core
