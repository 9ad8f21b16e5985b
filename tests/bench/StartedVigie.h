// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Application.h"
#include "app/Language.h"
#include "bench/Measure.h"
#include "core/storage/Database.h"
#include "ui/style/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

/// Waits until widgets of one class have been painted, and what was painted is on its way to the screen.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(const char *className) : m_className(className) { qApp->installEventFilter(this); }
    void wait()
    {
        QTimer::singleShot(std::chrono::minutes(5), &m_loop,
                           [this] { qFatal("%s was not painted", m_className); });
        if (!m_isPainted)
            m_loop.exec();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->inherits(m_className) && !m_isPainted) {
            m_isPainted = true;
            QTimer::singleShot(0, &m_loop, &QEventLoop::quit);
        }
        return false;
    }

private:
    const char *m_className;
    bool m_isPainted = false;
    QEventLoop m_loop;
};

/// The window of Vigie, made as app/main.cpp makes it, with settings of its own.
class StartedVigie
{
public:
    StartedVigie(QApplication &qt, const QString &database)
        : m_settings(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat)
    {
        app::installLanguage(qt, QStringLiteral("fr"));
        m_theme = std::make_unique<ui::Theme>(qt);
        m_application = wanted(app::Application::start(core::paramsOf(database), m_settings));
        m_application->setTheme(*m_theme);
    }

    ui::MainWindow &window() { return m_application->window(); }
    void show() { m_application->show(); }
    core::ChangeNotifier &changes() { return m_application->context().changes; }

    /// Goes on until @p isTrue, asked after each event.
    template <class Condition>
    static void waitUntil(const Condition &isTrue)
    {
        while (!isTrue())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<app::Application> m_application;
};
