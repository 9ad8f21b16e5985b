// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>
#include <QList>
#include <QSet>

#include <array>
#include <optional>

namespace core {

/// P1 is the most urgent.
enum class Priority { P1 = 1, P2, P3, P4 };

/// The four commitments a contract may make, in the order they are met (product/sla.md).
enum class Milestone { Acknowledged, WorkStarted, Restored, Resolved };
inline constexpr std::array kMilestones{Milestone::Acknowledged, Milestone::WorkStarted, Milestone::Restored,
                                        Milestone::Resolved};

/// Only incidents enter response and restoration statistics; requests have targets of their own.
enum class ServiceClass { Incident, Request };

/// Why a clock stands still.
enum class PauseReason {
    WaitingForClient,
    AccessRefused,
    DateAgreed,
    WaitingForVendor,
    WaitingForProblem,  ///< A problem investigation elsewhere.
    WaitingForEvidence, ///< More observations of the fault.
    WaitingForParts,
    Other
};

enum class TargetUnit { Second, Minute, Hour, WorkingDay, CalendarHour };

/// A commitment's amount of time. Text form: "30 min", "4 h", "1 d", "1 d by 12:00", "24 ch".
struct Target
{
    qint64 amount = 0;
    TargetUnit unit = TargetUnit::Hour;
    std::optional<int> by = {}; ///< WorkingDay: due at this wall time (minutes since midnight).
    friend bool operator==(const Target &, const Target &) = default;
};

/// "s", "min", "h", "d", "ch"; Invalid, with a sentence, otherwise.
Result<TargetUnit> parseUnit(const QString &text);
QString unitText(TargetUnit unit);
/// Reads the text form; Invalid, with a sentence, otherwise.
Result<Target> parseTarget(const QString &text);
/// The canonical text of @p target; parseTarget() reads it back unchanged.
QString targetText(const Target &target);

/// One row of a contract's grid: what is promised for one class and priority.
struct ServiceLevel
{
    ServiceClass serviceClass = ServiceClass::Incident;
    Priority priority = Priority::P3;
    CalendarId calendar = {};
    /// By milestone; absent: nothing promised.
    std::array<std::optional<Target>, 4> targets = {};
    /// For reports made outside coverage; absent: the target above.
    std::array<std::optional<Target>, 4> outsideTargets = {};
    std::optional<int> cutOff = {}; ///< Wall time after which a report counts as the next day's (unit d).
    friend bool operator==(const ServiceLevel &, const ServiceLevel &) = default;
};

/// What a contract version says of service levels: the part the engine needs.
struct ServiceTerms
{
    QList<ServiceLevel> levels = {};
    CalendarId supportCalendar = {}; ///< Its zone decides months; HO/HNO.
    QSet<PauseReason> pausing = {PauseReason::WaitingForClient, PauseReason::AccessRefused,
                                 PauseReason::DateAgreed};
    int reopeningDays = 5; ///< Covered days during which a reopening resumes the clock.
    friend bool operator==(const ServiceTerms &, const ServiceTerms &) = default;
};

inline size_t qHash(PauseReason reason, size_t seed = 0)
{
    return ::qHash(static_cast<int>(reason), seed);
}

} // namespace core
