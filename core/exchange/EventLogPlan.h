// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/exchange/EventLogRows.h"

namespace core {

/// An incident of a log as an intervention, but for what only a database knows: the ids of the
/// client, of the technician and of the contract.
struct PlannedIntervention
{
    qint64 line = 0; ///< Of its first event.
    Intervention intervention = {};
    QString technician = {};              ///< The last one it was assigned to; empty: nobody.
    QList<InterventionEvent> events = {}; ///< In order of instant, then of the file.
};

/// What the notes are about, counted.
struct EventLogFigures
{
    qint64 events = 0;      ///< Lines that were understood.
    qint64 repeating = 0;   ///< Lines that change nothing that Vigie keeps.
    qint64 neverActive = 0; ///< Incidents resolved without ever being worked on.
    qint64 withoutEnd = 0;  ///< Incidents without resolved_at, resolved or closed all the same.
    qint64 reopened = 0;    ///< Incidents reopened at least once.
    qint64 inGap = 0;       ///< Instants that no clock showed.
    qint64 outOfOrder = 0;  ///< Incidents whose lines are not in order of time.
    friend bool operator==(const EventLogFigures &, const EventLogFigures &) = default;
};

/// An incident event log, understood; a pure value, made outside any transaction.
struct EventLogPlan
{
    QList<PlannedIntervention> interventions = {}; ///< In order of report.
    QStringList technicians = {};                  ///< Every one named, in order of appearance.
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {};
    EventLogFigures figures = {};
};

/// Makes interventions of the log's events (issue "Foundations"; fixtures/README.md):
/// New → reported, at opened_at; Active → work started, the first one acknowledged too;
/// Awaiting … → paused with its reason, any other state → resumed; Resolved → restored and
/// resolved; Closed → closed; a state before those again → reopened; a change of priority as
/// such. The instants of the last end are those of the columns resolved_at and closed_at; without
/// resolved_at the last Resolved event, else closed_at, marked as deduced. Every other change
/// becomes the comment of the line's event, or a note in the log.
EventLogPlan planOf(EventLogRows log);

} // namespace core
