// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dashboard/DashboardFigures.h"
#include "ui/text/Format.h"

#include <QByteArray>

namespace ui {

/// @p cell between quotes where it must be, and never a formula for the spreadsheet that opens
/// it: a text that begins like one gets an apostrophe before it.
QString csvCell(const QString &cell);

/// The figures of the dashboard as a table for spreadsheets: UTF-8 with its mark, semicolons,
/// CRLF, numbers bare, durations in minutes.
QByteArray figureCsv(const DashboardFigures &figures, const Format &format);

} // namespace ui
