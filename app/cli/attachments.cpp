// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attachments.h"

#include "app/cli/Session.h"
#include "core/base/Zone.h"
#include "core/domain/attachment/FileName.h"
#include "core/services/AttachmentService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/InterventionRepository.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

template <class Id>
core::Result<core::RowRef> only(const core::Result<QList<Id>> &found, core::Table table, const QString &name)
{
    if (!found)
        return found.error();
    if (found->size() == 1)
        return core::RowRef{table, found->constFirst().value()};
    const char *sentence =
        found->isEmpty()
            ? QT_TRANSLATE_NOOP("Sentence", "There is no record “%1”.")
            : QT_TRANSLATE_NOOP("Sentence", "“%1” is the name of several records: files of one are listed.");
    return core::Error{.kind = core::ErrorKind::NotFound, .detail = name, .sentence = {sentence, {name}}};
}

core::Result<core::RowRef> ownerOf(const QCommandLineParser &parser, core::Connection &connection)
{
    if (parser.isSet(QStringLiteral("asset"))) {
        const QString tag = parser.value(QStringLiteral("asset"));
        return only(core::AssetRepository(connection).withTag(tag), core::Table::Asset, tag);
    }
    const QString number = parser.value(QStringLiteral("intervention"));
    return only(core::InterventionRepository(connection).numbered(number), core::Table::Intervention, number);
}

/// Whether the file at @p path has the content of @p attachment already.
bool isThere(const QString &path, const core::Attachment &attachment)
{
    QFile file(path);
    return file.size() == attachment.sizeBytes && file.open(QIODevice::ReadOnly) &&
           core::sha256Of(file.readAll()) == attachment.sha256;
}

/// Writes it into @p folder, under its name or the next free one; what is there is never replaced.
core::Result<QString> writeInto(const QDir &folder, core::Connection &connection,
                                const core::Attachment &attachment)
{
    const QString safe = core::safeFileName(attachment.name); // Whatever the database says.
    QSet<QString> taken;
    for (;;) {
        const QString path = folder.filePath(core::distinctName(safe, taken));
        const QFileInfo there(path);
        if (there.isFile() && isThere(path, attachment))
            return path;
        if (there.exists() || there.isSymLink()) // Nor through a link that leads nowhere yet.
            continue;
        const core::Result<> saved = core::saveContent(connection, attachment, path);
        return saved ? core::Result<QString>(path) : saved.error();
    }
}

QJsonObject json(const core::Attachment &attachment, const QString &path, const QTimeZone &zone)
{
    QJsonObject object{{QStringLiteral("name"), attachment.name},
                       {QStringLiteral("size_bytes"), attachment.sizeBytes},
                       {QStringLiteral("sha256"), attachment.sha256},
                       {QStringLiteral("added_at"), core::isoText(attachment.addedAt, zone)},
                       {QStringLiteral("photo"), attachment.isPhoto}};
    if (!path.isEmpty())
        object.insert(QStringLiteral("file"), path);
    return object;
}

Exit cleanUp(Session &session)
{
    core::AttachmentRepository::Contents cleaned;
    const core::Result<> done =
        session.write(QStringLiteral("Clean up contents"), [&cleaned](core::Unit &unit) -> core::Result<> {
            const auto removed = core::cleanUpContents(unit);
            if (!removed)
                return removed.error();
            cleaned = *removed;
            return {};
        });
    if (!done)
        return fail(done.error());
    const ui::Format format(QLocale(), session.zone());
    say(translated(QT_TRANSLATE_NOOP("CommandLine", "Contents removed for good: %1 (%2)."))
            .arg(QLocale().toString(cleaned.count), format.bytes(cleaned.bytes)));
    return Exit::Done;
}

/// Where @p file was written; empty where it was not to be.
core::Result<QString> written(const QString &folder, core::Connection &connection,
                              const core::Attachment &file)
{
    return folder.isEmpty() ? core::Result<QString>(QString()) : writeInto(QDir(folder), connection, file);
}

core::Result<QList<core::Attachment>> wantedFiles(const QCommandLineParser &parser,
                                                  core::Connection &connection)
{
    const auto owner = ownerOf(parser, connection);
    return owner ? core::AttachmentRepository(connection).of(*owner) : owner.error();
}

Exit list(const QCommandLineParser &parser, Session &session)
{
    const auto files = wantedFiles(parser, session.connection());
    if (!files)
        return fail(files.error());
    const QString out = parser.value(QStringLiteral("out"));
    if (!out.isEmpty() && !QDir().mkpath(out))
        return fail({.kind = core::ErrorKind::Storage,
                     .detail = out,
                     .sentence = {QT_TRANSLATE_NOOP("Sentence", "The folder “%1” cannot be made."), {out}}});
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const ui::Format format(QLocale(), session.zone());
    QJsonArray array;
    for (const core::Attachment &file : *files) {
        const auto path = written(out, session.connection(), file);
        if (!path)
            return fail(path.error());
        array << json(file, *path, session.zone());
        if (!asJson)
            print(QStringLiteral("%1 · %2 · %3 · %4")
                      .arg(path->isEmpty() ? file.name : QDir::toNativeSeparators(*path),
                           ui::words(file.kind), format.bytes(file.sizeBytes), format.exact(file.addedAt)));
    }
    if (asJson)
        print(QJsonObject{{QStringLiteral("attachments"), array}});
    return Exit::Done;
}

Exit runAttachments(const QCommandLineParser &parser)
{
    const int wanted = static_cast<int>(parser.isSet(QStringLiteral("asset"))) +
                       static_cast<int>(parser.isSet(QStringLiteral("intervention"))) +
                       static_cast<int>(parser.isSet(QStringLiteral("clean-up")));
    if (wanted != 1) {
        say(translated(
            QT_TRANSLATE_NOOP("CommandLine", "Give one of --asset, --intervention and --clean-up.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    return parser.isSet(QStringLiteral("clean-up")) ? cleanUp(*session.value())
                                                    : list(parser, *session.value());
}

void addAttachmentsOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("asset"), translated(QT_TRANSLATE_NOOP("CommandLine", "The machine with this tag.")),
          QStringLiteral("tag")},
         {QStringLiteral("intervention"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The intervention with this number.")),
          QStringLiteral("number")},
         {QStringLiteral("out"),
          translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "The folder to write the files to; files there are never replaced.")),
          QStringLiteral("folder")},
         {QStringLiteral("clean-up"),
          translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Removes for good the contents of files that no record "
                                       "has any more: removing them can then not be undone."))},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command attachmentsCommand()
{
    return {
        .name = QStringLiteral("attachments"),
        .summary = translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Lists the files of a machine or an intervention, and writes them to a folder.")),
        .usage = QStringLiteral("DB (--asset TAG | --intervention NUMBER) [--out DIR] [--json] | --clean-up"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .addOptions = addAttachmentsOptions,
        .run = runAttachments};
}

} // namespace app
