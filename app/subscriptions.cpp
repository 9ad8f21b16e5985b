// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/subscriptions.h"

#include "app/attachments.h"
#include "app/history.h"
#include "app/listExport.h"
#include "app/listSource.h"
#include "app/saving.h"
#include "app/tableRows.h"
#include "core/services/SubscriptionService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/SubscriptionRepository.h"
#include "ui/pages/subscription/SubscriptionColumns.h"
#include "ui/pages/subscription/SubscriptionsPage.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// The machines that @p record may be given: those of its client that are not retired, and those
/// it has; how many of these use a seat.
core::Result<> readMachines(core::Connection &connection, ui::SubscriptionRecord &record)
{
    const auto all = core::AssetRepository(connection).ofClient(record.subscription.client);
    if (!all)
        return all.error();
    for (const core::Asset &asset : *all) {
        const bool isRetired = asset.lifeCycle >= core::LifeCycle::Retired;
        const bool isUsed = record.subscription.assets.contains(asset.id);
        if (isUsed || !isRetired)
            record.machines << asset;
        if (isUsed && !isRetired)
            ++record.used;
    }
    return {};
}

core::Result<ui::SubscriptionRecord> readRecord(core::Connection &connection, core::SubscriptionId id,
                                                core::ClientId client)
{
    ui::SubscriptionRecord record;
    record.subscription.client = client;
    if (id.isValid()) {
        const auto stored = core::SubscriptionRepository(connection).find(id);
        if (!stored)
            return stored.error();
        record.subscription = *stored;
    }
    const auto owner = core::ClientRepository(connection).find(record.subscription.client);
    if (!owner)
        return owner.error();
    record.clientName = owner->name;
    const core::Result<> machines = readMachines(connection, record);
    return machines ? core::Result<ui::SubscriptionRecord>(record) : machines.error();
}

ui::SubscriptionsPage::Source sourceOf(const Context &context)
{
    ui::SubscriptionsPage::Source source;
    source.list = listSource<core::SubscriptionRepository>(context.list);
    source.record = [&list = context.list](core::SubscriptionId id, core::ClientId client) {
        return list.run(
            [id, client](core::Connection &connection) { return readRecord(connection, id, client); });
    };
    source.clients = [&list = context.list] {
        return list.run(
            [](core::Connection &connection) { return core::ClientRepository(connection).all(); });
    };
    source.history = historySource(context);
    source.files = attachmentSource(context);
    source.settings = &context.settings;
    return source;
}

/// What the journal and the user are told of a save.
struct Words
{
    QString label = {}; ///< In English, for the journal.
    QString done = {};
};

QString saveLabel(const core::Subscription &subscription)
{
    const bool isNew = !subscription.id.isValid();
    switch (subscription.kind) {
    case core::SubscriptionKind::Licence:
        return isNew ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add licence"))
                     : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save licence"));
    case core::SubscriptionKind::Certificate:
        return isNew ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add certificate"))
                     : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save certificate"));
    case core::SubscriptionKind::DomainName:
        break;
    }
    return isNew ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add domain name"))
                 : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save domain name"));
}

Words wordsOf(const core::Subscription &subscription, ui::SubscriptionChange change)
{
    switch (change) {
    case ui::SubscriptionChange::Renewal:
        return {QStringLiteral(QT_TRANSLATE_NOOP("Action", "Renew for a year")),
                translated(QT_TRANSLATE_NOOP("Pages", "Renewed for a year."))};
    case ui::SubscriptionChange::Archive:
        if (subscription.isArchived)
            return {QStringLiteral(QT_TRANSLATE_NOOP("Action", "Archive")),
                    translated(QT_TRANSLATE_NOOP("Pages", "Archived."))};
        return {QStringLiteral(QT_TRANSLATE_NOOP("Action", "Take out of the archive")),
                translated(QT_TRANSLATE_NOOP("Pages", "Taken out of the archive."))};
    case ui::SubscriptionChange::Contents:
        break;
    }
    return {saveLabel(subscription), translated(QT_TRANSLATE_NOOP("Pages", "Saved."))};
}

void joinExport(ui::SubscriptionsPage &page, ui::MainWindow &window, const Context &context)
{
    const auto run = [&page, &window, context](core::TableFormat format) {
        const auto columns = page.columns();
        const auto rows = [filter = page.filter(), columns,
                           format](core::Connection &connection,
                                   const std::shared_ptr<std::atomic_bool> &stopped) {
            const auto read = [filter, &connection](const std::optional<core::Cursor> &after, int limit) {
                return core::SubscriptionRepository(connection).page(filter, after, limit);
            };
            return tableRows(columns, read, format, stopped);
        };
        exportList(page, window, context, {format, ui::subscriptionSheet(columns, QLocale()), rows});
    };
    QObject::connect(&page, &ui::SubscriptionsPage::exportRequested, &page, run);
}

} // namespace

void addSubscriptionPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [context, &window]() -> ui::Page * {
        auto *page = new ui::SubscriptionsPage(
            sourceOf(context), ui::Format(QLocale(), context.zone, context.clock), context.changes);
        QObject::connect(
            page, &ui::SubscriptionsPage::subscriptionSaved, page,
            [page, context](const core::Subscription &subscription, ui::SubscriptionChange change) {
                const Words words = wordsOf(subscription, change);
                saveFor(*page, context, core::Table::Subscription, words.label, words.done,
                        [subscription](core::Unit &unit) { return core::save(unit, subscription); });
            });
        joinAttachments(*page->attachments(), *page, context);
        joinExport(*page, window, context);
        return page;
    };
    window.addPage({.id = QStringLiteral("subscriptions"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Licences")),
                    .icon = QStringLiteral("licence"),
                    .make = make});
    auto *add = new QAction(translated(QT_TRANSLATE_NOOP("Pages", "New licence, certificate or domain name")),
                            &window);
    QObject::connect(add, &QAction::triggered, &window, [&window] {
        window.goTo({.page = QStringLiteral("subscriptions"), .filter = {{QStringLiteral("new"), true}}});
    });
    window.addCommand(add);
}

} // namespace app
