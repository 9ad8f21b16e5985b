// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Replay.h"
#include "support/Calendars.h"

/// Builds a log event by event and replays it: "reported at, resolved at…" in wall time of Paris.
class Story
{
public:
    using Event = core::InterventionEvent;

    explicit Story(core::ServiceTerms terms) : m_terms(std::move(terms)) { m_input.terms = &m_terms; }
    Story(const Story &) = delete;
    Story &operator=(const Story &) = delete;

    Event &add(core::EventKind kind, const char *at)
    {
        Event event;
        event.id = core::EventId(m_input.events.size() + 1);
        event.intervention = core::InterventionId(1);
        event.kind = kind;
        event.at = when::at(at);
        event.recordedAt = event.at;
        event.order = static_cast<int>(m_input.events.size());
        m_input.events.append(event);
        return m_input.events.last();
    }
    Story &reported(const char *at, core::Priority priority = core::Priority::P2)
    {
        add(core::EventKind::Reported, at).priority = priority;
        return *this;
    }
    Story &acknowledged(const char *at) { return with(core::EventKind::Acknowledged, at); }
    Story &started(const char *at) { return with(core::EventKind::WorkStarted, at); }
    Story &restored(const char *at) { return with(core::EventKind::Restored, at); }
    Story &resolved(const char *at) { return with(core::EventKind::Resolved, at); }
    Story &closed(const char *at) { return with(core::EventKind::Closed, at); }
    Story &resumed(const char *at) { return with(core::EventKind::Resumed, at); }
    Story &paused(const char *at, core::PauseReason reason = core::PauseReason::WaitingForClient)
    {
        add(core::EventKind::Paused, at).pauseReason = reason;
        return *this;
    }
    Story &reopened(const char *at, bool serviceDown = true)
    {
        add(core::EventKind::Reopened, at).serviceDown = serviceDown;
        return *this;
    }
    Story &priority(const char *at, core::Priority priority)
    {
        add(core::EventKind::PriorityChanged, at).priority = priority;
        return *this;
    }
    Story &cancelled(const char *at, core::CancelReason reason)
    {
        add(core::EventKind::Cancelled, at).cancelReason = reason;
        return *this;
    }
    Story &neutralised(const char *at, core::Milestone milestone, const char *reason)
    {
        Event &event = add(core::EventKind::Neutralised, at);
        event.milestone = milestone;
        event.comment = QString::fromUtf8(reason);
        return *this;
    }

    core::ReplayInput &input() { return m_input; }
    core::ServiceTerms &terms() { return m_terms; }

    core::Timeline at(const char *now)
    {
        m_input.now = when::at(now);
        m_input.workingTime = resolver();
        const core::Result<core::Timeline> timeline = core::replay(m_input);
        if (!timeline)
            qFatal("%s", qPrintable(timeline.error().sentence.plain()));
        return *timeline;
    }

    /// Calendar 1: office hours; 2: round the clock; 3: 09:00–19:00 on working days.
    static core::WorkingTimeResolver resolver()
    {
        return [](core::CalendarId id) -> std::shared_ptr<const core::WorkingTime> {
            static const auto office = when::office();
            static const auto always = when::always();
            static const auto day = when::compiled(when::calendar("Mo-Fr 09:00-19:00; PH off"));
            switch (id.value()) {
            case 1:
                return office;
            case 2:
                return always;
            case 3:
                return day;
            default:
                return nullptr;
            }
        };
    }

private:
    Story &with(core::EventKind kind, const char *at)
    {
        add(kind, at);
        return *this;
    }

    core::ServiceTerms m_terms;
    core::ReplayInput m_input;
};

namespace grid {

inline const core::CalendarId kOffice(1);
inline const core::CalendarId kAlways(2);
inline const core::CalendarId kDay(3);

/// A row of the grid: targets of acknowledgement, work start, restoration, resolution; "" for none.
inline core::ServiceLevel row(core::Priority priority, core::CalendarId calendar,
                              const std::array<const char *, 4> &targets)
{
    core::ServiceLevel level;
    level.priority = priority;
    level.calendar = calendar;
    for (size_t i = 0; i < targets.size(); ++i) {
        if (*targets[i])
            level.targets[i] = *core::parseTarget(QString::fromUtf8(targets[i]));
    }
    return level;
}

/// The shipped template "standard" (issue 2), with the default reasons for pauses.
inline core::ServiceTerms standard()
{
    core::ServiceTerms terms;
    terms.supportCalendar = kOffice;
    terms.levels = {row(core::Priority::P1, kAlways, {"30 min", "2 h", "4 h", ""}),
                    row(core::Priority::P2, kOffice, {"1 h", "4 h", "8 h", ""}),
                    row(core::Priority::P3, kOffice, {"4 h", "1 d", "2 d", "5 d"}),
                    row(core::Priority::P4, kOffice, {"1 d", "", "", "10 d"})};
    return terms;
}

} // namespace grid
