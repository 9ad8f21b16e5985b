// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

namespace ui {

/// @p sentence in the language of the application.
QString text(const core::Sentence &sentence);

/// What the user reads for @p error: its sentence where core gave one, else one for its kind.
QString errorText(const core::Error &error);

} // namespace ui
