// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Month.h"
#include "core/domain/contract/Contract.h"

namespace core {

/// A stretch of work. Actual and charged minutes are both kept, and never confused.
struct WorkEntry
{
    WorkEntryId id = {};
    InterventionId intervention = {};
    TechnicianId technician = {};
    Instant startedAt = {};
    Instant endedAt = {};
    Minutes actual{0};
    Minutes charged{0};
    WorkMode mode = WorkMode::Remote;
    bool outsideHours = false;
    Cover cover = Cover::Included;
    int multiplierPercent = 100;
    QString coverReason = {}; ///< Why somebody chose the cover; empty: the cover matrix decides.
    Minutes travel{0};
    int travelKm = 0;
    Money travelFee = {};
    Month month = {}; ///< The month of the work's day in the contract's zone.
    QString comment = {};
    int version = 0;
    friend bool operator==(const WorkEntry &, const WorkEntry &) = default;
};

/// A time during which a service or machine was down or degraded.
struct Outage
{
    OutageId id = {};
    ClientId client = {};
    InterventionId intervention = {};
    AssetId asset = {};
    QString service = {};
    Instant from = {};
    std::optional<Instant> to = {};
    bool isPlanned = false;
    bool isDegraded = false;
    int version = 0;
    friend bool operator==(const Outage &, const Outage &) = default;
};

} // namespace core
