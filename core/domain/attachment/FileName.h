// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>
#include <QString>

namespace core {

/// @p name as it may be shown, and given to a file on any system: its last component alone, without
/// control, formatting and bidirectional characters, what Windows refuses replaced by "_", no dot in
/// front, at most 120 characters and 200 bytes of UTF-8, its suffix kept. Never empty.
QString safeFileName(const QString &name);

/// @p name, or "name (2).ext" and so on where @p taken has it already, whatever the case; it is added.
QString distinctName(const QString &name, QSet<QString> &taken);

} // namespace core
