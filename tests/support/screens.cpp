// SPDX-License-Identifier: GPL-3.0-or-later
// vigie-screens DATABASE FOLDER LANGUAGE [PAGE[/RECORD]…]: draws pages of the real window, light and
// dark, as FOLDER/<page>-<language>-<appearance>.png. ./dev screens calls it on demo data.
#include "app/Application.h"
#include "app/Language.h"
#include "app/Process.h"
#include "core/storage/Database.h"
#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/style/Theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

namespace {

const QStringList kPages{
    QStringLiteral("today"),     QStringLiteral("dashboard"), QStringLiteral("interventions"),
    QStringLiteral("clients"),   QStringLiteral("assets"),    QStringLiteral("contracts"),
    QStringLiteral("reports"),   QStringLiteral("settings"),  QStringLiteral("interventions/1"),
    QStringLiteral("clients/1"), QStringLiteral("assets/1"),  QStringLiteral("contracts/1")};

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The window once it stands still: what it shows comes from other threads, in its own time.
QImage settled(QWidget &window)
{
    QElapsedTimer waited;
    waited.start();
    wait(300);
    QImage last = window.grab().toImage();
    for (int same = 0; same < 2 && waited.elapsed() < 15'000;) {
        wait(200);
        const QImage now = window.grab().toImage();
        same = now == last ? same + 1 : 0;
        last = now;
    }
    return last;
}

bool save(const QImage &image, const QString &path)
{
    if (!image.save(path)) {
        QTextStream(stderr) << "cannot write " << path << '\n';
        return false;
    }
    return true;
}

struct Job
{
    QDir folder;
    QString language;
    QStringList pages;
};

/// How many pages were drawn, each in both appearances; -1 when a file could not be written.
int draw(app::Application &application, ui::Theme &theme, const Job &job)
{
    ui::MainWindow &window = application.window();
    window.resize(1440, 900);
    window.show();
    int drawn = 0;
    for (const QString &page : job.pages) {
        const QStringList parts = page.split(QLatin1Char('/'));
        if (!window.goTo({.page = parts.at(0), .record = parts.value(1).toLongLong()})) {
            QTextStream(stderr) << "no page " << page << '\n';
            continue;
        }
        for (const auto &[appearance, name] : {std::pair(ui::Appearance::Light, QLatin1String("light")),
                                               std::pair(ui::Appearance::Dark, QLatin1String("dark"))}) {
            theme.setAppearance(appearance);
            const QString file =
                QStringLiteral("%1-%2-%3.png").arg(parts.join(QLatin1Char('-')), job.language, name);
            if (!save(settled(window), job.folder.filePath(file)))
                return -1;
        }
        ++drawn;
    }
    return drawn;
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    QApplication qt(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.size() < 3) {
        QTextStream(stderr) << "usage: vigie-screens DATABASE FOLDER fr|en [PAGE[/RECORD]...]\n";
        return 2;
    }
    const Job job{QDir(arguments.at(1)), arguments.at(2), arguments.size() > 3 ? arguments.mid(3) : kPages};
    app::installLanguage(qt, job.language);
    ui::loadFonts();
    QApplication::setStyle(new ui::Style);
    QApplication::setFont(ui::bodyFont());
    ui::Theme theme(qt);

    const QTemporaryDir own; // The user's window state stays out of the pictures.
    QSettings settings(own.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const auto application = app::Application::start(core::paramsOf(arguments.at(0)), settings);
    if (!application) {
        QTextStream(stderr) << application.error().sentence.plain() << application.error().detail << '\n';
        return 1;
    }
    const int drawn = draw(**application, theme, job);
    (*application)->window().close();
    return drawn > 0 ? 0 : 1;
}
