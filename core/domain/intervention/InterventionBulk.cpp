// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/InterventionBulk.h"

#include "core/domain/intervention/EventLog.h"

namespace core {
namespace {

/// The lines that @p edit adds to the log of @p each.
QList<InterventionEvent> linesOf(const LoggedIntervention &each, const InterventionBulkEdit &edit)
{
    QList<InterventionEvent> lines;
    const InterventionEvent line{
        .intervention = each.intervention.id, .at = edit.at, .comment = edit.comment.trimmed()};
    if (edit.priority && *edit.priority != each.priority) {
        lines << line;
        lines.last().kind = EventKind::PriorityChanged;
        lines.last().priority = edit.priority;
    }
    if (edit.step) {
        lines << line;
        InterventionEvent &step = lines.last();
        step.kind = *edit.step;
        if (step.kind == EventKind::Paused)
            step.pauseReason = edit.pauseReason;
        if (step.kind == EventKind::Cancelled)
            step.cancelReason = edit.cancelReason;
    }
    return lines;
}

/// @p each as @p edit leaves it; the reason where its log does not allow it.
Result<InterventionChange> changeOf(const LoggedIntervention &each, const InterventionBulkEdit &edit)
{
    InterventionChange change{
        .before = each.intervention, .after = each.intervention, .priority = each.priority};
    change.after.technician = edit.technician.value_or(each.intervention.technician);
    change.after.category = edit.category.value_or(each.intervention.category).trimmed();
    QList<InterventionEvent> log = each.log;
    const QList<InterventionEvent> lines = linesOf(each, edit);
    for (InterventionEvent line : lines) {
        const auto judged = checkNext(log, line, edit.at);
        if (!judged)
            return judged.error();
        change.questions << *judged;
        change.events << line;
        for (const InterventionEvent &known : std::as_const(log))
            line.order = std::max(line.order, known.order + 1);
        log << line;
    }
    return change;
}

} // namespace

InterventionBulkPlan planBulkEdit(const QList<LoggedIntervention> &interventions,
                                  const InterventionBulkEdit &edit)
{
    InterventionBulkPlan plan;
    for (const LoggedIntervention &each : interventions) {
        const auto change = changeOf(each, edit);
        if (!change)
            plan.refused << InterventionRefusal{.intervention = each.intervention, .error = change.error()};
        else if (change->events.isEmpty() && change->after == change->before)
            ++plan.unchanged;
        else
            plan.changes << *change;
    }
    return plan;
}

} // namespace core
