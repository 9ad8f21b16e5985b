// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: the reader ends, its lines go up, and no cell lies outside what was read.
#include "Input.h"
#include "core/exchange/CsvReader.h"

#include <QBuffer>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes = inputOf(data, size);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    core::CsvReader reader(buffer, {.limits = {.cellBytes = 4096, .recordBytes = 16384, .cells = 200}});
    if (!reader.open())
        return 0;
    qint64 line = 0;
    for (auto more = reader.next(); more && *more; more = reader.next()) {
        if (reader.line() <= line || reader.size() > 200)
            qFatal("a record stands before the one that it follows, or is too large");
        line = reader.line();
        for (qsizetype cell = 0; cell < reader.size(); ++cell) {
            if (reader.text(cell).size() > 4096)
                qFatal("a cell is larger than the limit");
        }
    }
    return 0;
}
