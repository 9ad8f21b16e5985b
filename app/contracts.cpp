// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contracts.h"

#include "app/contractPages.h"
#include "app/listSource.h"
#include "app/papers.h"
#include "app/saving.h"
#include "core/base/Zone.h"
#include "core/services/AttachmentService.h"
#include "core/services/ContractService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/RevisionService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/RevisionRepository.h"
#include "ui/pages/contract/ContractsPage.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>

namespace app {
namespace {

constexpr int kOffered = 12;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

/// The contract, or a blank one that begins with the next month.
core::Result<> readContract(core::Connection &connection, core::ContractId id, QDate today,
                            ui::ContractRecord &record)
{
    if (!id.isValid()) {
        record.contract.startsOn = QDate(today.year(), today.month(), 1).addMonths(1);
        core::ContractVersion first{.effectiveOn = record.contract.startsOn};
        if (!record.calendars.isEmpty())
            first.terms.supportCalendar = record.calendars.constFirst().id;
        record.versions = {first};
        return {};
    }
    const core::ContractRepository contracts(connection);
    const auto contract = contracts.find(id);
    if (!contract)
        return contract.error();
    const auto versions = contracts.versions(id);
    if (!versions)
        return versions.error();
    const auto revisions = core::RevisionRepository(connection).ofContract(id);
    if (!revisions)
        return revisions.error();
    record.contract = *contract;
    record.versions = *versions;
    record.revisions = *revisions;
    return {};
}

core::Result<> readClient(core::Connection &connection, core::ClientId id, ui::ContractRecord &record)
{
    if (!id.isValid())
        return {};
    const core::ClientRepository clients(connection);
    const auto client = clients.find(id);
    if (!client)
        return client.error();
    const auto sites = clients.sites(id);
    if (!sites)
        return sites.error();
    const auto assets = core::AssetRepository(connection).ofClient(id);
    if (!assets)
        return assets.error();
    record.client = *client;
    record.sites = *sites;
    record.assets = *assets;
    return {};
}

core::Result<ui::ContractRecord> readRecord(core::Connection &connection, core::ContractId id,
                                            core::ClientId client, QDate today)
{
    ui::ContractRecord record;
    const auto calendars = core::CalendarRepository(connection).all();
    if (!calendars)
        return calendars.error();
    record.calendars = *calendars;
    const auto indices = core::RevisionRepository(connection).indices();
    if (!indices)
        return indices.error();
    record.indices = *indices;
    const auto provider = core::PeopleRepository(connection).provider();
    if (!provider && provider.error().kind != core::ErrorKind::NotFound)
        return provider.error();
    if (provider)
        record.provider = *provider;
    if (const core::Result<> read = readContract(connection, id, today, record); !read)
        return read.error();
    if (!id.isValid())
        record.contract.client = client;
    if (const core::Result<> read = readClient(connection, record.contract.client, record); !read)
        return read.error();
    return record;
}

/// The first rows of @p Repository whose list finds what is typed, each as @p suggest says it.
template <class Repository, class Suggest>
ui::TypeAhead::Source suggestions(const Context &context, Suggest suggest)
{
    return [&list = context.list, suggest](const QString &text) {
        return list
            .run([text, suggest](core::Connection &connection) -> core::Result<QList<ui::Suggestion>> {
                const auto page = Repository(connection).page({.text = text}, {}, kOffered);
                if (!page)
                    return page.error();
                QList<ui::Suggestion> found;
                for (const auto &row : page->rows)
                    found << suggest(row);
                return found;
            })
            .then(qApp, [](const core::Result<QList<ui::Suggestion>> &found) {
                return found ? *found : QList<ui::Suggestion>();
            });
    };
}

ui::TypeAhead::Source clientSuggestions(const Context &context)
{
    return suggestions<core::ClientRepository>(context, [](const core::ClientRow &row) {
        return ui::Suggestion{.id = row.id.value(), .title = row.name, .detail = row.town};
    });
}

ui::TypeAhead::Source contractSuggestions(const Context &context)
{
    return suggestions<core::ContractRepository>(context, [](const core::ContractRow &row) {
        return ui::Suggestion{.id = row.id.value(),
                              .title = row.number,
                              .detail = row.clientName + QStringLiteral(" · ") + row.title};
    });
}

/// Of the last three months that are over.
core::Result<QList<core::ContractProfit>> recentProfits(core::Connection &connection,
                                                        core::ContractId contract, core::InvoicingQuery query,
                                                        QDate today)
{
    constexpr int kMonths = 3;
    QList<core::ContractProfit> found;
    for (int back = 1; back <= kMonths; ++back) {
        query.month = core::monthOf(today).plus(-back);
        const auto profits = core::profitability(connection, query);
        if (!profits)
            return profits.error();
        for (const core::ContractProfit &profit : *profits) {
            if (profit.contract == contract)
                found << profit;
        }
    }
    return found;
}

using Id = core::Result<core::ContractId>;

/// Saves what was typed, then signs it where @p sign.
Id saveAll(core::Unit &unit, const core::Contract &contract, const core::ContractVersion &version, bool sign)
{
    if (version.number == 0) // The version shown is signed: only the contract's own fields change.
        return core::save(unit, contract);
    const Id id = core::save(unit, contract, version);
    if (!id || !sign)
        return id;
    const auto versions = core::ContractRepository(unit.connection()).versions(*id);
    if (!versions)
        return versions.error();
    const core::Result<> done = core::sign(unit, versions->constLast().id);
    return done ? id : Id(done.error());
}

void joinSaving(ui::ContractsPage &page, const Context &context)
{
    using ui::ContractsPage;
    QObject::connect(&page, &ContractsPage::saveRequested, &page,
                     [&page, context](const core::Contract &contract, const core::ContractVersion &version) {
                         saveFor(page, context, core::Table::Contract,
                                 QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save contract")),
                                 translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                                 [=](core::Unit &unit) { return saveAll(unit, contract, version, false); });
                     });
    QObject::connect(&page, &ContractsPage::signRequested, &page,
                     [&page, context](const core::Contract &contract, const core::ContractVersion &version) {
                         saveFor(page, context, core::Table::Contract,
                                 QStringLiteral(QT_TRANSLATE_NOOP("Action", "Sign contract")),
                                 translated(QT_TRANSLATE_NOOP("Pages", "Signed.")),
                                 [=](core::Unit &unit) { return saveAll(unit, contract, version, true); });
                     });
}

void joinSteps(ui::ContractsPage &page, const Context &context)
{
    using ui::ContractsPage;
    QObject::connect(&page, &ContractsPage::amendmentRequested, &page,
                     [&page, context](core::ContractId contract, QDate day) {
                         saveFor(page, context, core::Table::Contract,
                                 QStringLiteral(QT_TRANSLATE_NOOP("Action", "Write amendment")),
                                 translated(QT_TRANSLATE_NOOP("Pages", "The amendment is open.")),
                                 [=](core::Unit &unit) -> Id {
                                     const auto added = core::addAmendment(unit, contract, day);
                                     return added ? Id(contract) : Id(added.error());
                                 });
                     });
    QObject::connect(&page, &ContractsPage::revisionRequested, &page,
                     [&page, context](const core::RevisionRequest &request) {
                         saveFor(page, context, core::Table::Contract,
                                 QStringLiteral(QT_TRANSLATE_NOOP("Action", "Revise the price")),
                                 translated(QT_TRANSLATE_NOOP("Pages", "The price is revised.")),
                                 [=](core::Unit &unit) -> Id {
                                     const auto revised = core::revisePrice(unit, request, context.zone);
                                     return revised ? Id(request.contract) : Id(revised.error());
                                 });
                     });
    QObject::connect(&page, &ContractsPage::draftRemovalRequested, &page,
                     [&page, context](core::ContractId contract, core::ContractVersionId version) {
                         saveFor(page, context, core::Table::Contract,
                                 QStringLiteral(QT_TRANSLATE_NOOP("Action", "Give draft up")),
                                 translated(QT_TRANSLATE_NOOP("Pages", "The draft is given up.")),
                                 [=](core::Unit &unit) -> Id {
                                     const auto removed = core::removeDraft(unit, version);
                                     return removed ? Id(contract) : Id(removed.error());
                                 });
                     });
    QObject::connect(&page, &ContractsPage::stateRequested, &page,
                     [&page, context](core::ContractId contract, core::ContractState to, QDate day) {
                         saveFor(
                             page, context, core::Table::Contract,
                             QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change state of contract")),
                             translated(QT_TRANSLATE_NOOP("Pages", "Saved.")), [=](core::Unit &unit) -> Id {
                                 const core::Result<> done =
                                     core::changeState(unit, {.contract = contract, .to = to, .day = day});
                                 return done ? Id(contract) : Id(done.error());
                             });
                     });
}

const QString kGuideKey = QStringLiteral("contractGuide");

/// Adds the calendars of a template where none has their hours.
core::Result<QList<core::CalendarId>> storedCalendars(core::Unit &unit, const core::ContractTemplate &model)
{
    QList<core::CalendarId> ids;
    for (const core::CoverageCalendar &wanted : model.calendars) {
        const auto id = core::calendarLike(unit, wanted);
        if (!id)
            return id.error();
        ids << *id;
    }
    return ids;
}

core::Answer<core::Result<ui::TemplateCalendars>> templateCalendars(const Context &context,
                                                                    const QString &name)
{
    const auto found = std::make_shared<ui::TemplateCalendars>(); // Written by the unit, read after it.
    return context.operations
        .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add the calendars of a formula")),
             [found, name](core::Unit &unit) -> core::Result<> {
                 const core::ContractTemplate *model = core::contractTemplate(name);
                 if (!model)
                     return core::Error{.kind = core::ErrorKind::NotFound, .detail = name};
                 const auto ids = storedCalendars(unit, *model);
                 if (!ids)
                     return ids.error();
                 const auto all = core::CalendarRepository(unit.connection()).all();
                 if (!all)
                     return all.error();
                 *found = {.ids = *ids, .all = *all};
                 return {};
             })
        .then(qApp, [found](const core::Result<core::ChangeSet> &done) {
            return done ? core::Result<ui::TemplateCalendars>(*found) : done.error();
        });
}

/// Answers the digest of what is kept.
core::Answer<core::Result<QString>> keepSent(const Context &context, const core::SentPaper &paper)
{
    const QDate today = core::localTime(context.clock(), context.zone).day;
    return context.operations
        .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Keep a document as sent")),
             [paper, today](core::Unit &unit) -> core::Result<> {
                 const auto kept = core::keepSent(unit, paper, today);
                 return kept ? core::Result<>() : kept.error();
             })
        .then(qApp, [digest = core::sha256Of(paper.content)](const core::Result<core::ChangeSet> &done) {
            return done ? core::Result<QString>(digest) : done.error();
        });
}

ui::PaperSource paperSource(ui::MainWindow &window, const Context &context)
{
    ui::PaperSource source = paperOutput(window);
    source.paper = [context, fonts = source.fonts](const ui::PaperWanted &wanted) {
        const core::ContractDocumentRequest request{.contract = wanted.contract,
                                                    .version = wanted.version,
                                                    .isRevision = wanted.kind == ui::PaperKind::Revision,
                                                    .now = context.clock()};
        return context.slow.run(
            [request, fonts, wanted](core::Connection &connection) -> core::Result<ui::PaperPreview> {
                const auto document = core::contractDocument(connection, request);
                return document ? contractPages(*document, wanted.kind, fonts, wanted.language)
                                : document.error();
            });
    };
    source.keepSent = [context](const core::SentPaper &paper) { return keepSent(context, paper); };
    return source;
}

} // namespace

void addContractPages(ui::MainWindow &window, const Context &context)
{
    const auto make = [&window, context]() -> ui::Page * {
        const ui::Format format(QLocale(), context.zone, context.clock);
        ui::ContractSource source;
        source.list = listSource<core::ContractRepository>(context.list);
        source.record = [&list = context.list, format](core::ContractId id, core::ClientId client) {
            return list.run([id, client, today = format.today()](core::Connection &connection) {
                return readRecord(connection, id, client, today);
            });
        };
        source.clients = clientSuggestions(context);
        source.contracts = contractSuggestions(context);
        source.profits = [context, format](core::ContractId contract, core::ClientId client) {
            return context.slow.run([contract, client, zone = context.zone,
                                     today = format.today()](core::Connection &connection) {
                return recentProfits(connection, contract, {.client = client, .zone = zone}, today);
            });
        };
        source.templateCalendars = [context](const QString &name) {
            return templateCalendars(context, name);
        };
        source.isGuided = [&settings = context.settings] { return settings.value(kGuideKey, true).toBool(); };
        source.rememberGuided = [&settings = context.settings](bool guided) {
            settings.setValue(kGuideKey, guided);
        };
        source.papers = paperSource(window, context);
        auto *page = new ui::ContractsPage(source, format, context.changes);
        joinSaving(*page, context);
        joinSteps(*page, context);
        return page;
    };
    window.addPage({.id = QStringLiteral("contracts"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "Contracts")),
                    .icon = QStringLiteral("contracts"),
                    .make = make});
    auto *add = new QAction(translated(QT_TRANSLATE_NOOP("Pages", "New contract")), &window);
    QObject::connect(add, &QAction::triggered, &window, [&window] {
        window.goTo({.page = QStringLiteral("contracts"), .filter = {{QStringLiteral("new"), true}}});
    });
    window.addCommand(add);
}

} // namespace app
