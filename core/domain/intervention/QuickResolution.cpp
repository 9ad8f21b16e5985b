// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/QuickResolution.h"

#include <algorithm>

namespace core {

Result<> checked(const QuickResolution &resolution, Instant reportedAt)
{
    if (resolution.at < reportedAt)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "It cannot be resolved before it is reported. Correct one "
                                           "of the two times.")},
            QStringLiteral("resolved"));
    if (resolution.worked < Minutes(0))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Minutes cannot be negative.")},
                       QStringLiteral("worked"));
    if (resolution.at - resolution.worked < reportedAt)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "More time was worked than has passed since the report. "
                                           "Correct the time of the report, or the minutes.")},
            QStringLiteral("worked"));
    return {};
}

QList<InterventionEvent> eventsOf(const QuickResolution &resolution, Channel channel, Instant reportedAt)
{
    QList<InterventionEvent> events;
    if (channel == Channel::Phone)
        events << InterventionEvent{.kind = EventKind::Acknowledged, .at = reportedAt};
    events << InterventionEvent{.kind = EventKind::Resolved, .at = resolution.at};
    if (resolution.isClosed)
        events << InterventionEvent{.kind = EventKind::Closed, .at = resolution.at};
    return events;
}

std::optional<WorkEntry> workOf(const QuickResolution &resolution, const Intervention &intervention)
{
    if (resolution.worked <= Minutes(0))
        return {};
    return WorkEntry{.intervention = intervention.id,
                     .technician = intervention.technician,
                     .startedAt = resolution.at - resolution.worked,
                     .endedAt = resolution.at,
                     .actual = resolution.worked,
                     .mode = intervention.channel == Channel::OnSite ? WorkMode::OnSite : WorkMode::Remote,
                     .comment = resolution.solution};
}

Instant impliedReport(Instant reportedAt, Instant resolvedAt, Minutes worked)
{
    return std::min(reportedAt, resolvedAt - worked);
}

} // namespace core
