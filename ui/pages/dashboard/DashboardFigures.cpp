// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/DashboardFigures.h"

namespace ui {
namespace {

const QString kInterventions = QStringLiteral("interventions");

QVariantMap filterOf(const DashboardScope &scope)
{
    QVariantMap filter{{QStringLiteral("month"), scope.month.text()}};
    if (scope.client)
        filter.insert(QStringLiteral("client"), scope.client->value());
    return filter;
}

} // namespace

Place outcomePlace(const DashboardScope &scope, core::Outcome outcome, std::optional<core::Priority> priority,
                   std::optional<core::Milestone> milestone)
{
    const QStringList words{QStringLiteral("kept"), QStringLiteral("breached"), QStringLiteral("undecided"),
                            QStringLiteral("neutralised")};
    QVariantMap filter = filterOf(scope);
    filter.insert(QStringLiteral("scope"), QStringLiteral("all"));
    filter.insert(QStringLiteral("outcome"), words.at(static_cast<int>(outcome)));
    if (priority)
        filter.insert(QStringLiteral("priority"), static_cast<int>(*priority));
    if (milestone)
        filter.insert(QStringLiteral("milestone"), static_cast<int>(*milestone));
    return {.page = kInterventions, .filter = filter};
}

Place movePlace(const DashboardScope &scope, core::BacklogMove::Kind move)
{
    const QStringList words{QStringLiteral("opened"), QStringLiteral("resolved"), QStringLiteral("reopened"),
                            QStringLiteral("cancelled")};
    QVariantMap filter = filterOf(scope);
    filter.insert(QStringLiteral("scope"), QStringLiteral("all"));
    filter.insert(QStringLiteral("move"), words.at(static_cast<int>(move)));
    return {.page = kInterventions, .filter = filter};
}

Place stockPlace(const DashboardScope &scope)
{
    QVariantMap filter{{QStringLiteral("scope"), QStringLiteral("open")}};
    if (scope.client)
        filter.insert(QStringLiteral("client"), scope.client->value());
    return {.page = kInterventions, .filter = filter};
}

Place dashboardPlace(const DashboardScope &scope)
{
    return {.page = QStringLiteral("dashboard"), .filter = filterOf(scope)};
}

Place reportPlace(const DashboardScope &scope)
{
    return {.page = QStringLiteral("reports"), .filter = filterOf(scope)};
}

DashboardScope scopeOf(const QVariantMap &filter, core::Month present)
{
    const auto month = core::parseMonth(filter.value(QStringLiteral("month")).toString());
    const core::ClientId client(filter.value(QStringLiteral("client")).toLongLong());
    return {.month = month ? *month : present,
            .client = client.isValid() ? std::optional(client) : std::nullopt};
}

} // namespace ui
