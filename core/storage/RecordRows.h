// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

#include <QJsonObject>

namespace core {

/// @p record and the stored rows that it is made of: a client's sites and contacts, a contract's
/// versions with their lines, an intervention's log. What is a record of its own (the machines of
/// a client) is not among them.
Result<QList<RowRef>> rowsOfRecord(Connection &connection, RowRef record);

/// How users call a stored row: its name, number or title; empty when there is no such row.
Result<QString> rowName(Connection &connection, RowRef row);
/// The same from a row as the journal keeps it.
QString rowName(Table table, const QJsonObject &contents);

} // namespace core
