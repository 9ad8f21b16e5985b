// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import.h"

#include "app/cli/ProgressLine.h"
#include "app/cli/Session.h"
#include "app/cli/importSummary.h"
#include "core/base/WrittenFile.h"
#include "ui/pages/import/RejectsCsv.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace app {
namespace {

constexpr qint64 kLargestMapping = 1 << 20;

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
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

std::optional<core::DoubtPolicy> policyOf(const QString &text)
{
    if (text.isEmpty() || text == QLatin1String("skip"))
        return core::DoubtPolicy::LeaveOut;
    if (text == QLatin1String("create"))
        return core::DoubtPolicy::Create;
    return text == QLatin1String("update") ? std::optional(core::DoubtPolicy::Update) : std::nullopt;
}

core::Result<std::optional<core::ListMapping>> mappingIn(const QString &path)
{
    if (path.isEmpty())
        return std::optional<core::ListMapping>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestMapping)
        return core::unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be opened: %2."), {path, file.errorString()}});
    const auto mapping = core::mappingOfText(file.readAll());
    return mapping ? core::Result<std::optional<core::ListMapping>>(*mapping) : mapping.error();
}

/// The files beside the database that options ask for.
core::Result<> writeFiles(const QCommandLineParser &parser, const core::ImportSummary &summary)
{
    const QString mapping = parser.value(QStringLiteral("save-mapping"));
    if (!mapping.isEmpty() && !summary.lists.isEmpty()) {
        const QJsonObject json = core::jsonOf(summary.lists.constFirst().shape.mapping());
        if (const core::Result<> done = core::writeFile(mapping, QJsonDocument(json).toJson()); !done)
            return done;
    }
    const QString rejects = parser.value(QStringLiteral("rejects"));
    return rejects.isEmpty() ? core::Result<>() : core::writeFile(rejects, ui::rejectsCsv(summary.rejects));
}

core::Result<core::ImportRequest> requestOf(const QCommandLineParser &parser)
{
    const auto mapping = mappingIn(parser.value(QStringLiteral("mapping")));
    if (!mapping)
        return mapping.error();
    core::ImportRequest request{.files = parser.positionalArguments().mid(1),
                                .client = parser.value(QStringLiteral("client")),
                                .contractTemplate = parser.value(QStringLiteral("contract")),
                                .mapping = *mapping};
    request.addsContacts = parser.isSet(QStringLiteral("add-contacts"));
    request.doubts.others = *policyOf(parser.value(QStringLiteral("doubt")));
    return request;
}

Exit sayClientIsMissing()
{
    say(translated(
        QT_TRANSLATE_NOOP("CommandLine", "The files do not say whose they are: give --client NAME.")));
    return Exit::WrongUse;
}

Exit runImport(const QCommandLineParser &parser)
{
    const bool isDryRun = parser.isSet(QStringLiteral("dry-run"));
    if (!policyOf(parser.value(QStringLiteral("doubt")))) {
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "--doubt is skip, create or update.")));
        return Exit::WrongUse;
    }
    const auto request = requestOf(parser);
    if (!request)
        return fail(request.error());
    const auto database = Session::open(parser.positionalArguments().constFirst());
    if (!database)
        return fail(database.error());
    const auto import = core::Import::read((*database)->connection(), *request);
    if (!import)
        return fail(import.error());
    const auto summary = imported(**database, *import, isDryRun);
    if (!summary)
        return summary.error().field == QLatin1String("client") && request->client.isEmpty()
                   ? sayClientIsMissing()
                   : fail(summary.error());
    if (summary->needsClient)
        return sayClientIsMissing();
    if (parser.isSet(QStringLiteral("json")))
        print(jsonOf(*summary, isDryRun));
    else
        printSummary(*summary, isDryRun);
    if (const core::Result<> done = writeFiles(parser, *summary); !done)
        return fail(done.error());
    return summary->rejects.isEmpty() ? Exit::Done : Exit::DoneWithRejects;
}

QCommandLineOption option(const char *name, const char *description, const char *value = nullptr)
{
    QCommandLineOption made(QString::fromLatin1(name), translated(description));
    if (value)
        made.setValueName(translated(value));
    return made;
}

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {option("client",
                QT_TRANSLATE_NOOP("CommandLine",
                                  "Whose they are, where lines of a list name no client; created where it "
                                  "does not exist."),
                QT_TRANSLATE_NOOP("CommandLine", "name")),
         option("contract",
                QT_TRANSLATE_NOOP("CommandLine",
                                  "Gives a client without a contract one after a shipped template: standard, "
                                  "premium or essential."),
                QT_TRANSLATE_NOOP("CommandLine", "template")),
         option("mapping",
                QT_TRANSLATE_NOOP("CommandLine",
                                  "What the columns of the lists mean (JSON); else their names "
                                  "tell."),
                QT_TRANSLATE_NOOP("CommandLine", "file")),
         option("save-mapping",
                QT_TRANSLATE_NOOP("CommandLine", "Writes what the columns were taken for, for --mapping."),
                QT_TRANSLATE_NOOP("CommandLine", "file")),
         option("doubt",
                QT_TRANSLATE_NOOP("CommandLine",
                                  "A machine that may be a known one: skip (default), create, or update the "
                                  "likeliest."),
                QT_TRANSLATE_NOOP("CommandLine", "choice")),
         option("add-contacts",
                QT_TRANSLATE_NOOP("CommandLine", "Makes unknown senders of mails contacts of their client.")),
         option("rejects", QT_TRANSLATE_NOOP("CommandLine", "Writes what is left out, and why, as CSV."),
                QT_TRANSLATE_NOOP("CommandLine", "file")),
         option("dry-run",
                QT_TRANSLATE_NOOP("CommandLine", "Only says what would be created, updated and rejected.")),
         option("json", QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))});
}

} // namespace

Command importCommand()
{
    return {
        .name = QStringLiteral("import"),
        .summary = translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Imports inventories of GLPI, FusionInventory and OCS agents, lists of machines, "
                           "interventions and contracts (CSV), incident event logs and mails.")),
        .usage = QStringLiteral("DB FILE… [--client NAME] [--contract TEMPLATE] [--mapping M.json] "
                                "[--doubt CHOICE] [--rejects FILE] [--dry-run] [--json]"),
        .minimumArguments = 2,
        .maximumArguments = -1,
        .addOptions = addImportOptions,
        .run = runImport};
}

} // namespace app
