// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/OnCallRepository.h"

namespace core {

/// Writes @p changes of the rota. Overlaps and holes are told (rotaFindings), never refused.
Result<> save(Unit &unit, const RotaChanges &changes);

} // namespace core
