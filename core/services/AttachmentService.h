// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/SentPaper.h"
#include "core/storage/AttachmentRepository.h"

namespace core {

/// What became of files that were to be attached.
struct Attached
{
    QList<AttachmentId> added = {};
    QStringList alreadyThere = {}; ///< Names of those that the record had, with the same content.
};

/// Attaches @p files to @p owner. What the record has already, with the same content, is left out: a
/// second time changes nothing but the photo. Invalid when a file is larger than kLargestAttachment, or
/// a photo is no picture or not of a machine; NotFound without @p owner.
Result<Attached> attach(Unit &unit, RowRef owner, const QList<NewFile> &files);

/// Gives it @p name, made safe; the suffix stays where none is given. Invalid when it is empty.
Result<> rename(Unit &unit, const Attachment &attachment, const QString &name);
/// Invalid for a paper that was sent: it is kept as it was, for good.
/// Its content stays in the database, so that this can be undone, until cleanUpContents().
Result<> remove(Unit &unit, const Attachment &attachment);
/// Keeps @p paper with its contract or intervention; from then on it is never removed, not even by undo.
/// Invalid for a content that is no PDF, for a day after @p today, and for a document that is kept as sent
/// already.
Result<AttachmentId> keepSent(Unit &unit, const SentPaper &paper, QDate today);
/// Invalid, saying why, when the attachment @p id is a paper that was sent.
Result<> refuseIfSent(Connection &connection, AttachmentId id);

/// Makes it the photo of its machine, in place of another, or no longer.
Result<> setPhoto(Unit &unit, const Attachment &attachment, bool isPhoto);

/// Removes for good the contents that no attachment names any more. What removed them from their
/// records can then not be undone; nothing does this but somebody who asks for it.
Result<AttachmentRepository::Contents> cleanUpContents(Unit &unit);

/// What undo() does to @p values, a removed attachment about to come back: a machine that has another
/// photo by now keeps that one. Invalid when its content was cleaned away.
Result<> readyToReturn(Unit &unit, QVariantMap &values);
/// Invalid when @p owner, which undo() is about to remove, has files that are not among @p own.
Result<> refuseWithAttachments(Connection &connection, RowRef owner, const QList<RowRef> &own);

/// Writes the content of @p attachment to @p path, whole or not at all, once its digest was checked.
Result<> saveContent(Connection &connection, const Attachment &attachment, const QString &path);

} // namespace core
