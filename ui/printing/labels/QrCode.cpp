// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/labels/QrCode.h"

#include <qrencode.h>

#include <memory>

namespace ui {

core::Result<QrCode> QrCode::of(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (bytes.isEmpty() || !made)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” does not fit into a QR code. Choose another "
                                           "content for the codes."),
             {text.left(40)}});
    QrCode code{.size = made->width, .dark = QBitArray(made->width * made->width)};
    for (int i = 0; i < code.dark.size(); ++i)
        code.dark.setBit(i, (made->data[i] & 1U) != 0);
    return code;
}

Drawing qrDrawing(const QrCode &code, const QRectF &square)
{
    Drawing drawing;
    const qreal module = square.width() / code.size;
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (!code.isDark(x, y))
                continue;
            int end = x + 1; // Neighbours become one rectangle: no seams between them.
            while (end < code.size && code.isDark(end, y))
                ++end;
            drawing.box({square.left() + x * module, square.top() + y * module, (end - x) * module, module},
                        Fill{.ink = Ink::Text});
            x = end;
        }
    }
    return drawing;
}

} // namespace ui
