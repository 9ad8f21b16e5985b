// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/ContractDates.h"

namespace core {

class Connection;

/// A contract that renews itself unless somebody gives notice.
struct RenewingContract
{
    ContractId contract = {};
    ClientId client = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    TermClause clause = {};       ///< checked()
    bool isNoticePending = false; ///< A notice was given that does not count yet.
};

/// Those under a signed version on @p day, by id. Contracts that ended, or whose notice counts,
/// are left out; suspended ones renew all the same.
Result<QList<RenewingContract>> renewingContracts(Connection &connection, QDate day);

} // namespace core
