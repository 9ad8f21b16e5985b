// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Month.h"
#include "core/domain/intervention/InterventionList.h"
#include "core/reports/MonthReport.h"
#include "core/storage/Connection.h"

namespace core {

/// Whose figures, of which month, seen when.
struct FigureScope
{
    Month month = {};
    std::optional<ClientId> client = {};
    std::optional<ContractId> contract = {}; ///< Invalid id: what no contract covers.
    Instant now = {};                        ///< A commitment due before it and not met is breached.
    QTimeZone zone = {};                     ///< For ages; months are those of each contract's zone.
};

/// How long something took, over the cases of a month (product/report.md §4).
struct Spread
{
    int count = 0;
    Seconds median{0}; ///< Of an even number: the mean of the middle two. Truncated to the minute.
    Seconds p90{0};    ///< Nearest rank, truncated likewise.
    Seconds mean{0};   ///< Truncated likewise.
    Seconds worst{0};
};
/// Of @p sorted durations; nothing for none.
std::optional<Spread> spreadOf(const QList<qint64> &sortedSeconds);

/// The figures of the dashboard and of the report: one computation for the screen, the paper
/// and the console.
struct MonthFigures
{
    Month month = {};
    QList<PriorityOutcome> incidents = {}; ///< P1 to P4.
    PriorityOutcome requests = {};         ///< All priorities on one line.
    /// Time to each milestone of incidents that reached it in the month, by priority then milestone;
    /// restoration counts those without a target too.
    std::array<std::array<std::optional<Spread>, 4>, 4> times = {};
    Reconciliation reconciliation = {};
    QList<MonthPoint> history = {}; ///< Twelve months, this one last.
    QList<Breakdown<InterventionKind>> byKind = {};
    QList<Breakdown<Channel>> byChannel = {};
    QList<Breakdown<QString>> byCategory = {};
    Backlog backlog = {};
    WorkedHours hours = {};

    int kept() const;    ///< Of incidents.
    int decided() const; ///< Of incidents.
    int undecided() const;
};

Result<MonthFigures> monthFigures(Connection &connection, const FigureScope &scope);

/// Open at the month's last instant, or now: by age and by whom they wait for.
Result<Backlog> backlogAt(Connection &connection, const FigureScope &scope);

/// Compliance of one client in one month: a cell of the "clients × months" table.
struct ClientMonth
{
    ClientId client = {};
    QString name = {};
    QList<MonthPoint> months = {}; ///< As many as asked for, the scope's last.
};
Result<QList<ClientMonth>> clientMonths(Connection &connection, const FigureScope &scope, int months);

} // namespace core
