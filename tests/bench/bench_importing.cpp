// SPDX-License-Identifier: GPL-3.0-or-later
// 1,000 inventories dropped on the window, shown, imported: the longest time between two turns of the event
// loop, beside that of the window when nothing is asked of it. Budget: 50 ms.
#include "bench/Databases.h"
#include "bench/Inventories.h"
#include "bench/StartedVigie.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Page.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

namespace {

constexpr int kMachines = 1000;

/// How long the event loop was away at most: a timer without delay asks at each turn.
class LongestGap
{
public:
    LongestGap()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = clockMilliseconds();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
        m_timer.start(0);
    }
    double milliseconds() const { return m_longest; }

private:
    QTimer m_timer;
    double m_last = clockMilliseconds();
    double m_longest = 0;
};

void drop(QWidget &window, const QStringList &paths)
{
    QMimeData dropped;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    dropped.setUrls(urls);
    QDragEnterEvent entering(QPoint(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &entering);
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

void press(QWidget &widget, Qt::Key key)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

/// From the drop to the word that all is written.
double longestGapOfAnImport(ui::MainWindow &window, const QStringList &files)
{
    const LongestGap gap;
    drop(window, files);
    ui::Page *page = window.currentPage();
    auto *client = page->findChild<QComboBox *>(QStringLiteral("importClient"));
    auto *run = page->findChild<QAction *>(QStringLiteral("importRun"));
    if (!client || !run)
        qFatal("the page of imports is not there");
    client->lineEdit()->setText(QStringLiteral("Client"));
    press(*client->lineEdit(), Qt::Key_Return);
    StartedVigie::waitUntil([run] { return run->isEnabled(); });
    bool isDone = false;
    const auto joined = QObject::connect(page, &ui::Page::done, page, [&isDone] { isDone = true; });
    run->trigger();
    StartedVigie::waitUntil([&isDone] { return isDone; });
    QObject::disconnect(joined);
    return gap.milliseconds();
}

double longestGapAtRest()
{
    const LongestGap gap;
    bool isOver = false;
    QTimer::singleShot(2000, [&isOver] { isOver = true; });
    StartedVigie::waitUntil([&isOver] { return isOver; });
    return gap.milliseconds();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication qt(argc, argv);
    const QTemporaryDir folder;
    const QStringList files = writeInventories(folder, kMachines);
    const QString database = folder.filePath(QStringLiteral("office.vigie"));
    createDemo(database);
    StartedVigie vigie(qt, database);
    FirstPaint painted("ui::TodayPage");
    vigie.show();
    painted.wait();
    const double rest = longestGapAtRest();
    std::printf("the window while %d inventories are imported; budget 50 ms\n", kMachines);
    printRatio("longest gap of the event loop at rest", rest, "ms", rest);
    const double gap = longestGapOfAnImport(vigie.window(), files);
    printRatio("longest gap from the drop to the commit", gap, "ms", rest);
    return 0;
}
