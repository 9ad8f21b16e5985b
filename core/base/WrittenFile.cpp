// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WrittenFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace core {
namespace {

Error unwritable(const QString &path, const QString &reason)
{
    return {.kind = ErrorKind::Storage,
            .detail = path + QLatin1String(": ") + reason,
            .sentence = {QT_TRANSLATE_NOOP(
                             "Sentence",
                             "“%1” could not be written (%2). Choose another folder, or make room, and try "
                             "again."),
                         {QDir::toNativeSeparators(path), reason}}};
}

} // namespace

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, [&](QIODevice &device) -> Result<> {
        if (device.write(bytes) != bytes.size())
            return unwritable(path, device.errorString());
        return {};
    });
}

Result<> writeFile(const QString &path, const std::function<Result<>(QIODevice &)> &write)
{
    const QFileInfo target(path);
    // QSaveFile would replace a device or a folder's name by surprise, or fail without a reason.
    if (target.exists() && !target.isFile())
        return unwritable(path, QStringLiteral("not a file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    if (const Result<> written = write(file); !written) {
        file.cancelWriting();
        return written;
    }
    const qint64 size = file.pos();
    if (!file.flush() || !file.commit())
        return unwritable(path, file.errorString());
    if (QFileInfo(path).size() != size)
        return unwritable(path, QStringLiteral("incomplete"));
    return {};
}

} // namespace core
