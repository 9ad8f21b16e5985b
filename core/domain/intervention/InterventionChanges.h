// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"

namespace core {

/// @p stored with what changed from @p before, as it was shown, to @p after, as it was edited.
/// What somebody else changed elsewhere in it meanwhile stays. Conflict, naming the field, where
/// both changed the same one to different values.
Result<Intervention> merged(const Intervention &stored, const Intervention &before,
                            const Intervention &after);

} // namespace core
