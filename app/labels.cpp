// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labels.h"

#include "app/answers.h"
#include "app/paper.h"
#include "core/base/WrittenFile.h"
#include "core/services/AssetService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/PeopleRepository.h"
#include "ui/pages/asset/AssetsPage.h"
#include "ui/window/MainWindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

void savePdf(ui::AssetsPage &page, const Context &context, const ui::Pages &pages,
             const ui::PaperFonts &fonts)
{
    QString path = QFileDialog::getSaveFileName(
        &page, translated(QT_TRANSLATE_NOOP("Pages", "Save the labels")),
        translated(QT_TRANSLATE_NOOP("Pages", "Labels")) + QStringLiteral(".pdf"),
        translated(QT_TRANSLATE_NOOP("Pages", "PDF documents (*.pdf)")));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        path += QLatin1String(".pdf");
    const auto work = [pages, fonts, path](core::Connection & /*connection*/) -> core::Result<> {
        const auto bytes = ui::pdf(pages, fonts);
        return bytes ? core::writeFile(path, *bytes) : core::Result<>(bytes.error());
    };
    context.slow.run(work).then(&page, [&page, path](const core::Result<> &saved) {
        if (saved)
            Q_EMIT page.done(
                translated(QT_TRANSLATE_NOOP("Pages", "Exported to %1.")).arg(QDir::toNativeSeparators(path)),
                {});
        else
            Q_EMIT page.failed(saved.error());
    });
}

} // namespace

core::Result<ui::LabelledAssets> labelledAssets(core::Connection &connection, const QList<core::AssetId> &ids)
{
    const core::AssetRepository assets(connection);
    const auto found = assets.findAll(ids);
    if (!found)
        return found.error();
    const auto tags = assets.tags();
    if (!tags)
        return tags.error();
    const auto clients = core::ClientRepository(connection).all();
    if (!clients)
        return clients.error();
    ui::LabelledAssets machines{.assets = *found};
    machines.tags = *tags;
    for (const core::Client &client : *clients)
        machines.clientNames.insert(client.id, client.name);
    const auto provider = core::PeopleRepository(connection).provider();
    if (!provider && provider.error().kind != core::ErrorKind::NotFound)
        return provider.error();
    if (provider) {
        machines.providerName = provider->name;
        machines.providerPhone = provider->phone;
    }
    return machines;
}

void joinLabels(ui::AssetsPage &page, ui::MainWindow &window, const Context &context,
                const ui::PaperFonts &fonts)
{
    QObject::connect(
        &page, &ui::AssetsPage::tagsRequested, &page,
        [&page, context](const QList<core::AssetChange> &changes) {
            answer(page,
                   context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Number machines")),
                                          [changes](core::Unit &unit) { return core::save(unit, changes); }),
                   translated(QT_TRANSLATE_NOOP("Pages", "Machines numbered.")));
        });
    QObject::connect(
        &page, &ui::AssetsPage::labelsPdfRequested, &page,
        [&page, context, fonts](const ui::Pages &pages) { savePdf(page, context, pages, fonts); });
    QObject::connect(&page, &ui::AssetsPage::labelsPrintRequested, &page,
                     [&page, &window, fonts](const ui::Pages &pages) {
                         const auto done = printed(&window, pages, fonts);
                         if (!done)
                             Q_EMIT page.failed(done.error());
                     });
}

} // namespace app
