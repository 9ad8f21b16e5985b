// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// Whether @p path is the file of the database that @p params name, under whatever name. Asks the file
/// system and opens nothing: closing a second descriptor on a file that SQLite has open would drop its
/// locks (engineering/reliability.md P01).
bool isDatabaseFile(const ConnectionParams &params, const QString &path);

} // namespace core
