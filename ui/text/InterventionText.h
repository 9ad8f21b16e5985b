// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Timeline.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"

namespace ui {

Term termOf(core::InterventionState state);
QString words(core::InterventionState state);
QString words(core::CommitmentState state);
/// "Restoration guarantee": what is owed.
QString promiseWords(core::Milestone milestone);
Tone tone(core::InterventionState state);

/// "in progress", "waiting · access refused".
BadgeText stateBadge(core::InterventionState state, std::optional<core::PauseReason> reason = {});
/// How long until @p due, or since: "dans 48 min", "lundi 10:30", "dépassé de 1 h 12". The tool
/// tip says the exact instant.
BadgeText dueBadge(core::Instant due, const Format &format);
/// The same in a list, where nothing may be due: empty then, "suspendu" while a clock stands.
BadgeText dueBadge(std::optional<core::Instant> due, bool isPaused, const Format &format);
/// The result so far of @p commitment: "tenu · 39 min", "dépassé de 1 h 12", "suspendu · reste 40 min".
BadgeText resultBadge(const core::Commitment &commitment, const Format &format);

/// "dim. 17:31" within a week, as in a log; else Format::moment().
QString shortMoment(core::Instant when, const Format &format);

/// What is left below this is told as an amount, above as a moment.
inline constexpr core::Seconds kSoon{std::chrono::hours(6)};
/// Due within this: to watch.
inline constexpr core::Seconds kWatched{std::chrono::hours(24)};

} // namespace ui
