// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clients.h"

#include "app/history.h"
#include "app/listSource.h"
#include "app/saving.h"
#include "core/services/ClientService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"
#include "ui/pages/client/ClientsPage.h"
#include "ui/pages/client/interventionLines.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

constexpr int kContractsShown = 50;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
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
    const auto assets =
        core::AssetRepository(connection).page({.client = id}, {}, ui::ClientRecord::kAssetsShown);
    if (!assets)
        return assets.error();
    const auto contracts =
        core::ContractRepository(connection).page({.client = id, .ended = true}, {}, kContractsShown);
    if (!contracts)
        return contracts.error();
    core::InterventionFilter wanted{.scope = core::InterventionScope::Open,
                                    .order = core::InterventionOrder::NextDueFirst};
    wanted.client = id;
    const auto interventions =
        core::InterventionRepository(connection).page(wanted, {}, ui::kInterventionsShown);
    if (!interventions)
        return interventions.error();
    return ui::ClientRecord{.client = *client,
                            .sites = *sites,
                            .contacts = *contacts,
                            .assets = assets->rows,
                            .contracts = contracts->rows,
                            .interventions = interventions->rows,
                            .counts = counts->value(0)};
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

} // namespace

void addClientPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [context]() -> ui::Page * {
        ui::ClientsPage::Source source;
        source.list = listSource<core::ClientRepository>(context.list);
        source.record = [&list = context.list](core::ClientId id) {
            return list.run([id](core::Connection &connection) { return readRecord(connection, id); });
        };
        source.history = historySource(context);
        auto *page =
            new ui::ClientsPage(source, ui::Format(QLocale(), context.zone, context.clock), context.changes);
        join(*page, context);
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
