// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/storage/Connection.h"

#include <QJsonArray>

namespace core {

/// The tables whose rows belong to clients: by a column that names one, or a record of one.
QList<Table> tablesOfClients();

/// The rows of @p table, one of tablesOfClients(), that belong to @p client: each with its id and what
/// users wrote, as the journal keeps it (days as ISO 8601, instants in milliseconds since 1970, sums in
/// cents, durations in minutes); what Vigie only keeps to search and sort is left out.
Result<QJsonArray> rowsOfClient(Connection &connection, Table table, ClientId client);

} // namespace core
