// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/PartUsed.h"
#include "core/domain/intervention/SignedSheet.h"
#include "core/domain/intervention/Timeline.h"
#include "core/domain/provider/Provider.h"
#include "core/domain/timekeeping/Charging.h"

#include <QHash>

namespace core {

class Connection;

/// A stay on site, from the first arrival to the last departure of the day.
struct Visit
{
    Instant arrived = {};
    Instant departed = {};
    friend bool operator==(const Visit &, const Visit &) = default;
};

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
    QList<ChargedWork> work = {}; ///< The earliest first.
    QList<PartUsed> parts = {};
    QHash<qint64, QString> technicians = {}; ///< Names, by id.
    std::optional<Minutes> packBefore = {};  ///< Of a contract with hours, before this work was taken,
    std::optional<Minutes> packAfter = {};   ///< and after, on the day of issue.
    QTimeZone zone = {};
    Instant issuedAt = {};

    Minutes actual() const;
    Minutes charged() const;
    /// As the work on site tells them; one that goes on past midnight is one.
    QList<Visit> visits() const;
    SheetDigests digests() const;
};

/// Reads it as of @p now. NotFound where there is no such intervention.
Result<WorkSheet> workSheet(Connection &connection, InterventionId id, Instant now);

/// What was signed of a sheet, and whether it still holds.
struct SheetState
{
    QString number = {}; ///< "2026-0042"
    QString clientName = {};
    Contact contact = {};       ///< Who is likely to sign; invalid id: not known.
    QList<KeptSheet> kept = {}; ///< The latest first.
    SheetDigests now = {};      ///< Of what it says today,
    SheetChanges changes = {};  ///< against the latest that was kept.
    friend bool operator==(const SheetState &, const SheetState &) = default;
};
Result<SheetState> sheetState(Connection &connection, InterventionId id, Instant now);

} // namespace core
