// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/timekeeping/Charging.h"
#include "ui/text/Format.h"

namespace ui {

/// "counted × 1.5": how work is covered.
QString coverText(const core::WorkEntry &entry, const Format &format);

/// Why: the cell of the cover matrix, or what decided instead.
QString coverExplanation(const core::ChargedWork &work, core::InterventionKind kind);

/// A stretch in one line: "20/11 10:00–12:00 · 2 h · outside hours · counted × 1.5 · charged 2 h 15".
QString stretchText(const core::ChargedWork &work, const Format &format);

} // namespace ui
