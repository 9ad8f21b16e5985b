// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs.h"

#include "app/saving.h"
#include "core/base/Zone.h"
#include "core/services/PackService.h"
#include "ui/pages/pack/PacksPage.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

ui::PacksPage::Source sourceOf(const Context &context)
{
    return {.all =
                [context] {
                    const QDate today = core::localTime(context.clock(), context.zone).day;
                    return context.slow.run([today](core::Connection &connection) {
                        return core::packs(connection, {.on = today});
                    });
                },
            .one =
                [context](core::ContractId contract, const core::DayRange &days) {
                    return context.list.run([contract, days](core::Connection &connection) {
                        return core::packOf(connection, contract, days);
                    });
                }};
}

} // namespace

void addPacksPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [context]() -> ui::Page * {
        auto *page = new ui::PacksPage(sourceOf(context), ui::Format(QLocale(), context.zone, context.clock),
                                       context.changes);
        QObject::connect(page, &ui::PacksPage::saveRequested, page,
                         [page, context](const core::PackMovement &movement) {
                             saveFor(*page, context, core::Table::PackMovement,
                                     QStringLiteral(QT_TRANSLATE_NOOP("Action", "Write into the hour pack")),
                                     translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                                     [movement, zone = context.zone](core::Unit &unit) {
                                         return core::save(unit, movement, zone);
                                     });
                         });
        return page;
    };
    window.addPage({.id = QStringLiteral("packs"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Hour packs")),
                    .icon = QStringLiteral("clock"),
                    .make = make});
}

} // namespace app
