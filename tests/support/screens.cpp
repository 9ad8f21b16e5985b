// SPDX-License-Identifier: GPL-3.0-or-later
// vigie-screens DATABASE FOLDER LANGUAGE [--size WIDTHxHEIGHT] [VIEW…]: draws views of the real
// window, light and dark, as FOLDER/<view>-<language>-<appearance>.png. A view is
// PAGE[/RECORD][?KEY=VALUE…][!GESTURE]; the gestures are edit, row:LIST:ROW,
// action:NAME, palette:WORDS and drop:FILE.
// ./dev screens calls it on demo data.
#include "app/Application.h"
#include "app/Language.h"
#include "app/Process.h"
#include "core/storage/Database.h"
#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/style/Theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QUrlQuery>

namespace {

const QStringList kViews{
    QStringLiteral("today"),
    QStringLiteral("dashboard"),
    QStringLiteral("interventions"),
    QStringLiteral("clients"),
    QStringLiteral("assets"),
    QStringLiteral("subscriptions"),
    QStringLiteral("contracts"),
    QStringLiteral("gdpr"),
    QStringLiteral("gdpr/2"),
    QStringLiteral("packs"),
    QStringLiteral("packs/3"),
    QStringLiteral("invoicing"),
    QStringLiteral("reports"),
    QStringLiteral("settings"),
    QStringLiteral("interventions/1"),
    QStringLiteral("clients/1"),
    QStringLiteral("assets/1"),
    QStringLiteral("subscriptions/1"),
    QStringLiteral("contracts/1"),
    QStringLiteral("contracts/1!row:partList:3"),
    QStringLiteral("contracts/1!row:partList:5"),
    QStringLiteral("contracts/1!row:partList:7"),
    QStringLiteral("contractlife/1"),
    QStringLiteral("contractlife/3"),
    QStringLiteral("contracts?new=1"),
    QStringLiteral("clients/1!edit"),
    QStringLiteral("assets/1!edit"),
    QStringLiteral("subscriptions/1!edit"),
    QStringLiteral("subscriptions?new=1"),
    QStringLiteral("interventions?new=1"),
    QStringLiteral("interventions!row:interventionList:1"),
    QStringLiteral("history"),
    QStringLiteral("settings?section=technicians"),
    QStringLiteral("settings?section=calendars"),
    QStringLiteral("settings?section=priorities"),
    QStringLiteral("today!palette:kess"),
    QStringLiteral("today!drop:tests/fuzz/corpus/csv/list.csv"),
    QStringLiteral("today!drop:tests/fuzz/corpus/mail/plain.eml"),
};

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

/// What a view is called in the arguments, as a place.
ui::Place placeOf(const QString &view)
{
    const QString address = view.section(QLatin1Char('!'), 0, 0);
    const QStringList parts = address.section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'));
    ui::Place place{.page = parts.at(0), .record = parts.value(1).toLongLong()};
    for (const auto &[key, value] : QUrlQuery(address.section(QLatin1Char('?'), 1)).queryItems())
        place.filter.insert(key, value);
    return place;
}

void drop(ui::MainWindow &window, const QString &file)
{
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath())});
    QDragEnterEvent entering(QPoint(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &entering);
    QDropEvent dropping(QPointF(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &dropping);
}

/// What the user does once the place is shown.
void gesture(ui::MainWindow &window, const QString &view)
{
    const QStringList words = view.section(QLatin1Char('!'), 1).split(QLatin1Char(':'));
    if (words.at(0) == QLatin1String("edit")) {
        const QList<QAction *> actions = window.currentPage()->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_E))
                return action->trigger();
        }
    } else if (words.at(0) == QLatin1String("row")) {
        for (auto *list : window.currentPage()->findChildren<QAbstractItemView *>(words.value(1)))
            list->setCurrentIndex(list->model()->index(words.value(2).toInt(), 0));
    } else if (words.at(0) == QLatin1String("end")) {
        for (auto *area : window.currentPage()->findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    } else if (words.at(0) == QLatin1String("action")) {
        window.currentPage()->findChild<QAction *>(words.value(1))->trigger();
    } else if (words.at(0) == QLatin1String("palette")) {
        auto *palette = window.findChild<ui::CommandPalette *>();
        palette->popUp();
        palette->findChild<QLineEdit *>()->setText(words.value(1));
    } else if (words.at(0) == QLatin1String("drop")) {
        drop(window, words.value(1));
    }
}

struct Job
{
    QDir folder;
    QString language;
    QStringList views;
    QSize size{1440, 900};
};

/// How many views were drawn, each in both appearances; -1 when a file could not be written.
int draw(app::Application &application, ui::Theme &theme, const Job &job)
{
    ui::MainWindow &window = application.window();
    window.resize(job.size);
    window.show();
    int drawn = 0;
    for (const QString &view : job.views) {
        // A form asks before it lets go of what was typed: the second time it does.
        if (!window.goTo(placeOf(view)) && !window.goTo(placeOf(view))) {
            QTextStream(stderr) << "no view " << view << '\n';
            continue;
        }
        if (view.contains(QLatin1Char('!'))) {
            settled(window);
            gesture(window, view);
        }
        QString name = view;
        name.replace(QRegularExpression(QStringLiteral("[^a-zA-Z0-9]+")), QStringLiteral("-"));
        for (const auto &[appearance, look] : {std::pair(ui::Appearance::Light, QLatin1String("light")),
                                               std::pair(ui::Appearance::Dark, QLatin1String("dark"))}) {
            theme.setAppearance(appearance);
            const QString file = QStringLiteral("%1-%2-%3.png").arg(name, job.language, look);
            if (!save(settled(window), job.folder.filePath(file)))
                return -1;
        }
        if (auto *palette = window.findChild<ui::CommandPalette *>())
            palette->hide();
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
        QTextStream(stderr) << "usage: vigie-screens DATABASE FOLDER fr|en [--size WIDTHxHEIGHT] [VIEW...]\n";
        return 2;
    }
    Job job{QDir(arguments.at(1)), arguments.at(2), arguments.mid(3)};
    if (job.views.value(0) == QLatin1String("--size")) {
        const QStringList size = job.views.value(1).split(QLatin1Char('x'));
        job.size = {size.at(0).toInt(), size.value(1).toInt()};
        job.views = job.views.mid(2);
    }
    if (job.views.isEmpty())
        job.views = kViews;
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
