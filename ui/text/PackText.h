// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Packs.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"

namespace ui {

QString words(core::PackLineKind kind);

/// What a line of the ledger of @p pack is: "Work 2026-0031".
QString packTitle(const core::PackLine &line, const core::ContractPack &pack);

/// Why a line of the ledger of @p pack is what it is: what was charged and how it counts, until when a lot is
/// valid, the reason of an adjustment.
QString packExplanation(const core::PackLine &line, const core::ContractPack &pack, const Format &format);

BadgeText packBadge(const core::PackAlert &alert, const Format &format);

/// "+1 h 30", "−2 h 15": what a line changes the balance by.
QString signedDuration(core::Minutes minutes, const Format &format);

/// "4 h 15", "−0 h 40": a balance, which may be overdrawn.
QString balanceText(core::Minutes balance, const Format &format);

} // namespace ui
