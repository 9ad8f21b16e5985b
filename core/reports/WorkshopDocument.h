// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/workshop/Custody.h"
#include "core/domain/workshop/DataWiping.h"
#include "core/reports/PaperParties.h"

namespace core {

/// The receipt of a machine that changed hands.
struct CustodyDocument
{
    PaperParties parties = {};
    Asset asset = {};
    Custody custody = {};
    QString technicianName = {}; ///< Empty: nobody in particular.
};
Result<CustodyDocument> custodyDocument(Connection &connection, CustodyId custody, Instant now);

/// The certificate of a medium that was wiped.
struct WipingDocument
{
    PaperParties parties = {};
    std::optional<Asset> asset = {}; ///< The machine it was in.
    DataWiping wiping = {};
    QString technicianName = {};
};
Result<WipingDocument> wipingDocument(Connection &connection, DataWipingId wiping, Instant now);

} // namespace core
