// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Picture.h"

#include <QBuffer>
#include <QImageReader>

namespace ui {
namespace {

constexpr int kMostMegabytes = 128; ///< Of memory for one picture, decoded: 33 megapixels.
/// A JPEG is made smaller while it is read: a camera's 200 megapixels are never in memory as a whole.
constexpr qint64 kMostPixelsOfJpeg = 250'000'000;
constexpr qint64 kMostPixels = qint64(kMostMegabytes) * 1024 * 1024 / 4;
constexpr int kLongestSide = 60'000;

core::Error unreadable(const char *sentence, const QString &name, const QString &detail)
{
    return {.kind = core::ErrorKind::Unreadable, .detail = detail, .sentence = {sentence, {name}}};
}

} // namespace

core::Result<QImage> pictureOf(const QByteArray &content, const QString &name, QSize atMost)
{
    const bool isPng = content.startsWith("\x89PNG\r\n\x1a\n");
    if (!isPng && !content.startsWith("\xff\xd8\xff"))
        return unreadable(QT_TRANSLATE_NOOP("Sentence",
                                            "“%1” is no PNG or JPEG picture: save it to a file to "
                                            "open it elsewhere."),
                          name, QStringLiteral("format"));
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, isPng ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false); // No plug-in is asked that the first bytes do not name.
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(kMostMegabytes);
    const QSize size = reader.size();
    const qint64 pixels = qint64(size.width()) * size.height();
    if (size.isValid() && (pixels > (isPng ? kMostPixels : kMostPixelsOfJpeg) ||
                           qMax(size.width(), size.height()) > kLongestSide))
        return unreadable(QT_TRANSLATE_NOOP("Sentence",
                                            "“%1” is too large a picture to be shown: save it to a "
                                            "file to open it elsewhere."),
                          name, QStringLiteral("%1×%2").arg(size.width()).arg(size.height()));
    if (size.isValid() && (size.width() > atMost.width() || size.height() > atMost.height()))
        reader.setScaledSize(size.scaled(atMost, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = size.isValid() ? reader.read() : QImage();
    if (image.isNull())
        return unreadable(QT_TRANSLATE_NOOP("Sentence",
                                            "“%1” cannot be shown: the picture is damaged. Save it "
                                            "to a file to look at it elsewhere."),
                          name, reader.errorString());
    return image;
}

} // namespace ui
