// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/ContractDocument.h"

#include "core/domain/contract/Parties.h"

#include <algorithm>

namespace core {

const CoverageCalendar *ContractDocument::calendar(CalendarId id) const
{
    const auto found = std::find_if(calendars.cbegin(), calendars.cend(),
                                    [id](const CoverageCalendar &each) { return each.calendar == id; });
    return found == calendars.cend() ? nullptr : &*found;
}

ContractDocument asSigned(ContractDocument document)
{
    if (document.version.isSigned)
        takeParties(document.version.parties, document.provider, document.client);
    return document;
}

Money totalOf(const QList<PriceLine> &prices)
{
    Money total;
    for (const PriceLine &line : prices)
        total = total + line.unitPrice * line.quantity;
    return total;
}

} // namespace core
