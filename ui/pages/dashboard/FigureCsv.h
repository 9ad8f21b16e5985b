// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dashboard/DashboardFigures.h"
#include "ui/text/Format.h"

#include <QByteArray>

namespace ui {

/// The figures of the dashboard as a table for spreadsheets: UTF-8 with its mark, semicolons,
/// CRLF, numbers bare, durations in minutes.
QByteArray figureCsv(const DashboardFigures &figures, const Format &format);

} // namespace ui
