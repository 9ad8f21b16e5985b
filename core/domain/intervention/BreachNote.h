// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/domain/servicelevel/Target.h"

namespace core {

/// Why a commitment was breached, and what is done so that it does not happen again: what the
/// report prints beside each breach. One for an intervention and milestone at most.
struct BreachNote
{
    qint64 id = 0; ///< 0: not stored yet.
    InterventionId intervention = {};
    Milestone milestone = Milestone::Restored;
    QString cause = {};
    QString correctiveAction = {};
    int version = 0;
    friend bool operator==(const BreachNote &, const BreachNote &) = default;
};

} // namespace core
