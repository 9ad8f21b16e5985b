// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/MachineCount.h"

namespace core {

class Connection;

/// A contract in force whose price lines count another number of machines than it covers.
struct BilledMachines
{
    ContractId contract = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    CountDifference difference = {};
};

/// The contracts of @p day, the most machines that are covered and not billed first.
Result<QList<BilledMachines>> billedMachines(Connection &connection, QDate day);

} // namespace core
