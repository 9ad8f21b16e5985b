// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "ui/text/Format.h"

namespace ui {

/// What the terms, the renewal, the notice and the price say, in plain sentences: "En clair".
QStringList plainTerms(const core::Contract &contract, const core::ContractVersion &version,
                       const Format &format);

} // namespace ui
