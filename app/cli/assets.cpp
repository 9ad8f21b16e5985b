// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assets.h"

#include "app/assetExport.h"
#include "app/cli/Session.h"
#include "core/services/ClientService.h"
#include "core/storage/ClientRepository.h"
#include "ui/pages/asset/AssetColumns.h"
#include "ui/pages/asset/AssetTable.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

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
    if (!parser.isSet(QStringLiteral("client")))
        return filter;
    const auto client = core::clientNamed(session.connection(), parser.value(QStringLiteral("client")));
    if (!client)
        return client.error();
    filter.client = client->id;
    return filter;
}

core::Result<qint64> writeTable(const QCommandLineParser &parser, Session &session, core::TableFormat kind)
{
    const ui::Format format(QLocale(), session.zone());
    const auto filter = filterOf(parser, session, format.today());
    if (!filter)
        return filter.error();
    const auto columns = ui::assetColumns(format);
    const core::TableSheet sheet = ui::assetSheet(columns, QLocale());
    const auto rows = assetTableRows(session.connection(), *filter, columns);
    if (parser.isSet(QStringLiteral("out")))
        return core::exportTable(parser.value(QStringLiteral("out")), kind, sheet, rows);
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        return core::Error{.kind = core::ErrorKind::Storage, .detail = output.errorString()};
    return core::exportTable(output, kind, sheet, rows);
}

Exit runAssets(const QCommandLineParser &parser)
{
    static const QHash<QString, core::TableFormat> kFormats{
        {QStringLiteral("csv"), core::TableFormat::Csv},
        {QStringLiteral("xlsx"), core::TableFormat::Xlsx},
        {QStringLiteral("json"), core::TableFormat::Json}};
    const auto format = kFormats.constFind(parser.value(QStringLiteral("format")));
    if (format == kFormats.cend()) {
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "--format is csv, xlsx or json.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto written = writeTable(parser, *session.value(), *format);
    return written ? Exit::Done : fail(written.error());
}

void addAssetsOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "One client only.")),
          QStringLiteral("name")},
         {QStringLiteral("retired"), translated(QT_TRANSLATE_NOOP("CommandLine", "Retired machines too."))},
         {QStringLiteral("format"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "csv (default), xlsx or json.")),
          QStringLiteral("format"), QStringLiteral("csv")},
         {QStringLiteral("out"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The file to write; without it, standard output.")),
          QStringLiteral("file")}});
}

} // namespace

Command assetsCommand()
{
    return {.name = QStringLiteral("assets"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Lists the machines as a table.")),
            .usage = QStringLiteral("DB [--client NAME] [--format csv|xlsx|json] [--out FILE]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addAssetsOptions,
            .run = runAssets};
}

} // namespace app
