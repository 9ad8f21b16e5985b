// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/domain/contract/Contract.h"

namespace core {

struct ContractRow
{
    ContractId id = {};
    ClientId client = {};
    QString number = {};
    QString title = {};
    QString clientName = {};
    ContractState state = ContractState::Draft;
    PriceModel priceModel = PriceModel::MonthlyFee; ///< Of the latest version.
    Money monthlyFee = {};
    QDate startsOn = {};
    std::optional<QDate> endsOn = {};

    RowRef ref() const { return {Table::Contract, id.value()}; }
    bool shows(RowRef other) const
    {
        return other == ref() || other == RowRef{Table::Client, client.value()};
    }
};

struct ContractFilter
{
    QString text = {};
    std::optional<ClientId> client = {};
    bool ended = false; ///< Show ended ones too.
};

} // namespace core
