// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Today.h"
#include "core/storage/Select.h"

#include <functional>

namespace core {

/// A statement of one group: its lines, and how many there are in all.
struct GroupQuery
{
    TodayReason reason;
    QString columns;
    QString from;
    QString order;
    Params params;
    std::function<TodayItem(const Fields &)> item;
    QString groupBy = {}; ///< A line stands for several rows.
};

// What Today tells of machines that are looked after.

GroupQuery fullDisks();
/// A line a client and kind of trouble.
GroupQuery antivirusTrouble();
/// Of what ended, or does until @p last. A line a client, product and day: systems before programs, what
/// ended longest ago first.
GroupQuery supportEnds(QDate last);
/// Of clients with a contract in force on @p day that names machines, families or sites: one who has none is
/// no oversight. What the line counts is what the list shows that it leads to.
GroupQuery uncoveredMachines(QDate day);

} // namespace core
