// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Profitability.h"

#include "core/base/Text.h"
#include "core/storage/InterventionColumns.h"
#include "core/storage/PeopleRepository.h"

#include <algorithm>

namespace core {
namespace {

constexpr qint64 kMinutesPerHour = 60;

/// The work of one person under a contract in the month.
struct PersonWork
{
    ContractProfit of = {}; ///< The contract.
    QString name = {};
    std::optional<Money> cost = {};
    Minutes actual{0};
    Minutes travel{0};
    int km = 0;
};

Result<QList<PersonWork>> workOf(Connection &connection, const InvoicingQuery &query)
{
    QString where;
    Params params{{QStringLiteral("month"), monthNumber(query.month)}};
    if (query.client.isValid()) {
        where = QStringLiteral(" AND i.client_id = :client");
        params.insert(QStringLiteral("client"), query.client.value());
    }
    return connection.all<PersonWork>(
        QStringLiteral(
            "SELECT k.id, k.client_id, c.name, k.number, k.title, p.name, p.hourly_cost_cents, "
            "SUM(w.actual_minutes), SUM(w.travel_minutes), SUM(w.travel_km) FROM work_entry w JOIN "
            "intervention "
            "i ON i.id = w.intervention_id JOIN contract k ON k.id = i.contract_id JOIN client c ON c.id = "
            "k.client_id LEFT JOIN technician p ON p.id = w.technician_id WHERE w.work_month = :month%1 "
            "GROUP "
            "BY k.id, k.client_id, c.name, k.number, k.title, p.id, p.name, p.hourly_cost_cents ORDER BY "
            "k.id, "
            "p.id")
            .arg(where),
        params, [](const Fields &fields) {
            return PersonWork{.of = {.contract = fields.id<ContractId>(0),
                                     .client = fields.id<ClientId>(1),
                                     .clientName = fields.text(2),
                                     .number = fields.text(3),
                                     .title = fields.text(4)},
                              .name = fields.text(5),
                              .cost = fields.maybeMoney(6),
                              .actual = Minutes(fields.integer(7)),
                              .travel = Minutes(fields.integer(8)),
                              .km = fields.number(9)};
        });
}

void addWork(ContractProfit &profit, const PersonWork &work, const Provider &provider)
{
    profit.actual += work.actual;
    profit.travel += work.travel;
    profit.km += work.km;
    const std::optional<Money> hour = work.cost ? work.cost : provider.hourlyCost;
    const Minutes all = work.actual + work.travel;
    const bool lacksHour = !hour && all > Minutes(0);
    const bool lacksKm = work.km > 0 && !provider.kmCost;
    if (lacksHour)
        profit.withoutCost << work.name;
    profit.kmWithoutCost = profit.kmWithoutCost || lacksKm;
    if (lacksHour || lacksKm || !profit.cost) {
        profit.cost.reset();
        return;
    }
    const qint64 product = hour.value_or(Money{}).cents * all.count();
    profit.cost = *profit.cost + Money{(product + kMinutesPerHour / 2) / kMinutesPerHour} +
                  provider.kmCost.value_or(Money{}) * work.km;
}

} // namespace

Result<QList<ContractProfit>> profitability(Connection &connection, const InvoicingQuery &query)
{
    const auto billing = invoicing(connection, query);
    if (!billing)
        return billing.error();
    const auto work = workOf(connection, query);
    if (!work)
        return work.error();
    const auto stored = PeopleRepository(connection).provider();
    if (!stored && stored.error().kind != ErrorKind::NotFound)
        return stored.error();
    const Provider provider = stored ? *stored : Provider{};
    QList<ContractProfit> profits;
    QHash<qint64, qsizetype> places;
    const auto profitOf = [&](const ContractProfit &named) -> ContractProfit & {
        const auto place = places.constFind(named.contract.value());
        if (place != places.cend())
            return profits[*place];
        places.insert(named.contract.value(), profits.size());
        profits << named;
        profits.last().month = query.month;
        profits.last().cost = Money{};
        return profits.last();
    };
    for (const PersonWork &each : *work)
        addWork(profitOf(each.of), each, provider);
    for (const InvoiceLine &line : billing->due) {
        if (!line.contract.isValid())
            continue;
        const bool isFee = line.kind == InvoiceLineKind::Fee;
        const ContractProfit named{.contract = line.contract,
                                   .client = line.client,
                                   .clientName = line.clientName,
                                   .number = line.number};
        ContractProfit &profit = profitOf(named);
        (isFee ? profit.fee : profit.billed) = (isFee ? profit.fee : profit.billed) + line.amount;
    }
    std::ranges::stable_sort(profits, [](const ContractProfit &left, const ContractProfit &right) {
        return std::pair(folded(left.clientName), left.number) <
               std::pair(folded(right.clientName), right.number);
    });
    return profits;
}

} // namespace core
