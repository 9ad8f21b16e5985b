// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionTemplate.h"
#include "core/storage/Unit.h"

namespace core {

/// Adds @p wanted or, where it is stored, updates it. Invalid when another template has that name, whatever
/// its case and accents.
Result<InterventionTemplateId> save(Unit &unit, const InterventionTemplate &wanted);
Result<> remove(Unit &unit, const InterventionTemplate &unwanted);

} // namespace core
