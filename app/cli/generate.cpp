// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/generate.h"

#include "app/cli/ProgressLine.h"
#include "app/cli/Session.h"
#include "core/services/LoadGenerator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The number of an option; absent where it is none.
std::optional<int> numberOf(const QCommandLineParser &parser, const char *option)
{
    bool isNumber = false;
    const int number = parser.value(QLatin1String(option)).toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

Exit runGenerate(const QCommandLineParser &parser)
{
    const auto clients = numberOf(parser, "clients");
    const auto interventions = numberOf(parser, "interventions");
    const auto years = numberOf(parser, "years");
    const auto seed = numberOf(parser, "seed");
    if (!clients || !interventions || !years || !seed) {
        say(translated(QT_TRANSLATE_NOOP(
            "CommandLine", "--clients, --interventions, --years and --seed are whole numbers.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const core::Load load{.clients = *clients,
                          .interventions = *interventions,
                          .years = *years,
                          .seed = static_cast<unsigned>(*seed),
                          .until = core::systemNow()};
    QElapsedTimer timer;
    timer.start();
    ProgressLine progress(translated(QT_TRANSLATE_NOOP("CommandLine", "Generating…")));
    const core::Result<> done =
        core::generateLoad((*session)->connection(), load,
                           [&progress](qint64 made, qint64 total) { return progress.step(made, total); });
    if (!done)
        return fail(done.error());
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "%1 clients and %2 interventions generated in %3 s."))
              .arg(QLocale().toString(load.clients), QLocale().toString(load.interventions),
                   QLocale().toString(static_cast<double>(timer.elapsed()) / 1000, 'f', 1)));
    return Exit::Done;
}

void addGenerateOptions(QCommandLineParser &parser)
{
    const auto number = [&parser](const char *name, const char *description, const char *standard) {
        parser.addOption({QString::fromLatin1(name), translated(description), QStringLiteral("N"),
                          QString::fromLatin1(standard)});
    };
    number("clients", QT_TRANSLATE_NOOP("CommandLine", "How many clients; 200 by default."), "200");
    number("interventions", QT_TRANSLATE_NOOP("CommandLine", "How many interventions; 100,000 by default."),
           "100000");
    number("years", QT_TRANSLATE_NOOP("CommandLine", "Over how many years, up to now; 5 by default."), "5");
    number("seed", QT_TRANSLATE_NOOP("CommandLine", "Another number makes other data; 1 by default."), "1");
}

} // namespace

Command generateCommand()
{
    return {.name = QStringLiteral("generate"),
            .summary = translated(
                QT_TRANSLATE_NOOP("CommandLine", "Adds a large amount of made-up data, for measurements.")),
            .usage = QStringLiteral("DB [--clients N] [--interventions N] [--years N] [--seed N]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addGenerateOptions,
            .run = runGenerate};
}

} // namespace app
