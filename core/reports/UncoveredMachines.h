// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>

namespace core {

class Connection;

/// The machines of a client that none of its contracts in force covers.
struct UncoveredMachines
{
    ClientId client = {};
    QString clientName = {};
    QList<AssetId> machines = {}; ///< By name; never empty.
    QString firstName = {};
};

/// Machines in service or under repair of clients with a contract in force on @p day that names
/// machines, families or sites, and no contract that covers them (fittingContracts()). Clients
/// without any contract are no oversight, and are left out.
Result<QList<UncoveredMachines>> uncoveredMachines(Connection &connection, QDate day);

} // namespace core
