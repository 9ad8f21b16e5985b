// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/FigureTerms.h"
#include "core/reports/ReportParts.h"

namespace core {
namespace {

using Kind = ReportFigure::Kind;
using Trend = ReportFigure::Trend;

constexpr int kMonths = 12;

/// Whether a change is good; figures where less is better pass their values the other way round.
Trend trendOf(const std::optional<double> &before, const std::optional<double> &now)
{
    if (!before || !now)
        return Trend::Unknown;
    if (*before == *now)
        return Trend::Same;
    return *now > *before ? Trend::Better : Trend::Worse;
}

std::optional<double> share(int part, int whole)
{
    return whole == 0 ? std::optional<double>() : double(part) / whole;
}

ReportFigure keptFigure(const MonthFigures &month, const MonthFigures &before)
{
    ReportFigure figure{.kind = Kind::CommitmentsKept};
    figure.month = {.value = month.kept(), .of = month.decided()};
    figure.previous = {.value = before.kept(), .of = before.decided()};
    figure.trend = trendOf(share(before.kept(), before.decided()), share(month.kept(), month.decided()));
    for (const MonthPoint &point : month.history)
        figure.history << share(point.kept, point.decided);
    return figure;
}

ReportFigure openedFigure(const MonthFigures &month, const MonthFigures &before)
{
    ReportFigure figure{.kind = Kind::OpenedResolved};
    figure.month = {.value = month.reconciliation.opened, .of = month.reconciliation.resolved};
    figure.previous = {.value = before.reconciliation.opened, .of = before.reconciliation.resolved};
    figure.stock = std::pair(month.reconciliation.opening, month.reconciliation.closing);
    for (const MonthPoint &point : month.history)
        figure.history << (point.isKnown ? std::optional<double>(point.opened) : std::nullopt);
    return figure;
}

/// The most urgent priority that has a time to tell, this month or the one before.
std::optional<size_t> tellingPriority(const MonthFigures &month, const MonthFigures &before)
{
    constexpr auto kRestored = static_cast<size_t>(Milestone::Restored);
    for (const MonthFigures *figures : {&month, &before}) {
        for (size_t priority = 0; priority < figures->times.size(); ++priority) {
            if (figures->times.at(priority).at(kRestored))
                return priority;
        }
    }
    return {};
}

struct MonthSeconds
{
    int month = 0;
    qint64 seconds = 0;
};

Result<QList<std::optional<double>>> medianHistory(Connection &connection, const FigureScope &scope,
                                                   size_t priority)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    const auto all = connection.all<MonthSeconds>(
        QStringLiteral(
            "SELECT t.restored_month, t.restored_seconds FROM intervention t WHERE t.restored_month >= "
            ":first AND t.restored_month <= :month AND t.restored_seconds IS NOT NULL AND t.priority = "
            ":priority AND t.current_kind IN (%1)%2 ORDER BY t.restored_month, t.restored_seconds")
            .arg(incidentKinds(), terms.where),
        terms.with({{QStringLiteral("first"), monthNumber(scope.month.plus(1 - kMonths))},
                    {QStringLiteral("month"), monthNumber(scope.month)},
                    {QStringLiteral("priority"), static_cast<int>(priority) + 1}}),
        [](const Fields &fields) {
            return MonthSeconds{fields.number(0), fields.integer(1)};
        });
    if (!all)
        return all.error();
    QHash<int, QList<qint64>> byMonth;
    for (const MonthSeconds &each : *all)
        byMonth[each.month] << each.seconds;
    QList<std::optional<double>> history;
    for (int back = kMonths - 1; back >= 0; --back) {
        const auto spread = spreadOf(byMonth.value(monthNumber(scope.month.plus(-back))));
        history << (spread ? std::optional<double>(double(spread->median.count())) : std::nullopt);
    }
    return history;
}

Result<ReportFigure> medianFigure(Connection &connection, const FigureScope &scope, const MonthFigures &month,
                                  const MonthFigures &before)
{
    constexpr auto kRestored = static_cast<size_t>(Milestone::Restored);
    const size_t priority = tellingPriority(month, before).value_or(0);
    ReportFigure figure{.kind = Kind::RestorationMedian};
    const auto amount = [priority](const MonthFigures &figures) {
        const auto &spread = figures.times.at(priority).at(kRestored);
        return spread ? ReportFigure::Amount{.value = spread->median.count(), .of = spread->count}
                      : ReportFigure::Amount{};
    };
    const auto less = [](const ReportFigure::Amount &each) {
        return each.value ? std::optional<double>(-double(*each.value)) : std::nullopt;
    };
    figure.month = amount(month);
    figure.previous = amount(before);
    figure.trend = trendOf(less(figure.previous), less(figure.month));
    figure.priority = static_cast<Priority>(priority + 1);
    const auto history = medianHistory(connection, scope, priority);
    if (!history)
        return history.error();
    figure.history = *history;
    return figure;
}

ReportFigure backlogFigure(const MonthFigures &month, const MonthFigures &before)
{
    const auto waiting = [](const Backlog &backlog) {
        int sum = 0;
        for (const int count : backlog.byAge.at(static_cast<size_t>(WaitingOn::Client)))
            sum += count;
        return sum;
    };
    ReportFigure figure{.kind = Kind::BacklogEnd};
    figure.month = {.value = month.backlog.total(), .of = waiting(month.backlog)};
    figure.previous = {.value = before.backlog.total(), .of = waiting(before.backlog)};
    figure.trend = trendOf(-double(before.backlog.total()), -double(month.backlog.total()));
    return figure;
}

Result<ReportFigure> hoursFigure(Connection &connection, const FigureScope &scope, const MonthFigures &month,
                                 const MonthFigures &before)
{
    ReportFigure figure{.kind = Kind::HoursUsed};
    const auto amount = [](const WorkedHours &hours) {
        return ReportFigure::Amount{.value = hours.actual.count(),
                                    .of = hours.included ? std::optional<qint64>(hours.included->count())
                                                         : std::nullopt};
    };
    figure.month = amount(month.hours);
    figure.previous = amount(before.hours);
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    const auto sums = connection.all<MonthSeconds>(
        QStringLiteral(
            "SELECT w.work_month, SUM(w.actual_minutes) FROM work_entry w JOIN intervention t ON t.id = "
            "w.intervention_id WHERE w.work_month >= :first AND w.work_month <= :month%1 GROUP BY "
            "w.work_month")
            .arg(terms.where),
        terms.with({{QStringLiteral("first"), monthNumber(scope.month.plus(1 - kMonths))},
                    {QStringLiteral("month"), monthNumber(scope.month)}}),
        [](const Fields &fields) {
            return MonthSeconds{fields.number(0), fields.integer(1)};
        });
    if (!sums)
        return sums.error();
    for (int back = kMonths - 1; back >= 0; --back) {
        const int number = monthNumber(scope.month.plus(-back));
        const auto found = std::find_if(sums->cbegin(), sums->cend(),
                                        [number](const MonthSeconds &each) { return each.month == number; });
        figure.history << (found == sums->cend() ? std::optional<double>() : double(found->seconds));
    }
    return figure;
}

} // namespace

Result<QList<ReportFigure>> reportFigures(Connection &connection, const FigureScope &scope,
                                          const MonthFigures &month)
{
    FigureScope previous = scope;
    previous.month = scope.month.previous();
    const auto before = monthFigures(connection, previous);
    if (!before)
        return before.error();
    const auto median = medianFigure(connection, scope, month, *before);
    if (!median)
        return median.error();
    QList<ReportFigure> figures{keptFigure(month, *before), openedFigure(month, *before), *median,
                                backlogFigure(month, *before)};
    if (month.hours.actual > Minutes(0) || before->hours.actual > Minutes(0)) {
        const auto hours = hoursFigure(connection, scope, month, *before);
        if (!hours)
            return hours.error();
        figures << *hours;
    }
    return figures;
}

} // namespace core
