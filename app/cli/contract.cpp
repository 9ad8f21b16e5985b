// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contract.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/contractPages.h"
#include "core/base/WrittenFile.h"
#include "core/base/Zone.h"
#include "core/services/AttachmentService.h"
#include "core/storage/ContractRepository.h"
#include "ui/printing/Output.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {
namespace {

const QString kKeepSent = QStringLiteral("keep-sent");

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// What the command line asks for, found in the database.
core::Result<core::ContractDocument> documentOf(const QCommandLineParser &parser, ui::PaperKind kind,
                                                Session &session)
{
    const auto contract =
        core::ContractRepository(session.connection()).withNumber(parser.positionalArguments().at(1));
    if (!contract)
        return contract.error();
    core::ContractDocumentRequest request{
        .contract = contract->id, .isRevision = kind == ui::PaperKind::Revision, .now = core::systemNow()};
    if (parser.isSet(QStringLiteral("version"))) {
        const QString text = parser.value(QStringLiteral("version"));
        request.version = text.toInt();
        if (request.version < 1)
            return core::invalid({QT_TRANSLATE_NOOP("Sentence", "--%1: “%2” is no whole number."),
                                  {QStringLiteral("version"), text}});
    }
    return core::contractDocument(session.connection(), request);
}

core::Result<ui::PaperKind> kindOf(const QString &text)
{
    static const QStringList kKinds{QStringLiteral("contract"),        QStringLiteral("quote"),
                                    QStringLiteral("reminder"),        QStringLiteral("revision"),
                                    QStringLiteral("acknowledgement"), QStringLiteral("reversibility"),
                                    QStringLiteral("gdpr-annex")};
    const qsizetype at = kKinds.indexOf(text);
    if (at < 0)
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "--as: “%1” is none of %2."),
                              {text, kKinds.join(QStringLiteral(", "))}});
    return static_cast<ui::PaperKind>(at);
}

/// Keeps what was written as sent on the day that the command line gives.
core::Result<> keepSent(const QCommandLineParser &parser, core::SentPaper paper, Session &session)
{
    const auto day = dayOption(parser, kKeepSent);
    if (!day)
        return day.error();
    paper.sentOn = *day;
    const QDate today = core::localTime(core::systemNow(), session.zone()).day;
    return session.write(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Keep a document as sent")),
                         [&](core::Unit &unit) -> core::Result<> {
                             const auto kept = core::keepSent(unit, paper, today);
                             return kept ? core::Result<>() : kept.error();
                         });
}

/// What --json prints of the file that was written.
QJsonObject told(const QCommandLineParser &parser, const core::ContractDocument &document,
                 const ui::PaperPreview &paper, const QByteArray &bytes)
{
    QJsonObject facts{{QStringLiteral("file"), parser.value(QStringLiteral("out"))},
                      {QStringLiteral("contract"), document.contract.number},
                      {QStringLiteral("version"), document.version.number},
                      {QStringLiteral("signed"), document.version.isSigned},
                      {QStringLiteral("pages"), paper.pages.count()},
                      {QStringLiteral("sha256"), core::sha256Of(bytes)}};
    if (parser.isSet(kKeepSent))
        facts.insert(QStringLiteral("sent_on"), parser.value(kKeepSent));
    if (paper.sendIn) {
        facts.insert(QStringLiteral("send_from"), paper.sendIn->first.toString(Qt::ISODate));
        facts.insert(QStringLiteral("send_until"), paper.sendIn->last.toString(Qt::ISODate));
    }
    return facts;
}

core::Result<QJsonObject> writeContract(const QCommandLineParser &parser, Session &session)
{
    const auto kind = kindOf(parser.value(QStringLiteral("as")));
    if (!kind)
        return kind.error();
    const auto document = documentOf(parser, *kind, session);
    if (!document)
        return document.error();
    const auto fonts = ui::PaperFonts::load();
    if (!fonts)
        return fonts.error();
    const bool english = parser.value(QStringLiteral("language")) == QLatin1String("en");
    const auto paper = contractPages(*document, *kind, *fonts,
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
    if (parser.isSet(kKeepSent)) {
        const core::Result<> done = keepSent(parser,
                                             {.contract = document->contract.id,
                                              .name = paper->fileName,
                                              .content = *bytes,
                                              .paper = static_cast<int>(*kind)},
                                             session);
        if (!done)
            return done.error();
    }
    return told(parser, *document, *paper, *bytes);
}

Exit runContract(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("out"))) {
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Give --out: the PDF file to write.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto written = writeContract(parser, *session.value());
    if (!written)
        return fail(written.error());
    if (parser.isSet(QStringLiteral("json")))
        print(*written);
    else
        print(written->value(QStringLiteral("file")).toString());
    return Exit::Done;
}

void addContractOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("out"), translated(QT_TRANSLATE_NOOP("CommandLine", "The PDF file to write.")),
          QStringLiteral("file")},
         {QStringLiteral("as"),
          translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Which document: contract (default), quote, reminder (the letter of "
                                       "L215-1), revision (the letter of the price), acknowledgement (of a "
                                       "notice), reversibility (the record of what is handed back) or "
                                       "gdpr-annex (what art. 28(3) wants agreed).")),
          QStringLiteral("kind"), QStringLiteral("contract")},
         {QStringLiteral("version"),
          translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Which version: 1 is the contract, the next ones its amendments "
                                       "(the latest).")),
          QStringLiteral("number")},
         {QStringLiteral("language"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Of the document: fr (default) or en.")),
          QStringLiteral("language")},
         {kKeepSent,
          translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Keeps the file with the contract as it was sent on that day, for "
                                       "good. Nothing is sent.")),
          QStringLiteral("day")},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command contractCommand()
{
    return {.name = QStringLiteral("contract"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Writes a contract, its quote, a letter, a record or its GDPR annex as PDF.")),
            .usage =
                QStringLiteral("DB NUMBER --out FILE [--as contract|quote|reminder|revision|acknowledgement|"
                               "reversibility|gdpr-annex] [--version N] [--language fr|en] [--keep-sent DAY] "
                               "[--json]"),
            .minimumArguments = 2,
            .maximumArguments = 2,
            .addOptions = addContractOptions,
            .run = runContract};
}

} // namespace app
