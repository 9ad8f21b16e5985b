// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workSheets.h"

#include "app/paper.h"
#include "app/reportPages.h"
#include "ui/pages/worksheet/WorkSheetPage.h"
#include "ui/printing/worksheet/WorkSheetPaper.h"
#include "ui/window/MainWindow.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QTranslator>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

ui::WorkSheetPage::Source sourceOf(ui::MainWindow &window, const Context &context)
{
    ui::WorkSheetPage::Source source;
    if (const auto fonts = ui::PaperFonts::load())
        source.fonts = *fonts;
    else
        window.showError(fonts.error());
    source.paper = [context, fonts = source.fonts](core::InterventionId id, const QLocale &language) {
        return context.slow.run([id, fonts, language, now = context.clock()](
                                    core::Connection &connection) -> core::Result<ui::PaperPreview> {
            const auto sheet = core::workSheet(connection, id, now);
            return sheet ? workSheetPages(*sheet, fonts, language) : sheet.error();
        });
    };
    source.pdfFile = [&window](const QString &suggested) {
        return QFileDialog::getSaveFileName(
            &window, translated(QT_TRANSLATE_NOOP("Pages", "Save the work sheet")), suggested,
            translated(QT_TRANSLATE_NOOP("Pages", "PDF documents (*.pdf)")));
    };
    source.print = [&window, fonts = source.fonts](const ui::Pages &pages) {
        return printed(&window, pages, fonts);
    };
    return source;
}

} // namespace

core::Result<ui::PaperPreview> workSheetPages(const core::WorkSheet &sheet, const ui::PaperFonts &fonts,
                                              const QLocale &locale)
{
    QTranslator translator; // English too: its plurals are a translation.
    if (!translator.load(QStringLiteral("vigie_") + locale.name().left(2), QStringLiteral(":/translations")))
        return core::Error{.detail = QStringLiteral("no translation for ") + locale.name()};
    const ui::ReportWords words(locale, &translator, sheet.zone);
    const QString number = core::interventionNumber(sheet.intervention.year, sheet.intervention.sequence);
    return ui::PaperPreview{.pages = ui::Pages(ui::workSheetPaper(sheet, words), fonts),
                            .fileName =
                                QStringLiteral("%1 %2.pdf").arg(number, fileNamePart(sheet.client.name))};
}

void addWorkSheetPage(ui::MainWindow &window, const Context &context)
{
    window.addPage({.id = QStringLiteral("worksheet"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Work sheet")),
                    .icon = QStringLiteral("print"),
                    .make = [&window, context]() -> ui::Page * {
                        return new ui::WorkSheetPage(sourceOf(window, context));
                    },
                    .where = ui::PageEntry::Where::Hidden});
}

} // namespace app
