// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/attachment/Attachment.h"
#include "core/storage/Unit.h"

#include <functional>

namespace core {

/// Files attached to records, and their contents (migrations/0007_attachments.sql says where and why).
class AttachmentRepository
{
public:
    explicit AttachmentRepository(Connection &connection) : m_connection(connection) {}

    Result<Attachment> find(AttachmentId id) const;
    /// Those of one record: the photo first, then in the order in which they were added.
    Result<QList<Attachment>> of(RowRef owner) const;
    Result<bool> exists(RowRef owner) const;
    /// Those that @p owner once had, by the journal: its history tells of them too.
    Result<QList<AttachmentId>> removedFrom(RowRef owner) const;

    /// The content known by @p sha256, read piece by piece and checked against its digest. NotFound
    /// where it was cleaned away; Storage, with its sentence, where it is not what was stored.
    Result<QByteArray> content(const QString &sha256) const;
    /// The same, given to @p take piece by piece; the answer says whether they were right.
    using TakePiece = std::function<Result<>(const QByteArray &)>;
    Result<> readContent(const QString &sha256, const TakePiece &take) const;
    Result<bool> hasContent(const QString &sha256) const;

    static Result<AttachmentId> add(Unit &unit, const Attachment &attachment);
    static Result<> update(Unit &unit, const Attachment &attachment);
    static Result<> remove(Unit &unit, const Attachment &attachment);
    /// Stores @p content where it is not yet, or is damaged, and reads it again. Not journaled.
    static Result<> addContent(Unit &unit, const QString &sha256, const QByteArray &content);

    /// Contents, counted.
    struct Contents
    {
        qint64 count = 0;
        qint64 bytes = 0;
    };
    /// Those that no attachment names: what an undo could still bring back.
    Result<Contents> unattached() const;
    static Result<Contents> removeUnattached(Unit &unit);
    /// Every stored content with its size, by digest.
    struct Content
    {
        QString sha256 = {};
        qint64 bytes = 0;
        bool isAttached = false;
    };
    Result<QList<Content>> contents() const;

private:
    Connection &m_connection;
};

/// The column of the attachment table that refers to records of @p table; empty: they have no files.
QString attachmentOwnerColumn(Table table);

} // namespace core
