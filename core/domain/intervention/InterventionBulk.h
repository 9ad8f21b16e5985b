// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"

namespace core {

/// Most interventions that one edit takes: each is replayed, and its history gets a line.
inline constexpr int kMostEditedAtOnce = 1000;

/// What one edit writes into many interventions; what is absent stays as it is in each of them.
struct InterventionBulkEdit
{
    std::optional<TechnicianId> technician = {}; ///< Not valid: nobody.
    std::optional<QString> category = {};
    std::optional<Priority> priority = {};
    std::optional<EventKind> step = {}; ///< One that changes the state: Acknowledged … Cancelled.
    PauseReason pauseReason = PauseReason::WaitingForClient; ///< Of a step Paused.
    CancelReason cancelReason = CancelReason::Duplicate;     ///< Of a step Cancelled.
    QString comment = {};                                    ///< Of every line of a log that is written.
    Instant at = {};                                         ///< When it happens.
};

/// An intervention with what decides what may follow in its log.
struct LoggedIntervention
{
    Intervention intervention = {}; ///< Without its machines.
    QList<InterventionEvent> log = {};
    Priority priority = Priority::P3; ///< The present one.
};

struct InterventionChange
{
    Intervention before = {};
    Intervention after = {};              ///< The same where only the log grows.
    Priority priority = Priority::P3;     ///< Before.
    QList<InterventionEvent> events = {}; ///< To be added to its log, in their order.
    QList<Sentence> questions = {};       ///< What is unusual about them.
    friend bool operator==(const InterventionChange &, const InterventionChange &) = default;
};

struct InterventionRefusal
{
    Intervention intervention = {};
    Error error = {};
};

/// What an edit would do, intervention by intervention, before anything is written.
struct InterventionBulkPlan
{
    QList<InterventionChange> changes = {};
    QList<InterventionRefusal> refused = {}; ///< They stay as they are.
    int unchanged = 0;                       ///< Are already as the edit would have them.
};

InterventionBulkPlan planBulkEdit(const QList<LoggedIntervention> &interventions,
                                  const InterventionBulkEdit &edit);

} // namespace core
