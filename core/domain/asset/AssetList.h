// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/domain/asset/AssetFinding.h"

namespace core {

struct AssetRow
{
    AssetId id = {};
    ClientId client = {};
    SiteId site = {};
    AssetKind kind = AssetKind::Workstation;
    LifeCycle lifeCycle = LifeCycle::InService;
    Criticality criticality = Criticality::Normal;
    QString name = {};
    QString clientName = {};
    QString siteName = {};
    QString tag = {};
    QString model = {}; ///< Maker and model.
    QString serial = {};
    QString osName = {};
    QString osVersion = {};
    QString userName = {};
    QString location = {};
    QString ipAddress = {}; ///< The first one.
    QString cpu = {};
    std::optional<qint64> ramMib = {};
    QString supplier = {};
    std::optional<QDate> purchasedOn = {};
    std::optional<Money> price = {};
    std::optional<QDate> warrantyUntil = {};
    std::optional<QDate> inServiceOn = {};
    std::optional<Instant> inventoriedAt = {};
    bool isCovered = false; ///< By a contract in force on AssetFilter::today.
    QString sortKey = {};

    RowRef ref() const { return {Table::Asset, id.value()}; }
    bool shows(RowRef other) const
    {
        return other == ref() || other == RowRef{Table::Client, client.value()} ||
               (site.isValid() && other == RowRef{Table::Site, site.value()});
    }
};

/// Where a date is unknown its machine comes last, and a machine never inventoried first.
enum class AssetOrder { ByName, ByWarranty, ByPurchase, ByInventory, ByTag };
/// What lists watch for (core/domain/asset/AssetFinding.h).
enum class AssetWatch {
    SystemSupport,  ///< Ended, or ends within kSupportHorizonDays.
    ProgramSupport, ///< Likewise of some program.
    DiskFull,
    Antivirus ///< None seen, off or out of date.
};
enum class AssetGrouping { None, ByClient, BySite, ByKind };

/// What narrows the list of machines, and its order. A search comes newest first, ungrouped.
struct AssetFilter
{
    QString text = {};
    std::optional<ClientId> client = {};
    std::optional<AssetKind> kind = {};
    std::optional<LifeCycle> lifeCycle = {}; ///< Only these; else all but retired ones,
    bool retired = false;                    ///< or, with this, those too.
    AssetOrder order = AssetOrder::ByName;
    bool descending = false;
    AssetGrouping grouping = AssetGrouping::None;
    std::optional<SiteId> site = {};
    std::optional<Criticality> criticality = {};
    QString system = {};                    ///< Its OS, name and version, holds this.
    std::optional<QDate> warrantyFrom = {}; ///< Warranty ends that day or later,
    std::optional<QDate> warrantyTo = {};   ///< that day or before;
    bool warrantyUnknown = false;           ///< only those without an end of warranty.
    bool uncovered = false;                 ///< Under no contract in force on `today`.
    bool untagged = false;                  ///< Without a sticker's number.
    std::optional<AssetWatch> watch = {};
    QString support = {};  ///< Has a system or program whose support the table calls so: "Windows 10 22H2".
    QString software = {}; ///< Has a program whose name, publisher or version holds this.
    std::optional<Instant> notInventoriedSince = {}; ///< Last inventoried before, or never.
    QDate today = {};                                ///< For contracts; not set: no machine is covered.
    friend bool operator==(const AssetFilter &, const AssetFilter &) = default;
};

/// The group of a list a machine belongs to: what the grouping is not about is not set.
struct AssetGroup
{
    ClientId client = {};
    SiteId site = {}; ///< With its client; not set: at no particular site.
    std::optional<AssetKind> kind = {};
    friend bool operator==(const AssetGroup &, const AssetGroup &) = default;
};

AssetGroup groupOf(const AssetRow &row, AssetGrouping grouping);
size_t qHash(const AssetGroup &group, size_t seed = 0);

} // namespace core
