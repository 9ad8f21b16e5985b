// SPDX-License-Identifier: GPL-3.0-or-later
// From launching the program on demo data to its first page painted, rows and all, beside a
// process that shows an empty window. Each start is a process of its own.
//   bench_start [DATABASE]
#include "app/Process.h"
#include "bench/Databases.h"
#include "bench/FreshProcess.h"
#include "bench/StartedVigie.h"

#include <QMainWindow>

namespace {

constexpr int kStarts = 11;

/// The process that Vigie is measured by.
int showEmptyWindow(QApplication &)
{
    QMainWindow window;
    window.resize(1440, 900);
    FirstPaint paint("QMainWindow");
    window.show();
    paint.wait();
    tell("painted", sinceLaunch());
    tell("processor", processorMilliseconds());
    return 0;
}

int showVigie(QApplication &qt, const QString &database)
{
    tell("launched", sinceLaunch());
    StartedVigie vigie(qt, database);
    tell("started", sinceLaunch());
    FirstPaint paint("ui::TodayRow");
    vigie.show();
    tell("shown", sinceLaunch());
    paint.wait();
    tell("painted", sinceLaunch());
    tell("processor", processorMilliseconds());
    return 0;
}

/// The figure @p name of several starts.
double medianOf(const QList<Figures> &starts, const char *name)
{
    QList<double> values;
    for (const Figures &each : starts)
        values << each.value(QLatin1String(name));
    return median(values);
}

void compare(const QString &database)
{
    QList<Figures> empty;
    QList<Figures> vigie;
    for (int i = 0; i < kStarts; ++i) { // In turn: what else the machine does disturbs both alike.
        empty << runFresh({QStringLiteral("--empty")});
        vigie << runFresh({QStringLiteral("--vigie"), database});
    }
    const double window = medianOf(empty, "painted");
    std::printf("start to the first page painted, median of %d processes\n", kStarts);
    printRatio("an empty QMainWindow", window, "ms", window);
    printRatio("Vigie, today's page with its rows", medianOf(vigie, "painted"), "ms", window);
    printRatio("  of that, until main() has its QApplication", medianOf(vigie, "launched"), "ms", window);
    printRatio("  until the database is open, the window made", medianOf(vigie, "started"), "ms", window);
    printRatio("  until the window is shown", medianOf(vigie, "shown"), "ms", window);
    const double processor = medianOf(empty, "processor");
    printRatio("processor time: an empty QMainWindow", processor, "ms", processor);
    printRatio("processor time: Vigie", medianOf(vigie, "processor"), "ms", processor);
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    QApplication qt(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.value(0) == QLatin1String("--empty"))
        return showEmptyWindow(qt);
    if (arguments.value(0) == QLatin1String("--vigie"))
        return showVigie(qt, arguments.value(1));
    if (QFile::exists(arguments.value(0))) {
        compare(arguments.value(0));
        return 0;
    }
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("demo.vigie"));
    createDemo(database);
    compare(database);
    return 0;
}
