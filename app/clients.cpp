// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clients.h"

#include "app/attachments.h"
#include "app/clientExport.h"
#include "app/history.h"
#include "app/jobs.h"
#include "app/listSource.h"
#include "app/reportPages.h"
#include "app/saving.h"
#include "core/services/ClientService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/SubscriptionRepository.h"
#include "ui/pages/client/ClientsPage.h"
#include "ui/pages/client/interventionLines.h"
#include "ui/pages/subscription/subscriptionLines.h"
#include "ui/widgets/JobBar.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <atomic>

namespace app {
namespace {

constexpr int kContractsShown = 50;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

core::Result<> readPossessions(core::Connection &connection, core::ClientId id, ui::ClientRecord &record)
{
    const auto assets =
        core::AssetRepository(connection).page({.client = id}, {}, ui::ClientRecord::kAssetsShown);
    if (!assets)
        return assets.error();
    const auto contracts =
        core::ContractRepository(connection).page({.client = id, .ended = true}, {}, kContractsShown);
    if (!contracts)
        return contracts.error();
    const core::SubscriptionRepository subscriptions(connection);
    const auto expiring = subscriptions.page({.client = id}, {}, ui::kSubscriptionsShown);
    if (!expiring)
        return expiring.error();
    const auto count = subscriptions.count({.client = id});
    if (!count)
        return count.error();
    record.assets = assets->rows;
    record.contracts = contracts->rows;
    record.subscriptions = expiring->rows;
    record.subscriptionCount = *count;
    return {};
}

core::Result<ui::ClientRecord> readRecord(core::Connection &connection, core::ClientId id)
{
    const core::ClientRepository clients(connection);
    const auto client = clients.find(id);
    if (!client)
        return client.error();
    const auto sites = clients.sites(id);
    if (!sites)
        return sites.error();
    const auto contacts = clients.contacts(id);
    if (!contacts)
        return contacts.error();
    const auto counts = clients.rows({id.value()}, {.archived = true});
    if (!counts)
        return counts.error();
    core::InterventionFilter wanted{.scope = core::InterventionScope::Open,
                                    .order = core::InterventionOrder::NextDueFirst};
    wanted.client = id;
    const auto interventions =
        core::InterventionRepository(connection).page(wanted, {}, ui::kInterventionsShown);
    if (!interventions)
        return interventions.error();
    ui::ClientRecord record{.client = *client,
                            .sites = *sites,
                            .contacts = *contacts,
                            .interventions = interventions->rows,
                            .counts = counts->value(0)};
    const core::Result<> possessions = readPossessions(connection, id, record);
    return possessions ? core::Result<ui::ClientRecord>(record) : possessions.error();
}

/// What the journal and the user are told of a save.
struct Words
{
    QString label = {}; ///< In English, for the journal.
    QString done = {};
};

Words wordsOf(bool archiving, bool isArchived, const char *saved)
{
    if (!archiving)
        return {QString::fromUtf8(saved), translated(QT_TRANSLATE_NOOP("Pages", "Saved."))};
    if (isArchived)
        return {QStringLiteral(QT_TRANSLATE_NOOP("Action", "Archive")),
                translated(QT_TRANSLATE_NOOP("Pages", "Archived."))};
    return {QStringLiteral(QT_TRANSLATE_NOOP("Action", "Take out of the archive")),
            translated(QT_TRANSLATE_NOOP("Pages", "Taken out of the archive."))};
}

void join(ui::ClientsPage &page, const Context &context)
{
    QObject::connect(&page, &ui::ClientsPage::clientSaved, &page,
                     [&page, context](const core::Client &client, bool archiving) {
                         const char *label = client.id.isValid() ? QT_TRANSLATE_NOOP("Action", "Save client")
                                                                 : QT_TRANSLATE_NOOP("Action", "Add client");
                         const Words words = wordsOf(archiving, client.isArchived, label);
                         saveFor(page, context, core::Table::Client, words.label, words.done,
                                 [client](core::Unit &unit) { return core::save(unit, client); });
                     });
    QObject::connect(&page, &ui::ClientsPage::siteSaved, &page,
                     [&page, context](const core::Site &site, bool archiving) {
                         const char *label = site.id.isValid() ? QT_TRANSLATE_NOOP("Action", "Save site")
                                                               : QT_TRANSLATE_NOOP("Action", "Add site");
                         const Words words = wordsOf(archiving, site.isArchived, label);
                         saveFor(page, context, core::Table::Site, words.label, words.done,
                                 [site](core::Unit &unit) { return core::save(unit, site); });
                     });
    QObject::connect(&page, &ui::ClientsPage::contactSaved, &page,
                     [&page, context](const core::Contact &contact, bool archiving) {
                         const char *label = contact.id.isValid()
                                                 ? QT_TRANSLATE_NOOP("Action", "Save contact")
                                                 : QT_TRANSLATE_NOOP("Action", "Add contact");
                         const Words words = wordsOf(archiving, contact.isArchived, label);
                         saveFor(page, context, core::Table::Contact, words.label, words.done,
                                 [contact](core::Unit &unit) { return core::save(unit, contact); });
                     });
}

/// A folder of its own in the one that the user chooses; empty: none.
QString folderFor(QWidget &parent, const core::Client &client, QDate today)
{
    const QString chosen = QFileDialog::getExistingDirectory(
        &parent, translated(QT_TRANSLATE_NOOP("Pages", "Where to put the folder about this client")));
    if (chosen.isEmpty())
        return {};
    const QString name = fileNamePart(client.name) + QLatin1Char(' ') + today.toString(Qt::ISODate);
    QString folder = QDir(chosen).filePath(name);
    for (int i = 2; QFileInfo::exists(folder); ++i)
        folder = QDir(chosen).filePath(QStringLiteral("%1 (%2)").arg(name).arg(i));
    return folder;
}

void joinExport(ui::ClientsPage &page, ui::MainWindow &window, const Context &context)
{
    const auto begin = [&page, &window, context](const core::Client &client) {
        const auto fonts = ui::PaperFonts::load();
        if (!fonts) {
            Q_EMIT page.failed(fonts.error());
            return;
        }
        const core::Instant now = context.clock();
        const ClientExport wanted{.client = client.id,
                                  .folder = folderFor(window, client, core::localTime(now, context.zone).day),
                                  .language = QLocale(QLocale::French, QLocale::France),
                                  .now = now,
                                  .zone = context.zone};
        if (wanted.folder.isEmpty())
            return;
        auto *bar = new ui::JobBar(translated(QT_TRANSLATE_NOOP("Pages", "Exporting")));
        window.addJob(bar);
        const auto stopped = std::make_shared<std::atomic_bool>(false);
        QObject::connect(bar, &ui::JobBar::cancelRequested, &page, [stopped] { stopped->store(true); });
        const auto work = [wanted, fonts = *fonts,
                           progress = jobProgress(page, bar, stopped)](core::Connection &connection) {
            return exportClient(connection, fonts, wanted, progress);
        };
        const auto done = [&page, wanted,
                           guard = QPointer(bar)](const core::Result<ExportedClient> &exported) {
            if (guard)
                guard->deleteLater();
            if (exported)
                Q_EMIT page.done(QCoreApplication::translate("Pages",
                                                             "%n file(s) in “%1”: open index.html there.",
                                                             nullptr, exported->files)
                                     .arg(QDir::toNativeSeparators(wanted.folder)),
                                 {});
            else if (exported.error().kind != core::ErrorKind::Cancelled)
                Q_EMIT page.failed(exported.error());
        };
        context.slow.run(work).then(&page, done);
    };
    QObject::connect(&page, &ui::ClientsPage::exportRequested, &page, begin);
}

} // namespace

void addClientPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        ui::ClientsPage::Source source;
        source.list = listSource<core::ClientRepository>(context.list);
        source.record = [&list = context.list](core::ClientId id) {
            return list.run([id](core::Connection &connection) { return readRecord(connection, id); });
        };
        source.history = historySource(context);
        source.files = attachmentSource(context);
        auto *page =
            new ui::ClientsPage(source, ui::Format(QLocale(), context.zone, context.clock), context.changes);
        join(*page, context);
        joinExport(*page, window, context);
        joinAttachments(*page->attachments(), *page, context);
        return page;
    };
    window.addPage({.id = QStringLiteral("clients"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Clients")),
                    .icon = QStringLiteral("clients"),
                    .make = make});
    auto *add = new QAction(translated(QT_TRANSLATE_NOOP("Pages", "New client")), &window);
    QObject::connect(add, &QAction::triggered, &window, [&window] {
        window.goTo({.page = QStringLiteral("clients"), .filter = {{QStringLiteral("new"), true}}});
    });
    window.addCommand(add);
}

} // namespace app
