// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/FilesToAttach.h"

#include "core/storage/DatabaseFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace core {
namespace {

constexpr qint64 kPiece = 1 << 20;

QString megabytes(qint64 bytes)
{
    return QString::number(bytes >> 20);
}

/// By what the file system says, without opening it.
Result<> checked(const QString &path, const ConnectionParams &database)
{
    const QFileInfo file(path);
    if (!file.isFile()) // Nor a folder, a device or a pipe.
        return invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is not a file that can be attached."),
                        {QDir::toNativeSeparators(path)}});
    if (isDatabaseFile(database, path))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is the database that is open: it cannot be "
                                                      "attached to itself."),
                        {QDir::toNativeSeparators(path)}});
    if (file.size() > kLargestAttachment)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is larger than %2 MB, the most that is kept with a record. "
                                           "Keep it elsewhere and write where in a note."),
             {file.fileName(), megabytes(kLargestAttachment)}});
    return {};
}

/// What a file holds, whatever size it is said to have: those of /proc say 0.
Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    QByteArray content;
    bool isRead = file.open(QIODevice::ReadOnly);
    while (isRead && !file.atEnd() && content.size() <= kLargestAttachment) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            break;
        content += piece;
    }
    isRead = isRead && file.error() == QFileDevice::NoError;
    if (isRead)
        return content;
    return Error{.kind = ErrorKind::Unreadable,
                 .detail = path + QStringLiteral(": ") + file.errorString(),
                 .sentence = {QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be read: %2"),
                              {QDir::toNativeSeparators(path), file.errorString()}}};
}

} // namespace

Result<QList<NewFile>> readFilesToAttach(const QStringList &paths, const ConnectionParams &database)
{
    qint64 total = 0;
    for (const QString &path : paths) {
        if (const Result<> fine = checked(path, database); !fine)
            return fine.error();
        total += QFileInfo(path).size();
    }
    if (total > kLargestAddition)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Together these files are larger than %1 MB: add them in "
                                           "several goes."),
             {megabytes(kLargestAddition)}});
    QList<NewFile> files;
    for (const QString &path : paths) {
        const auto content = contentOf(path);
        if (!content)
            return content.error();
        files << NewFile{.name = QFileInfo(path).fileName(), .content = *content};
    }
    return files;
}

} // namespace core
