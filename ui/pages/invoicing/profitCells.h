// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Profitability.h"
#include "ui/text/Format.h"

namespace ui {

class SimpleTable;

/// What contracts bring in a month, one line each.
SimpleTable *makeProfitTable();
void fillProfitTable(SimpleTable &table, const QList<core::ContractProfit> &profits, const Format &format);
/// How the margin is made, in a sentence.
QString profitRule();
/// Why there is no figure; empty where there is one.
QString missingCost(const core::ContractProfit &profit);

} // namespace ui
