// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TimerRepository.h"

#include "core/domain/intervention/Intervention.h"
#include "core/storage/Connection.h"

namespace core {

Result<std::optional<RunningTimer>> TimerRepository::of(const QString &author) const
{
    const auto found = m_connection.all<RunningTimer>(
        QStringLiteral(
            "SELECT t.intervention_id, t.started_at, i.year, i.sequence, i.title, c.name FROM "
            "running_timer t JOIN intervention i ON i.id = t.intervention_id JOIN client c ON c.id = "
            "i.client_id WHERE t.author = :author"),
        {{QStringLiteral("author"), author}}, [](const Fields &fields) {
            return RunningTimer{.intervention = fields.id<InterventionId>(0),
                                .startedAt = fields.instant(1),
                                .number = interventionNumber(fields.number(2), fields.number(3)),
                                .title = fields.text(4),
                                .clientName = fields.text(5)};
        });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<RunningTimer>() : found->constFirst();
}

Result<> TimerRepository::start(Unit &unit, InterventionId intervention, Instant at)
{
    if (const Result<> cleared = clear(unit); !cleared)
        return cleared;
    const auto done = unit.connection().execute(
        QStringLiteral("INSERT INTO running_timer (author, intervention_id, started_at) VALUES (:author, "
                       ":intervention, :at)"),
        {{QStringLiteral("author"), unit.author()},
         {QStringLiteral("intervention"), intervention.value()},
         {QStringLiteral("at"), toMsecs(at)}});
    return done ? Result<>() : done.error();
}

Result<> TimerRepository::clear(Unit &unit)
{
    const auto done =
        unit.connection().execute(QStringLiteral("DELETE FROM running_timer WHERE author = :author"),
                                  {{QStringLiteral("author"), unit.author()}});
    return done ? Result<>() : done.error();
}

} // namespace core
