// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "core/reports/MonthFigures.h"
#include "ui/window/Place.h"

namespace ui {

/// What the dashboard is about.
struct DashboardScope
{
    core::Month month = {};
    std::optional<core::ClientId> client = {}; ///< Absent: all of them.
    friend bool operator==(const DashboardScope &, const DashboardScope &) = default;
};

struct ClientName
{
    core::ClientId id = {};
    QString name = {};
};

/// All that the dashboard shows, computed at once.
struct DashboardFigures
{
    core::MonthFigures month = {};
    core::MonthFigures previous = {};
    QList<core::ClientMonth> clients = {}; ///< Six months; of all clients whatever the scope.
    QList<ClientName> names = {};          ///< To choose from.
    std::optional<int> targetPercent = {}; ///< Where the contracts in scope agree on one.
};

// The lists behind the figures: keys of Place::filter as the page of interventions reads them.
Place outcomePlace(const DashboardScope &scope, core::Outcome outcome,
                   std::optional<core::Priority> priority = {},
                   std::optional<core::Milestone> milestone = {});
Place movePlace(const DashboardScope &scope, core::BacklogMove::Kind move);
/// What is open now.
Place stockPlace(const DashboardScope &scope);
/// The dashboard itself, and the report of what it shows.
Place dashboardPlace(const DashboardScope &scope);
Place reportPlace(const DashboardScope &scope);

/// The scope of a filter with the keys "month" and "client"; @p present where it has no month.
DashboardScope scopeOf(const QVariantMap &filter, core::Month present);

} // namespace ui
