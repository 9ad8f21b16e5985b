// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetFinding.h"
#include "core/domain/asset/AssetList.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/InterventionList.h"
#include "core/domain/subscription/SubscriptionList.h"
#include "core/domain/technician/Technician.h"
#include "core/domain/workshop/Custody.h"
#include "core/domain/workshop/DataWiping.h"

namespace ui {

/// What the page of a machine shows, read at once.
struct AssetRecord
{
    core::Asset asset = {};
    core::AssetParts parts = {};
    QList<core::AssetFinding> findings = {};
    QList<core::Contract> contracts = {}; ///< In force, that cover it.
    QString clientName = {};
    QList<core::Site> sites = {};                    ///< Of its client.
    QList<core::InterventionRow> interventions = {}; ///< The latest.
    QList<core::SubscriptionRow> subscriptions = {}; ///< That it uses, the first to expire first.
    QList<core::CustodyRow> custodies = {};          ///< Where it was or is, the latest first.
    QList<core::WipingRow> wipings = {};             ///< Of its media, the latest first.
    QList<core::Technician> technicians = {};
};

} // namespace ui
