// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tableOutput.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

void addTableOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("format"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "csv (default), xlsx or json.")),
          QStringLiteral("format"), QStringLiteral("csv")},
         {QStringLiteral("json"), translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))},
         {QStringLiteral("out"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The file to write; without it, standard output.")),
          QStringLiteral("file")}});
}

std::optional<core::TableFormat> tableFormat(const QCommandLineParser &parser)
{
    static const QHash<QString, core::TableFormat> kFormats{
        {QStringLiteral("csv"), core::TableFormat::Csv},
        {QStringLiteral("xlsx"), core::TableFormat::Xlsx},
        {QStringLiteral("json"), core::TableFormat::Json}};
    if (parser.isSet(QStringLiteral("json")))
        return core::TableFormat::Json;
    const auto format = kFormats.constFind(parser.value(QStringLiteral("format")));
    if (format != kFormats.cend())
        return *format;
    say(translated(QT_TRANSLATE_NOOP("CommandLine", "--format is csv, xlsx or json.")));
    return {};
}

core::Result<qint64> writeTable(const QCommandLineParser &parser, core::TableFormat format,
                                const core::TableSheet &sheet, const core::NextTableRows &rows)
{
    if (parser.isSet(QStringLiteral("out")))
        return core::exportTable(parser.value(QStringLiteral("out")), format, sheet, rows);
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        return core::Error{.kind = core::ErrorKind::Storage, .detail = output.errorString()};
    return core::exportTable(output, format, sheet, rows);
}

} // namespace app
