// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Invoicing.h"

namespace core {

/// What a contract brings and costs in a month: fee + billed − (actual time × internal hourly cost + travel).
struct ContractProfit
{
    Month month = {};
    ContractId contract = {};
    ClientId client = {};
    QString clientName = {};
    QString number = {};
    QString title = {};
    Money fee = {};
    Money billed = {}; ///< Work, travel, hour packs, and parts at what they are sold for.
    Minutes actual{0};
    Minutes travel{0};
    int km = 0;
    std::optional<Money> cost = {}; ///< None where a cost is not entered: no figure is made up.
    QStringList withoutCost = {};   ///< Technicians whose hour has no cost, nor the provider's.
    bool kmWithoutCost = false;

    std::optional<Money> margin() const
    {
        return cost ? std::optional<Money>(fee + billed - *cost) : std::nullopt;
    }
    friend bool operator==(const ContractProfit &, const ContractProfit &) = default;
};

/// Of the contracts that bill something or had work done in the month, by client. A technician's hour costs
/// what is entered for that person, else what the provider entered; each person's time × cost is rounded to
/// the nearest cent, then they are added. Travel is its time and its kilometres.
Result<QList<ContractProfit>> profitability(Connection &connection, const InvoicingQuery &query);

} // namespace core
