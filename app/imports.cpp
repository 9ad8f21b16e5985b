// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imports.h"

#include "app/jobs.h"
#include "core/base/WrittenFile.h"
#include "core/services/ContractTemplates.h"
#include "core/storage/ClientRepository.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/import/ImportPlace.h"
#include "ui/widgets/JobBar.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QPointer>
#include <QSettings>
#include <atomic>

namespace app {
namespace {

/// The files of the last preview as they were read: what is imported is what was shown.
struct LastRead
{
    core::ImportRequest request = {}; ///< As the page asked it.
    std::shared_ptr<const core::Import> import = {};
    core::ImportSummary summary = {};
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// Where mappings of lists are remembered, by their columns: a habit of who works here, so in the
/// settings; scripts say theirs with --mapping.
const QString kMappingsGroup = QStringLiteral("import/mappings/");

QHash<QString, core::ListMapping> rememberedIn(QSettings &settings)
{
    QHash<QString, core::ListMapping> mappings;
    settings.beginGroup(kMappingsGroup);
    for (const QString &key : settings.childKeys()) {
        if (const auto mapping = core::mappingOfText(settings.value(key).toByteArray()))
            mappings.insert(key, *mapping);
    }
    settings.endGroup();
    return mappings;
}

/// Only lists that the user had something to say about.
void remember(QSettings &settings, const core::ImportRequest &request, const core::ImportSummary &summary)
{
    for (const core::ImportedList &list : summary.lists) {
        if (request.mappings.contains(list.path))
            settings.setValue(kMappingsGroup + core::layoutKey(list.shape.columnNames()),
                              QJsonDocument(core::jsonOf(list.shape.memorable())).toJson());
    }
}

core::Result<LastRead> previewed(core::Connection &connection, const core::ImportRequest &request,
                                 core::Import import)
{
    import.setDoubts(request.doubts);
    const auto summary = import.preview(connection);
    if (!summary)
        return summary.error();
    return LastRead{request, std::make_shared<const core::Import>(std::move(import)), *summary};
}

/// The files are read again only where something else than what becomes of doubtful machines changed.
core::Result<LastRead> readFiles(core::Connection &connection, const core::ImportRequest &request,
                                 const QHash<QString, core::ListMapping> &remembered, const LastRead &last)
{
    core::ImportRequest before = last.request;
    before.doubts = request.doubts;
    if (last.import && before == request)
        return previewed(connection, request, *last.import);
    core::ImportRequest complete = request;
    complete.remembered = remembered;
    auto import = core::Import::read(connection, complete);
    return import ? previewed(connection, request, std::move(import.value())) : import.error();
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

QString doneText(const core::ImportSummary &summary)
{
    const QLocale locale;
    return core::filled(
        translated(QT_TRANSLATE_NOOP("Pages", "Imported: %1 created, %2 updated, %3 left out.")),
        {locale.toString(summary.machines.created + summary.interventions.created +
                         summary.contracts.created),
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
                       progress = jobProgress(page, bar, stopped)](core::Unit &unit) -> core::Result<> {
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
} // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): std::function owns what it holds.

/// Asks where to write @p contents, and writes them.
void saveAs(ui::MainWindow &window, const QString &name, const QByteArray &contents)
{
    const QString path =
        QFileDialog::getSaveFileName(&window, translated(QT_TRANSLATE_NOOP("Pages", "Save as")), name);
    if (path.isEmpty())
        return;
    if (const core::Result<> written = core::writeFile(path, contents); !written && window.currentPage())
        Q_EMIT window.currentPage()->failed(written.error());
}

ui::ImportPage::Source sourceOf(ui::MainWindow &window, const Context &context, QSettings &settings,
                                const std::shared_ptr<LastRead> &last)
{
    ui::ImportPage::Source source;
    source.preview = [context, &window, &settings, last](const core::ImportRequest &request) {
        return context.slow
            .run(
                [request, remembered = rememberedIn(settings), before = *last](core::Connection &connection) {
                    return readFiles(connection, request, remembered, before);
                })
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
    source.save = [&window](const QString &name, const QByteArray &contents) {
        saveAs(window, name, contents);
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

void addImportPages(ui::MainWindow &window, const Context &context, QSettings &settings)
{
    const auto make = [&window, context, &settings] {
        auto last = std::make_shared<LastRead>();
        auto *page = new ui::ImportPage(sourceOf(window, context, settings, last),
                                        ui::Format(QLocale(), context.zone, context.clock));
        QObject::connect(page, &ui::ImportPage::importRequested, page,
                         [page, &window, context, &settings, last](const core::ImportRequest &request) {
                             if (!last->import || last->request != request)
                                 return;
                             remember(settings, request, last->summary);
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
