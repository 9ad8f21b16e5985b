// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labels.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/labels.h"
#include "core/base/WrittenFile.h"
#include "core/storage/AssetPages.h"
#include "core/storage/ClientRepository.h"
#include "ui/printing/Output.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<QList<core::AssetId>> wantedAssets(const QCommandLineParser &parser,
                                                core::Connection &connection)
{
    core::AssetFilter filter;
    const auto client = clientOption(parser, connection);
    if (!client)
        return client.error();
    if (client->isValid())
        filter.client = *client;
    return core::assetIds(connection, filter);
}

core::Result<> writeLabels(const QCommandLineParser &parser, Session &session, const ui::LabelSheet &sheet)
{
    const auto ids = wantedAssets(parser, session.connection());
    if (!ids)
        return ids.error();
    const auto machines = labelledAssets(session.connection(), *ids);
    if (!machines)
        return machines.error();
    const auto fonts = ui::PaperFonts::load();
    if (!fonts)
        return fonts.error();
    const QString code = parser.value(QStringLiteral("code"));
    const ui::LabelContent content{.code = code == QLatin1String("serial") ? ui::LabelCode::Serial
                                           : code == QLatin1String("id")   ? ui::LabelCode::VigieId
                                                                           : ui::LabelCode::Tag};
    const auto pages = ui::labelPages(ui::assetLabels(*machines, content),
                                      {.sheet = sheet,
                                       .first = parser.value(QStringLiteral("first")).toInt() - 1,
                                       .title = translated(QT_TRANSLATE_NOOP("CommandLine", "Labels")),
                                       .language = QLocale().bcp47Name()},
                                      *fonts);
    if (!pages)
        return pages.error();
    const auto bytes = ui::pdf(*pages, *fonts);
    return bytes ? core::writeFile(parser.value(QStringLiteral("out")), *bytes)
                 : core::Result<>(bytes.error());
}

Exit runLabels(const QCommandLineParser &parser)
{
    const QList<ui::LabelSheet> sheets = ui::labelSheets();
    const QString name = parser.value(QStringLiteral("sheet"));
    const auto sheet = std::find_if(sheets.cbegin(), sheets.cend(),
                                    [&name](const ui::LabelSheet &each) { return each.name == name; });
    if (sheet == sheets.cend() || name.isEmpty() || !parser.isSet(QStringLiteral("out"))) {
        QStringList names;
        for (const ui::LabelSheet &each : sheets.mid(0, sheets.size() - 1)) // The last has no name.
            names << each.name;
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Give --out, and a --sheet among %1."))
                .arg(names.join(QStringLiteral(", "))));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const core::Result<> written = writeLabels(parser, *session.value(), *sheet);
    return written ? Exit::Done : fail(written.error());
}

void addLabelsOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "One client only.")),
          QStringLiteral("name")},
         {QStringLiteral("sheet"),
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "The stickers: L7160 (default), L7159, L7163, L7651, L4731.")),
          QStringLiteral("sheet"), QStringLiteral("L7160")},
         {QStringLiteral("first"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The first sticker still on the sheet (1).")),
          QStringLiteral("number"), QStringLiteral("1")},
         {QStringLiteral("code"),
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "What the QR code holds: tag (default), serial or id.")),
          QStringLiteral("content"), QStringLiteral("tag")},
         {QStringLiteral("out"), translated(QT_TRANSLATE_NOOP("CommandLine", "The PDF file to write.")),
          QStringLiteral("file")}});
}

} // namespace

Command labelsCommand()
{
    return {.name = QStringLiteral("labels"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Writes stickers with QR codes as PDF.")),
            .usage = QStringLiteral("DB [--client NAME] [--sheet L7160] [--first N] --out FILE"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addLabelsOptions,
            .run = runLabels};
}

} // namespace app
