// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Notice.h"
#include "core/domain/contract/Reversibility.h"
#include "core/storage/Unit.h"

namespace core {

/// Notices given, with what is handed back at the end of their contracts.
class NoticeRepository
{
public:
    explicit NoticeRepository(Connection &connection) : m_connection(connection) {}

    Result<ContractNotice> find(ContractNoticeId id) const;
    Result<QList<ContractNotice>> ofContract(ContractId contract) const; ///< The earliest first.
    Result<ReversibilityItem> findItem(ReversibilityItemId id) const;
    Result<QList<ReversibilityItem>> items(ContractNoticeId notice) const; ///< In the order of their adding.

    static Result<ContractNoticeId> add(Unit &unit, const ContractNotice &notice);
    static Result<> update(Unit &unit, const ContractNotice &notice);
    static Result<ReversibilityItemId> add(Unit &unit, const ReversibilityItem &item);
    static Result<> update(Unit &unit, const ReversibilityItem &item);
    static Result<> remove(Unit &unit, const ReversibilityItem &item);

private:
    Connection &m_connection;
};

} // namespace core
