// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interventions.h"

#include "app/attachments.h"
#include "app/interventionSource.h"
#include "app/timer.h"
#include "core/domain/intervention/InterventionChanges.h"
#include "core/services/InterventionTemplateService.h"
#include "core/services/WorkService.h"
#include "core/storage/BreachNoteRepository.h"
#include "core/storage/InterventionRepository.h"
#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/InterventionsPage.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Interventions", text);
}

core::Result<> without(const core::Result<core::InterventionId> &result)
{
    return result ? core::Result<>() : result.error();
}

/// Runs @p work and tells @p page how it ended.
void run(ui::InterventionPage &page, const Context &context, const QString &label,
         const core::Operations::Work &work, const QString &done)
{
    context.operations.run(label, work)
        .then(&page,
              [&page, done](const core::Result<core::ChangeSet> &result) { page.answered(result, done); });
}

core::Result<> changePriority(core::Unit &unit, core::InterventionId id, const ui::PriorityChange &change)
{
    const auto logged = change.isCorrection ? core::correct(unit, change.event.corrects, change.event)
                                            : core::append(unit, change.event);
    if (!logged)
        return logged;
    auto stored = core::InterventionRepository(unit.connection()).find(id);
    if (!stored)
        return unit.refuse(stored.error());
    stored.value().impact = change.impact;
    stored.value().urgency = change.urgency;
    return core::save(unit, *stored);
}

core::Result<> changeFields(core::Unit &unit, const core::Intervention &before,
                            const core::Intervention &after)
{
    const auto stored = core::InterventionRepository(unit.connection()).find(before.id);
    if (!stored)
        return unit.refuse(stored.error());
    const auto wanted = core::merged(*stored, before, after);
    if (!wanted)
        return unit.refuse(wanted.error());
    return core::save(unit, *wanted);
}

void joinLog(ui::InterventionPage &page, const Context &context)
{
    QObject::connect(&page, &ui::InterventionPage::eventRequested, &page,
                     [&page, context](const core::InterventionEvent &event, const QString &done) {
                         run(
                             page, context, appendLabel(),
                             [event](core::Unit &unit) { return core::append(unit, event); }, done);
                     });
    QObject::connect(
        &page, &ui::InterventionPage::correctionRequested, &page,
        [&page, context](core::EventId event, const core::InterventionEvent &replacement) {
            run(
                page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Correct the log")),
                [event, replacement](core::Unit &unit) { return core::correct(unit, event, replacement); },
                translated(QT_TRANSLATE_NOOP("Interventions", "Corrected.")));
        });
    QObject::connect(
        &page, &ui::InterventionPage::withdrawalRequested, &page,
        [&page, context](core::EventId event, const QString &reason) {
            run(
                page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Take back a line of the log")),
                [event, reason](core::Unit &unit) { return core::withdraw(unit, event, reason); },
                translated(QT_TRANSLATE_NOOP("Interventions", "Taken back.")));
        });
    QObject::connect(&page, &ui::InterventionPage::priorityRequested, &page,
                     [&page, context](core::InterventionId id, const ui::PriorityChange &change) {
                         run(
                             page, context,
                             QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change the priority")),
                             [id, change](core::Unit &unit) { return changePriority(unit, id, change); },
                             translated(QT_TRANSLATE_NOOP("Interventions", "Priority changed.")));
                     });
}

void joinRecord(ui::InterventionPage &page, const Context &context)
{
    const QString saved = translated(QT_TRANSLATE_NOOP("Interventions", "Saved."));
    QObject::connect(
        &page, &ui::InterventionPage::changeRequested, &page,
        [&page, context, saved](const core::Intervention &before, const core::Intervention &after) {
            run(
                page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Change an intervention")),
                [before, after](core::Unit &unit) { return changeFields(unit, before, after); }, saved);
        });
    QObject::connect(&page, &ui::InterventionPage::workRequested, &page,
                     [&page, context, saved](const core::WorkEntry &entry) {
                         run(
                             page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save working time")),
                             [entry](core::Unit &unit) {
                                 const auto id = core::save(unit, entry);
                                 return id ? core::Result<>() : id.error();
                             },
                             saved);
                     });
    const QString removed = translated(QT_TRANSLATE_NOOP("Interventions", "Removed."));
    QObject::connect(&page, &ui::InterventionPage::workRemovalRequested, &page,
                     [&page, context, removed](const core::WorkEntry &entry) {
                         run(
                             page, context,
                             QStringLiteral(QT_TRANSLATE_NOOP("Action", "Remove working time")),
                             [entry](core::Unit &unit) { return core::remove(unit, entry); }, removed);
                     });
    QObject::connect(&page, &ui::InterventionPage::outageRequested, &page,
                     [&page, context, saved](const core::Outage &outage) {
                         run(
                             page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save an outage")),
                             [outage](core::Unit &unit) {
                                 const auto id = core::save(unit, outage);
                                 return id ? core::Result<>() : id.error();
                             },
                             saved);
                     });
    QObject::connect(
        &page, &ui::InterventionPage::noteRequested, &page,
        [&page, context, saved](const core::BreachNote &note) {
            run(
                page, context, QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save a note on a breach")),
                [note](core::Unit &unit) { return core::BreachNoteRepository::save(unit, note); }, saved);
        });
}

void joinEntry(ui::NewInterventionPage &page, const Context &context)
{
    QObject::connect(&page, &ui::NewInterventionPage::reportRequested, &page,
                     [&page, context](const ui::NewIntervention &entry) {
                         const auto id = std::make_shared<core::InterventionId>();
                         const auto work = [entry, id](core::Unit &unit) {
                             const auto reported = core::report(unit, reportOf(entry));
                             if (reported)
                                 *id = *reported;
                             return without(reported);
                         };
                         context.operations
                             .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Report an intervention")), work)
                             .then(&page, [&page, id](const core::Result<core::ChangeSet> &result) {
                                 page.answered(result, *id);
                             });
                     });
}

void joinTemplates(ui::NewInterventionPage &page, const Context &context)
{
    const auto run = [&page, context](const QString &label, const core::Operations::Work &work,
                                      const QString &done) {
        context.operations.run(label, work)
            .then(&page, [&page, done](const core::Result<core::ChangeSet> &result) {
                page.templateAnswered(result, done);
            });
    };
    QObject::connect(&page, &ui::NewInterventionPage::templateRequested, &page,
                     [run](const core::InterventionTemplate &wanted) {
                         run(
                             QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save a template of interventions")),
                             [wanted](core::Unit &unit) {
                                 const auto id = core::save(unit, wanted);
                                 return id ? core::Result<>() : id.error();
                             },
                             translated(QT_TRANSLATE_NOOP("Interventions", "Template saved.")));
                     });
    QObject::connect(
        &page, &ui::NewInterventionPage::templateRemovalRequested, &page,
        [run](const core::InterventionTemplate &unwanted) {
            run(
                QStringLiteral(QT_TRANSLATE_NOOP("Action", "Remove a template of interventions")),
                [unwanted](core::Unit &unit) { return core::remove(unit, unwanted); },
                translated(QT_TRANSLATE_NOOP("Interventions", "Template removed.")));
        });
}

} // namespace

QString appendLabel()
{
    return QStringLiteral(QT_TRANSLATE_NOOP("Action", "Add to the log"));
}

QAction *addNewInterventionCommand(ui::MainWindow &window)
{
    auto *command = new QAction(translated(QT_TRANSLATE_NOOP("Interventions", "New intervention")), &window);
    command->setObjectName(QStringLiteral("newIntervention"));
    command->setShortcut(Qt::CTRL | Qt::Key_N);
    QObject::connect(command, &QAction::triggered, &window,
                     [&window] { window.goTo(ui::newInterventionPlace()); });
    window.addCommand(command);
    return command;
}

void addInterventionPages(ui::MainWindow &window, const Context &context, QAction *newIntervention)
{
    ui::TimerWatch *timer = addTimer(window, context);
    const auto make = [context, newIntervention, timer]() -> ui::Page * {
        const ui::Format format({}, context.zone, context.clock);
        ui::InterventionSource source = interventionSource(context);
        source.timer = timer;
        auto *page = new ui::InterventionsPage(source, format, context.changes, newIntervention);
        joinLog(page->record(), context);
        joinTimer(page->record(), context, *timer);
        joinRecord(page->record(), context);
        joinEntry(page->entry(), context);
        joinTemplates(page->entry(), context);
        joinAttachments(*page->record().attachments(), page->record(), context);
        return page;
    };
    window.addPage({.id = ui::kInterventionsId,
                    .title = translated(QT_TRANSLATE_NOOP("Interventions", "Interventions")),
                    .icon = QStringLiteral("interventions"),
                    .make = make});
}

} // namespace app
