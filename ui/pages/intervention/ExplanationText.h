// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Explanation.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"

namespace ui {

/// "09:00–12:00, 14:00–18:00"; "closed" for none.
QString slotsText(const QList<core::Slot> &open, const Format &format);

/// Why a line counts, or does not: a stop with its reason, a holiday, a closure, an opening.
struct LineReason
{
    BadgeText badge = {}; ///< Empty text: none.
    QString text = {};
};
LineReason lineReason(const core::ExplanationLine &line, const Format &format);

} // namespace ui
