// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supportFile.h"

#include "core/exchange/ImportNotes.h"

#include <QFile>
#include <QStringDecoder>

namespace app {
namespace {

constexpr qint64 kLargest = 5'000'000;

} // namespace

core::Result<QString> readSupportFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The file cannot be opened: %1."), {file.errorString()}});
    if (file.size() > kLargest)
        return core::unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The file is larger than 5 MB: no table of ends of support is.")});
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file.readAll());
    if (decoder.hasError())
        return core::unreadable({QT_TRANSLATE_NOOP("Sentence", "The file is not a text in UTF-8.")});
    return text;
}

} // namespace app
