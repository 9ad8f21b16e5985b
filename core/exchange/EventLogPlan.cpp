// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/EventLogPlan.h"

#include "core/exchange/IncidentFold.h"

#include <algorithm>

namespace core {
namespace {

/// The rows of each incident in the order of the file, which decides: a line cannot have happened
/// after those that follow it, whatever it says.
std::vector<std::vector<const LogRow *>> rowsByIncident(EventLogRows &log, EventLogFigures &figures)
{
    std::vector<std::vector<LogRow *>> incidents(log.numbers.size());
    for (LogRow &row : log.rows)
        incidents[static_cast<size_t>(row.incident)].push_back(&row);
    std::vector<std::vector<const LogRow *>> result;
    result.reserve(incidents.size());
    for (const auto &rows : incidents) {
        bool isInOrder = true;
        for (size_t i = rows.size() - 1; i-- > 0;) {
            if (rows[i]->updatedAt.at <= rows[i + 1]->updatedAt.at)
                continue;
            rows[i]->updatedAt = rows[i + 1]->updatedAt;
            isInOrder = false;
        }
        figures.outOfOrder += isInOrder ? 0 : 1;
        result.emplace_back(rows.begin(), rows.end());
    }
    return result;
}

ImportNote counted(const char *sentence, qint64 count)
{
    return {0, {sentence, {QString::number(count)}}};
}

/// The notes about the file as a whole come first.
QList<ImportNote> wholeFileNotes(const EventLogRows &log, const EventLogFigures &figures)
{
    QList<ImportNote> notes;
    if (!log.columnsLeftOut.isEmpty())
        notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "These columns have no place in Vigie and are left out: %1."),
             {log.columnsLeftOut.join(QStringLiteral(", "))}}};
    if (figures.repeating > 0)
        notes << counted(QT_TRANSLATE_NOOP("Sentence", "Lines that change nothing that Vigie keeps: %1."),
                         figures.repeating);
    if (figures.neverActive > 0)
        notes << counted(
            QT_TRANSLATE_NOOP(
                "Sentence",
                "Incidents never “Active”, whose acknowledgement and work start are deduced: %1."),
            figures.neverActive);
    if (figures.withoutEnd > 0)
        notes << counted(
            QT_TRANSLATE_NOOP("Sentence",
                              "Incidents without resolved_at, whose resolution is deduced from the last "
                              "“Resolved” event, else from closed_at: %1."),
            figures.withoutEnd);
    if (figures.outOfOrder > 0)
        notes << counted(
            QT_TRANSLATE_NOOP(
                "Sentence", "Incidents with lines out of order of time, taken in the order of the file: %1."),
            figures.outOfOrder);
    return notes;
}

} // namespace

EventLogPlan planOf(EventLogRows log)
{
    EventLogPlan plan;
    plan.rejects = log.rejects;
    plan.figures.events = static_cast<qint64>(log.rows.size());
    const auto incidents = rowsByIncident(log, plan.figures);
    plan.interventions.reserve(static_cast<qsizetype>(incidents.size()));
    QList<ImportNote> notes;
    QSet<QString> technicians;
    for (const auto &rows : incidents) {
        plan.interventions << IncidentFold(log, rows, plan.figures, notes).intervention();
        const QString &technician = plan.interventions.constLast().technician;
        if (!technician.isEmpty() && !technicians.contains(technician)) {
            technicians.insert(technician);
            plan.technicians << technician;
        }
    }
    plan.notes = wholeFileNotes(log, plan.figures) + notes;
    std::ranges::stable_sort(plan.interventions, {}, [](const PlannedIntervention &planned) {
        return planned.events.constFirst().at; // Ids in order of report: what searches show first is latest.
    });
    return plan;
}

} // namespace core
