// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthFigures.h"

namespace core {

/// The share of commitments to keep, in per cent, that the contracts in @p scope promise for its
/// month; nothing where they promise none, or not the same.
Result<std::optional<int>> targetPercent(Connection &connection, const FigureScope &scope);

} // namespace core
