// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Penalty.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// What the contract says of penalties, in one line: "of the monthly fee: 20 % once late, 40 % from 1 h late
/// on".
QString penaltyText(const core::PenaltyTerms &terms, const ReportWords &words);

} // namespace ui
