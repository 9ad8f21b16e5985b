// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/CalendarBook.h"

namespace core {

const CoverageCalendar *versionOn(const CalendarBook &book, QDate day)
{
    const CoverageCalendar *found = nullptr;
    for (const CoverageCalendar &version : book.versions) {
        if (!found || version.effectiveOn <= day)
            found = &version;
    }
    return found;
}

} // namespace core
