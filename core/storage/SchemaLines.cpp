// SPDX-License-Identifier: GPL-3.0-or-later
// How the journal keeps sets of lines (ColumnType::Lines): what went and what came.
#include "core/base/Lines.h"
#include "core/storage/Schema.h"

namespace core {

void abridge(const TableSpec &spec, QJsonObject &before, QJsonObject &after)
{
    for (const ColumnSpec &column : spec.columns) {
        if (column.type != ColumnType::Lines)
            continue;
        const QString gone = before.value(column.name).toString();
        const QString come = after.value(column.name).toString();
        before.insert(column.name, linesWithout(gone, come));
        after.insert(column.name, linesWithout(come, gone));
    }
}

QString linesBefore(const QString &stored, const QString &before, const QString &after)
{
    return sortedLines(linesWithout(stored, after) + QLatin1Char('\n') + before);
}

} // namespace core
