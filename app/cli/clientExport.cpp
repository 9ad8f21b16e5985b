// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clientExport.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/clientExport.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<ExportedClient> written(const QCommandLineParser &parser, Session &session)
{
    const auto client = clientOption(parser, session.connection());
    if (!client)
        return client.error();
    const auto fonts = ui::PaperFonts::load();
    if (!fonts)
        return fonts.error();
    const bool english = parser.value(QStringLiteral("language")) == QLatin1String("en");
    return exportClient(session.connection(), *fonts,
                        {.client = *client,
                         .folder = parser.value(QStringLiteral("out")),
                         .language = english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                             : QLocale(QLocale::French, QLocale::France),
                         .now = core::systemNow(),
                         .zone = session.zone()});
}

Exit runExport(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("client")) || !parser.isSet(QStringLiteral("out"))) {
        say(translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Give --client, whose data is wanted, and --out, an empty or new folder.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto exported = written(parser, *session.value());
    if (!exported)
        return fail(exported.error());
    const QString folder = parser.value(QStringLiteral("out"));
    if (parser.isSet(QStringLiteral("json")))
        print(QJsonObject{{QStringLiteral("client"), exported->client},
                          {QStringLiteral("folder"), folder},
                          {QStringLiteral("files"), exported->files},
                          {QStringLiteral("bytes"), exported->bytes}});
    else
        print(QCoreApplication::translate("CommandLine", "%1: %n file(s) in %2.", nullptr, exported->files)
                  .arg(exported->client, folder));
    return Exit::Done;
}

void addExportOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "Whose data is wanted.")),
          QStringLiteral("name")},
         {QStringLiteral("out"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The folder to write, empty or new.")),
          QStringLiteral("folder")},
         {QStringLiteral("language"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Of the documents: fr (default) or en.")),
          QStringLiteral("language")},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command exportCommand()
{
    return {.name = QStringLiteral("export"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Writes everything about a client: tables, documents, files, all rows.")),
            .usage = QStringLiteral("DB --client NAME --out FOLDER [--language fr|en] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addExportOptions,
            .run = runExport};
}

} // namespace app
