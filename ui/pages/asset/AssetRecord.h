// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "core/domain/client/Client.h"

namespace ui {

/// What the page of a machine shows, read at once.
struct AssetRecord
{
    core::Asset asset = {};
    QString clientName = {};
    QList<core::Site> sites = {}; ///< Of its client.
};

} // namespace ui
