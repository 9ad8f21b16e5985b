// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QChar>
#include <QVariantList>
#include <functional>

class QIODevice;

namespace core {

enum class TableFormat { Csv, Xlsx, Json };

/// One column of a table that leaves the program.
struct TableColumn
{
    enum class Type { Text, Number, Money, Day };

    QString id = {}; ///< The key in JSON.
    QString title = {};
    Type type = Type::Text;
    int width = 16; ///< Of the XLSX column, in characters.
};

struct TableSheet
{
    QString name = {}; ///< Of the sheet; at most 31 characters, none of []:*?/\ among them.
    QList<TableColumn> columns = {};
    QChar delimiter = QLatin1Char(';');    ///< CSV only,
    QChar decimalPoint = QLatin1Char(','); ///< likewise.
};

/// A row's cells: a QDate for a day, a number, else text; an invalid one is empty.
using TableRow = QVariantList;
/// The next rows; none: that was all. An Error (Cancelled too) ends the export.
using NextTableRows = std::function<Result<QList<TableRow>>()>;

/// Writes a table row by row, however many there are, in constant memory; returns their number. The
/// file is whole or not there. CSV: UTF-8 with its mark, CRLF, texts that look like a formula with
/// an apostrophe before them. XLSX: typed cells, heading that stays, filter; texts are never formulas.
/// JSON: one array of objects, days as ISO 8601, empty cells as null.
Result<qint64> exportTable(const QString &path, TableFormat format, const TableSheet &sheet,
                           const NextTableRows &next);
/// The same to a device already open.
Result<qint64> exportTable(QIODevice &device, TableFormat format, const TableSheet &sheet,
                           const NextTableRows &next);

} // namespace core
