// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/window/Place.h"

namespace ui {

/// Where files come in.
inline Place importPlace()
{
    return {.page = QStringLiteral("import")};
}

} // namespace ui
