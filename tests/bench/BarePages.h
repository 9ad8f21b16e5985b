// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>

/// Pages full of lines of text, through nothing but Qt's own PDF writer.
inline QByteArray barePages(qsizetype pages, QFont font)
{
    constexpr int kLines = 60;
    font.setPointSizeF(9);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.setFont(font);
    const int height = writer.height() / kLines;
    for (qsizetype page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        for (int line = 1; line <= kLines; ++line)
            painter.drawText(0, line * height,
                             QStringLiteral("2016-%1 · line %2 of page %3, as long as a line of a report is")
                                 .arg(page * kLines + line)
                                 .arg(line)
                                 .arg(page));
    }
    painter.end();
    return bytes;
}
