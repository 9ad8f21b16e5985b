// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/FigureTerms.h"

namespace core {

FigureTerms FigureTerms::of(const FigureScope &scope, const QString &alias)
{
    FigureTerms terms;
    if (scope.client) {
        terms.where += QStringLiteral(" AND %1.client_id = :client").arg(alias);
        terms.params.insert(QStringLiteral("client"), scope.client->value());
    }
    if (scope.contract && scope.contract->isValid()) {
        terms.where += QStringLiteral(" AND %1.contract_id = :contract").arg(alias);
        terms.params.insert(QStringLiteral("contract"), scope.contract->value());
    } else if (scope.contract) {
        terms.where += QStringLiteral(" AND %1.contract_id IS NULL").arg(alias);
    }
    return terms;
}

Params FigureTerms::with(const Params &more) const
{
    Params all = params;
    all.insert(more);
    return all;
}

QString incidentKinds()
{
    QStringList kinds;
    for (int kind = 0; kind <= static_cast<int>(InterventionKind::Meeting); ++kind) {
        if (isIncident(static_cast<InterventionKind>(kind)))
            kinds << QString::number(kind);
    }
    return kinds.join(QStringLiteral(", "));
}

} // namespace core
