// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/intervention/Timeline.h"
#include "core/domain/servicelevel/Explanation.h"

#include <functional>
#include <memory>

namespace core {

/// The compiled calendar of a contract: the version in force at the report, with the holidays of
/// the intervention's site where it says so. Null when there is none.
using WorkingTimeResolver = std::function<std::shared_ptr<const WorkingTime>(CalendarId)>;

inline constexpr int kDefaultRiskPercent = 75;

/// All that the state of an intervention depends on.
struct ReplayInput
{
    QList<InterventionEvent> events = {}; ///< The whole log, corrections included, in any order.
    /// The kind it was reported as; KindChanged events say what became of it.
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    /// Of the contract version in force at the report; null: outside contract.
    const ServiceTerms *terms = nullptr;
    WorkingTimeResolver workingTime = {};
    std::optional<Instant> firstWork = {}; ///< Start of the first work entry.
    Instant now = {};                      ///< Events after it have not happened yet.
    int riskPercent = kDefaultRiskPercent;
    /// The terms a ContractChanged event leads to, by its reference; null: outside contract. The
    /// event is ignored where this is not given.
    std::function<const ServiceTerms *(qint64)> termsOf = {};
    /// Since when the report of a month is final; none or not given: it is not.
    std::function<std::optional<Instant>(Month)> finalSince = {};
};

/// Replays the log. Invalid only when no event says when it was reported. A calendar that is
/// missing or gives no due date is told in the commitment (Commitment::problem).
Result<Timeline> replay(const ReplayInput &input);

/// "Why this due date?": day by day from the commitment's start to its due date, or to @p now
/// where it has none. @p time: its calendar, from the resolver that made it.
Explanation explain(const Commitment &commitment, const WorkingTime &time, Instant now);

} // namespace core
