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

/// Of the terms of @p clause, the one whose deadline is told on @p day, and the one whose reminder falls on
/// it. A notice may be longer than its term: those to come are looked at too.
QList<NoticeDue> dueOf(const TermClause &clause, QDate day)
{
    QList<NoticeDue> due;
    bool isDeadlineTold = false;
    auto period = periodOn(clause, day);
    while (period && period->noticeDeadline) {
        const DayRange told{.first = noticeAlerts(*period).constFirst().day, .last = *period->noticeDeadline};
        if (!isDeadlineTold && told.contains(day))
            due << NoticeDue{.period = *period};
        isDeadlineTold = isDeadlineTold || told.contains(day);
        if (period->reminder && period->reminder->contains(day)) // Whatever becomes of a letter.
            due << NoticeDue{.isReminder = true, .period = *period};
        if (period->from > day && told.first > day)
            break;
        const QList<ContractPeriod> next = periodsAfter(clause, *period, 1);
        period = next.isEmpty() ? std::nullopt : std::optional(next.constFirst());
    }
    return due;
}

} // namespace

Result<QList<NoticeDue>> noticesDue(Connection &connection, QDate day)
{
    const auto contracts = renewingContracts(connection, day);
    if (!contracts)
        return contracts.error();
    QList<NoticeDue> due;
    for (const RenewingContract &each : *contracts) {
        QList<NoticeDue> told = dueOf(each.clause, day);
        for (NoticeDue &notice : told) {
            notice.isNoticePending = each.isNoticePending;
            notice.contract = each.contract;
            notice.number = each.number;
            notice.title = each.title;
            notice.clientName = each.clientName;
        }
        due += told;
    }
    std::ranges::stable_sort(due, {}, lastDay);
    return due;
}

} // namespace core
