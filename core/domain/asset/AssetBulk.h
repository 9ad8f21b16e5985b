// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"

#include <array>

namespace core {

/// What one edit writes into many machines; what is absent stays as it is in each of them.
struct AssetBulkEdit
{
    std::optional<SiteId> site = {}; ///< Not valid: at no particular site.
    std::optional<AssetKind> kind = {};
    std::optional<LifeCycle> lifeCycle = {};
    std::optional<Criticality> criticality = {};
    std::optional<QString> userName = {};
    std::optional<QString> supplier = {};
    std::optional<std::optional<QDate>> purchasedOn = {};   ///< Absent inside: emptied.
    std::optional<std::optional<QDate>> warrantyUntil = {}; ///< Likewise.
    QDate today = {}; ///< Of a machine that enters service or is retired now.
    friend bool operator==(const AssetBulkEdit &, const AssetBulkEdit &) = default;
};

struct AssetChange
{
    Asset before = {};
    Asset after = {};
    friend bool operator==(const AssetChange &, const AssetChange &) = default;
};

struct AssetRefusal
{
    Asset asset = {};
    Error error = {};
};

/// What an edit would do, machine by machine, before anything is written.
struct AssetBulkPlan
{
    QList<AssetChange> changes = {};
    QList<AssetRefusal> refused = {}; ///< They stay as they are.
    int unchanged = 0;                ///< Are already as the edit would have them.
};

/// @p asset as @p edit leaves it. Entering service and being retired get their day where none is known.
Asset edited(const Asset &asset, const AssetBulkEdit &edit);
/// @p siteOf: the client of the site given, for a machine stays with its own client.
AssetBulkPlan planBulkEdit(const QList<Asset> &assets, const AssetBulkEdit &edit, ClientId siteOf = {});

/// Numbers the machines without a tag, in the order given: @p prefix and the numbers from
/// @p first on, at least four digits. Tags that @p taken holds are passed over.
AssetBulkPlan planTags(const QList<Asset> &assets, const QString &prefix, int first,
                       const QStringList &taken);
/// The number after the largest that @p taken has behind @p prefix; 1 where none has.
int nextTagNumber(const QString &prefix, const QStringList &taken);

} // namespace core
