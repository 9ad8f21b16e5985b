// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"
#include "ui/text/Format.h"

namespace ui {

/// What the terms, the renewal, the notice and the price say, in plain sentences: "En clair".
QStringList plainTerms(const core::ContractFacts &facts, const Format &format);

} // namespace ui
