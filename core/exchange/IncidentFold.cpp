// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/IncidentFold.h"

#include <algorithm>

namespace core {
namespace {

bool isEnd(LogState state)
{
    return state == LogState::Resolved || state == LogState::Closed;
}

std::optional<PauseReason> pauseOf(LogState state)
{
    switch (state) {
    case LogState::AwaitingUser:
        return PauseReason::WaitingForClient;
    case LogState::AwaitingVendor:
        return PauseReason::WaitingForVendor;
    case LogState::AwaitingProblem:
        return PauseReason::WaitingForProblem;
    case LogState::AwaitingEvidence:
        return PauseReason::WaitingForEvidence;
    default:
        return {};
    }
}

Channel channelOf(const QString &contactType)
{
    static const QHash<QString, Channel> kChannels{{QStringLiteral("phone"), Channel::Phone},
                                                   {QStringLiteral("ivr"), Channel::Phone},
                                                   {QStringLiteral("email"), Channel::Email},
                                                   {QStringLiteral("self service"), Channel::Portal}};
    return kChannels.value(contactType.toLower(), Channel::Other);
}

/// "1 - High" is 0, "3 - Low" is 2; what is unknown counts as medium.
template <class Level>
Level levelOf(const QString &text)
{
    const int digit = text.isEmpty() ? 2 : text.at(0).digitValue();
    return static_cast<Level>(std::clamp(digit, 1, 3) - 1);
}

} // namespace

IncidentFold::IncidentFold(const EventLogRows &log, const std::vector<const LogRow *> &rows,
                           EventLogFigures &figures, QList<ImportNote> &notes)
    : m_log(log), m_rows(rows), m_figures(figures), m_notes(notes)
{
}

PlannedIntervention IncidentFold::intervention()
{
    m_ending = endingOf();
    report();
    for (size_t i = 0; i < m_rows.size(); ++i)
        take(i);
    if (m_ending.resolvedAt && !m_isResolved)
        endForGood(*m_rows.back());
    std::ranges::stable_sort(m_events, {}, &InterventionEvent::at);
    for (qsizetype i = 0; i < m_events.size(); ++i)
        m_events[i].order = static_cast<int>(i) + 1;
    m_figures.reopened += m_reopenings > 0 ? 1 : 0;
    m_figures.neverActive += m_wasActive ? 0 : 1;

    PlannedIntervention planned{
        .line = m_rows.front()->line, .technician = text(LogColumn::AssignedTo), .events = m_events};
    describe(planned.intervention);
    return planned;
}

/// The column's value where it repeats the final truth; the latest line knows best.
std::optional<LogTime> IncidentFold::known(std::optional<LogTime> LogRow::*column) const
{
    for (size_t i = m_rows.size(); i-- > 0;) {
        if (m_rows[i]->*column)
            return m_rows[i]->*column;
    }
    return {};
}

IncidentFold::Ending IncidentFold::endingOf()
{
    Ending ending{
        .firstRow = m_rows.size(), .resolvedLine = m_rows.back()->line, .closedLine = m_rows.back()->line};
    while (ending.firstRow > 0 && isEnd(m_rows[ending.firstRow - 1]->state))
        --ending.firstRow;
    const bool wasResolvedBefore =
        std::any_of(m_rows.begin(), m_rows.begin() + static_cast<qsizetype>(ending.firstRow),
                    [](const LogRow *row) { return isEnd(row->state); });
    const Instant lastOpen =
        ending.firstRow > 0 ? m_rows[ending.firstRow - 1]->updatedAt.at : m_rows.front()->openedAt.at;
    const auto column = known(&LogRow::resolvedAt);
    // After a reopening the column may still tell of the resolution before.
    const bool isOld = column && (column->at < lastOpen || (ending.firstRow == m_rows.size() &&
                                                            wasResolvedBefore && column->at <= lastOpen));
    if (column && !isOld) {
        ending.resolvedAt = column->at;
        ending.isDeduced =
            std::none_of(m_rows.begin() + static_cast<qsizetype>(ending.firstRow), m_rows.end(),
                         [](const LogRow *row) { return row->state == LogState::Resolved; });
        tellGap(*column, m_rows.back()->line);
    } else {
        if (isOld && ending.firstRow < m_rows.size())
            tell({QT_TRANSLATE_NOOP(
                     "Sentence",
                     "resolved_at is before the last work on the incident: the last “Resolved” event "
                     "counts.")},
                 m_rows.back()->line);
        resolveByEvents(ending);
    }
    closeByEvents(ending);
    return ending;
}

/// Without resolved_at: the last Resolved event, else closed_at.
void IncidentFold::resolveByEvents(Ending &ending)
{
    const auto closed = known(&LogRow::closedAt);
    for (size_t i = m_rows.size(); i-- > ending.firstRow;) {
        if (m_rows[i]->state == LogState::Resolved) {
            ending.resolvedAt = m_rows[i]->updatedAt.at;
            break;
        }
    }
    if (!ending.resolvedAt && ending.firstRow < m_rows.size())
        ending.resolvedAt = closed ? closed->at : m_rows.back()->updatedAt.at;
    ending.isDeduced = true;
    m_figures.withoutEnd += ending.resolvedAt ? 1 : 0;
}

void IncidentFold::closeByEvents(Ending &ending)
{
    const auto column = known(&LogRow::closedAt);
    const bool isClosed = ending.firstRow < m_rows.size() && m_rows.back()->state == LogState::Closed;
    if (!ending.resolvedAt || (!column && !isClosed))
        return;
    const bool fits = column && column->at >= *ending.resolvedAt;
    if (fits) {
        ending.closedAt = column->at;
        tellGap(*column, m_rows.back()->line);
    } else if (isClosed) {
        ending.closedAt = std::max(m_rows.back()->updatedAt.at, *ending.resolvedAt);
    }
    if (column && !fits)
        tell({QT_TRANSLATE_NOOP(
                 "Sentence",
                 "closed_at is before the incident was resolved: the last “Closed” event counts.")},
             m_rows.back()->line);
}

void IncidentFold::report()
{
    const LogRow &first = *m_rows.front();
    tellGap(first.openedAt, first.line);
    InterventionEvent event{.kind = EventKind::Reported,
                            .at = first.openedAt.at,
                            .recordedAt = first.updatedAt.at,
                            .author = text(first, LogColumn::OpenedBy),
                            .priority = first.priority};
    m_events << event;
}

/// When a line's events happened: never before the report.
Instant IncidentFold::instantOf(const LogRow &row)
{
    return std::max(row.updatedAt.at, m_events.constFirst().at);
}

void IncidentFold::take(size_t index)
{
    const LogRow &row = *m_rows[index];
    const qsizetype before = m_events.size();
    if (index > 0 && row.priority != m_rows[index - 1]->priority) {
        add(EventKind::PriorityChanged, row, instantOf(row));
        m_events.last().priority = row.priority;
    }
    if (index < m_ending.firstRow)
        move(row, row.state);
    else
        endForGood(row);
    const QString changes = index > 0 ? changesOf(row, *m_rows[index - 1]) : QString();
    if (!changes.isEmpty() && m_events.size() == before)
        add(EventKind::Noted, row, instantOf(row));
    if (!changes.isEmpty())
        m_events[before].comment = changes;
    const bool repeats = index > 0 && m_events.size() == before && row.state == m_rows[index - 1]->state;
    m_figures.repeating += repeats ? 1 : 0;
    if (m_events.size() == before)
        return;
    if (row.updatedAt.at < m_events.constFirst().at && !m_isEarlyTold) {
        m_isEarlyTold = true;
        tell({QT_TRANSLATE_NOOP("Sentence", "The event is before opened_at: it counts from opened_at on.")},
             row.line);
    }
    tellGap(row.updatedAt, row.line);
}

/// The events between two states, before the last end.
void IncidentFold::move(const LogRow &row, LogState to)
{
    if (isEnd(to))
        return end(row);
    const Instant at = instantOf(row);
    if (m_isResolved)
        reopen(row);
    const bool pauseEnds = m_isPaused && to != m_state;
    if (pauseEnds)
        add(EventKind::Resumed, row, at);
    m_isPaused = m_isPaused && !pauseEnds;
    m_state = to;
    if (to == LogState::Active && !m_wasActive) {
        m_wasActive = true;
        add(EventKind::Acknowledged, row, at);
        add(EventKind::WorkStarted, row, at);
    }
    if (const auto reason = pauseOf(to); reason && !m_isPaused) {
        m_isPaused = true;
        add(EventKind::Paused, row, at);
        m_events.last().pauseReason = reason;
    }
}

void IncidentFold::reopen(const LogRow &row)
{
    add(EventKind::Reopened, row, instantOf(row));
    m_isResolved = false;
    m_isClosed = false;
    ++m_reopenings;
}

/// An end that a reopening follows: the events themselves say when.
void IncidentFold::end(const LogRow &row)
{
    const Instant at = instantOf(row);
    if (m_isPaused)
        add(EventKind::Resumed, row, at);
    m_isPaused = false;
    if (!m_isResolved) {
        add(EventKind::Restored, row, at);
        add(EventKind::Resolved, row, at);
    }
    m_isResolved = true;
    if (row.state == LogState::Closed && !m_isClosed) {
        add(EventKind::Closed, row, at);
        m_isClosed = true;
    }
    m_state = row.state;
}

/// The last end, once: the columns say when.
void IncidentFold::endForGood(const LogRow &row)
{
    if (m_isPaused) // The wait was over when the state changed, whenever the end is said to be.
        add(EventKind::Resumed, row, std::min(instantOf(row), *m_ending.resolvedAt));
    m_isPaused = false;
    m_state = row.state;
    if (m_isResolved)
        return;
    m_isResolved = true;
    for (const EventKind kind : {EventKind::Restored, EventKind::Resolved}) {
        add(kind, row, std::max(*m_ending.resolvedAt, m_events.constFirst().at));
        m_events.last().deduced = m_ending.isDeduced;
        if (const QString &author = text(LogColumn::ResolvedBy); !author.isEmpty())
            m_events.last().author = author;
    }
    if (m_ending.closedAt) {
        const LogRow &last = *m_rows.back();
        add(EventKind::Closed, last, std::max(*m_ending.closedAt, m_events.constFirst().at));
        m_events.last().deduced = last.state != LogState::Closed;
    }
}

void IncidentFold::add(EventKind kind, const LogRow &row, Instant at)
{
    m_events << InterventionEvent{
        .kind = kind, .at = at, .recordedAt = row.updatedAt.at, .author = text(row, LogColumn::UpdatedBy)};
}

void IncidentFold::tell(const Sentence &reason, qint64 line)
{
    m_notes << ImportNote{line, reason};
}

/// Each instant is told once, however many columns repeat it.
void IncidentFold::tellGap(const LogTime &time, qint64 line)
{
    if (!time.isInGap)
        return;
    const Sentence reason{QT_TRANSLATE_NOOP(
        "Sentence", "The clocks went forward over this time: the instant of the change counts.")};
    const ImportNote note{line, reason};
    if (std::ranges::find(m_notes.crbegin(), m_notes.crend(), note) != m_notes.crend())
        return;
    m_notes << note;
    ++m_figures.inGap;
}

/// What a line changes beside state and priority, one column a line of text.
QString IncidentFold::changesOf(const LogRow &row, const LogRow &before) const
{
    QString changes;
    for (size_t i = 0; i < kTextColumns; ++i) {
        const auto column = static_cast<LogColumn>(i + kFirstTextColumn);
        const bool isAuthor = column == LogColumn::UpdatedBy || column == LogColumn::OpenedBy;
        if (isAuthor || row.texts.at(i) == before.texts.at(i))
            continue;
        const QString &from = text(before, column);
        const QString &to = text(row, column);
        if (!changes.isEmpty())
            changes += QLatin1Char('\n');
        changes += nameOf(column) + QStringLiteral(": ");
        if (!from.isEmpty())
            changes += from + QStringLiteral(" → ");
        changes += to.isEmpty() ? QStringLiteral("–") : to;
    }
    return changes;
}

const QString &IncidentFold::text(const LogRow &row, LogColumn column) const
{
    return m_log.texts[row.text(column)];
}

/// The latest known value.
const QString &IncidentFold::text(LogColumn column) const
{
    for (size_t i = m_rows.size(); i-- > 0;) {
        if (m_rows[i]->text(column) != 0)
            return text(*m_rows[i], column);
    }
    return m_log.texts.front();
}

QString IncidentFold::lines(std::initializer_list<LogColumn> columns) const
{
    QStringList lines;
    for (const LogColumn column : columns) {
        if (const QString &value = text(column); !value.isEmpty())
            lines << nameOf(column) + QStringLiteral(": ") + value;
    }
    return lines.join(QLatin1Char('\n'));
}

/// The log has no title: category, subcategory and symptom together say what it is about.
void IncidentFold::describe(Intervention &intervention) const
{
    using enum LogColumn;
    QStringList title;
    for (const LogColumn column : {Category, Subcategory, Symptom}) {
        if (const QString &value = text(column); !value.isEmpty())
            title << value;
    }
    const QString &number = m_log.numbers[static_cast<size_t>(m_rows.front()->incident)];
    intervention.externalNumber = number;
    intervention.title = title.isEmpty() ? number : title.join(QStringLiteral(" · "));
    intervention.category = text(Category);
    intervention.channel = channelOf(text(ContactType));
    intervention.impact = levelOf<core::Impact>(text(LogColumn::Impact));
    intervention.urgency = levelOf<core::Urgency>(text(LogColumn::Urgency));
    intervention.requester = text(Caller);
    intervention.description = lines({Location, Group, ConfigurationItem, Problem, Change, Vendor, CausedBy});
    intervention.solution = lines({ClosedCode});
}

} // namespace core
