// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/domain/subscription/Subscription.h"

namespace core {

/// Ends are prepared this long ahead: quotes must be asked for and accepted.
inline constexpr int kExpiryHorizonDays = 60;

struct SubscriptionRow
{
    SubscriptionId id = {};
    ClientId client = {};
    SubscriptionKind kind = SubscriptionKind::Licence;
    QString name = {};
    QString clientName = {};
    QString issuer = {};
    QString reference = {};
    QString supplier = {};
    std::optional<int> seats = {};
    qint64 machines = 0; ///< That use it, retired ones left out.
    std::optional<QDate> startsOn = {};
    std::optional<QDate> expiresOn = {};
    bool isAutoRenewed = false;
    std::optional<Money> price = {};
    bool isArchived = false;
    QString sortKey = {};

    RowRef ref() const { return {Table::Subscription, id.value()}; }
    bool shows(RowRef other) const
    {
        return other == ref() || other == RowRef{Table::Client, client.value()} ||
               (machines > 0 && other.table == Table::Asset); // One of its machines may have retired.
    }
    friend bool operator==(const SubscriptionRow &, const SubscriptionRow &) = default;
};

/// What has no end comes last.
enum class SubscriptionOrder { ByExpiry, ByName };

/// What narrows the list of licences, certificates and domain names, and its order. A search comes
/// newest first.
struct SubscriptionFilter
{
    QString text = {};
    std::optional<ClientId> client = {};
    std::optional<SubscriptionKind> kind = {};
    std::optional<AssetId> asset = {};     ///< Used by this machine.
    std::optional<QDate> expiresFrom = {}; ///< Ends that day or later,
    std::optional<QDate> expiresTo = {};   ///< that day or before;
    bool undated = false;                  ///< only what has no end.
    bool overused = false;                 ///< More machines than seats.
    bool archived = false;                 ///< Archived ones too.
    SubscriptionOrder order = SubscriptionOrder::ByExpiry;
    bool descending = false;
    friend bool operator==(const SubscriptionFilter &, const SubscriptionFilter &) = default;
};

} // namespace core
