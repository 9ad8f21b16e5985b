// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthFigures.h"
#include "core/services/Derivation.h"

namespace core {

// The parts of reportOfMonth(), each a file of its own.

/// Breaches decided in the month, each explained; neutralised ones; earlier ones still open.
Result<> fillBreaches(Connection &connection, const FigureScope &scope, Derivation &derivation,
                      ContractMonth &section);
/// The interventions of annex A, and what came back most often.
Result<> fillInterventions(Connection &connection, const FigureScope &scope, ContractMonth &section);
/// Grid, calendars and special days of the month: what annex B tells of the method.
Result<> fillMethod(Connection &connection, const FigureScope &scope, const ContractVersion &version,
                    ContractMonth &section);
/// The machines of the client at the month's end.
Result<std::optional<ParkMonth>> parkOfMonth(Connection &connection, const FigureScope &scope);
/// The tiles of page 1, with the month before and twelve months of history.
Result<QList<ReportFigure>> reportFigures(Connection &connection, const FigureScope &scope,
                                          const MonthFigures &month);
/// The overall state and why (product/report.md §5), from the data there are.
void judge(MonthReport &report, const QList<EndingWarranty> &criticalWarranties);

} // namespace core
