// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/exchange/DraftStore.h"
#include "core/storage/Journal.h"
#include "ui/window/MainWindow.h"

#include <QLockFile>
#include <memory>

class QSettings;

namespace ui {
class Theme;
}

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

    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    ui::MainWindow &window() { return *m_window; }
    /// Whose appearance the settings change; outlives the application.
    void setTheme(ui::Theme &theme) { m_theme = &theme; }
    /// Shows the window where it was left; an empty database opens on its welcome.
    void show();
    const Context &context() const { return m_context; }

private:
    Application(const core::ConnectionParams &params, QSettings &settings, core::Clock clock);
    core::Result<> lock(const QString &database);
    core::Result<> readZone();
    void addPages();
    void finishThreads();
    void joinUndo();
    /// Beside everything else: nobody waits for it.
    void refreshFindings();
    void checkJournal(const core::Journal::Followed &from);

    QSettings &m_settings;
    ui::Theme *m_theme = nullptr;
    bool m_isEmpty = false; ///< No provider yet: the first start.
    core::Clock m_clock;
    std::unique_ptr<QLockFile> m_lock;
    core::ChangeNotifier m_changes;
    core::StorageGate m_gate;
    core::DatabaseThreads m_threads;
    core::Operations m_operations;
    QTimeZone m_zone;
    core::DraftStore m_drafts;
    Context m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace app
