// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>

namespace core {

/// The tables users change. Each has an `id` and a `version` column; see specOf().
enum class Table {
    Provider,
    Technician,
    Client,
    Site,
    Contact,
    Asset,
    Calendar,
    CalendarVersion,
    CalendarException,
    Contract,
    ContractVersion,
    ServiceLevel,
    CoverRule,
    PriceLine,
    ScopeLine,
    Intervention,
    InterventionAsset,
    InterventionEvent,
    WorkEntry,
    Outage,
    BreachNote,
    ReportComment,
    SavedView,
    AssetPart,
    ReferenceTable,
    Attachment,
    Subscription,
    SubscriptionAsset,
    PackMovement,
    IndexValue,
    PriceRevision,
    InvoiceExport,
    InvoiceLine,
    ContractNotice,
    ReversibilityItem,
    ContractSuspension,
    OnCallDuty,
    Custody,
    DataWiping,
    ProcessingActivity,
    DataBreach,
    PartUsed,
    SignedSheet,
    InterventionTemplate,
    InterventionLink,
    Decision,
    CriticalService
};

/// One stored row, whatever its table: what journals, change sets and lists talk about.
struct RowRef
{
    Table table = Table::Client;
    qint64 id = 0;

    friend bool operator==(RowRef, RowRef) = default;
};

inline size_t qHash(Table table, size_t seed = 0)
{
    return ::qHash(static_cast<int>(table), seed);
}

inline size_t qHash(RowRef row, size_t seed = 0)
{
    return qHashMulti(seed, row.table, row.id);
}

} // namespace core
