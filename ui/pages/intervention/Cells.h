// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/SimpleTable.h"

namespace ui {

/// A badge as the whole cell.
inline SimpleCell cellOf(const BadgeText &badge)
{
    return {.text = badge.text, .look = CellLook::Badge, .tone = badge.tone, .toolTip = badge.toolTip};
}

} // namespace ui
