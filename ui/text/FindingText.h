// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetFinding.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"

namespace ui {

// The words of what inventories mean.

/// "Windows 10 22H2 no longer supported", "Volume C: nearly full".
QString findingWords(const core::AssetFinding &finding);
BadgeText findingBadge(const core::AssetFinding &finding, const Format &format);
/// "until 14 October 2025", "ended", "supported".
BadgeText supportBadge(const core::AssetFinding &finding, const Format &format);
/// Whether somebody should do something about it within half a year.
bool isNoteworthy(const core::AssetFinding &finding, QDate today);

} // namespace ui
