// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workSheets.h"

#include "app/attachments.h"
#include "app/papers.h"
#include "app/recordPapers.h"
#include "core/services/SheetService.h"
#include "ui/pages/worksheet/WorkSheetPage.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// The paper is made in the slow thread, then kept as one unit, if it still says what was shown.
void sign(ui::WorkSheetPage &page, const Context &context, const ui::PaperFonts &fonts,
          const ui::SheetToSign &sheet)
{
    context.slow
        .run([sheet, fonts, now = context.clock()](core::Connection &connection) {
            return signedPaper(connection, sheet, now, fonts);
        })
        .then(&page, [&page, context](const core::Result<core::SignedPaper> &paper) {
            if (!paper)
                return page.answered(paper.error());
            context.operations
                .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Keep a signed work sheet")),
                     [kept = *paper](core::Unit &unit) {
                         const auto id = core::keepSigned(unit, kept);
                         return id ? core::Result<>() : id.error();
                     })
                .then(&page, [&page](const core::Result<core::ChangeSet> &result) { page.answered(result); });
        });
}

} // namespace

void addWorkSheetPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        ui::WorkSheetSource source;
        source.paper = paperOutput(window);
        source.paper.paper = [context, fonts = source.paper.fonts](const ui::PaperWanted &wanted) {
            return context.slow.run([wanted, fonts, now = context.clock()](core::Connection &connection) {
                return recordPaper(connection, wanted, now, fonts);
            });
        };
        source.state = [context](core::InterventionId id) {
            return context.slow.run([id, now = context.clock()](core::Connection &connection) {
                return core::sheetState(connection, id, now);
            });
        };
        const ui::Format format(QLocale(), context.zone, context.clock);
        auto *page = new ui::WorkSheetPage(source, format, context.changes);
        QObject::connect(page, &ui::WorkSheetPage::signRequested, page,
                         [page, context, fonts = source.paper.fonts](const ui::SheetToSign &sheet) {
                             sign(*page, context, fonts, sheet);
                         });
        QObject::connect(
            page, &ui::WorkSheetPage::saveRequested, page,
            [page, context](const core::Attachment &file) { saveAttachment(*page, context, file); });
        return page;
    };
    window.addPage({.id = QStringLiteral("worksheet"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Work sheet")),
                    .icon = QStringLiteral("print"),
                    .make = make,
                    .where = ui::PageEntry::Where::Hidden});
}

} // namespace app
