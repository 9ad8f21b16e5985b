// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Agenda.h"
#include "ui/text/Format.h"

namespace app {

/// Writes @p items, read from @p connection, as an iCalendar file made at @p now.
core::Result<> writeAgenda(const QString &path, const QList<core::AgendaItem> &items,
                           core::Connection &connection, const ui::Format &format, core::Instant now);

} // namespace app
