// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/database.h"

#include "app/Language.h"
#include "core/storage/Database.h"
#include "core/storage/Migrator.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Exit runInit(const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().constFirst();
    if (const core::Result<> created = core::createDatabase(core::paramsOf(path)); !created)
        return fail(created.error());
    say(translated(QT_TRANSLATE_NOOP("CommandLine", "“%1” created.")).arg(path));
    return Exit::Done;
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
            .usage = QStringLiteral("DB"),
            .minimumArguments = 1,
            .maximumArguments = 1,
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
