// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/OnCallNow.h"

namespace ui {

/// Who can be reached, and how: "Camille Roux, 06 00 00 00 00".
QString onCallText(const core::OnCallPerson &person);

} // namespace ui
