// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/subscription/SubscriptionList.h"
#include "core/storage/Select.h"
#include "core/storage/Unit.h"

namespace core {

/// Licences, certificates and domain names as stored.
class SubscriptionRepository
{
public:
    using Row = SubscriptionRow;
    using Filter = SubscriptionFilter;
    static constexpr Table kTable = Table::Subscription;

    explicit SubscriptionRepository(Connection &connection) : m_connection(connection) {}

    Result<Subscription> find(SubscriptionId id) const;
    Result<Page<SubscriptionRow>> page(const SubscriptionFilter &filter, const std::optional<Cursor> &after,
                                       int limit) const;
    Result<QList<SubscriptionRow>> rows(const QSet<qint64> &ids, const SubscriptionFilter &filter) const;
    Result<qint64> count(const SubscriptionFilter &filter) const;

    static Result<SubscriptionId> add(Unit &unit, const Subscription &subscription);
    static Result<> update(Unit &unit, const Subscription &subscription);

private:
    Select select(const SubscriptionFilter &filter) const;

    Connection &m_connection;
};

} // namespace core
