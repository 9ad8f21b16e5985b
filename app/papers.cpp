// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers.h"

#include "app/paper.h"
#include "app/recordPapers.h"
#include "ui/pages/paper/PaperPage.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

} // namespace

ui::PaperSource paperOutput(ui::MainWindow &window)
{
    ui::PaperSource source;
    if (const auto fonts = ui::PaperFonts::load())
        source.fonts = *fonts;
    else
        window.showError(fonts.error());
    source.pdfFile = [&window](const QString &suggested) {
        return QFileDialog::getSaveFileName(
            &window, translated(QT_TRANSLATE_NOOP("Pages", "Save the document")), suggested,
            translated(QT_TRANSLATE_NOOP("Pages", "PDF documents (*.pdf)")));
    };
    source.print = [&window, fonts = source.fonts](const ui::Pages &pages) {
        return printed(&window, pages, fonts);
    };
    return source;
}

void addPaperPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        ui::PaperSource source = paperOutput(window);
        source.paper = [context, fonts = source.fonts](const ui::PaperWanted &wanted) {
            return context.slow.run([wanted, fonts, now = context.clock()](core::Connection &connection) {
                return recordPaper(connection, wanted, now, fonts);
            });
        };
        return new ui::PaperPage(source, ui::Format(QLocale(), context.zone, context.clock));
    };
    window.addPage({.id = QStringLiteral("paper"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "On paper")),
                    .icon = QStringLiteral("print"),
                    .make = make,
                    .where = ui::PageEntry::Where::Hidden});
}

} // namespace app
