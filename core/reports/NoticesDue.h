// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/ContractDates.h"

namespace core {

class Connection;

/// A contract that is about to renew itself, told from the first noticeAlerts() to the deadline; or
/// whose client must be reminded of it (L215-1), from the first day of that window to its last.
struct NoticeDue
{
    bool isReminder = false;
    bool isNoticePending = false; ///< A notice was given, but nobody knows yet that it arrived.
    ContractId contract = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    ContractPeriod period = {};
};

/// What is to be told on @p day, the nearest deadline first. Contracts that ended, or whose
/// notice counts, are left out; suspended ones renew all the same.
Result<QList<NoticeDue>> noticesDue(Connection &connection, QDate day);

} // namespace core
