// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/FigureTerms.h"
#include "core/services/Derivation.h"

namespace core {
namespace {

struct OpenOne
{
    InterventionId id = {};
    OldIntervention line = {};
    std::optional<PauseReason> pause = {};
};

WaitingOn waitingOn(const std::optional<PauseReason> &pause)
{
    if (!pause)
        return WaitingOn::Us;
    switch (*pause) {
    case PauseReason::WaitingForClient:
    case PauseReason::AccessRefused:
    case PauseReason::DateAgreed:
        return WaitingOn::Client;
    case PauseReason::WaitingForVendor:
    case PauseReason::WaitingForParts:
        return WaitingOn::Vendor;
    case PauseReason::WaitingForProblem:
    case PauseReason::WaitingForEvidence:
    case PauseReason::Other:
        break;
    }
    return WaitingOn::Us;
}

size_t bucketOf(int days)
{
    constexpr std::array kLast{2, 7, 15, 30};
    return static_cast<size_t>(
        std::distance(kLast.begin(), std::lower_bound(kLast.begin(), kLast.end(), days)));
}

/// Those whose moves up to the month leave them in the stock. Only the ones open today, or that
/// moved later, can have been open then.
Result<QList<OpenOne>> openAtEnd(Connection &connection, const FigureScope &scope)
{
    const FigureTerms terms = FigureTerms::of(scope, QStringLiteral("t"));
    return connection.all<OpenOne>(
        QStringLiteral(
            "SELECT t.id, t.year, t.sequence, t.title, t.priority, t.reported_at, t.pause_reason FROM "
            "intervention t WHERE (t.is_open = TRUE OR t.id IN (SELECT l.intervention_id FROM backlog_move l "
            "WHERE l.month > :month)) AND t.reported_month <= :month AND (SELECT SUM(CASE WHEN b.kind IN "
            "(%1, %2) THEN 1 ELSE -1 END) FROM backlog_move b WHERE b.intervention_id = t.id AND b.month <= "
            ":month) = 1%3 ORDER BY t.reported_at, t.id")
            .arg(sqlNumber(BacklogMove::Kind::Opened), sqlNumber(BacklogMove::Kind::Reopened), terms.where),
        terms.with({{QStringLiteral("month"), monthNumber(scope.month)}}), [](const Fields &fields) {
            return OpenOne{.id = fields.id<InterventionId>(0),
                           .line = {.number = interventionNumber(fields.number(1), fields.number(2)),
                                    .title = fields.text(3),
                                    .priority = fields.choice<Priority>(4),
                                    .reportedAt = fields.instant(5)},
                           .pause = fields.maybeChoice<PauseReason>(6)};
        });
}

} // namespace

Result<Backlog> backlogAt(Connection &connection, const FigureScope &scope)
{
    constexpr qsizetype kOldest = 5;
    auto open = openAtEnd(connection, scope);
    if (!open)
        return open.error();
    const Instant end = scope.month.end(scope.zone);
    const bool isPast = end <= scope.now;
    const QDate lastDay = isPast ? scope.month.lastDay() : localTime(scope.now, scope.zone).day;
    Derivation derivation(connection);
    Backlog backlog;
    for (OpenOne &each : open.value()) {
        if (isPast) { // Whom it waited for then, not now.
            const auto then = derivation.replayed(each.id, end - std::chrono::milliseconds(1));
            if (!then)
                return then.error();
            each.pause = then->facts.timeline.waitingFor;
            each.line.priority = then->facts.timeline.priority;
        }
        each.line.days = static_cast<int>(localTime(each.line.reportedAt, scope.zone).day.daysTo(lastDay));
        each.line.waitingOn = waitingOn(each.pause);
        ++backlog.byAge.at(static_cast<size_t>(each.line.waitingOn)).at(bucketOf(each.line.days));
        if (backlog.oldest.size() < kOldest)
            backlog.oldest << each.line;
    }
    return backlog;
}

} // namespace core
