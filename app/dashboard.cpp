// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard.h"

#include "core/reports/ComplianceTarget.h"
#include "core/storage/ClientRepository.h"
#include "ui/pages/dashboard/DashboardPage.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace app {
namespace {

constexpr int kTableMonths = 6;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

core::Result<QList<ui::ClientName>> clientNames(core::Connection &connection)
{
    const auto clients = core::ClientRepository(connection).all();
    if (!clients)
        return clients.error();
    QList<ui::ClientName> names;
    for (const core::Client &client : *clients)
        names << ui::ClientName{.id = client.id, .name = client.name};
    return names;
}

core::Result<ui::DashboardFigures> dashboardFigures(core::Connection &connection, core::FigureScope scope)
{
    ui::DashboardFigures figures;
    const auto month = core::monthFigures(connection, scope);
    if (!month)
        return month.error();
    figures.month = *month;
    core::FigureScope before = scope;
    before.month = scope.month.previous();
    const auto previous = core::monthFigures(connection, before);
    if (!previous)
        return previous.error();
    figures.previous = *previous;
    const auto target = core::targetPercent(connection, scope);
    if (!target)
        return target.error();
    figures.targetPercent = *target;
    scope.client.reset(); // The table compares all of them.
    const auto clients = core::clientMonths(connection, scope, kTableMonths);
    if (!clients)
        return clients.error();
    figures.clients = *clients;
    const auto names = clientNames(connection);
    if (!names)
        return names.error();
    figures.names = *names;
    return figures;
}

} // namespace

void addDashboardPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        const auto figures = [context](const ui::DashboardScope &scope) {
            const core::FigureScope wanted{
                .month = scope.month, .client = scope.client, .now = context.clock(), .zone = context.zone};
            return context.slow.run(
                [wanted](core::Connection &connection) { return dashboardFigures(connection, wanted); });
        };
        const auto csvFile = [&window](const QString &suggested) {
            return QFileDialog::getSaveFileName(
                &window, translated(QT_TRANSLATE_NOOP("Pages", "Export the figures")), suggested,
                translated(QT_TRANSLATE_NOOP("Pages", "Tables (*.csv)")));
        };
        return new ui::DashboardPage({.figures = figures, .csvFile = csvFile},
                                     ui::Format(QLocale(), context.zone, context.clock), context.changes);
    };
    window.addPage({.id = QStringLiteral("dashboard"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Dashboard")),
                    .icon = QStringLiteral("dashboard"),
                    .make = make});
}

} // namespace app
