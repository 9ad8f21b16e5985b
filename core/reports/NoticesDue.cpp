// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/NoticesDue.h"

#include "core/reports/RenewingContracts.h"

#include <algorithm>

namespace core {
namespace {

QDate lastDay(const NoticeDue &due)
{
    return due.isReminder ? due.period.reminder->last : *due.period.noticeDeadline;
}

} // namespace

Result<QList<NoticeDue>> noticesDue(Connection &connection, QDate day)
{
    const auto contracts = renewingContracts(connection, day);
    if (!contracts)
        return contracts.error();
    QList<NoticeDue> due;
    for (const RenewingContract &each : *contracts) {
        const auto period = periodOn(each.clause, day);
        if (!period || !period->noticeDeadline)
            continue;
        NoticeDue notice{.isNoticePending = each.isNoticePending,
                         .contract = each.contract,
                         .number = each.number,
                         .title = each.title,
                         .clientName = each.clientName,
                         .period = *period};
        const DayRange told{.first = noticeAlerts(*period).constFirst().day, .last = *period->noticeDeadline};
        if (told.contains(day))
            due << notice;
        notice.isReminder = true;
        if (period->reminder && period->reminder->contains(day)) // Whatever becomes of a letter.
            due << notice;
    }
    std::ranges::stable_sort(due, {}, lastDay);
    return due;
}

} // namespace core
