// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/AttachmentService.h"

#include "core/base/WrittenFile.h"
#include "core/domain/attachment/FileName.h"
#include "core/storage/DatabaseFile.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

namespace core {
namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

Result<> checked(const NewFile &file, RowRef owner)
{
    if (file.content.size() > kLargestAttachment)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is larger than %2 MB, the most that is kept with a record. "
                                           "Keep it elsewhere and write where in a note."),
             {safeFileName(file.name), QString::number(kLargestAttachment >> 20)}});
    if (!file.isPhoto)
        return {};
    if (owner.table != Table::Asset)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Only machines have a photo.")});
    if (fileKind(file.content, file.name) != FileKind::Picture)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is no PNG or JPEG picture: it cannot be a photo."),
             {safeFileName(file.name)}});
    return {};
}

Result<> checked(const SentPaper &paper, QDate today)
{
    if (fileKind(paper.content, paper.name) != FileKind::Pdf)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is no PDF document: only those are kept as sent."),
             {safeFileName(paper.name)}});
    if (!paper.sentOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day on which the document was sent.")},
                       QStringLiteral("sentOn"));
    if (paper.sentOn > today)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The document cannot have been sent on %1: this day is yet "
                                           "to come."),
             {dayText(paper.sentOn)}},
            QStringLiteral("sentOn"));
    return {};
}

/// The machine keeps its files; none is its photo any more.
Result<> clearPhoto(Unit &unit, const QList<Attachment> &stored)
{
    for (Attachment each : stored) {
        if (!std::exchange(each.isPhoto, false))
            continue;
        if (const Result<> done = AttachmentRepository::update(unit, each); !done)
            return done;
    }
    return {};
}

/// One file; @p stored are those that the record has.
Result<> attachOne(Unit &unit, RowRef owner, const NewFile &file, QList<Attachment> stored,
                   Attached &attached)
{
    const QString sha256 = sha256Of(file.content);
    const auto same = std::ranges::find(stored, sha256, &Attachment::sha256);
    if (same != stored.end()) {
        attached.alreadyThere << same->name;
        return file.isPhoto ? setPhoto(unit, *same, true) : Result<>();
    }
    if (const Result<> kept = AttachmentRepository::addContent(unit, sha256, file.content); !kept)
        return kept;
    if (file.isPhoto) {
        if (const Result<> cleared = clearPhoto(unit, stored); !cleared)
            return cleared;
    }
    QSet<QString> taken;
    for (const Attachment &each : std::as_const(stored))
        static_cast<void>(distinctName(each.name, taken));
    const auto id = AttachmentRepository::add(unit, {.owner = owner,
                                                     .name = distinctName(safeFileName(file.name), taken),
                                                     .kind = fileKind(file.content, file.name),
                                                     .sizeBytes = file.content.size(),
                                                     .sha256 = sha256,
                                                     .addedAt = unit.at(),
                                                     .isPhoto = file.isPhoto});
    if (!id)
        return id.error();
    attached.added << *id;
    return {};
}

} // namespace

Result<Attached> attach(Unit &unit, RowRef owner, const QList<NewFile> &files)
{
    const AttachmentRepository repository(unit.connection());
    const auto exists = repository.exists(owner);
    if (!exists)
        return exists.error();
    if (!*exists)
        return unit.refuse(Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("no such owner")});
    Attached attached;
    for (const NewFile &file : files) {
        if (const Result<> fine = checked(file, owner); !fine)
            return unit.refuse(fine.error());
        const auto stored = repository.of(owner);
        if (!stored)
            return stored.error();
        if (const Result<> done = attachOne(unit, owner, file, *stored, attached); !done)
            return unit.refuse(done.error());
    }
    return attached;
}

Result<> rename(Unit &unit, const Attachment &attachment, const QString &name)
{
    if (name.trimmed().isEmpty())
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "A file has a name.")}, QStringLiteral("name")));
    Attachment renamed = attachment;
    const QString suffix = QFileInfo(attachment.name).suffix();
    const bool hasSuffix = !QFileInfo(name.trimmed()).suffix().isEmpty() || suffix.isEmpty();
    renamed.name = safeFileName(hasSuffix ? name.trimmed() : name.trimmed() + QLatin1Char('.') + suffix);
    return renamed.name == attachment.name ? Result<>() : AttachmentRepository::update(unit, renamed);
}

Result<AttachmentId> keepSent(Unit &unit, const SentPaper &paper, QDate today)
{
    const RowRef owner = paper.intervention.isValid()
                             ? RowRef{Table::Intervention, paper.intervention.value()}
                             : RowRef{Table::Contract, paper.contract.value()};
    const AttachmentRepository repository(unit.connection());
    const auto exists = repository.exists(owner);
    if (!exists)
        return exists.error();
    if (!*exists)
        return unit.refuse(Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("no such record")});
    if (const Result<> fine = checked(paper, today); !fine)
        return unit.refuse(fine.error());
    if (const Result<> fits = checked(NewFile{.name = paper.name, .content = paper.content}, owner); !fits)
        return unit.refuse(fits.error());
    const auto stored = repository.of(owner);
    if (!stored)
        return stored.error();
    const QString sha256 = sha256Of(paper.content);
    QSet<QString> taken;
    for (const Attachment &each : *stored) {
        if (each.sentOn && each.sha256 == sha256)
            return unit.refuse(
                invalid({QT_TRANSLATE_NOOP("Sentence", "This document is kept already, as sent on "
                                                       "%1."),
                         {dayText(*each.sentOn)}}));
        static_cast<void>(distinctName(each.name, taken));
    }
    if (const Result<> kept = AttachmentRepository::addContent(unit, sha256, paper.content); !kept)
        return kept.error();
    return AttachmentRepository::add(unit, {.owner = owner,
                                            .name = distinctName(safeFileName(paper.name), taken),
                                            .kind = FileKind::Pdf,
                                            .sizeBytes = paper.content.size(),
                                            .sha256 = sha256,
                                            .addedAt = unit.at(),
                                            .sentOn = paper.sentOn,
                                            .paper = paper.paper});
}

Result<> refuseIfSent(Connection &connection, AttachmentId id)
{
    const auto stored = AttachmentRepository(connection).find(id);
    if (!stored)
        return stored.error();
    if (!stored->sentOn)
        return {};
    if (stored->owner.table == Table::Intervention)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” was signed on %2: a signed sheet is kept as it was "
                                           "and cannot be removed."),
             {stored->name, dayText(*stored->sentOn)}});
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence", "“%1” was sent on %2: a document that was sent is kept as it was "
                                       "and cannot be removed."),
         {stored->name, dayText(*stored->sentOn)}});
}

Result<> remove(Unit &unit, const Attachment &attachment)
{
    if (const Result<> allowed = refuseIfSent(unit.connection(), attachment.id); !allowed)
        return unit.refuse(allowed.error());
    return AttachmentRepository::remove(unit, attachment);
}

Result<> setPhoto(Unit &unit, const Attachment &attachment, bool isPhoto)
{
    if (attachment.isPhoto == isPhoto)
        return {};
    if (isPhoto && (attachment.owner.table != Table::Asset || attachment.kind != FileKind::Picture))
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is no PNG or JPEG picture: it cannot be a photo."),
                     {attachment.name}}));
    const auto stored = AttachmentRepository(unit.connection()).of(attachment.owner);
    if (!stored)
        return stored.error();
    if (const Result<> cleared = clearPhoto(unit, *stored); !cleared || !isPhoto)
        return cleared;
    Attachment photo = attachment;
    photo.isPhoto = true;
    return AttachmentRepository::update(unit, photo);
}

Result<AttachmentRepository::Contents> cleanUpContents(Unit &unit)
{
    return AttachmentRepository::removeUnattached(unit);
}

Result<> readyToReturn(Unit &unit, QVariantMap &values)
{
    const AttachmentRepository repository(unit.connection());
    const auto kept = repository.hasContent(values.value(QStringLiteral("sha256")).toString());
    if (!kept)
        return kept.error();
    if (!*kept)
        return unit.refuse(invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” cannot come back: its content was cleaned away since."),
             {values.value(QStringLiteral("name")).toString()}}));
    if (!values.value(QStringLiteral("is_photo")).toBool())
        return {};
    const auto stored =
        repository.of({Table::Asset, values.value(attachmentOwnerColumn(Table::Asset)).toLongLong()});
    if (!stored)
        return stored.error();
    if (std::ranges::any_of(*stored, &Attachment::isPhoto))
        values[QStringLiteral("is_photo")] = false;
    return {};
}

Result<> refuseWithAttachments(Connection &connection, RowRef owner, const QList<RowRef> &own)
{
    const auto stored = AttachmentRepository(connection).of(owner);
    if (!stored)
        return stored.error();
    for (const Attachment &each : *stored) {
        if (!own.contains(RowRef{Table::Attachment, each.id.value()}))
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "This cannot be undone: “%1” was attached to it since. Remove "
                                               "that file first."),
                 {each.name}});
    }
    return {};
}

Result<> saveContent(Connection &connection, const Attachment &attachment, const QString &path)
{
    if (isDatabaseFile(connection.params(), path))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is the open database: choose another name."),
                        {QDir::toNativeSeparators(path)}});
    return writeFile(path, [&](QIODevice &device) {
        return AttachmentRepository(connection).readContent(attachment.sha256, [&](const QByteArray &piece) {
            return device.write(piece) == piece.size()
                       ? Result<>()
                       : Error{.kind = ErrorKind::Storage,
                               .detail = path + QStringLiteral(": ") + device.errorString(),
                               .sentence = {QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be written: %2"),
                                            {QDir::toNativeSeparators(path), device.errorString()}}};
        });
    });
}

} // namespace core
