// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// Brings the schema to the newest version by running, in order and each in its own
/// transaction, the numbered files of @p folder not yet recorded in schema_migration. A new
/// database runs them all: there is no second, hand-kept description of the schema. A step
/// the engines cannot share is a pair NNNN_name.sqlite.sql and NNNN_name.postgres.sql; `{{id}}` stands
/// for the type of an id, `{{search TABLE}}` for the index of the words of its search_text.
///
/// Returns the version. Refuses with SchemaTooNew, changing nothing, a version it does not know.
Result<int> migrate(Connection &connection, const QString &folder = QStringLiteral(":/migrations"));

/// The newest version this program knows.
int newestSchema();

} // namespace core
