// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/printing/Drawing.h"

#include <QBitArray>

namespace ui {

/// The modules of a QR code (ISO/IEC 18004), as libqrencode makes them: byte mode, correction level M.
struct QrCode
{
    int size = 0; ///< Modules in a row.
    QBitArray dark = {};

    bool isDark(int x, int y) const { return dark.testBit(y * size + x); }

    /// Invalid where @p text is empty or longer than a code holds.
    static core::Result<QrCode> of(const QString &text);
};

/// @p code within @p square as rectangles, without its quiet zone: vectors, sharp on any printer.
Drawing qrDrawing(const QrCode &code, const QRectF &square);

} // namespace ui
