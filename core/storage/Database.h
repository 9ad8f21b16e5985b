// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// Creates an empty Vigie database where none is, and brings it to the newest schema. Refuses a
/// path that exists; leaves no file behind when it fails.
Result<> createDatabase(ConnectionParams params);

/// Makes sure that @p params name a Vigie database, and upgrades its schema where needed.
/// Returns the schema's version. Refuses, changing nothing, a file that is missing, not ours,
/// damaged, locked, read-only, or written by a newer program.
Result<int> prepareDatabase(ConnectionParams params);

/// The parameters of "postgresql://user@host:port/name" or of a file's path. The password comes
/// from PGPASSWORD, never from the address: an address is shown and logged.
ConnectionParams paramsOf(const QString &address);

/// The version of the SQLite library in use.
QString sqliteVersion();

} // namespace core
