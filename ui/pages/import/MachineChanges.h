// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/asset/AssetParts.h"
#include "ui/text/Format.h"

namespace ui {

/// What an inventory changes in a machine, a line a field: "System: Windows 10 → Windows 11".
/// For a machine not known before, what is known of it now. Dates of inventories are left out.
QStringList machineChanges(const core::Asset &before, const core::Asset &after, const Format &format);
/// What it changes in what the machine is made of: "Software: 3 new, 1 changed, 2 gone".
QStringList machineChanges(const core::AssetParts &before, const core::AssetParts &after);

} // namespace ui
