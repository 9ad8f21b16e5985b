// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/InterventionLogs.h"

#include "core/storage/InterventionColumns.h"

namespace core {
namespace {

/// Integers of ours: safe to write into the SQL.
QString listOf(const QList<InterventionId> &ids)
{
    QStringList numbers{QStringLiteral("0")};
    for (const InterventionId id : ids)
        numbers << QString::number(id.value());
    return numbers.join(QLatin1Char(','));
}

} // namespace

Result<QList<LoggedIntervention>> loggedInterventions(Connection &connection,
                                                      const QList<InterventionId> &ids)
{
    const QString wanted = listOf(ids);
    const int priority = static_cast<int>(kInterventionColumns.count(QLatin1Char(','))) + 1;
    auto found = connection.all<LoggedIntervention>(
        QStringLiteral("SELECT %1, priority FROM intervention WHERE id IN (%2) ORDER BY year, sequence")
            .arg(kInterventionColumns, wanted),
        {}, [priority](const Fields &fields) {
            return LoggedIntervention{.intervention = toIntervention(fields),
                                      .priority = fields.choice<Priority>(priority)};
        });
    if (!found)
        return found;
    const auto events = connection.all<InterventionEvent>(
        QStringLiteral(
            "SELECT %1 FROM intervention_event WHERE intervention_id IN (%2) ORDER BY at, entry_order, id")
            .arg(kEventColumns, wanted),
        {}, toEvent);
    if (!events)
        return events.error();
    QHash<InterventionId, QList<InterventionEvent>> logs;
    for (const InterventionEvent &event : *events)
        logs[event.intervention] << event;
    for (LoggedIntervention &each : found.value())
        each.log = logs.value(each.intervention.id);
    return found;
}

} // namespace core
