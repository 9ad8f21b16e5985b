// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/ComplianceTarget.h"

namespace core {

Result<std::optional<int>> targetPercent(Connection &connection, const FigureScope &scope)
{
    constexpr int kPermillePerPercent = 10;
    Params params{{QStringLiteral("first"), scope.month.firstDay()},
                  {QStringLiteral("last"), scope.month.lastDay()}};
    QString client;
    if (scope.client) {
        client = QStringLiteral(" AND c.client_id = :client");
        params.insert(QStringLiteral("client"), scope.client->value());
    }
    const auto targets = connection.all<int>(
        QStringLiteral(
            "SELECT DISTINCT v.compliance_target_permille FROM contract_version v JOIN contract c ON c.id = "
            "v.contract_id WHERE v.compliance_target_permille IS NOT NULL AND v.effective_on <= :last AND "
            "c.starts_on "
            "<= :last AND (c.ends_on IS NULL OR c.ends_on >= :first) AND NOT EXISTS (SELECT 1 FROM "
            "contract_version w "
            "WHERE w.contract_id = v.contract_id AND w.number > v.number AND w.effective_on <= :last)%1")
            .arg(client),
        params, [](const Fields &fields) { return fields.number(0); });
    if (!targets)
        return targets.error();
    return targets->size() == 1 ? std::optional(targets->constFirst() / kPermillePerPercent) : std::nullopt;
}

} // namespace core
