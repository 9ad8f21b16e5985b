// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Pauses.h"

namespace core {

/// @p intervals in their order and apart: what overlaps or touches is one; empty ones are left out.
QList<Interval> merged(QList<Interval> intervals);
/// What of @p intervals lies within @p bounds.
QList<Interval> clipped(const QList<Interval> &intervals, const Interval &bounds);
/// What of @p intervals none of @p taken covers; both may overlap and stand in any order.
QList<Interval> without(const QList<Interval> &intervals, const QList<Interval> &taken);

} // namespace core
