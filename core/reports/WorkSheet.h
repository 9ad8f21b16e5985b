// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/Timeline.h"
#include "core/domain/provider/Provider.h"
#include "core/domain/timekeeping/Charging.h"

#include <QHash>

namespace core {

class Connection;

/// What the work sheet of an intervention says: product/interventions.md, "Work sheet". The parties are those
/// of today; minutes are those that are stored, as the ledger and the month count them.
struct WorkSheet
{
    Provider provider = {};
    Client client = {};
    Site site = {};         ///< Invalid id: none.
    Contact contact = {};   ///< Invalid id: none.
    Contract contract = {}; ///< Invalid id: outside contract.
    Intervention intervention = {};
    Timeline timeline = {};
    QList<Asset> assets = {};
    QList<ChargedWork> work = {};            ///< The earliest first.
    QHash<qint64, QString> technicians = {}; ///< Names, by id.
    std::optional<Minutes> packBefore = {};  ///< Of a contract with hours, before this work was taken,
    std::optional<Minutes> packAfter = {};   ///< and after, on the day of issue.
    QTimeZone zone = {};
    Instant issuedAt = {};

    Minutes actual() const;
    Minutes charged() const;
};

/// Reads it as of @p now. NotFound where there is no such intervention.
Result<WorkSheet> workSheet(Connection &connection, InterventionId id, Instant now);

} // namespace core
