// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assets.h"

#include "app/answers.h"
#include "app/attachments.h"
#include "app/history.h"
#include "app/labels.h"
#include "app/listExport.h"
#include "app/listSource.h"
#include "app/savedViews.h"
#include "app/saving.h"
#include "app/tableRows.h"
#include "core/services/AssetService.h"
#include "core/services/WorkshopService.h"
#include "core/storage/AssetPages.h"
#include "core/storage/AssetPartRepository.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/FindingRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/SubscriptionRepository.h"
#include "core/storage/WorkshopRepository.h"
#include "ui/pages/asset/AssetColumns.h"
#include "ui/pages/asset/AssetsPage.h"
#include "ui/pages/client/interventionLines.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

constexpr int kSubscriptions = 50; ///< More than a machine has.

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// The contracts that @p asset falls under on @p day.
QList<core::Contract> covering(const QList<core::ContractBook> &books, const core::Asset &asset, QDate day)
{
    const QList<core::ContractId> fitting =
        core::fittingContracts(books, {{asset.id}, {asset.kind}, asset.site, day});
    QList<core::Contract> contracts;
    for (const core::ContractBook &book : books) {
        if (fitting.contains(book.contract.id))
            contracts << book.contract;
    }
    return contracts;
}

/// Where the machine was, what was wiped of it, and who may have done it.
core::Result<> readWorkshop(core::Connection &connection, ui::AssetRecord &record)
{
    const core::WorkshopRepository workshop(connection);
    const auto custodies = workshop.custodies(record.asset.id);
    if (!custodies)
        return custodies.error();
    const auto wipings = workshop.wipings(record.asset.id);
    if (!wipings)
        return wipings.error();
    const auto technicians = core::PeopleRepository(connection).technicians();
    if (!technicians)
        return technicians.error();
    record.custodies = *custodies;
    record.wipings = *wipings;
    record.technicians = *technicians;
    return {};
}

core::Result<ui::AssetRecord> readRecord(core::Connection &connection, core::AssetId id, QDate day)
{
    const auto asset = core::AssetRepository(connection).find(id);
    if (!asset)
        return asset.error();
    const auto parts = core::AssetPartRepository(connection).of(id);
    if (!parts)
        return parts.error();
    const core::ClientRepository clients(connection);
    const auto client = clients.find(asset->client);
    if (!client)
        return client.error();
    const auto sites = clients.sites(asset->client);
    if (!sites)
        return sites.error();
    core::InterventionFilter wanted{.scope = core::InterventionScope::Everything,
                                    .order = core::InterventionOrder::NewestFirst};
    wanted.asset = id;
    const auto interventions =
        core::InterventionRepository(connection).page(wanted, {}, ui::kInterventionsShown);
    if (!interventions)
        return interventions.error();
    const auto findings = core::FindingRepository(connection).of(id);
    if (!findings)
        return findings.error();
    const auto subscriptions =
        core::SubscriptionRepository(connection).page({.asset = id}, {}, kSubscriptions);
    if (!subscriptions)
        return subscriptions.error();
    const auto books = core::ContractRepository(connection).booksOf(asset->client);
    if (!books)
        return books.error();
    ui::AssetRecord record{.asset = *asset,
                           .parts = *parts,
                           .findings = *findings,
                           .contracts = covering(*books, *asset, day),
                           .clientName = client->name,
                           .sites = *sites,
                           .interventions = interventions->rows,
                           .subscriptions = subscriptions->rows};
    const core::Result<> workshop = readWorkshop(connection, record);
    return workshop ? core::Result<ui::AssetRecord>(record) : workshop.error();
}

ui::AssetList::Source listOf(const Context &context)
{
    ui::AssetList::Source source;
    source.list = listSource<core::AssetRepository>(context.list);
    source.groups = [&list = context.list](const core::AssetFilter &filter) {
        return list.run(
            [filter](core::Connection &connection) { return core::assetGroups(connection, filter); });
    };
    source.views = savedViews(context, QStringLiteral("assets"));
    source.sites = [&list = context.list](core::ClientId client) {
        return list.run([client](core::Connection &connection) {
            return core::ClientRepository(connection).sites(client);
        });
    };
    source.ids = [&list = context.list](const core::AssetFilter &filter) {
        return list.run(
            [filter](core::Connection &connection) { return core::assetIds(connection, filter); });
    };
    source.settings = &context.settings;
    return source;
}

ui::AssetsPage::Source sourceOf(const Context &context, const ui::PaperFonts &fonts)
{
    ui::AssetsPage::Source source;
    source.list = listOf(context);
    source.record = [context](core::AssetId id) {
        const QDate day = core::localTime(context.clock(), context.zone).day;
        return context.list.run(
            [id, day](core::Connection &connection) { return readRecord(connection, id, day); });
    };
    source.clients = [&list = context.list] {
        return list.run(
            [](core::Connection &connection) { return core::ClientRepository(connection).all(); });
    };
    source.assets = [&list = context.list](const QList<core::AssetId> &ids) {
        return list.run(
            [ids](core::Connection &connection) { return core::AssetRepository(connection).findAll(ids); });
    };
    source.labelled = [&list = context.list](const QList<core::AssetId> &ids) {
        return list.run([ids](core::Connection &connection) { return labelledAssets(connection, ids); });
    };
    source.fonts = fonts;
    source.history = historySource(context);
    source.files = attachmentSource(context);
    return source;
}

void joinBulk(ui::AssetsPage &page, const Context &context)
{
    QObject::connect(
        &page, &ui::AssetsPage::bulkSaved, &page, [&page, context](const QList<core::AssetChange> &changes) {
            context.operations
                .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Edit machines")),
                     [changes](core::Unit &unit) { return core::save(unit, changes); })
                .then(&page, [&page](const core::Result<core::ChangeSet> &result) {
                    if (!result)
                        return page.refused(result.error());
                    page.saved();
                    Q_EMIT page.done(translated(QT_TRANSLATE_NOOP("Pages", "Saved.")), result->unit);
                });
        });
}

void joinWorkshop(ui::AssetsPage &page, const Context &context)
{
    const auto today = [context] { return core::localTime(context.clock(), context.zone).day; };
    QObject::connect(
        &page, &ui::AssetsPage::custodySaved, &page, [&page, context, today](const core::Custody &custody) {
            const QString label =
                !custody.id.isValid() ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Hand a machine over"))
                : custody.returnedOn  ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Give a machine back"))
                                      : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Correct a receipt"));
            saveFor(page, context, core::Table::Custody, label,
                    translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                    [custody, day = today()](core::Unit &unit) { return core::save(unit, custody, day); });
        });
    QObject::connect(
        &page, &ui::AssetsPage::wipingSaved, &page, [&page, context, today](const core::DataWiping &wiping) {
            saveFor(page, context, core::Table::DataWiping,
                    wiping.id.isValid()
                        ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Correct a certificate of wiping"))
                        : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Certify a wiping")),
                    translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                    [wiping, day = today()](core::Unit &unit) { return core::save(unit, wiping, day); });
        });
}

void joinExport(ui::AssetsPage &page, ui::MainWindow &window, const Context &context)
{
    const auto run = [&page, &window, context](core::TableFormat format) {
        const auto columns = page.list()->columns();
        const auto rows = [filter = page.list()->filter(), columns,
                           format](core::Connection &connection,
                                   const std::shared_ptr<std::atomic_bool> &stopped) {
            const auto read = [filter, &connection](const std::optional<core::Cursor> &after, int limit) {
                return core::assetPage(connection, filter, after, limit);
            };
            return tableRows(columns, read, format, stopped);
        };
        exportList(page, window, context, {format, ui::assetSheet(columns, QLocale()), rows});
    };
    QObject::connect(&page, &ui::AssetsPage::exportRequested, &page, run);
}

} // namespace

void addAssetPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [context, &window]() -> ui::Page * {
        const auto loaded = ui::PaperFonts::load();
        if (!loaded)
            window.showError(loaded.error());
        const ui::PaperFonts fonts = loaded ? *loaded : ui::PaperFonts();
        auto *page = new ui::AssetsPage(sourceOf(context, fonts),
                                        ui::Format(QLocale(), context.zone, context.clock), context.changes);
        QObject::connect(page, &ui::AssetsPage::assetSaved, page, [page, context](const core::Asset &asset) {
            const QString label = asset.id.isValid()
                                      ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save machine"))
                                      : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add machine"));
            saveFor(*page, context, core::Table::Asset, label,
                    translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                    [asset](core::Unit &unit) { return core::save(unit, asset); });
        });
        joinAttachments(*page->attachments(), *page, context);
        joinViews(*page, context);
        joinBulk(*page, context);
        joinWorkshop(*page, context);
        joinExport(*page, window, context);
        joinLabels(*page, window, context, fonts);
        return page;
    };
    window.addPage({.id = QStringLiteral("assets"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Machines")),
                    .icon = QStringLiteral("parc"),
                    .make = make});
    auto *add = new QAction(translated(QT_TRANSLATE_NOOP("Pages", "New machine")), &window);
    QObject::connect(add, &QAction::triggered, &window, [&window] {
        window.goTo({.page = QStringLiteral("assets"), .filter = {{QStringLiteral("new"), true}}});
    });
    window.addCommand(add);
}

} // namespace app
