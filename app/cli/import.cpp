// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import.h"

#include "app/cli/ProgressLine.h"
#include "app/cli/Session.h"
#include "core/exchange/Import.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

QJsonObject json(const core::ImportCounts &counts)
{
    return {{QStringLiteral("created"), counts.created},
            {QStringLiteral("updated"), counts.updated},
            {QStringLiteral("unchanged"), counts.unchanged},
            {QStringLiteral("rejected"), counts.rejected}};
}

QJsonArray json(const QList<core::ImportNote> &notes)
{
    QJsonArray array;
    for (const core::ImportNote &note : notes)
        array << QJsonObject{{QStringLiteral("file"), note.file},
                             {QStringLiteral("line"), note.line},
                             {QStringLiteral("reason"), ui::text(note.reason)}};
    return array;
}

QJsonObject json(const core::EventLogFigures &figures)
{
    return {{QStringLiteral("events"), figures.events},
            {QStringLiteral("lines_without_change"), figures.repeating},
            {QStringLiteral("never_active"), figures.neverActive},
            {QStringLiteral("resolution_deduced"), figures.withoutEnd},
            {QStringLiteral("reopened"), figures.reopened},
            {QStringLiteral("in_spring_gap"), figures.inGap},
            {QStringLiteral("out_of_order"), figures.outOfOrder}};
}

QJsonObject json(const core::ImportSummary &summary, bool isDryRun)
{
    return {{QStringLiteral("dry_run"), isDryRun},
            {QStringLiteral("client"), summary.client},
            {QStringLiteral("client_created"), summary.isNewClient},
            {QStringLiteral("contract_created"), summary.newContract},
            {QStringLiteral("contract_starts_on"), summary.contractStart.toString(Qt::ISODate)},
            {QStringLiteral("interventions"), json(summary.interventions)},
            {QStringLiteral("machines"), json(summary.machines)},
            {QStringLiteral("technicians_created"), summary.newTechnicians},
            {QStringLiteral("event_log"), json(summary.figures)},
            {QStringLiteral("notes"), json(summary.notes)},
            {QStringLiteral("rejects"), json(summary.rejects)}};
}

void printCounts(const QString &what, const core::ImportCounts &counts)
{
    if (counts == core::ImportCounts{})
        return;
    print(
        translated(QT_TRANSLATE_NOOP("CommandLine", "%1: %2 created, %3 updated, %4 unchanged, %5 rejected"))
            .arg(what, figure(counts.created), figure(counts.updated), figure(counts.unchanged),
                 figure(counts.rejected)));
}

void printNotes(const QString &title, const QList<core::ImportNote> &notes)
{
    if (notes.isEmpty())
        return;
    print(title);
    for (const core::ImportNote &note : notes) {
        QString place = note.file;
        if (note.line > 0)
            place = translated(QT_TRANSLATE_NOOP("CommandLine", "%1, line %2")).arg(note.file).arg(note.line);
        print(QStringLiteral("  %1%2%3")
                  .arg(place, place.isEmpty() ? QString() : QStringLiteral(": "), ui::text(note.reason)));
    }
}

void printSummary(const core::ImportSummary &summary, bool isDryRun)
{
    if (isDryRun)
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Only a preview: nothing is written.")));
    print((summary.isNewClient ? translated(QT_TRANSLATE_NOOP("CommandLine", "Client: %1 (created)"))
                               : translated(QT_TRANSLATE_NOOP("CommandLine", "Client: %1")))
              .arg(summary.client));
    if (!summary.newContract.isEmpty())
        print(translated(QT_TRANSLATE_NOOP("CommandLine", "Contract: template “%1”, from %2 (created)"))
                  .arg(summary.newContract, QLocale().toString(summary.contractStart, QLocale::ShortFormat)));
    printCounts(translated(QT_TRANSLATE_NOOP("CommandLine", "Interventions")), summary.interventions);
    printCounts(translated(QT_TRANSLATE_NOOP("CommandLine", "Machines")), summary.machines);
    if (summary.newTechnicians > 0)
        print(translated(QT_TRANSLATE_NOOP("CommandLine",
                                           "Technicians: %1 created, inactive until somebody says otherwise"))
                  .arg(figure(summary.newTechnicians)));
    printNotes(translated(QT_TRANSLATE_NOOP("CommandLine", "Notes:")), summary.notes);
    printNotes(translated(QT_TRANSLATE_NOOP("CommandLine", "Left out:")), summary.rejects);
}

core::Result<core::ImportSummary> imported(Session &database, const core::Import &import, bool isDryRun)
{
    if (isDryRun)
        return import.preview(database.connection());
    core::ImportSummary summary;
    ProgressLine progress(translated(QT_TRANSLATE_NOOP("CommandLine", "Writing…")));
    const core::Result<> written =
        database.write(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Import")), [&](core::Unit &unit) {
            const auto applied = import.apply(
                unit, [&progress](qint64 done, qint64 total) { return progress.step(done, total); });
            if (!applied)
                return core::Result<>(applied.error());
            summary = *applied;
            return core::Result<>();
        });
    return written ? core::Result<core::ImportSummary>(summary) : written.error();
}

Exit runImport(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const core::ImportRequest request{.files = arguments.mid(1),
                                      .client = parser.value(QStringLiteral("client")),
                                      .contractTemplate = parser.value(QStringLiteral("contract"))};
    const bool isDryRun = parser.isSet(QStringLiteral("dry-run"));
    if (request.client.trimmed().isEmpty()) {
        say(translated(
            QT_TRANSLATE_NOOP("CommandLine", "The files do not say whose they are: give --client NAME.")));
        return Exit::WrongUse;
    }
    const auto database = Session::open(arguments.constFirst());
    if (!database)
        return fail(database.error());
    const auto import = core::Import::read((*database)->connection(), request);
    if (!import)
        return fail(import.error());
    const auto summary = imported(**database, *import, isDryRun);
    if (!summary)
        return fail(summary.error());
    if (parser.isSet(QStringLiteral("json")))
        print(json(*summary, isDryRun));
    else
        printSummary(*summary, isDryRun);
    return summary->rejects.isEmpty() ? Exit::Done : Exit::DoneWithRejects;
}

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("client"),
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "Whose they are; a client that does not exist is created.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "name"))},
         {QStringLiteral("contract"),
          translated(QT_TRANSLATE_NOOP(
              "CommandLine", "Gives a client without a contract one after a shipped template: standard, "
                             "premium or essential.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "template"))},
         {QStringLiteral("dry-run"),
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "Only says what would be created, updated and rejected."))},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command importCommand()
{
    return {.name = QStringLiteral("import"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine",
                "Imports inventories of GLPI, FusionInventory and OCS agents, and incident event logs.")),
            .usage = QStringLiteral("DB FILE… --client NAME [--contract TEMPLATE] [--dry-run] [--json]"),
            .minimumArguments = 2,
            .maximumArguments = -1,
            .addOptions = addImportOptions,
            .run = runImport};
}

} // namespace app
