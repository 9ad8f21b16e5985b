// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "core/exchange/lists/ListReader.h"

namespace core {

/// A contract as the line of a list tells of it; what it leaves open is that of its template.
struct PlannedContract
{
    QString file = {};
    qint64 line = 0;
    QString client = {}; ///< As the line names it; empty: whose the import is.
    QString number = {};
    QString title = {};
    QString model = {}; ///< Name of the template; empty: that of the import.
    QDate startsOn = {};
    std::optional<QDate> endsOn = {}; ///< Of a contract that has ended.
    ContractState state = ContractState::Draft;
    std::optional<int> initialMonths = {};
    std::optional<RenewalMode> renewalMode = {};
    std::optional<int> renewalMonths = {};
    std::optional<int> noticeMonths = {};
    std::optional<Money> monthlyFee = {};
    QString notes = {};
    friend bool operator==(const PlannedContract &, const PlannedContract &) = default;
};

struct ContractLineList
{
    QList<PlannedContract> contracts = {};
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {};
};

/// Reads a list with a line for each contract. Signed are those whose state or date of signature says so;
/// the others are drafts. Unreadable when the file breaks off.
Result<ContractLineList> readContractList(QIODevice &device, const ListShape &shape, const QString &name);

/// The whole months from @p start to the day after @p end; nothing where they are not whole.
std::optional<int> monthsBetween(QDate start, QDate end);

} // namespace core
