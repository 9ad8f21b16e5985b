// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dashboard/DashboardFigures.h"

/// November 2026 of a provider with eight clients: believable figures that balance.
namespace sample {

inline core::PriorityOutcome outcome(core::Priority priority, int kept, int breached, int undecided)
{
    core::PriorityOutcome outcome{.priority = priority};
    outcome.milestones.at(2) = {.kept = kept, .breached = breached, .undecided = undecided};
    return outcome;
}

inline core::MonthFigures november()
{
    core::MonthFigures figures{.month = {2026, 11}};
    figures.incidents = {outcome(core::Priority::P1, 11, 2, 1), outcome(core::Priority::P2, 24, 1, 2),
                         outcome(core::Priority::P3, 38, 2, 5), outcome(core::Priority::P4, 19, 0, 3)};
    figures.times.at(0).at(2) = core::Spread{.count = 13, .median = core::Seconds(6720)};
    figures.reconciliation = {
        .opening = 21, .opened = 104, .reopened = 1, .resolved = 98, .cancelled = 1, .closing = 27};
    const QList<int> kept{96, 94, 97, 91, 95, 98, 97, 93, 96, 98, 95, 92};
    for (int i = 0; i < kept.size(); ++i)
        figures.history << core::MonthPoint{.month = QDate(2025, 12, 1).addMonths(i),
                                            .kept = kept.at(i),
                                            .decided = i == 11 ? 97 : 100,
                                            .opened = 80 + (i * 7) % 25,
                                            .resolved = 78 + (i * 11) % 27};
    figures.history.last().opened = 104;
    figures.history.last().resolved = 98;
    figures.backlog.byAge = {{{8, 5, 3, 1, 1}, {3, 3, 1, 1, 0}, {1, 0, 0, 0, 0}}};
    figures.hours = {
        .actual = core::Minutes(3705), .charged = core::Minutes(3900), .onSite = core::Minutes(1250)};
    return figures;
}

inline ui::DashboardFigures dashboard()
{
    ui::DashboardFigures figures{.month = november(), .targetPercent = 95};
    figures.previous.month = {2026, 10};
    figures.previous.incidents = {outcome(core::Priority::P1, 99, 4, 0)};
    figures.previous.times.at(0).at(2) = core::Spread{.count = 11, .median = core::Seconds(8400)};
    const QStringList names{QStringLiteral("Cabinet Morel"),     QStringLiteral("Transports Delmas"),
                            QStringLiteral("Menuiserie Aubry"),  QStringLiteral("Clinique du Parc"),
                            QStringLiteral("Boulangerie Petit"), QStringLiteral("Les Tilleuls"),
                            QStringLiteral("Atelier Lenoir"),    QStringLiteral("Garage Simon")};
    const QList<int> kept{24, 20, 25, 23, 22, 24};
    for (int i = 0; i < names.size(); ++i) {
        core::ClientMonth client{.client = core::ClientId(i + 1), .name = names.at(i)};
        for (int month = 0; month < 6; ++month)
            client.months << core::MonthPoint{.month = QDate(2026, 6, 1).addMonths(month),
                                              .kept =
                                                  (i + month) % 7 == 5 ? 0 : kept.at((i * 2 + month * 5) % 6),
                                              .decided = (i + month) % 7 == 5 ? 0 : 25};
        figures.clients << client;
        figures.names << ui::ClientName{.id = client.client, .name = client.name};
    }
    return figures;
}

} // namespace sample
