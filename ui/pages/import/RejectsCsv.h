// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/ImportNotes.h"

#include <QByteArray>

namespace ui {

/// What an import leaves out, as a table for spreadsheets: file, line, reason; UTF-8 with its mark,
/// semicolons, CRLF, no formulas.
QByteArray rejectsCsv(const QList<core::ImportNote> &rejects);

} // namespace ui
