// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/BilledMachines.h"
#include "core/reports/DecisionsDue.h"
#include "core/reports/RevisionsDue.h"
#include "core/reports/Today.h"

namespace core {

// What other reports told, as lines of the page Today; their reason is set by who adds them.

QList<TodayItem> itemsOf(const QList<DecisionDue> &decisions);
QList<TodayItem> itemsOf(const QList<RevisionDue> &revisions);
QList<TodayItem> itemsOf(const QList<PackDue> &packs);
QList<TodayItem> itemsOf(const QList<BilledMachines> &machines);
QList<TodayItem> itemsOf(const QList<Recurrence> &recurrences);

} // namespace core
