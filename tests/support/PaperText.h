// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

/// Narrow and no-break spaces made plain, line ends too: what a reader of a page sees.
inline QString plain(QString text)
{
    for (QChar &c : text) {
        if (c == QChar(0x202F) || c == QChar::Nbsp || c == QLatin1Char('\n') || c == QLatin1Char('\f'))
            c = QLatin1Char(' ');
    }
    return text.simplified();
}
