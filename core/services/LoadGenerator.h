// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Unit.h"

#include <functional>

namespace core {

/// A large database for measurements.
struct Load
{
    int clients = 200;
    qint64 interventions = 1'000'000;
    int years = 5;
    unsigned seed = 1;
    Instant until = {}; ///< The last of them is reported shortly before.
};

/// Told how far it is; false stops it.
using LoadProgress = std::function<bool(qint64 done, qint64 total)>;

/// Adds clients with contracts after the template "standard", machines, and interventions with
/// their logs and all that is derived from them: `check` finds nothing wrong. The interventions are
/// written past the journal, in transactions of 20,000; what was written stays when it is stopped.
/// The same load gives the same data. Invalid for a load without clients, years or interventions.
Result<> generateLoad(Connection &connection, const Load &load, const LoadProgress &progress = {});

} // namespace core
