// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "ui/text/Format.h"

#include <QVariantMap>

namespace ui {

class ChipBar;

// What narrows the list of machines, as places and saved views keep it: text, client, site (ids), kind,
// lifeCycle (-1: retired ones too), criticality (numbers of the enums), warranty (days from today, "ended"
// or "unknown"), contract ("none"), system (a text), tag ("none"), inventory (not for so many days), order
// ("tag", "warranty", "purchase", "inventory"), descending, group ("client", "site", "kind").

/// @p format says which day it is.
core::AssetFilter assetFilterOf(const QVariantMap &values, const Format &format);
/// The chips for all of it but the text, the order and the groups; clients and sites come later.
void addAssetChips(ChipBar &chips);
/// "by client"; none: not set.
core::AssetGrouping assetGroupingOf(const QVariantMap &values);

} // namespace ui
