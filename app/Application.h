// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/window/MainWindow.h"

#include <QLockFile>
#include <memory>

class QSettings;

namespace app {

/// The composition root of the window: makes every object once, passes each what it needs,
/// owns them all.
class Application
{
public:
    /// Opens and, where needed, upgrades the database. Refuses one that another window has open.
    static core::Result<std::unique_ptr<Application>> start(const core::ConnectionParams &params,
                                                            QSettings &settings,
                                                            const core::Clock &clock = core::systemNow);

    ui::MainWindow &window() { return *m_window; }
    const Context &context() const { return m_context; }

private:
    Application(const core::ConnectionParams &params, core::Clock clock);
    core::Result<> lock(const QString &database);
    core::Result<> readZone();
    void addPages();
    void joinUndo();
    void checkJournal(); ///< Beside everything else: nobody waits for it.

    core::Clock m_clock;
    std::unique_ptr<QLockFile> m_lock;
    core::ChangeNotifier m_changes;
    core::StorageGate m_gate;
    core::DatabaseThreads m_threads;
    core::Operations m_operations;
    QTimeZone m_zone;
    Context m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace app
