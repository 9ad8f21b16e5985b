// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetList.h"
#include "core/domain/client/ClientList.h"
#include "core/domain/contract/ContractList.h"
#include "core/domain/intervention/InterventionList.h"
#include "core/domain/subscription/SubscriptionList.h"

namespace ui {

/// What the page of a client shows, read at once.
struct ClientRecord
{
    core::Client client = {};
    QList<core::Site> sites = {};       ///< Archived ones too.
    QList<core::Contact> contacts = {}; ///< Likewise.
    QList<core::AssetRow> assets = {};  ///< The first by name.
    QList<core::ContractRow> contracts = {};
    QList<core::SubscriptionRow> subscriptions = {}; ///< The first to expire.
    qint64 subscriptionCount = 0;                    ///< How many there are.
    QList<core::InterventionRow> interventions = {}; ///< Open ones, the most urgent first.
    core::ClientRow counts = {};                     ///< How many there are of each.

    static constexpr int kAssetsShown = 8;
};

} // namespace ui
