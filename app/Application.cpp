// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/assets.h"
#include "app/clients.h"
#include "app/contractLife.h"
#include "app/contracts.h"
#include "app/dashboard.h"
#include "app/gdpr.h"
#include "app/history.h"
#include "app/imports.h"
#include "app/interventions.h"
#include "app/invoicing.h"
#include "app/packs.h"
#include "app/papers.h"
#include "app/reports.h"
#include "app/search.h"
#include "app/settings.h"
#include "app/subscriptions.h"
#include "app/today.h"
#include "core/services/AssetMeaning.h"
#include "core/services/UndoService.h"
#include "core/storage/Database.h"
#include "core/storage/PeopleRepository.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Application", text);
}

QString userName()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

QString draftFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("drafts"));
}

/// What drafts are of: a file, or a database of a server.
QString databaseName(const core::ConnectionParams &params)
{
    return params.dialect == core::Dialect::Sqlite ? QFileInfo(params.databaseName).absoluteFilePath()
                                                   : params.name();
}

} // namespace

core::Result<std::unique_ptr<Application>> Application::start(const core::ConnectionParams &params,
                                                              QSettings &settings, const core::Clock &clock)
{
    std::unique_ptr<Application> application(new Application(params, settings, clock));
    if (const core::Result<> alone = application->lock(params.databaseName); !alone)
        return alone.error();
    if (const core::Result<int> version = core::prepareDatabase(params); !version)
        return version.error();
    if (const core::Result<> read = application->readZone(); !read)
        return read.error();
    application->m_window = std::make_unique<ui::MainWindow>(settings);
    application->addPages();
    application->joinUndo();
    application->checkJournal({});
    application->refreshFindings();
    return application;
}

Application::Application(const core::ConnectionParams &params, QSettings &settings, core::Clock clock)
    : m_settings(settings), m_clock(std::move(clock)), m_threads(params, m_gate),
      m_operations(m_threads.write, m_changes, userName(), m_clock), m_zone("Europe/Paris"),
      m_drafts(draftFolder(), databaseName(params), m_clock), m_context{m_threads.list, m_threads.slow,
                                                                        m_operations,   m_changes,
                                                                        m_clock,        m_settings,
                                                                        m_zone,         &m_drafts}
{
}

Application::~Application()
{
    // Pages are the receivers of answers and must outlive what still runs: Qt 6.4 asserts it. A
    // write answers by way of m_changes, whose announcement may make pages read again.
    finishThreads();
    QCoreApplication::sendPostedEvents(&m_changes, QEvent::MetaCall);
    finishThreads();
}

void Application::finishThreads()
{
    for (core::DatabaseThread *thread : {&m_threads.list, &m_threads.write, &m_threads.slow})
        thread->finish();
}

core::Result<> Application::lock(const QString &database)
{
    m_lock = std::make_unique<QLockFile>(database + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(std::chrono::milliseconds(0)); // Only a dead process's lock is taken over.
    if (m_lock->tryLock() || m_lock->error() != QLockFile::LockFailedError)
        return {}; // Where no lock file can be written, opening the database says why.
    qint64 process = 0;
    QString host;
    QString program;
    m_lock->getLockInfo(&process, &host, &program);
    return core::Error{
        .kind = core::ErrorKind::Busy,
        .detail = QStringLiteral("locked by process %1").arg(process),
        .sentence = {QT_TRANSLATE_NOOP("Sentence",
                                       "“%1” is already open in another window of Vigie (on %2, process "
                                       "%3). Go to that window, or close it first."),
                     {database, host, QString::number(process)}}};
}

core::Result<> Application::readZone()
{
    const auto provider =
        m_threads.list
            .run([](core::Connection &connection) { return core::PeopleRepository(connection).provider(); })
            .result();
    if (!provider && provider.error().kind != core::ErrorKind::NotFound)
        return provider.error();
    m_isEmpty = !provider;
    if (provider && provider->zone.isValid())
        m_zone = provider->zone;
    return {};
}

void Application::addPages()
{
    QAction *newIntervention = addNewInterventionCommand(*m_window);
    addTodayPage(*m_window, m_context, newIntervention);
    addDashboardPage(*m_window, m_context);
    addInterventionPages(*m_window, m_context, newIntervention);
    addClientPages(*m_window, m_context);
    addAssetPages(*m_window, m_context);
    addSubscriptionPages(*m_window, m_context);
    addContractPages(*m_window, m_context);
    addContractLifePage(*m_window, m_context);
    addGdprPage(*m_window, m_context);
    addPaperPage(*m_window, m_context);
    addPacksPage(*m_window, m_context);
    addInvoicingPage(*m_window, m_context);
    addReportsPage(*m_window, m_context);
    addHistoryPages(*m_window, m_context);
    addImportPages(*m_window, m_context, m_settings);
    addSearch(*m_window, m_context);
    addSettingsPages(*m_window, m_context, m_settings, [this](ui::Appearance appearance) {
        if (m_theme)
            m_theme->setAppearance(appearance);
    });
}

void Application::show()
{
    m_window->restore({.page = QStringLiteral("today")});
    if (m_isEmpty)
        m_window->goTo({.page = QStringLiteral("welcome")});
    m_window->show();
}

void Application::joinUndo()
{
    ui::MainWindow &window = *m_window;
    const auto undo = [this, &window](const QUuid &unit) {
        const auto work = [unit](core::Unit &writing) {
            return unit.isNull() ? core::undoLast(writing) : core::undo(writing, unit);
        };
        m_operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Undo")), work)
            .then(&window, [&window](const core::Result<core::ChangeSet> &done) {
                if (done)
                    // Without its unit: Ctrl+Z again takes the action before back, not this undo.
                    window.showDone(translated(QT_TRANSLATE_NOOP("Application", "Undone.")), {});
                else
                    window.showError(done.error());
            });
    };
    QObject::connect(&window, &ui::MainWindow::undoRequested, &window, undo);
    QObject::connect(&window, &ui::MainWindow::redoRequested, &window, [this, &window] {
        m_operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Redo")), core::redoLast)
            .then(&window, [&window](const core::Result<core::ChangeSet> &done) {
                if (done)
                    window.showDone(translated(QT_TRANSLATE_NOOP("Application", "Done again.")), done->unit);
                else
                    window.showError(done.error());
            });
    });
}

/// A newer Vigie knows other ends of support than the one that last wrote this file.
void Application::refreshFindings()
{
    m_threads.slow.run(core::areFindingsStale).then(m_window.get(), [this](const core::Result<bool> &stale) {
        if (stale && *stale)
            m_operations.run(QStringLiteral("Derive findings"), core::deriveAllFindings);
    });
}

void Application::checkJournal(const core::Journal::Followed &from)
{
    // Piece by piece: between two of them the slow thread serves whoever waits for it.
    m_threads.slow
        .run([from](core::Connection &connection) { return core::Journal(connection).follow(from); })
        .then(m_window.get(), [this](const core::Result<core::Journal::Followed> &followed) {
            if (!followed)
                m_window->showError(followed.error());
            else if (!followed->isEnd)
                checkJournal(*followed);
        });
}

} // namespace app
