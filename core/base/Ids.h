// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/StrongId.h"

namespace core {

using ClientId = StrongId<struct ClientTag>;
using SiteId = StrongId<struct SiteTag>;
using ContactId = StrongId<struct ContactTag>;
using TechnicianId = StrongId<struct TechnicianTag>;
using AssetId = StrongId<struct AssetTag>;
using CalendarId = StrongId<struct CalendarTag>;
using CalendarVersionId = StrongId<struct CalendarVersionTag>;
using ContractId = StrongId<struct ContractTag>;
using ContractVersionId = StrongId<struct ContractVersionTag>;
using InterventionId = StrongId<struct InterventionTag>;
using EventId = StrongId<struct EventTag>;
using WorkEntryId = StrongId<struct WorkEntryTag>;
using OutageId = StrongId<struct OutageTag>;
using SavedViewId = StrongId<struct SavedViewTag>;

} // namespace core
