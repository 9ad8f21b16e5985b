// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/CalendarFile.h"
#include "core/reports/Agenda.h"
#include "ui/text/Format.h"

namespace ui {

/// What is due: "Last day for a notice", "Warranty ends".
QString agendaWords(const core::AgendaItem &item, const Format &format);
/// Of what: number, title.
QString agendaSubject(const core::AgendaItem &item);

/// The entries of an iCalendar file. @p origin names the database: entries of two offices never meet.
QList<core::CalendarEvent> agendaEvents(const QList<core::AgendaItem> &items, const QString &origin,
                                        const Format &format);

} // namespace ui
