// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBuffer>
#include <QImage>

/// A picture of one colour, as bytes of @p format.
inline QByteArray pictureBytes(QSize size, const char *format = "PNG", const QColor &color = Qt::darkCyan)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

/// The head of a PNG that says to be of @p side × @p side pixels, and holds nothing.
inline QByteArray pngBomb(quint32 side)
{
    QByteArray bytes = pictureBytes({1, 1});
    for (int i = 0; i < 4; ++i) {
        bytes[16 + i] = static_cast<char>(side >> (24 - 8 * i));
        bytes[20 + i] = static_cast<char>(side >> (24 - 8 * i));
    }
    const auto crcOf = [](QByteArrayView data) {
        quint32 crc = 0xffffffffU;
        for (const char byte : data) {
            crc ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320U : crc >> 1;
        }
        return crc ^ 0xffffffffU;
    };
    const quint32 crc = crcOf(QByteArrayView(bytes).sliced(12, 17)); // "IHDR" and its thirteen bytes.
    for (int i = 0; i < 4; ++i)
        bytes[29 + i] = static_cast<char>(crc >> (24 - 8 * i));
    return bytes;
}
