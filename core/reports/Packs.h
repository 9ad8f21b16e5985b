// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/HourPack.h"

namespace core {

class Connection;
struct ChangeSet;

/// Whether a balance may be another after @p changes.
bool concernsPacks(const ChangeSet &changes);

/// The hour pack of one contract over some days.
struct ContractPack
{
    ContractId contract = {};
    ClientId client = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    bool isInForce = false;             ///< On the last day.
    QList<PackMovement> movements = {}; ///< PackLine::movement is a place in it.
    PackStatement statement = {};
};

/// The pack of @p contract over @p days.
Result<ContractPack> packOf(Connection &connection, ContractId contract, const DayRange &days);

struct PacksQuery
{
    ClientId client = {}; ///< Invalid: everybody's.
    QDate on = {};        ///< From the beginning of each contract through this day.
};

/// The contracts that include hours, or into whose pack something was written; by client and number.
Result<QList<ContractPack>> packs(Connection &connection, const PacksQuery &query);

/// Something that somebody should be told of a pack.
struct PackDue
{
    ContractId contract = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    PackAlert alert = {};
    friend bool operator==(const PackDue &, const PackDue &) = default;
};

/// packAlerts() of every contract in force on @p day: overdrawn packs first, then what is lost soonest.
/// Reads every ledger: for the slow thread.
Result<QList<PackDue>> packsDue(Connection &connection, QDate day);

} // namespace core
