// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gdpr.h"

#include "app/saving.h"
#include "core/services/GdprService.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/GdprRepository.h"
#include "core/storage/InterventionRepository.h"
#include "ui/pages/gdpr/GdprPage.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

constexpr int kOffered = 8;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

core::Result<ui::GdprRecord> readAll(core::Connection &connection)
{
    const core::GdprRepository gdpr(connection);
    const auto activities = gdpr.activities();
    if (!activities)
        return activities.error();
    const auto breaches = gdpr.breaches();
    if (!breaches)
        return breaches.error();
    const auto clients = core::ClientRepository(connection).all();
    if (!clients)
        return clients.error();
    return ui::GdprRecord{.activities = *activities, .breaches = *breaches, .clients = *clients};
}

/// Interventions by their number, or by words of their title.
core::Result<QList<ui::Suggestion>> findInterventions(core::Connection &connection, const QString &text)
{
    const auto page = core::InterventionRepository(connection)
                          .page({.text = text,
                                 .scope = core::InterventionScope::Everything,
                                 .order = core::InterventionOrder::NewestFirst},
                                {}, kOffered);
    if (!page)
        return page.error();
    QList<ui::Suggestion> found;
    for (const core::InterventionRow &row : page->rows)
        found << ui::Suggestion{.id = row.id.value(),
                                .title = core::interventionNumber(row.year, row.sequence),
                                .detail = row.title + QStringLiteral(" · ") + row.clientName};
    return found;
}

ui::GdprPage::Source sourceOf(const Context &context)
{
    return {
        .all = [&list = context.list] { return list.run(readAll); },
        .interventions =
            [&list = context.list](const QString &text) {
                return list
                    .run([text](core::Connection &connection) { return findInterventions(connection, text); })
                    .then(qApp, [](const core::Result<QList<ui::Suggestion>> &found) {
                        return found ? *found : QList<ui::Suggestion>();
                    });
            }};
}

void joinSaving(ui::GdprPage &page, const Context &context)
{
    using ui::GdprPage;
    QObject::connect(
        &page, &GdprPage::activitySaved, &page, [&page, context](const core::ProcessingActivity &activity) {
            saveFor(page, context, core::Table::ProcessingActivity,
                    activity.id.isValid()
                        ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change a processing activity"))
                        : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add a processing activity")),
                    translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                    [activity](core::Unit &unit) { return core::save(unit, activity); });
        });
    QObject::connect(&page, &GdprPage::activityRemoved, &page,
                     [&page, context](const core::ProcessingActivity &activity) {
                         using Id = core::Result<core::ProcessingActivityId>;
                         saveFor(page, context, core::Table::ProcessingActivity,
                                 QStringLiteral(QT_TRANSLATE_NOOP("Action", "Remove a processing activity")),
                                 translated(QT_TRANSLATE_NOOP("Pages", "The activity is removed.")),
                                 [activity](core::Unit &unit) {
                                     const core::Result<> done = core::remove(unit, activity);
                                     return done ? Id(activity.id) : Id(done.error());
                                 });
                     });
    QObject::connect(&page, &GdprPage::breachSaved, &page, [&page, context](const core::DataBreach &breach) {
        saveFor(page, context, core::Table::DataBreach,
                breach.id.isValid() ? QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change a data breach"))
                                    : QStringLiteral(QT_TRANSLATE_NOOP("Action", "Record a data breach")),
                translated(QT_TRANSLATE_NOOP("Pages", "Saved.")),
                [breach, zone = context.zone](core::Unit &unit) { return core::save(unit, breach, zone); });
    });
}

} // namespace

void addGdprPage(ui::MainWindow &window, const Context &context)
{
    const auto make = [context]() -> ui::Page * {
        auto *page = new ui::GdprPage(sourceOf(context), ui::Format(QLocale(), context.zone, context.clock),
                                      context.changes);
        joinSaving(*page, context);
        return page;
    };
    window.addPage({.id = QStringLiteral("gdpr"),
                    .title = translated(QT_TRANSLATE_NOOP("Pages", "GDPR")),
                    .icon = QStringLiteral("shield"),
                    .make = make});
    auto *add = new QAction(translated(QT_TRANSLATE_NOOP("Pages", "Record a personal data breach")), &window);
    QObject::connect(add, &QAction::triggered, &window, [&window] {
        window.goTo(
            {.page = QStringLiteral("gdpr"), .filter = {{QStringLiteral("new"), QStringLiteral("breach")}}});
    });
    window.addCommand(add);
}

} // namespace app
