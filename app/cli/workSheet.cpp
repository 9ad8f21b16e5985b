// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workSheet.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/workSheets.h"
#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<QJsonObject> writeSheet(const QCommandLineParser &parser, Session &session)
{
    const QString number = parser.positionalArguments().at(1);
    const auto id = onlyIntervention(session.connection(), number);
    if (!id)
        return id.error();
    const auto sheet = core::workSheet(session.connection(), *id, core::systemNow());
    if (!sheet)
        return sheet.error();
    const auto fonts = ui::PaperFonts::load();
    if (!fonts)
        return fonts.error();
    const bool english = parser.value(QStringLiteral("language")) == QLatin1String("en");
    const auto paper = workSheetPages(*sheet, *fonts,
                                      english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                              : QLocale(QLocale::French, QLocale::France));
    if (!paper)
        return paper.error();
    const auto bytes = ui::pdf(paper->pages, *fonts);
    if (!bytes)
        return bytes.error();
    const QString path = parser.value(QStringLiteral("out"));
    if (const core::Result<> saved = core::writeFile(path, *bytes); !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("file"), path},
                       {QStringLiteral("intervention"), number},
                       {QStringLiteral("actual_minutes"), qint64{sheet->actual().count()}},
                       {QStringLiteral("charged_minutes"), qint64{sheet->charged().count()}},
                       {QStringLiteral("pages"), paper->pages.count()}};
}

Exit runWorkSheet(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("out"))) {
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Give --out: the PDF file to write.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto written = writeSheet(parser, *session.value());
    if (!written)
        return fail(written.error());
    if (parser.isSet(QStringLiteral("json")))
        print(*written);
    else
        print(written->value(QStringLiteral("file")).toString());
    return Exit::Done;
}

void addSheetOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("out"), translated(QT_TRANSLATE_NOOP("CommandLine", "The PDF file to write.")),
          QStringLiteral("file")},
         {QStringLiteral("language"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Of the document: fr (default) or en.")),
          QStringLiteral("language")},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command workSheetCommand()
{
    return {
        .name = QStringLiteral("work-sheet"),
        .summary = translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Writes the work sheet of an intervention as PDF: time, cover, pack balance.")),
        .usage = QStringLiteral("DB NUMBER --out FILE [--language fr|en] [--json]"),
        .minimumArguments = 2,
        .maximumArguments = 2,
        .addOptions = addSheetOptions,
        .run = runWorkSheet};
}

} // namespace app
