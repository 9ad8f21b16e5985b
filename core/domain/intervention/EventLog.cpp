// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/EventLog.h"

#include <QHash>
#include <algorithm>
#include <functional>
#include <tuple>

namespace core {

namespace {

/// Which events are superseded by a correction or a withdrawal that itself stands.
class Corrections
{
public:
    explicit Corrections(const QList<InterventionEvent> &log) : m_log(log)
    {
        for (qsizetype index = 0; index < log.size(); ++index) {
            if (log[index].corrects.isValid())
                m_byTarget[log[index].corrects].append(index);
        }
        for (QList<qsizetype> &rivals : m_byTarget) {
            std::ranges::sort(rivals, std::greater(), [&](qsizetype index) {
                return std::tuple(log[index].recordedAt, log[index].id.value(), index);
            });
        }
    }

    bool stands(qsizetype index)
    {
        const InterventionEvent &event = m_log[index];
        if (lastEffective(event.id) >= 0)
            return false;
        return !event.corrects.isValid() || lastEffective(event.corrects) == index;
    }

private:
    /// The last recorded event that names @p target and was not taken back; -1 without one.
    qsizetype lastEffective(EventId target)
    {
        if (!target.isValid() || m_depth > kDeepest)
            return -1;
        const QList<qsizetype> rivals = m_byTarget.value(target);
        for (const qsizetype rival : rivals) {
            ++m_depth;
            const qsizetype successor = lastEffective(m_log[rival].id);
            --m_depth;
            // A correction that was corrected still replaces; one taken back does not.
            if (successor < 0 || m_log[successor].kind != EventKind::Withdrawn)
                return rival;
        }
        return -1;
    }

    static constexpr int kDeepest = 200; ///< Corrections of corrections; more is a loop in bad data.
    const QList<InterventionEvent> &m_log;
    QHash<EventId, QList<qsizetype>> m_byTarget; ///< The last recorded first.
    int m_depth = 0;
};

using Refusal = std::optional<Sentence>;

/// The state of a log as far as the order of events matters.
class OrderRules
{
public:
    /// Why @p event cannot follow what was taken so far; none when it can. Takes it either way.
    Refusal take(const InterventionEvent &event)
    {
        Refusal refusal = judge(event);
        apply(event);
        return refusal;
    }
    /// What is unusual about @p event, which is possible.
    QList<Sentence> questions(const InterventionEvent &event) const;

private:
    Refusal judge(const InterventionEvent &event) const;
    Refusal judgeWork(EventKind kind) const;
    Refusal judgePause(const InterventionEvent &event) const;
    Refusal judgeEnd(const InterventionEvent &event) const;
    Refusal judgeFields(const InterventionEvent &event) const;
    void apply(const InterventionEvent &event);
    void applyMilestone(EventKind kind);
    bool isOver() const { return m_resolved || m_closed || m_cancelled; }

    bool m_reported = false;
    Instant m_reportedAt;
    bool m_acknowledged = false;
    bool m_started = false;
    bool m_restored = false;
    bool m_resolved = false;
    bool m_closed = false;
    bool m_cancelled = false;
    bool m_waiting = false;
    PauseReason m_waitingFor = PauseReason::Other;
    std::optional<Priority> m_priority;
};

Refusal OrderRules::judgeWork(EventKind kind) const
{
    if (isOver())
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "The intervention is over at that time. Reopen it first, or correct the time.")};
    if (kind == EventKind::Acknowledged && m_acknowledged)
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "It was already acknowledged by then. Correct that event instead.")};
    if (kind == EventKind::WorkStarted && m_started)
        return Sentence{
            QT_TRANSLATE_NOOP("Sentence", "Work had already started by then. Correct that event instead.")};
    if (kind == EventKind::Restored && m_restored)
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "The service was already restored by then. Correct that event instead.")};
    return {};
}

Refusal OrderRules::judgePause(const InterventionEvent &event) const
{
    if (isOver())
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "The intervention is over at that time. Reopen it first, or correct the time.")};
    if (event.kind == EventKind::Resumed && !m_waiting)
        return Sentence{
            QT_TRANSLATE_NOOP("Sentence", "It is not waiting at that time: there is nothing to resume.")};
    if (event.kind == EventKind::Paused && !event.pauseReason)
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "Say what it waits for: the reason decides whether the clocks stop.")};
    if (event.kind == EventKind::Paused && m_waiting && m_waitingFor == *event.pauseReason)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "It already waits for this reason at that time.")};
    return {};
}

Refusal OrderRules::judgeEnd(const InterventionEvent &event) const
{
    switch (event.kind) {
    case EventKind::Resolved:
        if (isOver())
            return Sentence{QT_TRANSLATE_NOOP(
                "Sentence", "The intervention is already over at that time. Correct that event instead.")};
        return {};
    case EventKind::Closed:
        if (m_closed || m_cancelled)
            return Sentence{
                QT_TRANSLATE_NOOP("Sentence", "The intervention is already closed at that time.")};
        return {};
    case EventKind::Cancelled:
        if (m_cancelled)
            return Sentence{
                QT_TRANSLATE_NOOP("Sentence", "The intervention is already cancelled at that time.")};
        if (!event.cancelReason)
            return Sentence{QT_TRANSLATE_NOOP(
                "Sentence", "Say why it is cancelled: the reason decides whether a breach stays.")};
        return {};
    default:
        if (!isOver() && !(m_restored && event.serviceDown))
            return Sentence{QT_TRANSLATE_NOOP(
                "Sentence", "The intervention is not resolved at that time: there is nothing to reopen.")};
        return {};
    }
}

Refusal OrderRules::judgeFields(const InterventionEvent &event) const
{
    if (event.kind == EventKind::PriorityChanged && !event.priority)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "Say the new priority.")};
    if (event.kind == EventKind::PriorityChanged && m_priority && *event.priority == *m_priority)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "It already has this priority at that time.")};
    if (event.kind == EventKind::Neutralised && event.comment.trimmed().isEmpty())
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "A neutralised commitment needs a written reason: the report prints it.")};
    return {};
}

Refusal OrderRules::judge(const InterventionEvent &event) const
{
    if (event.kind == EventKind::Reported)
        return m_reported ? Refusal(Sentence{QT_TRANSLATE_NOOP(
                                "Sentence", "It was already reported. Correct that event instead.")})
                          : Refusal();
    if (!m_reported)
        return Sentence{
            QT_TRANSLATE_NOOP("Sentence", "Nothing can happen before the report. Check the time.")};
    switch (event.kind) {
    case EventKind::Acknowledged:
    case EventKind::WorkStarted:
    case EventKind::Restored:
        return judgeWork(event.kind);
    case EventKind::Paused:
    case EventKind::Resumed:
        return judgePause(event);
    case EventKind::Resolved:
    case EventKind::Closed:
    case EventKind::Cancelled:
    case EventKind::Reopened:
        return judgeEnd(event);
    default:
        return judgeFields(event);
    }
}

void OrderRules::apply(const InterventionEvent &event)
{
    switch (event.kind) {
    case EventKind::Reported:
        m_reported = true;
        m_priority = event.priority;
        break;
    case EventKind::PriorityChanged:
        m_priority = event.priority;
        break;
    case EventKind::Paused:
        m_waiting = true;
        m_waitingFor = event.pauseReason.value_or(PauseReason::Other);
        break;
    case EventKind::Resumed:
        m_waiting = false;
        break;
    case EventKind::Reopened:
        m_resolved = m_closed = m_cancelled = m_waiting = false;
        m_restored = m_restored && !event.serviceDown;
        break;
    default:
        applyMilestone(event.kind);
        break;
    }
}

/// A later milestone sets the earlier ones.
void OrderRules::applyMilestone(EventKind kind)
{
    m_cancelled = m_cancelled || kind == EventKind::Cancelled;
    m_closed = m_closed || kind == EventKind::Closed;
    m_resolved = m_resolved || kind == EventKind::Resolved || kind == EventKind::Closed;
    m_restored = m_restored || m_resolved || kind == EventKind::Restored;
    m_started = m_started || m_restored || kind == EventKind::WorkStarted;
    m_acknowledged = m_acknowledged || m_started || kind == EventKind::Acknowledged;
    m_waiting = m_waiting && !isOver();
}

QList<Sentence> OrderRules::questions(const InterventionEvent &event) const
{
    QList<Sentence> asked;
    if (event.kind == EventKind::WorkStarted && m_waiting)
        asked.append({QT_TRANSLATE_NOOP(
            "Sentence", "It is waiting at that time. Does work start without a resumption?")});
    if (event.kind == EventKind::Closed && !m_resolved)
        asked.append({QT_TRANSLATE_NOOP(
            "Sentence", "It was never resolved. Closing it counts as resolving it: is that right?")});
    if (event.kind == EventKind::Cancelled && m_resolved)
        asked.append({QT_TRANSLATE_NOOP("Sentence", "It is already resolved. Cancel it all the same?")});
    if (event.kind == EventKind::Reopened && m_cancelled)
        asked.append({QT_TRANSLATE_NOOP("Sentence", "It was cancelled. Open it again?")});
    if (event.kind == EventKind::PriorityChanged && isOver())
        asked.append(
            {QT_TRANSLATE_NOOP("Sentence", "It is over at that time. Change the priority all the same?")});
    if (event.kind == EventKind::Paused && m_waiting)
        asked.append({QT_TRANSLATE_NOOP(
            "Sentence", "It is already waiting for another reason. Does this one take over?")});
    return asked;
}

} // namespace

QList<InterventionEvent> standingEvents(const QList<InterventionEvent> &log)
{
    Corrections corrections(log);
    QList<InterventionEvent> standing;
    for (qsizetype index = 0; index < log.size(); ++index) {
        if (log[index].kind != EventKind::Withdrawn && corrections.stands(index))
            standing.append(log[index]);
    }
    std::ranges::stable_sort(
        standing, {}, [](const InterventionEvent &event) { return std::tuple(event.at, event.order); });
    return standing;
}

namespace {

/// The events that cannot follow those before them.
struct Faults
{
    QList<InterventionEvent> events = {};
    Refusal ofNew = {};
    QList<Sentence> questions = {};
};

Faults faultsOf(const QList<InterventionEvent> &standing, const InterventionEvent *added)
{
    Faults faults;
    OrderRules rules;
    for (const InterventionEvent &next : standing) {
        const bool isNew = added && next == *added;
        if (isNew)
            faults.questions = rules.questions(next);
        const Refusal refusal = rules.take(next);
        if (refusal && isNew)
            faults.ofNew = refusal;
        else if (refusal)
            faults.events.append(next);
    }
    return faults;
}

bool isNamed(const QList<InterventionEvent> &log, EventId id, EventKind &kind)
{
    const auto found = std::ranges::find(log, id, &InterventionEvent::id);
    if (found == log.end())
        return false;
    kind = found->kind;
    return true;
}

/// What a correction must not do, whatever the order.
Refusal judgeCorrection(const QList<InterventionEvent> &log, const InterventionEvent &event)
{
    EventKind corrected = EventKind::Noted;
    const bool names = event.corrects.isValid();
    if ((names || event.kind == EventKind::Withdrawn) && !isNamed(log, event.corrects, corrected))
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The event to correct is not in this log.")};
    if (event.kind == EventKind::Withdrawn && corrected == EventKind::Reported)
        return Sentence{QT_TRANSLATE_NOOP(
            "Sentence", "The report cannot be taken back: cancel the intervention as an entry mistake.")};
    if (names && event.comment.trimmed().isEmpty())
        return Sentence{
            QT_TRANSLATE_NOOP("Sentence", "A correction needs a reason: write it in the comment.")};
    return {};
}

} // namespace

Result<QList<Sentence>> checkNext(const QList<InterventionEvent> &log, const InterventionEvent &event,
                                  Instant now, std::optional<Instant> reopenUntil)
{
    const auto refuse = [](const Sentence &why) { return invalid(why, QStringLiteral("at")); };
    if (event.at > now)
        return refuse({QT_TRANSLATE_NOOP("Sentence", "That time has not come yet. Write when it happened.")});
    if (const Refusal refusal = judgeCorrection(log, event))
        return refuse(*refusal);
    if (event.kind == EventKind::Reopened && reopenUntil && event.at > *reopenUntil) {
        return refuse({QT_TRANSLATE_NOOP(
            "Sentence", "The time for reopening has passed. Open a new intervention linked to this one.")});
    }
    const QList<InterventionEvent> before = standingEvents(log);
    InterventionEvent added = event;
    if (!before.isEmpty() && added.order == 0)
        added.order = std::ranges::max_element(before, {}, &InterventionEvent::order)->order + 1;
    const QList<InterventionEvent> after = standingEvents(log + QList{added});
    // A log that already holds faults (an import) may go on as long as it gets none more.
    const Faults old = faultsOf(before, nullptr);
    const Faults with = faultsOf(after, &added);
    if (with.ofNew)
        return refuse(*with.ofNew);
    for (const InterventionEvent &fault : with.events) {
        if (!old.events.contains(fault)) {
            return refuse({QT_TRANSLATE_NOOP(
                "Sentence", "A later event of the log contradicts this. Correct that one first, or check "
                            "the time.")});
        }
    }
    return with.questions;
}

} // namespace core
