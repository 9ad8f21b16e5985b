// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "ui/printing/Blocks.h"
#include "ui/printing/report/ReportWords.h"

namespace ui {

/// By what a machine is recognised: kind, maker, serial number, tag.
KeyValues machineRows(const core::Asset &asset, const ReportWords &words);

} // namespace ui
