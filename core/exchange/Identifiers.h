// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/Timeline.h"
#include "core/domain/servicelevel/Holidays.h"

namespace core {

// The stable English names of the enumerations in JSON and in exports. They are part of the
// contract of vigie-cli (product/command-line.md): never renamed.

QString identifier(Priority priority); ///< "P1"
QString identifier(Milestone milestone);
QString identifier(ServiceClass serviceClass);
QString identifier(InterventionKind kind);
QString identifier(InterventionState state);
QString identifier(CommitmentState state);
QString identifier(PauseReason reason);
QString identifier(Channel channel);
QString identifier(WorkMode mode);
QString identifier(HolidayName holiday);

} // namespace core
