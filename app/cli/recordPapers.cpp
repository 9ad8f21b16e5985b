// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recordPapers.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/recordPapers.h"
#include "core/base/WrittenFile.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/AttachmentRepository.h"
#include "core/storage/GdprRepository.h"
#include "core/storage/SignedSheetRepository.h"
#include "core/storage/WorkshopRepository.h"
#include "ui/printing/Output.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {
namespace {

const QString kOut = QStringLiteral("out");
const QString kLanguage = QStringLiteral("language");
const QString kJson = QStringLiteral("json");
const QString kClient = QStringLiteral("client");
const QString kBreach = QStringLiteral("breach");
const QString kMachine = QStringLiteral("machine");
const QString kSigned = QStringLiteral("signed");

/// Finds the record whose document is asked for; 0: of all of them.
using FindRecord = core::Result<qint64> (*)(const QCommandLineParser &, core::Connection &);
/// Writes the file; answers what is said of it.
using WritePaper = std::function<core::Result<QJsonObject>(Session &)>;

QString keyOf(core::SignOutcome outcome)
{
    static const QStringList kKeys{QStringLiteral("signed"), QStringLiteral("absent"),
                                   QStringLiteral("refused")};
    return kKeys.at(static_cast<int>(outcome));
}

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

core::Result<qint64> registerClient(const QCommandLineParser &parser, core::Connection &connection)
{
    const auto client = clientOption(parser, connection);
    return client ? core::Result<qint64>(client->value()) : client.error();
}

/// The breach named, or the only one that is open.
core::Result<qint64> wantedBreach(const QCommandLineParser &parser, core::Connection &connection)
{
    const auto breaches = core::GdprRepository(connection).breaches();
    if (!breaches)
        return breaches.error();
    const QString wanted = parser.value(kBreach);
    QList<qint64> fitting;
    QStringList names;
    for (const core::BreachRow &row : *breaches) {
        const qint64 id = row.breach.id.value();
        names << QStringLiteral("%1 (%2, %3)").arg(QString::number(id), row.breach.title, row.clientName);
        if (parser.isSet(kBreach) ? QString::number(id) == wanted : !row.breach.closedOn)
            fitting << id;
    }
    if (fitting.size() == 1)
        return fitting.constFirst();
    if (names.isEmpty())
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "No breach of personal data is recorded.")});
    return core::invalid({QT_TRANSLATE_NOOP("Sentence", "Say which breach with --breach, one of: %1."),
                          {names.join(QStringLiteral(", "))}});
}

/// The machine with that tag, else with that number in the database.
core::Result<core::AssetId> wantedMachine(const QCommandLineParser &parser, core::Connection &connection)
{
    const QString text = parser.value(kMachine);
    const core::AssetRepository assets(connection);
    const auto tagged = assets.withTag(text);
    if (!tagged)
        return tagged.error();
    if (tagged->size() == 1)
        return tagged->constFirst();
    if (tagged->size() > 1)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Several machines have the tag “%1”: give the number "
                                           "of one instead."),
             {text}});
    bool isNumber = false;
    const core::AssetId id(text.toLongLong(&isNumber));
    if (isNumber && assets.find(id))
        return id;
    return core::Error{
        .kind = core::ErrorKind::NotFound,
        .sentence = {QT_TRANSLATE_NOOP("Sentence", "There is no machine with the tag or number "
                                                   "“%1”."),
                     {text}}};
}

core::Result<qint64> latestCustody(const QCommandLineParser &parser, core::Connection &connection)
{
    const auto machine = wantedMachine(parser, connection);
    if (!machine)
        return machine.error();
    const auto rows = core::WorkshopRepository(connection).custodies(*machine);
    if (!rows)
        return rows.error();
    if (!rows->isEmpty())
        return rows->constFirst().custody.id.value();
    return core::invalid(
        {QT_TRANSLATE_NOOP("Sentence", "The machine “%1” was neither taken to the workshop nor "
                                       "lent."),
         {parser.value(kMachine)}});
}

core::Result<qint64> latestWiping(const QCommandLineParser &parser, core::Connection &connection)
{
    const auto machine = wantedMachine(parser, connection);
    if (!machine)
        return machine.error();
    const auto rows = core::WorkshopRepository(connection).wipings(*machine);
    if (!rows)
        return rows.error();
    if (!rows->isEmpty())
        return rows->constFirst().wiping.id.value();
    return core::invalid({QT_TRANSLATE_NOOP("Sentence", "No wiping is recorded of the machine “%1”."),
                          {parser.value(kMachine)}});
}

core::Result<qint64> wantedIntervention(const QCommandLineParser &parser, core::Connection &connection)
{
    const auto id = onlyIntervention(connection, parser.positionalArguments().at(1));
    return id ? core::Result<qint64>(id->value()) : id.error();
}

core::Result<QJsonObject> writePaper(const QCommandLineParser &parser, Session &session, ui::PaperKind kind,
                                     FindRecord find)
{
    const auto record = find(parser, session.connection());
    if (!record)
        return record.error();
    const auto fonts = ui::PaperFonts::load();
    if (!fonts)
        return fonts.error();
    const bool english = parser.value(kLanguage) == QLatin1String("en");
    const ui::PaperWanted wanted{.kind = kind,
                                 .record = *record,
                                 .language = english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                     : QLocale(QLocale::French, QLocale::France)};
    const auto paper = recordPaper(session.connection(), wanted, core::systemNow(), *fonts);
    if (!paper)
        return paper.error();
    const auto bytes = ui::pdf(paper->pages, *fonts);
    if (!bytes)
        return bytes.error();
    const QString path = parser.value(kOut);
    if (const core::Result<> saved = core::writeFile(path, *bytes); !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("file"), path},
                       {QStringLiteral("record"), *record},
                       {QStringLiteral("pages"), paper->pages.count()}};
}

/// The latest version that was signed, as it was kept.
core::Result<QJsonObject> writeSigned(const QCommandLineParser &parser, Session &session)
{
    const auto id = onlyIntervention(session.connection(), parser.positionalArguments().at(1));
    if (!id)
        return id.error();
    const auto kept = core::SignedSheetRepository(session.connection()).ofIntervention(*id);
    if (!kept)
        return kept.error();
    if (kept->isEmpty())
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "The work sheet of “%1” was not signed yet. "
                                                            "Without --signed it is written as it is now."),
                              {parser.positionalArguments().at(1)}});
    const core::KeptSheet &latest = kept->constFirst();
    const auto content = core::AttachmentRepository(session.connection()).content(latest.file.sha256);
    if (!content)
        return content.error();
    const QString path = parser.value(kOut);
    if (const core::Result<> saved = core::writeFile(path, *content); !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("file"), path},
                       {QStringLiteral("record"), id->value()},
                       {QStringLiteral("version"), latest.sheet.number},
                       {QStringLiteral("signed_at"), core::isoText(latest.sheet.signedAt, session.zone())},
                       {QStringLiteral("outcome"), keyOf(latest.sheet.outcome)},
                       {QStringLiteral("signer"), latest.sheet.signer},
                       {QStringLiteral("sha256"), latest.file.sha256}};
}

/// Runs what writes a file and prints where it is.
Exit runWriting(const QCommandLineParser &parser, const WritePaper &write)
{
    if (!parser.isSet(kOut)) {
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Give --out: the PDF file to write.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto written = write(*session.value());
    if (!written)
        return fail(written.error());
    if (parser.isSet(kJson))
        print(*written);
    else
        print(written->value(QStringLiteral("file")).toString());
    return Exit::Done;
}

Exit runPaper(const QCommandLineParser &parser, ui::PaperKind kind, FindRecord find)
{
    return runWriting(parser, [&](Session &session) { return writePaper(parser, session, kind, find); });
}

/// Of a machine: the command is wrong without it.
Exit runMachinePaper(const QCommandLineParser &parser, ui::PaperKind kind, FindRecord find)
{
    if (parser.isSet(kMachine))
        return runPaper(parser, kind, find);
    say(translated(
        QT_TRANSLATE_NOOP("CommandLine", "Give --machine: the tag or the number of the machine.")));
    return Exit::WrongUse;
}

void addPaperOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{kOut, translated(QT_TRANSLATE_NOOP("CommandLine", "The PDF file to write.")),
          QStringLiteral("file")},
         {kLanguage, translated(QT_TRANSLATE_NOOP("CommandLine", "Of the document: fr (default) or en.")),
          QStringLiteral("language")},
         {kJson, translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

void addMachineOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {kMachine,
         translated(QT_TRANSLATE_NOOP("CommandLine", "The machine: its tag, or its number in the "
                                                     "database.")),
         QStringLiteral("tag")});
    addPaperOptions(parser);
}

Command paperCommand(const QString &name, const QString &summary, const QString &options)
{
    return {.name = name,
            .summary = summary,
            .usage = QStringLiteral("DB %1--out FILE [--language fr|en] [--json]").arg(options),
            .minimumArguments = 1,
            .maximumArguments = 1};
}

} // namespace

Command gdprRegisterCommand()
{
    Command command = paperCommand(
        QStringLiteral("gdpr-register"),
        translated(QT_TRANSLATE_NOOP("CommandLine", "Writes the register of processing activities "
                                                    "(GDPR, art. 30(2)) as PDF.")),
        QStringLiteral("[--client NAME] "));
    command.addOptions = [](QCommandLineParser &parser) {
        parser.addOption({kClient, translated(QT_TRANSLATE_NOOP("CommandLine", "One client only.")),
                          QStringLiteral("name")});
        addPaperOptions(parser);
    };
    command.run = [](const QCommandLineParser &parser) {
        return runPaper(parser, ui::PaperKind::Register, registerClient);
    };
    return command;
}

Command breachNoticeCommand()
{
    Command command =
        paperCommand(QStringLiteral("breach-notice"),
                     translated(QT_TRANSLATE_NOOP("CommandLine",
                                                  "Writes the letter that tells a client of a personal data "
                                                  "breach (GDPR, art. 33) as PDF.")),
                     QStringLiteral("[--breach NUMBER] "));
    command.addOptions = [](QCommandLineParser &parser) {
        parser.addOption(
            {kBreach,
             translated(QT_TRANSLATE_NOOP("CommandLine", "Which breach, where not exactly one is open.")),
             QStringLiteral("number")});
        addPaperOptions(parser);
    };
    command.run = [](const QCommandLineParser &parser) {
        return runPaper(parser, ui::PaperKind::BreachNotice, wantedBreach);
    };
    return command;
}

Command receiptCommand()
{
    Command command =
        paperCommand(QStringLiteral("receipt"),
                     translated(QT_TRANSLATE_NOOP(
                         "CommandLine", "Writes the receipt of a machine that was taken to the workshop "
                                        "or lent last as PDF.")),
                     QStringLiteral("--machine TAG|NUMBER "));
    command.addOptions = addMachineOptions;
    command.run = [](const QCommandLineParser &parser) {
        return runMachinePaper(parser, ui::PaperKind::Receipt, latestCustody);
    };
    return command;
}

Command wipingCertificateCommand()
{
    Command command =
        paperCommand(QStringLiteral("wiping-certificate"),
                     translated(QT_TRANSLATE_NOOP(
                         "CommandLine", "Writes the certificate of the last wiping of a machine’s data "
                                        "as PDF.")),
                     QStringLiteral("--machine TAG|NUMBER "));
    command.addOptions = addMachineOptions;
    command.run = [](const QCommandLineParser &parser) {
        return runMachinePaper(parser, ui::PaperKind::WipingCertificate, latestWiping);
    };
    return command;
}

Command workSheetCommand()
{
    return {
        .name = QStringLiteral("work-sheet"),
        .summary = translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Writes the work sheet of an intervention as PDF: time, cover, pack balance.")),
        .usage = QStringLiteral("DB NUMBER --out FILE [--language fr|en] [--signed] [--json]"),
        .minimumArguments = 2,
        .maximumArguments = 2,
        .addOptions =
            [](QCommandLineParser &parser) {
                parser.addOption(
                    {kSigned, translated(QT_TRANSLATE_NOOP(
                                  "CommandLine", "The latest version that was signed, byte for byte."))});
                addPaperOptions(parser);
            },
        .run =
            [](const QCommandLineParser &parser) {
                if (parser.isSet(kSigned))
                    return runWriting(parser, [&](Session &session) { return writeSigned(parser, session); });
                return runPaper(parser, ui::PaperKind::WorkSheet, wantedIntervention);
            }};
}

} // namespace app
