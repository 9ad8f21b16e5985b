// SPDX-License-Identifier: GPL-3.0-or-later
// The first hits of a search over everything written, beside the index of words asked alone; and the board
// with some thousand open interventions: the longest frame while every column is scrolled to its end.
//   bench_board [INTERVENTIONS [OPEN]]   (1000000 and 5000)
#include "app/Process.h"
#include "bench/Databases.h"
#include "bench/StartedVigie.h"
#include "core/services/Derivation.h"
#include "core/services/InterventionService.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/Search.h"
#include "ui/pages/intervention/InterventionBoard.h"
#include "ui/pages/intervention/InterventionPlace.h"

#include <QScrollBar>
#include <QThread>

namespace {

constexpr int kHits = 5;
constexpr int kTimes = 7;

/// The index alone: the ids of the first hits, nothing read of them.
void askIndex(core::Connection &connection, const QString &text)
{
    const core::Search::Match match =
        core::Search::match(connection.dialect(), core::Table::Intervention, text);
    wanted(connection.all<qint64>(
        QStringLiteral("SELECT s.rowid FROM intervention_search s WHERE %1 ORDER BY s.rowid DESC LIMIT %2")
            .arg(match.term)
            .arg(kHits),
        {{QStringLiteral("words"), match.words}},
        [](const core::Fields &fields) { return fields.integer(0); }));
}

void timeSearch(const QString &path, qint64 interventions)
{
    generate(interventions, path);
    const OpenDatabase database(path);
    const core::InterventionRepository repository(*database);
    std::printf("first %d hits among %lld interventions; goal: 50 ms\n", kHits,
                static_cast<long long>(interventions));
    double longest = 0;
    for (const char *typed : {"i", "im", "imp", "impr", "imprimante", "imprimante pc7", "rappel",
                              "imprimante rappel", "e r", "zzyzx", "2025"}) {
        const QString text = QString::fromUtf8(typed);
        const Cost bare = bestOf(kTimes, [&] { askIndex(*database, text); });
        const Cost hits = bestOf(kTimes, [&] { wanted(repository.page({.text = text}, {}, kHits)); });
        longest = std::max(longest, hits.wall);
        printRatio(qPrintable(QStringLiteral("“%1”, the rows of its hits").arg(text)), hits.wall, "ms",
                   std::max(bare.wall, 0.001));
    }
    std::printf("  %-50s %9.1f ms\n", "the longest of them", longest);
}

/// @p open interventions of the demo's clients, in every open state.
void fillBoard(core::Connection &connection, int open)
{
    const auto clients = wanted(core::ClientRepository(connection).all());
    const core::Instant now = core::systemNow();
    const auto unit =
        wanted(core::Unit::begin(connection, {QStringLiteral("bench"), QStringLiteral("bench"), now}));
    core::Derivation derivation(connection);
    using enum core::EventKind;
    for (int i = 0; i < open; ++i) {
        const core::Instant at = now - core::Minutes(60 + i);
        core::Report report{
            .intervention = {.client = clients.at(i % clients.size()).id,
                             .contractReason = QStringLiteral("banc d’essai"),
                             .title = QStringLiteral("L’imprimante du poste %1 ne répond plus "
                                                     "depuis la mise à jour de ce matin")
                                          .arg(i)},
            .outsideContract = true,
            .at = at};
        const std::array kNext{Noted, Acknowledged, WorkStarted, Paused, Restored};
        core::InterventionEvent next{.kind = kNext.at(static_cast<size_t>(i) % kNext.size()),
                                     .at = at + core::Minutes(5)};
        if (next.kind == Paused)
            next.pauseReason = core::PauseReason::WaitingForParts;
        report.further << next;
        wanted(core::report(*unit, report, derivation));
    }
    wanted(unit->commit());
}

/// From a turn of the wheel to the pixels, page after page; the longest of all frames.
double longestFrame(ui::CardView &view)
{
    double longest = 0;
    QScrollBar &bar = *view.verticalScrollBar();
    for (int still = 0; still < 20;) {
        const int before = bar.value();
        const Cost frame = costOf([&] {
            bar.setValue(before + 3 * bar.singleStep() + 120);
            QCoreApplication::processEvents();
            view.viewport()->repaint();
        });
        longest = std::max(longest, frame.wall);
        still = bar.value() == before ? still + 1 : 0;
        if (still > 0) // A page may be on its way.
            QThread::msleep(5);
    }
    return longest;
}

void timeBoard(QApplication &qt, const QString &path, int open)
{
    createDemo(path);
    {
        const OpenDatabase database(path);
        fillBoard(*database, open);
    }
    StartedVigie vigie(qt, path);
    vigie.show();
    const ui::Place place{.page = ui::kInterventionsId,
                          .filter = {{QStringLiteral("layout"), QStringLiteral("board")}}};
    std::printf("the board with %d open interventions and more\n", open);
    const Cost shown = costOf([&] {
        vigie.window().goTo(place);
        auto *board = vigie.window().findChild<ui::InterventionBoard *>();
        StartedVigie::waitUntil(
            [board] { return board->column(core::InterventionState::Reported)->model()->rowCount() > 0; });
    });
    std::printf("  %-50s %9.1f ms\n", "until its first cards stand there", shown.wall);
    auto *board = vigie.window().findChild<ui::InterventionBoard *>();
    double longest = 0;
    int cards = 0;
    for (const core::InterventionState state : core::kBoardStates) {
        longest = std::max(longest, longestFrame(*board->column(state)->view()));
        cards += board->column(state)->model()->rowCount();
    }
    std::printf("  %-50s %9d\n", "cards scrolled past", cards);
    std::printf("  %-50s %9.1f ms\n", "the longest frame (16.7 ms: 60 a second)", longest);
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    QApplication qt(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    const qint64 interventions = arguments.isEmpty() ? 1'000'000 : arguments.at(0).toLongLong();
    const int open = arguments.size() < 2 ? 5000 : arguments.at(1).toInt();
    const QTemporaryDir folder;
    timeSearch(folder.filePath(QStringLiteral("load.vigie")), interventions);
    timeBoard(qt, folder.filePath(QStringLiteral("board.vigie")), open);
    return 0;
}
