// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search.h"

#include "core/base/Text.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientFinder.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/SubscriptionRepository.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/text/DomainText.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr int kHits = 5;

QString translated(const char *text)
{
    return QCoreApplication::translate("Search", text);
}

QString joined(const QString &left, const QString &right)
{
    return right.isEmpty() ? left : QStringLiteral("%1 · %2").arg(left, right);
}

ui::PaletteItem itemOf(const core::InterventionRow &row)
{
    return {.title = joined(core::interventionNumber(row.year, row.sequence), row.title),
            .detail = row.clientName,
            .icon = QStringLiteral("interventions"),
            .place = ui::interventionPlace(row.id)};
}

ui::PaletteItem itemOf(const core::ClientRow &row)
{
    return {.title = row.name,
            .detail = row.town,
            .icon = QStringLiteral("clients"),
            .place = {.page = QStringLiteral("clients"), .record = row.id.value()}};
}

ui::PaletteItem itemOf(const core::AssetRow &row)
{
    return {.title = row.name,
            .detail = joined(row.clientName, row.model),
            .icon = ui::iconName(row.kind),
            .place = {.page = QStringLiteral("assets"), .record = row.id.value()}};
}

ui::PaletteItem itemOf(const core::ContractRow &row)
{
    return {.title = joined(row.number, row.title),
            .detail = row.clientName,
            .icon = QStringLiteral("contracts"),
            .place = {.page = QStringLiteral("contracts"), .record = row.id.value()}};
}

ui::PaletteItem itemOf(const core::SubscriptionRow &row)
{
    return {.title = row.name,
            .detail = joined(row.clientName, row.issuer),
            .icon = ui::iconName(row.kind),
            .place = {.page = QStringLiteral("subscriptions"), .record = row.id.value()}};
}

/// What @p Repository 's list finds, archived and ended ones too.
template <class Repository>
QList<ui::PaletteItem> found(core::Connection &connection, const typename Repository::Filter &filter)
{
    QList<ui::PaletteItem> items;
    const auto page = Repository(connection).page(filter, {}, kHits);
    if (!page)
        return items; // The other groups still answer; the list itself would say why.
    for (const auto &row : page->rows)
        items << itemOf(row);
    return items;
}

/// The one of that number first, which an index of words is slow to tell from the others of its year; then
/// what is written anywhere in them.
QList<ui::PaletteItem> foundInterventions(core::Connection &connection, const QString &text)
{
    const core::InterventionRepository interventions(connection);
    QList<ui::PaletteItem> items;
    QSet<qint64> named;
    if (const auto ids = interventions.numbered(text)) {
        for (const core::InterventionId id : *ids)
            named.insert(id.value());
    }
    if (!named.isEmpty()) {
        if (const auto rows = interventions.rows(named, {})) {
            for (const core::InterventionRow &row : *rows)
                items << itemOf(row);
        }
    }
    if (!items.isEmpty() && core::parseInterventionNumber(text))
        return items;
    const auto page = interventions.page({.text = text}, {}, kHits);
    if (!page)
        return items;
    for (const core::InterventionRow &row : page->rows) {
        if (items.size() < kHits && !named.contains(row.id.value()))
            items << itemOf(row);
    }
    return items;
}

QList<ui::PaletteItem> foundContacts(core::Connection &connection, const QString &text)
{
    QList<ui::PaletteItem> items;
    const auto hits = core::findClients(connection, text, kHits);
    if (!hits)
        return items;
    for (const core::ClientHit &hit : *hits) {
        if (hit.contact.isValid())
            items << ui::PaletteItem{
                .title = hit.detail,
                .detail = hit.name,
                .icon = QStringLiteral("person"),
                .place = {.page = QStringLiteral("clients"), .record = hit.client.value()}};
    }
    return items;
}

using Find = QList<ui::PaletteItem> (*)(core::Connection &, const QString &);

ui::PaletteProvider provider(const QString &group, core::DatabaseThread &thread, Find find)
{
    return {.group = group, .search = [&thread, find](const QString &text) {
                return thread
                    .run([find, text](core::Connection &connection) -> core::Result<QList<ui::PaletteItem>> {
                        if (core::foldedWords(text).isEmpty())
                            return QList<ui::PaletteItem>();
                        return find(connection, text);
                    })
                    .then(qApp, [](const core::Result<QList<ui::PaletteItem>> &items) {
                        return items ? *items : QList<ui::PaletteItem>();
                    });
            }};
}

} // namespace

void addSearch(ui::MainWindow &window, const Context &context)
{
    core::DatabaseThread &thread = context.list;
    const auto add = [&](const char *group, Find find) {
        window.addSearch(provider(translated(group), thread, find));
    };
    add(QT_TRANSLATE_NOOP("Search", "Interventions"), foundInterventions);
    add(QT_TRANSLATE_NOOP("Search", "Clients"), [](core::Connection &connection, const QString &text) {
        return found<core::ClientRepository>(connection, {.text = text, .archived = true});
    });
    add(QT_TRANSLATE_NOOP("Search", "Contacts"), foundContacts);
    add(QT_TRANSLATE_NOOP("Search", "Machines"), [](core::Connection &connection, const QString &text) {
        return found<core::AssetRepository>(connection, {.text = text, .retired = true});
    });
    add(QT_TRANSLATE_NOOP("Search", "Licences and domains"),
        [](core::Connection &connection, const QString &text) {
            return found<core::SubscriptionRepository>(connection, {.text = text, .archived = true});
        });
    add(QT_TRANSLATE_NOOP("Search", "Contracts"), [](core::Connection &connection, const QString &text) {
        return found<core::ContractRepository>(connection, {.text = text, .ended = true});
    });
}

} // namespace app
