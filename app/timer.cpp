// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timer.h"

#include "core/services/TimerService.h"
#include "core/storage/TimerRepository.h"
#include "ui/pages/intervention/InterventionPage.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/TimerBar.h"
#include "ui/pages/intervention/TimerWatch.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Interventions", text);
}

void reload(ui::TimerWatch &watch, const Context &context)
{
    const QString author = context.operations.author();
    context.list
        .run([author](core::Connection &connection) { return core::TimerRepository(connection).of(author); })
        .then(&watch, [&watch](const core::Result<std::optional<core::RunningTimer>> &running) {
            if (running)
                watch.setRunning(*running);
        });
}

void goToStop(ui::MainWindow &window, const ui::TimerWatch &watch)
{
    if (!watch.running())
        return;
    ui::Place place = ui::interventionPlace(watch.running()->intervention);
    place.filter.insert(QStringLiteral("stop"), true);
    window.goTo(place);
}

void discard(ui::MainWindow &window, const Context &context, ui::TimerWatch &watch)
{
    context.operations
        .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Discard the timer")), core::discardTimer)
        .then(&window, [&window, &watch, context](const core::Result<core::ChangeSet> &done) {
            reload(watch, context);
            if (!done)
                window.showError(done.error());
        });
}

} // namespace

ui::TimerWatch *addTimer(ui::MainWindow &window, const Context &context)
{
    auto *watch = new ui::TimerWatch(&window);
    auto *bar = new ui::TimerBar(*watch, ui::Format({}, context.zone, context.clock));
    window.addJob(bar);
    auto *stop = new QAction(translated(QT_TRANSLATE_NOOP("Interventions", "Stop the timer")), &window);
    stop->setObjectName(QStringLiteral("stopTimer"));
    stop->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    stop->setEnabled(false);
    window.addCommand(stop);
    QObject::connect(watch, &ui::TimerWatch::changed, stop,
                     [stop, watch] { stop->setEnabled(watch->running().has_value()); });
    QObject::connect(stop, &QAction::triggered, &window, [&window, watch] { goToStop(window, *watch); });
    QObject::connect(bar, &ui::TimerBar::stopRequested, &window,
                     [&window, watch] { goToStop(window, *watch); });
    QObject::connect(bar, &ui::TimerBar::openRequested, &window, [&window, watch] {
        if (watch->running())
            window.goTo(ui::interventionPlace(watch->running()->intervention));
    });
    QObject::connect(bar, &ui::TimerBar::discardRequested, &window,
                     [&window, context, watch] { discard(window, context, *watch); });
    // Its intervention may be renamed, or taken back.
    QObject::connect(&context.changes, &core::ChangeNotifier::changed, watch,
                     [watch, context] { reload(*watch, context); });
    reload(*watch, context);
    return watch;
}

void joinTimer(ui::InterventionPage &page, const Context &context, ui::TimerWatch &watch)
{
    QObject::connect(&page, &ui::InterventionPage::timerRequested, &page,
                     [&page, context, &watch](core::InterventionId id) {
                         context.operations
                             .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Start the timer")),
                                  [id](core::Unit &unit) { return core::startTimer(unit, id); })
                             .then(&page,
                                   [&page, context, &watch](const core::Result<core::ChangeSet> &done) {
                                       reload(watch, context);
                                       if (!done)
                                           Q_EMIT page.failed(done.error());
                                   });
                     });
    const QString saved = translated(QT_TRANSLATE_NOOP("Interventions", "Saved."));
    QObject::connect(
        &page, &ui::InterventionPage::timedWorkRequested, &page,
        [&page, context, &watch, saved](const core::WorkEntry &entry) {
            context.operations
                .run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save working time")),
                     [entry](core::Unit &unit) {
                         const auto id = core::stopTimer(unit, entry);
                         return id ? core::Result<>() : id.error();
                     })
                .then(&page, [&page, context, &watch, saved](const core::Result<core::ChangeSet> &done) {
                    reload(watch, context);
                    page.answered(done, saved);
                });
        });
}

} // namespace app
