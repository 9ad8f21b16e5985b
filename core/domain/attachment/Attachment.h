// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>
#include <optional>

namespace core {

/// A larger file is refused: the database is one file, which is saved and copied as a whole.
inline constexpr qint64 kLargestAttachment = 25 << 20;
/// Files added at once are in memory together.
inline constexpr qint64 kLargestAddition = 100 << 20;

/// What a file is, by its contents where they tell, else by its suffix.
enum class FileKind {
    Other,
    Picture, ///< PNG or JPEG: what Vigie shows.
    Pdf,
    Text,
    Document, ///< Of a word processor or a spreadsheet.
    Mail,
    Archive
};

/// A file that belongs to a record. Its content is stored once, however many records have it.
struct Attachment
{
    AttachmentId id = {};
    RowRef owner = {}; ///< A record of one of tablesWithAttachments().
    QString name = {}; ///< As safeFileName() makes it.
    FileKind kind = FileKind::Other;
    qint64 sizeBytes = 0;
    QString sha256 = {}; ///< Of the content, in hexadecimal digits.
    Instant addedAt = {};
    bool isPhoto = false; ///< The photo of its machine; at most one is.
    /// A paper as it was sent on that day: never removed. Which kind of paper: ui::PaperWanted.
    std::optional<QDate> sentOn = {};
    std::optional<int> paper = {};
    int version = 1;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// A file on its way to a record.
struct NewFile
{
    QString name = {};
    QByteArray content = {};
    bool isPhoto = false; ///< Becomes the photo of its machine.
};

/// The digest by which a content is known.
QString sha256Of(const QByteArray &content);

/// What @p content, the whole of a file or its first kilobytes, is.
FileKind fileKind(QByteArrayView content, const QString &name);

/// Whether records of @p table have files.
bool hasAttachments(Table table);
QList<Table> tablesWithAttachments();

} // namespace core
