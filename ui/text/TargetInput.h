// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/servicelevel/Target.h"

namespace ui {

/// Reads a target as people type it and as Format::target() writes it, French or English: "4 h",
/// "1 h 30", "30 min", "1 j", "2 jours ouvrés", "1 j avant 12:00", "24 h calendaires", "1 d by
/// 12:00". Nothing, "-" or "—" is no promise. Invalid, with a sentence, otherwise.
core::Result<std::optional<core::Target>> parseTargetText(const QString &text);

} // namespace ui
