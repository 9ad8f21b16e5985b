// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PriceRevision.h"

namespace core {

class Connection;

/// A contract whose price is to be revised.
struct RevisionDue
{
    ContractId contract = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    QDate day = {};                       ///< The anniversary.
    std::optional<IndexValue> index = {}; ///< S1: the last published on that day, or
    Month missing = {};                   ///< the month whose index is out and was not entered.
};

/// Contracts in force on @p today that say so, whose anniversary is past or within 30 days and was not
/// followed by a revision; the nearest day first. Of several missed anniversaries the last counts. One whose
/// reference index is as recent as the one that is out waits for its next anniversary.
Result<QList<RevisionDue>> revisionsDue(Connection &connection, QDate today);

} // namespace core
