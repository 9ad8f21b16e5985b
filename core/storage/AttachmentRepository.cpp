// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AttachmentRepository.h"

#include "core/storage/Schema.h"
#include "core/storage/Select.h"

#include <QCryptographicHash>

namespace core {
namespace {

constexpr qsizetype kPiece = 256 << 10; ///< Bytes: a statement of some milliseconds on either engine.

const QString kSelect =
    QStringLiteral("SELECT id, asset_id, intervention_id, client_id, contract_id, subscription_id, name, "
                   "kind, size_bytes, sha256, added_at, is_photo, version, sent_on, paper FROM attachment ");

RowRef ownerIn(const Fields &fields)
{
    int column = 0;
    for (const Table table : tablesWithAttachments()) {
        if (!fields.isNull(++column))
            return {table, fields.integer(column)};
    }
    return {};
}

Attachment toAttachment(const Fields &fields)
{
    return {.id = fields.id<AttachmentId>(0),
            .owner = ownerIn(fields),
            .name = fields.text(6),
            .kind = fields.choice<FileKind>(7),
            .sizeBytes = fields.integer(8),
            .sha256 = fields.text(9),
            .addedAt = fields.instant(10),
            .isPhoto = fields.flag(11),
            .sentOn = fields.maybeDay(13),
            .paper = fields.isNull(14) ? std::optional<int>() : fields.number(14),
            .version = fields.number(12)};
}

QVariantMap valuesOf(const Attachment &attachment)
{
    QVariantMap values{{QStringLiteral("name"), attachment.name},
                       {QStringLiteral("kind"), number(attachment.kind)},
                       {QStringLiteral("size_bytes"), attachment.sizeBytes},
                       {QStringLiteral("sha256"), attachment.sha256},
                       {QStringLiteral("added_at"), toMsecs(attachment.addedAt)},
                       {QStringLiteral("is_photo"), attachment.isPhoto},
                       {QStringLiteral("sent_on"), orNull(attachment.sentOn)},
                       {QStringLiteral("paper"), orNull(attachment.paper)}};
    for (const Table table : tablesWithAttachments())
        values.insert(attachmentOwnerColumn(table),
                      table == attachment.owner.table ? QVariant(attachment.owner.id) : QVariant());
    return values;
}

Params by(const QString &sha256)
{
    return {{QStringLiteral("sha"), sha256}};
}

/// The size that a content was stored with; absent: there is none.
Result<std::optional<qint64>> storedSize(Connection &connection, const QString &sha256)
{
    const auto found = connection.all<qint64>(
        QStringLiteral("SELECT size_bytes FROM attachment_content WHERE sha256 = :sha"), by(sha256),
        [](const Fields &fields) { return fields.integer(0); });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<qint64>() : found->constFirst();
}

Error damaged(const QString &sha256)
{
    return {.kind = ErrorKind::Storage,
            .detail = QStringLiteral("damaged content ") + sha256,
            .sentence = {QT_TRANSLATE_NOOP(
                "Sentence", "The content of this file is damaged in the database: what is read "
                            "is not what was stored. Restore it from a backup.")}};
}

Result<> writePieces(Connection &connection, const QString &sha256, const QByteArray &content)
{
    const auto cleared =
        connection.execute(QStringLiteral("DELETE FROM attachment_piece WHERE sha256 = :sha"), by(sha256));
    if (!cleared)
        return cleared.error();
    for (qsizetype at = 0, place = 0; at < content.size(); at += kPiece, ++place) {
        const auto added = connection.execute(
            QStringLiteral(
                "INSERT INTO attachment_piece (sha256, place, bytes) VALUES (:sha, :place, :bytes)"),
            {{QStringLiteral("sha"), sha256},
             {QStringLiteral("place"), place},
             {QStringLiteral("bytes"), content.mid(at, kPiece)}});
        if (!added)
            return added.error();
    }
    return {};
}

} // namespace

QString attachmentOwnerColumn(Table table)
{
    return hasAttachments(table) ? specOf(table).name + QStringLiteral("_id") : QString();
}

Result<Attachment> AttachmentRepository::find(AttachmentId id) const
{
    return m_connection.one<Attachment>(kSelect + QStringLiteral("WHERE id = :id"),
                                        {{QStringLiteral("id"), id.value()}}, toAttachment);
}

Result<QList<Attachment>> AttachmentRepository::of(RowRef owner) const
{
    if (!hasAttachments(owner.table))
        return QList<Attachment>();
    return m_connection.all<Attachment>(kSelect +
                                            QStringLiteral("WHERE %1 = :owner ORDER BY is_photo DESC, id")
                                                .arg(attachmentOwnerColumn(owner.table)),
                                        {{QStringLiteral("owner"), owner.id}}, toAttachment);
}

Result<bool> AttachmentRepository::exists(RowRef owner) const
{
    if (!hasAttachments(owner.table))
        return false;
    const auto found = m_connection.all<qint64>(
        QStringLiteral("SELECT id FROM %1 WHERE id = :id").arg(specOf(owner.table).name),
        {{QStringLiteral("id"), owner.id}}, [](const Fields &fields) { return fields.integer(0); });
    return found ? Result<bool>(!found->isEmpty()) : found.error();
}

Result<QList<AttachmentId>> AttachmentRepository::removedFrom(RowRef owner) const
{
    if (!hasAttachments(owner.table))
        return QList<AttachmentId>();
    // Lines of attachments are few: the journal's index leads to them alone.
    return m_connection.all<AttachmentId>(
        QStringLiteral(
            "SELECT DISTINCT row_id FROM journal WHERE table_name = 'attachment' AND after_json IS "
            "NULL AND before_json LIKE :owner ORDER BY row_id"),
        {{QStringLiteral("owner"),
          QStringLiteral("%\"%1\":%2,%").arg(attachmentOwnerColumn(owner.table)).arg(owner.id)}},
        [](const Fields &fields) { return fields.id<AttachmentId>(0); });
}

Result<bool> AttachmentRepository::hasContent(const QString &sha256) const
{
    const auto size = storedSize(m_connection, sha256);
    return size ? Result<bool>(size->has_value()) : size.error();
}

Result<> AttachmentRepository::readContent(const QString &sha256, const TakePiece &take) const
{
    const auto size = storedSize(m_connection, sha256);
    if (!size)
        return size.error();
    if (!*size)
        return Error{.kind = ErrorKind::NotFound,
                     .detail = QStringLiteral("no content ") + sha256,
                     .sentence = {QT_TRANSLATE_NOOP(
                         "Sentence", "The content of this file was cleaned away: only its name "
                                     "is left.")}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 read = 0;
    for (qint64 place = 0; read < **size; ++place) {
        const auto piece = m_connection.all<QByteArray>(
            QStringLiteral("SELECT bytes FROM attachment_piece WHERE sha256 = :sha AND place = :place"),
            {{QStringLiteral("sha"), sha256}, {QStringLiteral("place"), place}},
            [](const Fields &fields) { return fields.value(0).toByteArray(); });
        if (!piece)
            return piece.error();
        if (piece->isEmpty() || piece->constFirst().isEmpty())
            return damaged(sha256);
        hash.addData(piece->constFirst());
        read += piece->constFirst().size();
        if (const Result<> taken = take(piece->constFirst()); !taken)
            return taken;
    }
    const bool isRight = read == **size && QString::fromLatin1(hash.result().toHex()) == sha256;
    return isRight ? Result<>() : damaged(sha256);
}

Result<QByteArray> AttachmentRepository::content(const QString &sha256) const
{
    QByteArray content;
    const Result<> read = readContent(sha256, [&content](const QByteArray &piece) -> Result<> {
        content += piece;
        return {};
    });
    return read ? Result<QByteArray>(content) : read.error();
}

Result<AttachmentId> AttachmentRepository::add(Unit &unit, const Attachment &attachment)
{
    unit.touch(attachment.owner);
    return added<AttachmentId>(unit.insert(Table::Attachment, valuesOf(attachment)));
}

Result<> AttachmentRepository::update(Unit &unit, const Attachment &attachment)
{
    unit.touch(attachment.owner);
    return written(
        unit.update({Table::Attachment, attachment.id.value()}, attachment.version, valuesOf(attachment)));
}

Result<> AttachmentRepository::remove(Unit &unit, const Attachment &attachment)
{
    unit.touch(attachment.owner);
    return unit.remove({Table::Attachment, attachment.id.value()}, attachment.version);
}

Result<> AttachmentRepository::addContent(Unit &unit, const QString &sha256, const QByteArray &content)
{
    Connection &connection = unit.connection();
    const AttachmentRepository repository(connection);
    const auto size = storedSize(connection, sha256);
    if (!size)
        return size.error();
    const auto ignore = [](const QByteArray &) { return Result<>(); };
    if (*size && repository.readContent(sha256, ignore))
        return {};
    if (!*size) {
        const auto added = connection.execute(
            QStringLiteral("INSERT INTO attachment_content (sha256, size_bytes) VALUES (:sha, :size)"),
            {{QStringLiteral("sha"), sha256}, {QStringLiteral("size"), content.size()}});
        if (!added)
            return added.error();
    }
    if (const Result<> done = writePieces(connection, sha256, content); !done)
        return done;
    return repository.readContent(sha256, ignore);
}

Result<QList<AttachmentRepository::Content>> AttachmentRepository::contents() const
{
    return m_connection.all<Content>(
        QStringLiteral("SELECT sha256, size_bytes, EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = "
                       "c.sha256) FROM attachment_content c ORDER BY sha256"),
        {}, [](const Fields &fields) {
            return Content{fields.text(0), fields.integer(1), fields.flag(2)};
        });
}

Result<AttachmentRepository::Contents> AttachmentRepository::unattached() const
{
    return m_connection.one<Contents>(
        QStringLiteral("SELECT COUNT(*), COALESCE(SUM(size_bytes), 0) FROM attachment_content c WHERE NOT "
                       "EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = c.sha256)"),
        {}, [](const Fields &fields) {
            return Contents{fields.integer(0), fields.integer(1)};
        });
}

Result<AttachmentRepository::Contents> AttachmentRepository::removeUnattached(Unit &unit)
{
    Connection &connection = unit.connection();
    auto found = AttachmentRepository(connection).unattached();
    if (!found)
        return found;
    for (const char *table : {"attachment_piece", "attachment_content"}) {
        const auto removed = connection.execute(
            QStringLiteral("DELETE FROM %1 WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = "
                           "%1.sha256)")
                .arg(QLatin1String(table)));
        if (!removed)
            return removed.error();
    }
    return found;
}

} // namespace core
