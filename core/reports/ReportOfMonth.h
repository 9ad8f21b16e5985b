// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthFigures.h"

namespace core {

/// What report to make.
struct ReportRequest
{
    ClientId client = {};
    Month month = {};
    Instant now = {}; ///< The day of the edition; what is late is late by then.
    QString author = {};
};

/// Everything the monthly report of a client prints (product/report.md), from the same figures
/// as the dashboard. Provisional: closing a month is not known yet. In reading transactions of
/// some milliseconds each: what is written meanwhile may be in it.
Result<MonthReport> reportOfMonth(Connection &connection, const ReportRequest &request);

} // namespace core
