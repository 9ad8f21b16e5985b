// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports.h"

#include "app/ReportBatch.h"
#include "app/paper.h"
#include "app/reportPages.h"
#include "core/reports/ReportOfMonth.h"
#include "core/services/ReportService.h"
#include "core/storage/ClientRepository.h"
#include "ui/pages/report/ReportsPage.h"
#include "ui/printing/Output.h"
#include "ui/widgets/JobBar.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// Every client with what the month has to tell of it.
core::Result<QList<ui::ReportLine>> reportLines(core::Connection &connection, core::FigureScope scope)
{
    const auto clients = core::ClientRepository(connection).all();
    if (!clients)
        return clients.error();
    QList<ui::ReportLine> lines;
    for (const core::Client &client : *clients) {
        scope.client = client.id;
        const auto figures = core::monthFigures(connection, scope);
        if (!figures)
            return figures.error();
        const core::Reconciliation &flow = figures->reconciliation;
        lines << ui::ReportLine{.client = client.id,
                                .name = client.name,
                                .kept = figures->kept(),
                                .decided = figures->decided(),
                                .moves = flow.opened + flow.reopened + flow.resolved + flow.cancelled,
                                .open = flow.closing};
    }
    return lines;
}

core::Result<ui::ReportPreview> reportPreview(core::Connection &connection,
                                              const core::ReportRequest &request, const ui::PaperFonts &fonts,
                                              const QLocale &language)
{
    const auto report = core::reportOfMonth(connection, request);
    if (!report)
        return report.error();
    const auto pages = reportPages(*report, fonts, language);
    if (!pages)
        return pages.error();
    const auto comment = core::reportComment(connection, request.client, request.month);
    if (!comment)
        return comment.error();
    return ui::ReportPreview{.pages = *pages, .comment = *comment, .fileName = reportFileName(*report)};
}

ui::ReportsPage::Source sourceOf(ui::MainWindow &window, const Context &context, const ui::PaperFonts &fonts)
{
    ui::ReportsPage::Source source;
    source.lines = [context](core::Month month) {
        const core::FigureScope scope{.month = month, .now = context.clock(), .zone = context.zone};
        return context.slow.run(
            [scope](core::Connection &connection) { return reportLines(connection, scope); });
    };
    source.preview = [context, fonts](const ui::ReportWanted &wanted) {
        const core::ReportRequest request{
            .client = wanted.client, .month = wanted.month, .now = context.clock()};
        return context.slow.run([request, fonts, language = wanted.language](core::Connection &connection) {
            return reportPreview(connection, request, fonts, language);
        });
    };
    source.pdfFile = [&window](const QString &suggested) {
        return QFileDialog::getSaveFileName(
            &window, translated(QT_TRANSLATE_NOOP("Pages", "Save the report")), suggested,
            translated(QT_TRANSLATE_NOOP("Pages", "PDF documents (*.pdf)")));
    };
    source.folder = [&window] {
        return QFileDialog::getExistingDirectory(
            &window, translated(QT_TRANSLATE_NOOP("Pages", "The folder of the reports")));
    };
    source.print = [&window, fonts](const ui::Pages &pages) { return printed(&window, pages, fonts); };
    return source;
}

void joinComment(ui::ReportsPage &page, const Context &context)
{
    QObject::connect(&page, &ui::ReportsPage::commentSaveRequested, &page,
                     [&page, context](const core::ReportComment &comment) {
                         context.operations
                             .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Comment on a report")),
                                  [comment](core::Unit &unit) { return core::save(unit, comment); })
                             .then(&page, [&page](const core::Result<core::ChangeSet> &saved) {
                                 if (saved)
                                     Q_EMIT page.done(translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                                                      saved->unit);
                                 else
                                     page.showCommentError(saved.error());
                             });
                     });
}

void joinBatch(ui::ReportsPage &page, ui::MainWindow &window, const Context &context,
               const ui::PaperFonts &fonts)
{
    const auto begin = [&page, &window, context, fonts](const QString &folder,
                                                        const QList<ui::ReportLine> &lines, core::Month month,
                                                        const QLocale &language) {
        auto *batch = new ReportBatch(
            context, fonts, {.lines = lines, .month = month, .language = language, .folder = folder}, &page);
        auto *bar = new ui::JobBar(translated(QT_TRANSLATE_NOOP("Pages", "Writing the reports")));
        window.addJob(bar);
        QObject::connect(batch, &ReportBatch::failed, &page, &ui::ReportsPage::failed);
        QObject::connect(batch, &ReportBatch::finished, &page, [&page, folder](int written) {
            page.showMessage(
                ui::Tone::Kept,
                QCoreApplication::translate("Pages", "%n report(s) in “%1”.", nullptr, written).arg(folder));
        });
        batch->start(bar);
    };
    QObject::connect(&page, &ui::ReportsPage::allRequested, &page, begin);
}

} // namespace

void addReportsPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        const auto fonts = ui::PaperFonts::load();
        if (!fonts)
            window.showError(fonts.error());
        const ui::PaperFonts used = fonts ? *fonts : ui::PaperFonts();
        auto *page =
            new ui::ReportsPage(sourceOf(window, context, used),
                                ui::Format(QLocale(), context.zone, context.clock), used, context.changes);
        joinComment(*page, context);
        joinBatch(*page, window, context, used);
        return page;
    };
    window.addPage({.id = QStringLiteral("reports"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Reports")),
                    .icon = QStringLiteral("reports"),
                    .make = make});
}

} // namespace app
