// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history.h"

#include "core/services/HistoryService.h"
#include "ui/pages/history/HistoryPage.h"
#include "ui/pages/history/recordPlaces.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr int kLatest = 100;

} // namespace

ui::HistorySource historySource(const Context &context)
{
    return [&list = context.list](core::RowRef record) {
        return list.run(
            [record](core::Connection &connection) { return core::historyOf(connection, record); });
    };
}

void addHistoryPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        ui::HistoryPage::Source source;
        source.history = historySource(context);
        source.latest = [&list = context.list] {
            return list.run(
                [](core::Connection &connection) { return core::latestActions(connection, kLatest); });
        };
        auto *page =
            new ui::HistoryPage(source, ui::Format(QLocale(), context.zone, context.clock), context.changes);
        QObject::connect(page, &ui::HistoryPage::undoRequested, &window, &ui::MainWindow::undoRequested);
        return page;
    };
    window.addPage({.id = ui::latestActionsPlace().page,
                    .title = QCoreApplication::translate("Pages", "Last actions"),
                    .icon = QStringLiteral("history"),
                    .make = make,
                    .where = ui::PageEntry::Where::Hidden});
    QObject::connect(&window, &ui::MainWindow::historyRequested, &window, [&window](const ui::Place &place) {
        const auto record = ui::recordAt(place);
        window.goTo(record ? ui::historyPlace(*record) : ui::latestActionsPlace());
    });
}

} // namespace app
