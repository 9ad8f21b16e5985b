// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard of a month beside bare SQL that reads the same rows, and the report of a month
// beside its figures alone and beside bare PDF pages of text; on the real incident log.
#include "app/reportPages.h"
#include "bench/BareMonth.h"
#include "bench/BarePages.h"
#include "bench/Databases.h"
#include "core/reports/ReportOfMonth.h"
#include "core/storage/Journal.h"
#include "ui/printing/Output.h"

#include <QGuiApplication>

namespace {

constexpr int kTimes = 5;

/// What is measured on: a database, and a month of it that has much to tell.
struct Sample
{
    const char *name;
    core::FigureScope scope;
};

core::ClientId clientOf(core::Connection &connection)
{
    return wanted(connection.one<core::ClientId>(
        QStringLiteral(
            "SELECT client_id FROM intervention GROUP BY client_id ORDER BY COUNT(*) DESC LIMIT 1"),
        {}, [](const core::Fields &fields) { return fields.id<core::ClientId>(0); }));
}

core::FigureScope scopeOf(core::Month month)
{
    return {.month = month, .now = core::systemNow(), .zone = QTimeZone("Europe/Paris")};
}

core::FigureScope lastMonth()
{
    return scopeOf(core::monthOf(core::systemNow(), QTimeZone("Europe/Paris")).previous());
}

/// What the window's dashboard asks for: this month, the one before, the clients of six months.
void readDashboard(core::Connection &connection, const core::FigureScope &scope)
{
    core::FigureScope before = scope;
    before.month = scope.month.previous();
    wanted(core::monthFigures(connection, scope));
    wanted(core::monthFigures(connection, before));
    wanted(core::clientMonths(connection, scope, 6));
}

void benchDashboard(core::Connection &connection, const Sample &sample)
{
    std::printf("dashboard of %s, %s\n", qPrintable(sample.scope.month.text()), sample.name);
    const Cost bare = bestOf(kTimes, [&] { readBareMonth(connection, sample.scope.month); });
    printCost("bare SQL over the same rows", bare, bare);
    printCost("the figures of the month",
              bestOf(kTimes, [&] { wanted(core::monthFigures(connection, sample.scope)); }), bare);
    printCost("all that the window's dashboard shows",
              bestOf(kTimes, [&] { readDashboard(connection, sample.scope); }), bare);
}

void benchReport(core::Connection &connection, const Sample &sample)
{
    const auto fonts = wanted(ui::PaperFonts::load());
    const core::ReportRequest request{
        .client = clientOf(connection), .month = sample.scope.month, .now = sample.scope.now};
    core::FigureScope scope = sample.scope;
    scope.client = request.client;
    const auto report = wanted(core::reportOfMonth(connection, request));
    const auto pages = wanted(app::reportPages(report, fonts));
    const Cost bare = bestOf(3, [&] { barePages(pages.count(), fonts.font({})); });
    const Cost computing = bestOf(3, [&] { wanted(core::reportOfMonth(connection, request)); });
    const Cost layout = bestOf(3, [&] { wanted(app::reportPages(report, fonts)); });
    const Cost writing = bestOf(3, [&] { wanted(ui::pdf(pages, fonts)); });
    std::printf("report of %s, %s, %lld pages\n", qPrintable(sample.scope.month.text()), sample.name,
                static_cast<long long>(pages.count()));
    printCost("as many bare pages of text, by QPdfWriter", bare, bare);
    printCost("the client's figures of the month alone",
              bestOf(3, [&] { wanted(core::monthFigures(connection, scope)); }), bare);
    printCost("computing the report", computing, bare);
    printCost("laying it out", layout, bare);
    printCost("writing its PDF", writing, bare);
    printCost("the report in all", computing + layout + writing, bare);
}

/// What the window does beside everything else at each start.
void benchJournal(core::Connection &connection, const Sample &sample)
{
    const auto sum = [&connection](const char *sql) {
        return wanted(connection.one<qint64>(QLatin1String(sql), {},
                                             [](const core::Fields &fields) { return fields.integer(0); }));
    };
    std::printf("journal of %lld lines, %s\n", static_cast<long long>(sum("SELECT COUNT(*) FROM journal")),
                sample.name);
    const Cost bare = bestOf(3, [&] { sum("SELECT SUM(LENGTH(after_json)) FROM journal"); });
    printCost("bare SQL over the same rows", bare, bare);
    printCost("verifying its chain", bestOf(3, [&] { wanted(core::Journal(connection).verify()); }), bare);
}

void benchOn(const QString &path, const Sample &sample)
{
    const OpenDatabase database(path);
    benchDashboard(*database, sample);
    benchJournal(*database, sample);
    benchReport(*database, sample);
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication qt(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.vigie"));
    if (const QString log = unpackedEventLog(folder); !log.isEmpty()) {
        importLog(log, path);
        benchOn(path, {"the real incident log", scopeOf({.year = 2016, .month = 5})});
    } else {
        std::puts("figures: the real incident log or unzip is absent, generated data instead");
        generate(25'000, path);
        benchOn(path, {"25,000 generated interventions", lastMonth()});
    }
    createDemo(path);
    benchOn(path, {"the demo's busiest client", lastMonth()});
    return 0;
}
