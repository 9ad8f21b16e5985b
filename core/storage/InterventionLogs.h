// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionBulk.h"
#include "core/storage/Connection.h"

namespace core {

/// Those of @p ids that exist, with their logs, in the order of their numbers.
Result<QList<LoggedIntervention>> loggedInterventions(Connection &connection,
                                                      const QList<InterventionId> &ids);

} // namespace core
