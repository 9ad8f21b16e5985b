// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/EventLogPlan.h"

namespace core {

/// One incident on its way from lines of a log to events of an intervention: the state machine
/// behind planOf(). Used once, for one incident.
class IncidentFold
{
public:
    /// @p rows: those of the incident in order, at least one. Counts into @p figures, and
    /// tells into @p notes what is peculiar.
    IncidentFold(const EventLogRows &log, const std::vector<const LogRow *> &rows, EventLogFigures &figures,
                 QList<ImportNote> &notes);

    PlannedIntervention intervention();

private:
    /// When the last resolution and closing were, as far as the log knows.
    struct Ending
    {
        size_t firstRow = 0; ///< From here on every line says Resolved or Closed.
        std::optional<Instant> resolvedAt = {};
        bool isDeduced = false;
        std::optional<Instant> closedAt = {};
        qint64 resolvedLine = 0;
        qint64 closedLine = 0;
    };

    Ending endingOf();
    void resolveByEvents(Ending &ending);
    void closeByEvents(Ending &ending);
    void report();
    void take(size_t row);
    void move(const LogRow &row, LogState to);
    void reopen(const LogRow &row);
    void end(const LogRow &row);
    void endForGood(const LogRow &row);
    void add(EventKind kind, const LogRow &row, Instant at);
    void tell(const Sentence &reason, qint64 line);
    void tellGap(const LogTime &time, qint64 line);
    QString changesOf(const LogRow &row, const LogRow &before) const;
    Instant instantOf(const LogRow &row);
    void describe(Intervention &intervention) const;
    const QString &text(LogColumn column) const;
    const QString &text(const LogRow &row, LogColumn column) const;
    QString lines(std::initializer_list<LogColumn> columns) const;
    std::optional<LogTime> known(std::optional<LogTime> LogRow::*column) const;

    const EventLogRows &m_log;
    const std::vector<const LogRow *> &m_rows;
    EventLogFigures &m_figures;
    QList<ImportNote> &m_notes;
    QList<InterventionEvent> m_events;
    Ending m_ending;
    LogState m_state = LogState::New;
    bool m_isPaused = false;
    bool m_wasActive = false;
    bool m_isResolved = false;
    bool m_isClosed = false;
    bool m_isEarlyTold = false;
    int m_reopenings = 0;
};

} // namespace core
