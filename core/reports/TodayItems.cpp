// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/TodayItems.h"

namespace core {

QList<TodayItem> itemsOf(const QList<DecisionDue> &decisions)
{
    QList<TodayItem> items;
    for (const DecisionDue &each : decisions)
        items << TodayItem{.intervention = each.decision.intervention,
                           .number = each.number,
                           .title = each.decision.text,
                           .clientName = each.clientName,
                           .detail = each.decision.owner,
                           .day = *each.decision.dueOn};
    return items;
}

QList<TodayItem> itemsOf(const QList<RevisionDue> &revisions)
{
    QList<TodayItem> items;
    for (const RevisionDue &each : revisions)
        items << TodayItem{.contract = each.contract,
                           .number = each.number,
                           .title = each.title,
                           .clientName = each.clientName,
                           .day = each.day,
                           .index = each.index,
                           .missing = each.missing};
    return items;
}

QList<TodayItem> itemsOf(const QList<PackDue> &packs)
{
    QList<TodayItem> items;
    for (const PackDue &due : packs)
        items << TodayItem{.contract = due.contract,
                           .number = due.number,
                           .title = due.title,
                           .clientName = due.clientName,
                           .day = due.alert.day.value_or(QDate()),
                           .pack = due.alert};
    return items;
}

QList<TodayItem> itemsOf(const QList<BilledMachines> &machines)
{
    QList<TodayItem> items;
    for (const BilledMachines &each : machines)
        items << TodayItem{.contract = each.contract,
                           .machines = each.difference.covered,
                           .billed = each.difference.billed,
                           .family = each.difference.family,
                           .number = each.number,
                           .title = each.title,
                           .clientName = each.clientName};
    return items;
}

QList<TodayItem> itemsOf(const QList<Recurrence> &recurrences)
{
    QList<TodayItem> items;
    for (const Recurrence &each : recurrences)
        items << TodayItem{.intervention = each.troubles.constLast().intervention,
                           .lines = each.troubles.size(),
                           .isPerson = each.of == Recurrence::Of::Person,
                           .title = each.name,
                           .clientName = each.clientName,
                           .detail = each.category};
    return items;
}

} // namespace core
