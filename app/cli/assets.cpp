// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assets.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/cli/tableOutput.h"
#include "app/tableRows.h"
#include "core/storage/AssetPages.h"
#include "core/storage/ClientRepository.h"
#include "ui/pages/asset/AssetColumns.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<core::AssetFilter> filterOf(const QCommandLineParser &parser, Session &session, QDate today)
{
    core::AssetFilter filter{.retired = parser.isSet(QStringLiteral("retired")),
                             .grouping = core::AssetGrouping::ByClient,
                             .today = today};
    const auto client = clientOption(parser, session.connection());
    if (!client)
        return client.error();
    if (client->isValid())
        filter.client = *client;
    return filter;
}

core::Result<qint64> writeAssets(const QCommandLineParser &parser, Session &session, core::TableFormat format)
{
    const ui::Format words(QLocale(), session.zone());
    const auto filter = filterOf(parser, session, words.today());
    if (!filter)
        return filter.error();
    const auto columns = ui::assetColumns(words);
    const auto page = [&session, filter = *filter](const std::optional<core::Cursor> &after, int limit) {
        return core::assetPage(session.connection(), filter, after, limit);
    };
    return writeTable(parser, format, ui::assetSheet(columns, QLocale()), tableRows(columns, page, format));
}

Exit runAssets(const QCommandLineParser &parser)
{
    const auto format = tableFormat(parser);
    if (!format)
        return Exit::WrongUse;
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto written = writeAssets(parser, *session.value(), *format);
    return written ? Exit::Done : fail(written.error());
}

void addAssetsOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "One client only.")),
          QStringLiteral("name")},
         {QStringLiteral("retired"), translated(QT_TRANSLATE_NOOP("CommandLine", "Retired machines too."))}});
    addTableOptions(parser);
}

} // namespace

Command assetsCommand()
{
    return {.name = QStringLiteral("assets"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Lists the machines as a table.")),
            .usage = QStringLiteral("DB [--client NAME] [--format csv|xlsx|json | --json] [--out FILE]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addAssetsOptions,
            .run = runAssets};
}

} // namespace app
