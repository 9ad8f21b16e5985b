// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/domain/servicelevel/Target.h"

namespace core {

/// What kind of work an intervention is (product/interventions.md).
enum class InterventionKind {
    Preventive,
    CorrectiveImmediate,
    CorrectiveDeferred,
    Curative,
    Evolutive,
    Request,
    Audit,
    Meeting
};

constexpr bool isIncident(InterventionKind kind)
{
    return kind == InterventionKind::CorrectiveImmediate || kind == InterventionKind::CorrectiveDeferred ||
           kind == InterventionKind::Curative;
}

enum class EventKind {
    Reported,
    Acknowledged,
    WorkStarted,
    Paused,
    Resumed,
    Restored,
    Resolved,
    Closed,
    Reopened,
    Cancelled,
    PriorityChanged,
    KindChanged,
    ContractChanged,
    SiteChanged,
    Neutralised, ///< A commitment is taken out of the count, with its reason.
    Noted,       ///< A comment, without effect on any clock.
    Withdrawn    ///< Takes back the event it corrects.
};

/// Why an intervention was cancelled. Only the first two remove a breach (product/sla.md).
enum class CancelReason { Duplicate, EntryMistake, Withdrawn, OutOfScope };

/// One line of an intervention's log. The log is append-only: a correction is a new event that
/// names the one it replaces (`corrects`), or a Withdrawn event that only takes it back.
struct InterventionEvent
{
    EventId id = {};
    InterventionId intervention = {};
    EventKind kind = EventKind::Noted;
    Instant at = {};         ///< When it happened.
    int order = 0;           ///< Breaks ties of `at`: the order of entry.
    Instant recordedAt = {}; ///< When it was typed in or imported.
    QString author = {};
    QString comment = {};
    EventId corrects = {};
    bool deduced = false;                          ///< Set by an import from other facts.
    std::optional<Priority> priority = {};         ///< Reported, PriorityChanged
    std::optional<PauseReason> pauseReason = {};   ///< Paused
    std::optional<CancelReason> cancelReason = {}; ///< Cancelled
    std::optional<Milestone> milestone = {};       ///< Neutralised
    bool serviceDown = true;                       ///< Reopened: clears restored as well as resolved.
    qint64 reference = 0; ///< KindChanged, ContractChanged, SiteChanged: the new value.
    int version = 0;
    friend bool operator==(const InterventionEvent &, const InterventionEvent &) = default;
};

} // namespace core
