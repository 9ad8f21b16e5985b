// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Zone.h"
#include "core/exchange/EventLogPlan.h"
#include "core/exchange/lists/ListReader.h"

namespace core {

/// The tickets of one client.
struct ClientTickets
{
    QString client = {}; ///< As the lines name it; empty: whose the import is.
    EventLogPlan plan = {};
};

/// A list with a line for each ticket, understood; a pure value.
struct TicketList
{
    QList<ClientTickets> clients = {};
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {};
};

/// Makes interventions of tickets: opened → reported, taken into account → acknowledged, resolved →
/// restored and resolved, closed → closed. The state decides whether it is over; an end without a date
/// of its own is that of the other one, marked as deduced. Wall times are those of @p zone.
/// Unreadable when the file breaks off; a ticket that cannot be is only rejected.
Result<TicketList> readTicketList(QIODevice &device, const ListShape &shape, const QTimeZone &zone);

} // namespace core
