// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imports.h"

#include "core/services/ContractTemplates.h"
#include "core/storage/ClientRepository.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/import/ImportPlace.h"
#include "ui/widgets/JobBar.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QPointer>
#include <atomic>

namespace app {
namespace {

constexpr int kBetweenSteps = 50; ///< Milliseconds: the bar need not know of every row.

/// The files of the last preview as they were read: what is imported is what was shown.
struct LastRead
{
    core::ImportRequest request = {};
    std::shared_ptr<const core::Import> import = {};
    core::ImportSummary summary = {};
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

core::Result<LastRead> readFiles(core::Connection &connection, const core::ImportRequest &request)
{
    auto import = core::Import::read(connection, request);
    if (!import)
        return import.error();
    const auto summary = import->preview(connection);
    if (!summary)
        return summary.error();
    return LastRead{request, std::make_shared<const core::Import>(std::move(import.value())), *summary};
}

core::Result<QStringList> clientNames(core::Connection &connection)
{
    const auto clients = core::ClientRepository(connection).all();
    if (!clients)
        return clients.error();
    QStringList names;
    for (const core::Client &client : *clients)
        names << client.name;
    return names;
}

/// Called in the writing thread; tells the bar in its own.
core::ImportProgress progressOf(ui::ImportPage &page, ui::JobBar *bar,
                                std::shared_ptr<std::atomic_bool> stopped)
{
    auto since = std::make_shared<QElapsedTimer>();
    since->start();
    return [&page, guard = QPointer(bar), stopped = std::move(stopped), since](qint64 done, qint64 total) {
        if (since->elapsed() >= kBetweenSteps) {
            since->restart();
            QMetaObject::invokeMethod(
                &page,
                [guard, done, total] {
                    if (guard)
                        guard->setProgress(done, total);
                },
                Qt::QueuedConnection);
        }
        return !stopped->load();
    };
}

QString doneText(const core::ImportSummary &summary)
{
    const QLocale locale;
    return core::filled(
        translated(QT_TRANSLATE_NOOP("Pages", "Imported: %1 created, %2 updated, %3 left out.")),
        {locale.toString(summary.machines.created + summary.interventions.created),
         locale.toString(summary.machines.updated + summary.interventions.updated),
         locale.toString(summary.rejects.size())});
}

void importFiles(ui::ImportPage &page, ui::MainWindow &window, const Context &context, const LastRead &read)
{
    auto *bar = new ui::JobBar(translated(QT_TRANSLATE_NOOP("Pages", "Importing")));
    window.addJob(bar);
    auto stopped = std::make_shared<std::atomic_bool>(false);
    QObject::connect(bar, &ui::JobBar::cancelRequested, &page, [stopped] { stopped->store(true); });
    auto summary = std::make_shared<core::ImportSummary>();
    const auto work = [import = read.import, summary,
                       progress = progressOf(page, bar, stopped)](core::Unit &unit) -> core::Result<> {
        const auto applied = import->apply(unit, progress);
        if (!applied)
            return applied.error();
        *summary = *applied;
        return {};
    };
    context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Import")), work)
        .then(&page, [&page, summary, guard = QPointer(bar)](const core::Result<core::ChangeSet> &written) {
            if (guard)
                guard->deleteLater();
            if (!written) {
                page.showImported(written.error());
                return;
            }
            page.showImported(*summary);
            Q_EMIT page.done(doneText(*summary), written->unit);
        });
}

ui::ImportPage::Source sourceOf(ui::MainWindow &window, const Context &context,
                                const std::shared_ptr<LastRead> &last)
{
    ui::ImportPage::Source source;
    source.preview = [context, &window, last](const core::ImportRequest &request) {
        return context.slow
            .run([request](core::Connection &connection) { return readFiles(connection, request); })
            .then(&window, [last](const core::Result<LastRead> &read) -> core::Result<core::ImportSummary> {
                if (!read)
                    return read.error();
                *last = *read;
                return read->summary;
            });
    };
    source.clients = [context] { return context.list.run(clientNames); };
    source.files = [&window] {
        return QFileDialog::getOpenFileNames(&window,
                                             translated(QT_TRANSLATE_NOOP("Pages", "Files to import")));
    };
    source.folder = [&window] {
        return QFileDialog::getExistingDirectory(
            &window, translated(QT_TRANSLATE_NOOP("Pages", "Folder of the files to import")));
    };
    for (const core::ContractTemplate &model : core::contractTemplates())
        source.templates << model.name;
    return source;
}

ui::ImportPage *openPage(ui::MainWindow &window)
{
    return window.goTo(ui::importPlace()) ? dynamic_cast<ui::ImportPage *>(window.currentPage()) : nullptr;
}

} // namespace

void addImportPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context] {
        auto last = std::make_shared<LastRead>();
        auto *page = new ui::ImportPage(sourceOf(window, context, last),
                                        ui::Format(QLocale(), context.zone, context.clock));
        QObject::connect(page, &ui::ImportPage::importRequested, page,
                         [page, &window, context, last](const core::ImportRequest &request) {
                             if (last->import && last->request == request)
                                 importFiles(*page, window, context, *last);
                         });
        return page;
    };
    window.addPage({.id = ui::importPlace().page,
                    .title = QCoreApplication::translate("Pages", "Import"),
                    .icon = QStringLiteral("import"),
                    .make = make,
                    .where = ui::PageEntry::Where::Hidden});
    auto *command = new QAction(QCoreApplication::translate("Pages", "Import files…"), &window);
    QObject::connect(command, &QAction::triggered, &window, [&window] { openPage(window); });
    window.addCommand(command);
    QObject::connect(&window, &ui::MainWindow::filesDropped, &window, [&window](const QStringList &paths) {
        if (ui::ImportPage *page = openPage(window))
            page->addFiles(paths);
    });
}

} // namespace app
