// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/intervention/Event.h"

namespace core {

/// The events of @p log that stand: without those corrected or taken back, and without the
/// Withdrawn ones; in order of instant, then of entry. A correction that is itself taken back
/// lets the original stand again; of several corrections of one event the last recorded stands.
QList<InterventionEvent> standingEvents(const QList<InterventionEvent> &log);

/// Judges a new event before it is written. Invalid, with the reason, for what cannot be
/// (restored before reported, in the future, acknowledged after the resolution…). Otherwise the
/// questions to ask about what is only unusual; none for an ordinary event.
/// @p reopenUntil: Timeline::reopenUntil, to refuse a reopening that comes too late.
Result<QList<Sentence>> checkNext(const QList<InterventionEvent> &log, const InterventionEvent &event,
                                  Instant now, std::optional<Instant> reopenUntil = {});

} // namespace core
