// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Today.h"

namespace core {

qint64 Today::count() const
{
    qint64 all = 0;
    for (const TodayGroup &group : groups)
        all += group.reason < TodayReason::SupportEnd ? group.count : 0;
    return all;
}

qint64 Today::breaches() const
{
    const bool any = !groups.isEmpty() && groups.constFirst().reason == TodayReason::Breach;
    return any ? groups.constFirst().count : 0;
}

qint64 Today::expiries() const
{
    qint64 all = 0;
    for (const TodayGroup &group : groups) {
        const bool isExpiry =
            group.reason >= TodayReason::DomainEnd && group.reason <= TodayReason::LicenceEnd;
        all += isExpiry ? group.count : 0;
    }
    return all;
}

} // namespace core
