// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/support.h"

#include "app/cli/Session.h"
#include "app/supportFile.h"
#include "core/services/AssetMeaning.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Exit replace(Session &database, const QString &text)
{
    const core::Result<> done =
        database.write(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Replace the table of ends of support")),
                       [&text](core::Unit &unit) { return core::replaceSupportTable(unit, text); });
    return done ? Exit::Done : fail(done.error());
}

Exit show(Session &database, bool asJson)
{
    const auto facts = core::supportTableFacts(database.connection());
    if (!facts)
        return fail(facts.error());
    if (asJson) {
        print(QJsonObject{{QStringLiteral("as_of"), facts->asOf.toString(Qt::ISODate)},
                          {QStringLiteral("versions"), facts->cycles},
                          {QStringLiteral("own"), facts->isOwn}});
        return Exit::Done;
    }
    const QString whose = facts->isOwn
                              ? translated(QT_TRANSLATE_NOOP("CommandLine", "the office’s own table"))
                              : translated(QT_TRANSLATE_NOOP("CommandLine", "the table of Vigie"));
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "Ends of support: %1, as of %2, %3 versions."))
              .arg(whose, QLocale().toString(facts->asOf, QLocale::ShortFormat),
                   QLocale().toString(facts->cycles)));
    return Exit::Done;
}

Exit runSupport(const QCommandLineParser &parser)
{
    const auto database = Session::open(parser.positionalArguments().constFirst());
    if (!database)
        return fail(database.error());
    if (parser.isSet(QStringLiteral("print"))) {
        const auto text = core::supportTableText((*database)->connection());
        if (!text)
            return fail(text.error());
        print(text->trimmed());
        return Exit::Done;
    }
    if (parser.isSet(QStringLiteral("shipped"))) {
        if (const Exit done = replace(**database, {}); done != Exit::Done)
            return done;
    } else if (parser.isSet(QStringLiteral("replace"))) {
        const auto text = readSupportFile(parser.value(QStringLiteral("replace")));
        if (!text)
            return fail(text.error());
        if (const Exit done = replace(**database, *text); done != Exit::Done)
            return done;
    }
    return show(**database, parser.isSet(QStringLiteral("json")));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("print"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints the whole table, to be edited."))},
         {QStringLiteral("replace"),
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "Puts the table of a file in place of the one in use.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "file"))},
         {QStringLiteral("shipped"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Goes back to the table of Vigie."))},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command supportCommand()
{
    return {.name = QStringLiteral("support"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Shows or replaces the table of ends of support of systems and programs.")),
            .usage = QStringLiteral("DB [--print | --replace FILE | --shipped] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addOptions,
            .run = runSupport};
}

} // namespace app
