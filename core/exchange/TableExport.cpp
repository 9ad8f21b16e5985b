// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/TableExport.h"

#include "core/base/WrittenFile.h"
#include "core/exchange/CsvCell.h"
#include "core/exchange/XlsxWriter.h"

#include <QDate>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

bool isNumber(const TableColumn &column)
{
    return column.type == TableColumn::Type::Number || column.type == TableColumn::Type::Money;
}

QString csvText(const TableSheet &sheet, const TableColumn &column, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    if (column.type == TableColumn::Type::Day)
        return value.toDate().toString(Qt::ISODate);
    if (!isNumber(column))
        return csvCell(value.toString(), sheet.delimiter);
    const bool isMoney = column.type == TableColumn::Type::Money;
    QString text = isMoney ? QString::number(value.toDouble(), 'f', 2) : value.toString();
    return text.replace(QLatin1Char('.'), sheet.decimalPoint); // Never quoted as text: numbers stay numbers.
}

/// What is written, piece by piece.
class TableText
{
public:
    TableText(TableFormat format, const TableSheet &sheet)
        : m_isCsv(format == TableFormat::Csv), m_sheet(sheet)
    {
    }

    QByteArray begin() const
    {
        if (!m_isCsv)
            return QByteArrayLiteral("[");
        QStringList titles;
        for (const TableColumn &column : m_sheet.columns)
            titles << csvCell(column.title, m_sheet.delimiter);
        return QByteArrayLiteral("\xef\xbb\xbf") + line(titles);
    }
    QByteArray row(const TableRow &row) { return m_isCsv ? csv(row) : json(row); }
    QByteArray end() const { return m_isCsv ? QByteArray() : QByteArrayLiteral("\n]\n"); }

private:
    QByteArray line(const QStringList &cells) const
    {
        return (cells.join(m_sheet.delimiter) + QStringLiteral("\r\n")).toUtf8();
    }
    QByteArray csv(const TableRow &row) const
    {
        QStringList cells;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i)
            cells << csvText(m_sheet, m_sheet.columns.at(i), row.value(i));
        return line(cells);
    }
    QByteArray json(const TableRow &row)
    {
        QJsonObject object;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            const QVariant value = row.value(i);
            const TableColumn &column = m_sheet.columns.at(i);
            const bool isDay = column.type == TableColumn::Type::Day && value.isValid();
            object.insert(column.id, isDay ? QJsonValue(value.toDate().toString(Qt::ISODate))
                                           : QJsonValue::fromVariant(value));
        }
        const QByteArray before = m_isFirst ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n");
        m_isFirst = false;
        return before + QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    bool m_isCsv;
    bool m_isFirst = true;
    const TableSheet &m_sheet;
};

/// Reads all rows, giving each to @p take; returns their number.
template <class Take>
Result<qint64> eachRow(const NextTableRows &next, Take take)
{
    qint64 count = 0;
    for (;;) {
        const auto rows = next();
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return count;
        for (const TableRow &row : *rows) {
            if (const Result<> taken = take(row); !taken)
                return taken.error();
            ++count;
        }
    }
}

Result<qint64> exportText(QIODevice &device, TableFormat format, const TableSheet &sheet,
                          const NextTableRows &next)
{
    TableText text(format, sheet);
    const auto write = [&device](const QByteArray &bytes) -> Result<> {
        if (device.write(bytes) != bytes.size())
            return Error{.kind = ErrorKind::Storage,
                         .detail = device.errorString(),
                         .sentence = {QT_TRANSLATE_NOOP(
                                          "Sentence",
                                          "The table could not be written (%1). Make room, and try again."),
                                      {device.errorString()}}};
        return {};
    };
    if (const Result<> begun = write(text.begin()); !begun)
        return begun.error();
    const auto count = eachRow(next, [&](const TableRow &row) { return write(text.row(row)); });
    if (!count)
        return count;
    const Result<> ended = write(text.end());
    return ended ? count : Result<qint64>(ended.error());
}

Result<qint64> exportXlsx(QIODevice &device, const TableSheet &sheet, const NextTableRows &next)
{
    XlsxWriter writer(sheet);
    if (const Result<> begun = writer.begin(); !begun)
        return begun.error();
    const auto count = eachRow(next, [&writer](const TableRow &row) { return writer.add(row); });
    if (!count)
        return count;
    const Result<> copied = writer.finish(device);
    return copied ? count : Result<qint64>(copied.error());
}

} // namespace

Result<qint64> exportTable(QIODevice &device, TableFormat format, const TableSheet &sheet,
                           const NextTableRows &next)
{
    return format == TableFormat::Xlsx ? exportXlsx(device, sheet, next)
                                       : exportText(device, format, sheet, next);
}

Result<qint64> exportTable(const QString &path, TableFormat format, const TableSheet &sheet,
                           const NextTableRows &next)
{
    qint64 count = 0;
    const Result<> written = writeFile(path, [&](QIODevice &device) -> Result<> {
        const auto exported = exportTable(device, format, sheet, next);
        if (!exported)
            return exported.error();
        count = *exported;
        return {};
    });
    return written ? Result<qint64>(count) : written.error();
}

} // namespace core
