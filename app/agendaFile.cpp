// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendaFile.h"

#include "core/base/WrittenFile.h"
#include "core/storage/Journal.h"
#include "ui/text/AgendaText.h"

namespace app {

core::Result<> writeAgenda(const QString &path, const QList<core::AgendaItem> &items,
                           core::Connection &connection, const ui::Format &format, core::Instant now)
{
    const auto origin = core::Journal(connection).origin();
    if (!origin)
        return origin.error();
    return core::writeFile(
        path, core::calendarFile(ui::agendaEvents(items, *origin, format), QStringLiteral("Vigie"), now));
}

} // namespace app
