// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Session.h"
#include "app/cli/figures.h"
#include "app/reportPages.h"
#include "core/base/WrittenFile.h"
#include "core/exchange/FigureJson.h"
#include "core/reports/ReportOfMonth.h"
#include "core/services/ClientService.h"
#include "core/storage/ClientRepository.h"
#include "ui/printing/Output.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<QList<core::Client>> clientsOf(const QCommandLineParser &parser, core::Connection &connection)
{
    if (!parser.isSet(QStringLiteral("client")))
        return core::ClientRepository(connection).all();
    const auto named = core::clientNamed(connection, parser.value(QStringLiteral("client")));
    return named ? core::Result<QList<core::Client>>(QList{*named}) : named.error();
}

core::Result<> makeFolder(const QString &path)
{
    if (QDir().mkpath(path))
        return {};
    return core::Error{
        .kind = core::ErrorKind::Unreadable,
        .detail = path,
        .sentence = {QT_TRANSLATE_NOOP("Sentence",
                                       "The folder “%1” cannot be created. Choose another, or change the "
                                       "permissions of the one above it."),
                     {path}}};
}

/// A client without a contract and without an intervention has nothing to be told.
bool hasContent(const core::MonthReport &report)
{
    return !report.contracts.isEmpty();
}

struct Printing
{
    core::Connection &connection;
    const ui::PaperFonts &fonts;
    core::Month month = {};
    QString folder = {};
    QLocale language = {};
};

/// Writes one report; its JSON, or nothing when there is nothing to tell.
core::Result<QJsonObject> printOne(const Printing &printing, const core::Client &client, bool isAsked)
{
    const auto report = core::reportOfMonth(
        printing.connection, {.client = client.id, .month = printing.month, .now = core::systemNow()});
    if (!report)
        return report.error();
    if (!isAsked && !hasContent(*report))
        return QJsonObject();
    const auto pages = reportPages(*report, printing.fonts, printing.language);
    if (!pages)
        return pages.error();
    const auto bytes = ui::pdf(*pages, printing.fonts);
    if (!bytes)
        return bytes.error();
    const QString path = QDir(printing.folder).filePath(reportFileName(*report));
    if (const core::Result<> saved = core::writeFile(path, *bytes); !saved)
        return saved.error();
    QJsonObject json = core::toJson(*report);
    json.insert(QStringLiteral("file"), path);
    json.insert(QStringLiteral("pages"), pages->count());
    return json;
}

Exit printAll(const QCommandLineParser &parser, const Printing &printing)
{
    const auto clients = clientsOf(parser, printing.connection);
    if (!clients)
        return fail(clients.error());
    QJsonArray reports;
    for (const core::Client &client : *clients) {
        const auto json = printOne(printing, client, parser.isSet(QStringLiteral("client")));
        if (!json)
            return fail(json.error());
        if (json->isEmpty())
            continue;
        reports << *json;
        if (!parser.isSet(QStringLiteral("json")))
            print(json->value(QStringLiteral("file")).toString());
    }
    if (parser.isSet(QStringLiteral("json")))
        print(QJsonObject{{QStringLiteral("month"), printing.month.text()},
                          {QStringLiteral("reports"), reports}});
    else if (reports.isEmpty())
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "No client has anything to report in that month.")));
    return Exit::Done;
}

Exit runReport(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("client")) == parser.isSet(QStringLiteral("all")) ||
        !parser.isSet(QStringLiteral("month")) || !parser.isSet(QStringLiteral("out"))) {
        say(translated(
            QT_TRANSLATE_NOOP("CommandLine", "Give --month, --out, and either --client or --all.")));
        return Exit::WrongUse;
    }
    const auto month = core::parseMonth(parser.value(QStringLiteral("month")));
    if (!month)
        return fail(month.error());
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto fonts = ui::PaperFonts::load();
    if (!fonts)
        return fail(fonts.error());
    const QString folder = parser.value(QStringLiteral("out"));
    if (const core::Result<> made = makeFolder(folder); !made)
        return fail(made.error());
    const bool english = parser.value(QStringLiteral("language")) == QLatin1String("en");
    return printAll(parser, {.connection = session.value()->connection(),
                             .fonts = *fonts,
                             .month = *month,
                             .folder = folder,
                             .language = english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                 : QLocale(QLocale::French, QLocale::France)});
}

void addReportOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("month"), translated(QT_TRANSLATE_NOOP("CommandLine", "The month: 2026-10.")),
          QStringLiteral("month")},
         {QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "One client only.")),
          QStringLiteral("name")},
         {QStringLiteral("all"), translated(QT_TRANSLATE_NOOP("CommandLine", "Every client."))},
         {QStringLiteral("out"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The folder of the PDF files; made if missing.")),
          QStringLiteral("folder")},
         {QStringLiteral("language"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Of the document: fr (default) or en.")),
          QStringLiteral("language")},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints the figures that the PDF shows."))}});
}

} // namespace

Command reportCommand()
{
    return {.name = QStringLiteral("report"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Writes monthly reports as PDF.")),
            .usage = QStringLiteral("DB --month 2026-10 (--client NAME | --all) --out DIR [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addReportOptions,
            .run = runReport};
}

} // namespace app
