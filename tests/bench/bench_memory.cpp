// SPDX-License-Identifier: GPL-3.0-or-later
// What a large database costs: memory of fresh processes beside one that merely counts and beside
// an empty window; then how long what the user waits for takes.
//   bench_memory [INTERVENTIONS | DATABASE]     100,000 by default
#include "app/Process.h"
#include "bench/BareMonth.h"
#include "bench/Databases.h"
#include "bench/FreshProcess.h"
#include "bench/StartedVigie.h"
#include "core/reports/ReportOfMonth.h"
#include "core/reports/Today.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/Journal.h"
#include "ui/models/PagedModelBase.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/widgets/ListView.h"

#include <QMainWindow>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>

namespace {

constexpr int kPage = ui::PagedModelBase::kPageSize;
constexpr int kTimes = 3;

core::FigureScope lastMonth()
{
    const QTimeZone zone("Europe/Paris");
    const core::Instant now = core::systemNow();
    return {.month = core::monthOf(now, zone).previous(), .now = now, .zone = zone};
}

// --- The processes whose memory is measured -----------------------------------------------------

void countBare(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(path);
    QSqlQuery query(database);
    if (!database.open() || !QSqlQuery(database).exec(QStringLiteral("SELECT COUNT(*) FROM intervention")))
        qFatal("%s cannot be counted", qPrintable(path));
}

void pageThroughList(const QString &path)
{
    const OpenDatabase database(path);
    const core::InterventionRepository interventions(*database);
    std::optional<core::Cursor> after;
    for (int page = 0; page < 100; ++page) {
        after = wanted(interventions.page({}, after, kPage)).next;
        if (!after)
            break;
    }
}

void computeMonth(const QString &path)
{
    const OpenDatabase database(path);
    wanted(core::monthFigures(*database, lastMonth()));
}

/// The list of all interventions in the window; its model.
ui::PagedModelBase *showList(StartedVigie &vigie)
{
    FirstPaint paint("ui::TodayRow");
    vigie.show();
    paint.wait();
    vigie.window().goTo({.page = ui::kInterventionsId,
                         .filter = ui::placeFilter({.scope = core::InterventionScope::Everything})});
    const auto *view = vigie.window().findChild<ui::ListView *>(QStringLiteral("interventionList"));
    auto *model = qobject_cast<ui::PagedModelBase *>(view->model());
    StartedVigie::waitUntil([model] { return model->rowCount() > 0; });
    return model;
}

void loadEveryRow(QApplication &qt, const QString &path)
{
    StartedVigie vigie(qt, path);
    ui::PagedModelBase *model = showList(vigie);
    tell("listed", peakMemory());
    const Cost loading = costOf([model] {
        model->loadAll();
        StartedVigie::waitUntil([model] { return model->isComplete(); });
    });
    tell("loading", loading.wall);
    tell("rows", model->rowCount());
}

void showEmptyWindow()
{
    QMainWindow window;
    window.resize(1440, 900);
    FirstPaint paint("QMainWindow");
    window.show();
    paint.wait();
}

// --- The times ------------------------------------------------------------------------------------

void printTime(const char *what, const Cost &base, const std::function<void()> &work)
{
    printCost(what, bestOf(kTimes, work), base);
}

void timeLists(core::Connection &connection)
{
    const core::InterventionRepository interventions(connection);
    const auto page = [&](const core::InterventionFilter &filter, int limit = kPage) {
        return [=] { wanted(interventions.page(filter, {}, limit)); };
    };
    const core::Instant now = core::systemNow();
    const Cost bare = bestOf(kTimes, [&] {
        wanted(connection.all<qint64>(QStringLiteral("SELECT * FROM intervention ORDER BY id DESC LIMIT 256"),
                                      {}, [](const core::Fields &fields) { return fields.integer(0); }));
    });
    std::puts("lists: a page of 256 rows");
    printCost("bare SQL: the 256 latest rows by id", bare, bare);
    printTime("first page", bare, page({}));
    const core::Cursor middle{{core::toMsecs(now - std::chrono::days(900)), 0}};
    printTime("a page in the middle", bare, [&] { wanted(interventions.page({}, middle, kPage)); });
    printTime("first page, open", bare, page({.scope = core::InterventionScope::Open}));
    printTime("first page, late", bare, page({.scope = core::InterventionScope::Late, .now = now}));
    printTime("first page, waiting", bare, page({.scope = core::InterventionScope::Waiting}));
    printTime("first page, finished", bare, page({.scope = core::InterventionScope::Finished}));
    printTime("first page, one client", bare, page({.client = core::ClientId(7)}));
    printTime("first page, next due first", bare, page({.order = core::InterventionOrder::NextDueFirst}));
    printTime("first page, priority 1", bare, page({.priority = core::Priority::P1}));
    printTime("first page, one technician", bare, page({.technician = core::TechnicianId(3)}));
    printTime("how many in all", bare, [&] { wanted(interventions.count({})); });
    std::puts("search");
    printTime("first five hits, a word of many", bare, page({.text = QStringLiteral("imprimante")}, 5));
    printTime("first page, a word of many", bare, page({.text = QStringLiteral("imprimante")}));
    printTime("first page, one letter", bare, page({.text = QStringLiteral("p")}));
    printTime("first page, two words", bare, page({.text = QStringLiteral("imprimante pc7")}));
    printTime("first page, a word of none", bare, page({.text = QStringLiteral("zzyzx")}));
    printTime("how many, a word of many", bare,
              [&] { wanted(interventions.count({.text = QStringLiteral("imprimante")})); });
}

void timeFigures(core::Connection &connection)
{
    core::FigureScope scope = lastMonth();
    const Cost bare = bestOf(kTimes, [&] { readBareMonth(connection, scope.month); });
    std::printf("figures of %s\n", qPrintable(scope.month.text()));
    printCost("bare SQL over the same rows", bare, bare);
    printTime("all clients", bare, [&] { wanted(core::monthFigures(connection, scope)); });
    printTime("the table of clients by months", bare,
              [&] { wanted(core::clientMonths(connection, scope, 6)); });
    scope.client = core::ClientId(7);
    printTime("one client", bare, [&] { wanted(core::monthFigures(connection, scope)); });
    printTime("the report of one client", bare, [&] {
        wanted(core::reportOfMonth(connection,
                                   {.client = *scope.client, .month = scope.month, .now = scope.now}));
    });
    std::puts("at the start");
    printTime("the page Today", bare,
              [&] { wanted(core::today(connection, {.now = scope.now, .zone = scope.zone})); });
    printTime("the journal verified", bare, [&] { wanted(core::Journal(connection).verify()); });
}

// --- Which process this is ------------------------------------------------------------------------

/// Does what @p kind names, then tells the memory it took. Only windows have what a window needs.
int runKind(const QString &kind, const QString &path, int &argc, char **argv)
{
    const QMap<QString, std::function<void(const QString &)>> bare{
        {QStringLiteral("--count"), countBare},
        {QStringLiteral("--list"), pageThroughList},
        {QStringLiteral("--month"), computeMonth}};
    if (const auto work = bare.value(kind)) {
        const QCoreApplication qt(argc, argv);
        work(path);
        tell("memory", peakMemory());
        return 0;
    }
    QApplication qt(argc, argv);
    if (kind == QLatin1String("--rows"))
        loadEveryRow(qt, path);
    else
        showEmptyWindow();
    tell("memory", peakMemory());
    return 0;
}

void compareMemory(const QString &database)
{
    const auto run = [&database](const char *kind) { return runFresh({QLatin1String(kind), database}); };
    const auto memory = QStringLiteral("memory");
    std::puts("most memory of a process");
    const double bare = run("--count").value(memory);
    printRatio("bare: opens the file and counts", bare, "MiB", bare);
    printRatio("100 pages of the list", run("--list").value(memory), "MiB", bare);
    printRatio("the figures of a month", run("--month").value(memory), "MiB", bare);
    const double empty = run("--empty").value(memory);
    const Figures rows = run("--rows");
    printRatio("an empty QMainWindow", empty, "MiB", empty);
    printRatio("Vigie: today's page, then the list", rows.value(QStringLiteral("listed")), "MiB", empty);
    printRatio("Vigie: the list, every row loaded", rows.value(memory), "MiB", empty);
    std::printf("  (%.0f rows, loaded in %.1f s)\n", rows.value(QStringLiteral("rows")),
                rows.value(QStringLiteral("loading")) / 1000);
}

void compare(const QString &path)
{
    const OpenDatabase database(path);
    const auto count = wanted(core::InterventionRepository(*database).count({}));
    std::printf("%lld interventions, %lld MiB on disk\n", static_cast<long long>(count),
                static_cast<long long>(QFileInfo(path).size() >> 20));
    compareMemory(path);
    timeLists(*database);
    timeFigures(*database);
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    const QString first = QString::fromLocal8Bit(argc > 1 ? argv[1] : "100000");
    if (first.startsWith(QLatin1String("--")))
        return runKind(first, QString::fromLocal8Bit(argv[2]), argc, argv);
    const QCoreApplication qt(argc, argv);
    if (QFile::exists(first)) {
        compare(first);
        return 0;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("load.vigie"));
    const Cost took = costOf([&] { generate(first.toLongLong(), path); });
    std::printf("generated in %.1f s (%.1f s of processor)\n", took.wall / 1000, took.processor / 1000);
    compare(path);
    return 0;
}
