// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/database.h"

#include "app/Language.h"
#include "app/cli/Session.h"
#include "core/base/Zone.h"
#include "core/services/demo/Demo.h"
#include "core/storage/Database.h"
#include "core/storage/Migrator.h"

#include <QCoreApplication>
#include <QFile>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The day up to which the demo tells; today where none is given. Invalid where it is no date.
QDate demoDay(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("on")))
        return QDate::fromString(parser.value(QStringLiteral("on")), Qt::ISODate);
    return core::localTime(core::systemNow(), QTimeZone("Europe/Paris")).day;
}

core::Result<> fillWithDemo(const QString &address, QDate on)
{
    const auto session = Session::open(address);
    if (!session)
        return session.error();
    const auto made = core::createDemo((*session)->connection(), on);
    return made ? core::Result<>() : core::Result<>(made.error());
}

Exit runInit(const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().constFirst();
    const bool isDemo = parser.isSet(QStringLiteral("demo"));
    const QDate on = demoDay(parser);
    if (!on.isValid() || (!isDemo && parser.isSet(QStringLiteral("on")))) {
        say(translated(QT_TRANSLATE_NOOP(
            "CommandLine", "--on gives the day up to which --demo tells, as in “--demo --on 2026-10-31”.")));
        return Exit::WrongUse;
    }
    const core::ConnectionParams params = core::paramsOf(path);
    if (const core::Result<> created = core::createDatabase(params); !created)
        return fail(created.error());
    if (isDemo) {
        if (const core::Result<> filled = fillWithDemo(path, on); !filled) {
            if (params.dialect == core::Dialect::Sqlite)
                QFile::remove(params.databaseName);
            return fail(filled.error());
        }
    }
    say(translated(QT_TRANSLATE_NOOP("CommandLine", "“%1” created.")).arg(path));
    return Exit::Done;
}

void addInitOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("demo"),
          translated(QT_TRANSLATE_NOOP(
              "CommandLine", "Fills it with a year and a half of a small provider that does not exist."))},
         {QStringLiteral("on"),
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "The day up to which the demo tells; today by default.")),
          QStringLiteral("YYYY-MM-DD")}});
}

Exit runVersion(const QCommandLineParser &)
{
    print(QStringLiteral("Vigie %1").arg(version()));
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "schema %1")).arg(core::newestSchema()));
    print(QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())));
    print(QStringLiteral("SQLite %1").arg(core::sqliteVersion()));
    return Exit::Done;
}

} // namespace

Command initCommand()
{
    return {.name = QStringLiteral("init"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Creates a database.")),
            .usage = QStringLiteral("DB [--demo [--on YYYY-MM-DD]]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addInitOptions,
            .run = runInit};
}

Command versionCommand()
{
    return {.name = QStringLiteral("version"),
            .summary =
                translated(QT_TRANSLATE_NOOP("CommandLine", "Prints the versions of the program, of its "
                                                            "schema, of Qt and of SQLite.")),
            .run = runVersion};
}

} // namespace app
