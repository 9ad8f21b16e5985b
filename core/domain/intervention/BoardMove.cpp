// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/BoardMove.h"

#include "core/base/RowRef.h"

namespace core {
namespace {

using enum InterventionState;

/// Where an intervention stands once it no longer waits.
InterventionState afterWaiting(const Timeline &timeline)
{
    if (timeline.restored())
        return Restored;
    if (timeline.workStarted())
        return InProgress;
    return timeline.acknowledged() ? Acknowledged : Reported;
}

/// The milestone that @p to is reached by, from any earlier state.
EventKind stepTo(InterventionState to)
{
    switch (to) {
    case Acknowledged:
        return EventKind::Acknowledged;
    case InProgress:
        return EventKind::WorkStarted;
    case Restored:
        return EventKind::Restored;
    default:
        return EventKind::Resolved;
    }
}

Result<> refusedBack()
{
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence", "It has already gone further than that. If a step was noted "
                                       "by mistake, open the intervention and take that line of "
                                       "its log back.")});
}

} // namespace

Result<> checkMove(InterventionState from, InterventionState to)
{
    if (from == to || from == Waiting)
        return {};
    if (from > Resolved || to > Resolved)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The board does not show what is closed or cancelled: "
                                                      "open the intervention for that.")});
    if (to == Waiting)
        return from != Resolved ? Result<>()
                                : invalid({QT_TRANSLATE_NOOP("Sentence", "It is resolved and waits for "
                                                                         "nothing any more. Reopen it "
                                                                         "first: put it “in progress”.")});
    const bool isReopening = from > Waiting && (to == InProgress || to == Restored);
    return to > from || isReopening ? Result<>() : refusedBack();
}

Result<QList<InterventionEvent>> stepsOf(const Timeline &timeline, const BoardMove &move)
{
    if (timeline.state != move.from)
        return Error{
            .kind = ErrorKind::Conflict,
            .detail =
                QStringLiteral("intervention %1 left its column meanwhile").arg(move.intervention.value()),
            .rows = {RowRef{Table::Intervention, move.intervention.value()}}};
    if (const Result<> possible = checkMove(move.from, move.to); !possible)
        return possible.error();
    QList<InterventionEvent> steps;
    const InterventionEvent step{
        .intervention = move.intervention, .at = move.at, .comment = move.comment.trimmed()};
    const auto add = [&](EventKind kind) -> InterventionEvent & {
        steps << step;
        steps.last().kind = kind;
        return steps.last();
    };
    InterventionState from = move.from;
    if (from == move.to)
        return steps;
    if (move.to == Waiting) {
        add(EventKind::Paused).pauseReason = move.pauseReason;
        return steps;
    }
    if (from == Waiting) {
        from = afterWaiting(timeline);
        if (move.to < from)
            return refusedBack().error();
        add(EventKind::Resumed);
    }
    if (move.to < from)
        add(EventKind::Reopened).serviceDown = move.to == InProgress;
    else if (move.to > from)
        add(stepTo(move.to));
    return steps;
}

} // namespace core
