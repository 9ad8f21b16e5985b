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
using PackMovementId = StrongId<struct PackMovementTag>;
using IndexValueId = StrongId<struct IndexValueTag>;
using PriceRevisionId = StrongId<struct PriceRevisionTag>;
using InvoiceExportId = StrongId<struct InvoiceExportTag>;
using InvoiceLineId = StrongId<struct InvoiceLineTag>;
using OutageId = StrongId<struct OutageTag>;
using SavedViewId = StrongId<struct SavedViewTag>;
using AttachmentId = StrongId<struct AttachmentTag>;
using ContractNoticeId = StrongId<struct ContractNoticeTag>;
using ReversibilityItemId = StrongId<struct ReversibilityItemTag>;
using OnCallDutyId = StrongId<struct OnCallDutyTag>;
using CustodyId = StrongId<struct CustodyTag>;
using DataWipingId = StrongId<struct DataWipingTag>;
using ProcessingActivityId = StrongId<struct ProcessingActivityTag>;
using DataBreachId = StrongId<struct DataBreachTag>;
using PartUsedId = StrongId<struct PartUsedTag>;
using SignedSheetId = StrongId<struct SignedSheetTag>;
using InterventionTemplateId = StrongId<struct InterventionTemplateTag>;
using InterventionLinkId = StrongId<struct InterventionLinkTag>;
using DecisionId = StrongId<struct DecisionTag>;
using CriticalServiceId = StrongId<struct CriticalServiceTag>;
using SubscriptionId = StrongId<struct SubscriptionTag>;

} // namespace core
