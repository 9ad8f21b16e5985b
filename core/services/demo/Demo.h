// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Unit.h"

namespace core {

/// Fills an empty database with a small provider of Strasbourg: 8 clients, about 200 machines,
/// contracts of the four price models, and a year and a half of interventions up to the morning
/// of @p on, one of those still open at risk and one late. The same day gives the same data.
/// Everyone and every number in it is made up. Written as one unit.
Result<ChangeSet> createDemo(Connection &connection, QDate on);

} // namespace core
