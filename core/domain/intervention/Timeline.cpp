// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/Timeline.h"

namespace core {

const Commitment *Timeline::nextDue() const
{
    const Commitment *first = nullptr;
    for (const Commitment &commitment : commitments) {
        if (commitment.isRunning() && commitment.due && (!first || *commitment.due < *first->due))
            first = &commitment;
    }
    return first;
}

std::optional<Month> decisionMonth(const Commitment &commitment, const QTimeZone &supportZone)
{
    if (!commitment.counts || !commitment.decision)
        return {};
    return monthOf(*commitment.decision, supportZone);
}

} // namespace core
