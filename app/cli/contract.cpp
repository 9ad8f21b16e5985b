// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contract.h"

#include "app/cli/Session.h"
#include "app/contractPages.h"
#include "core/base/WrittenFile.h"
#include "core/storage/ContractRepository.h"
#include "ui/printing/Output.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {
namespace {

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
    QJsonObject told{{QStringLiteral("file"), path},
                     {QStringLiteral("contract"), document->contract.number},
                     {QStringLiteral("version"), document->version.number},
                     {QStringLiteral("signed"), document->version.isSigned},
                     {QStringLiteral("pages"), paper->pages.count()}};
    if (paper->sendIn) {
        told.insert(QStringLiteral("send_from"), paper->sendIn->first.toString(Qt::ISODate));
        told.insert(QStringLiteral("send_until"), paper->sendIn->last.toString(Qt::ISODate));
    }
    return told;
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
                               "reversibility|gdpr-annex] [--version N] [--language fr|en] [--json]"),
            .minimumArguments = 2,
            .maximumArguments = 2,
            .addOptions = addContractOptions,
            .run = runContract};
}

} // namespace app
