// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/XlsxWriter.h"

#include <xlsxwriter.h>

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <limits>

namespace core {
namespace {

constexpr lxw_row_t kLastRow = 1'048'575; ///< Counted from 0, of a sheet (XLSX).
constexpr int kLongestText = 32'767;      ///< Characters of a cell (XLSX).

Error failed(const QString &reason)
{
    return {.kind = ErrorKind::Storage,
            .detail = reason,
            .sentence = {QT_TRANSLATE_NOOP(
                             "Sentence", "The spreadsheet could not be made (%1). Make room on the disk and "
                                         "try again."),
                         {reason}}};
}

} // namespace

struct XlsxWriter::Book
{
    QTemporaryDir folder = {};
    QByteArray path = {};
    lxw_workbook *workbook = nullptr; ///< Owns the sheet and the formats; null once closed.
    lxw_worksheet *sheet = nullptr;
    lxw_format *heading = nullptr;
    lxw_format *day = nullptr;
    lxw_format *money = nullptr;
    lxw_row_t row = 0;
};

XlsxWriter::XlsxWriter(const TableSheet &sheet) : m_sheet(sheet), m_book(std::make_unique<Book>()) {}

XlsxWriter::~XlsxWriter()
{
    if (m_book->workbook)
        workbook_close(m_book->workbook); // An export given up: its file goes with the folder.
}

Result<> XlsxWriter::begin()
{
    if (!m_book->folder.isValid())
        return failed(m_book->folder.errorString());
    m_book->path = QFile::encodeName(m_book->folder.filePath(QStringLiteral("table.xlsx")));
    QByteArray folder = QFile::encodeName(m_book->folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_book->workbook = workbook_new_opt(m_book->path.constData(), &options);
    if (!m_book->workbook)
        return failed(QStringLiteral("workbook"));
    m_book->sheet = workbook_add_worksheet(m_book->workbook, m_sheet.name.toUtf8().constData());
    if (!m_book->sheet)
        return failed(QStringLiteral("sheet name"));
    m_book->heading = workbook_add_format(m_book->workbook);
    format_set_bold(m_book->heading);
    m_book->day = workbook_add_format(m_book->workbook);
    format_set_num_format_index(m_book->day, 14); // The short date of whoever opens it.
    m_book->money = workbook_add_format(m_book->workbook);
    format_set_num_format(m_book->money, "#,##0.00");
    for (int i = 0; i < m_sheet.columns.size(); ++i) {
        const TableColumn &column = m_sheet.columns.at(i);
        const auto at = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_book->sheet, at, at, column.width, nullptr);
        worksheet_write_string(m_book->sheet, 0, at, column.title.toUtf8().constData(), m_book->heading);
    }
    worksheet_freeze_panes(m_book->sheet, 1, 0);
    return {};
}

void XlsxWriter::writeCell(int column, const QVariant &value)
{
    const auto at = static_cast<lxw_col_t>(column);
    const lxw_row_t row = m_book->row;
    const TableColumn::Type type = m_sheet.columns.at(column).type;
    if (!value.isValid() || value.isNull())
        return;
    if (type == TableColumn::Type::Number || type == TableColumn::Type::Money) {
        lxw_format *format = type == TableColumn::Type::Money ? m_book->money : nullptr;
        worksheet_write_number(m_book->sheet, row, at, value.toDouble(), format);
        return;
    }
    const QDate day = type == TableColumn::Type::Day ? value.toDate() : QDate();
    if (day.isValid() && day.year() >= 1900 && day.year() <= 9999) { // The days that XLSX knows.
        lxw_datetime date{day.year(), day.month(), day.day(), 0, 0, 0};
        worksheet_write_datetime(m_book->sheet, row, at, &date, m_book->day);
        return;
    }
    const QString text = day.isValid() ? day.toString(Qt::ISODate) : value.toString().left(kLongestText);
    worksheet_write_string(m_book->sheet, row, at, text.toUtf8().constData(), nullptr);
}

Result<> XlsxWriter::add(const TableRow &row)
{
    if (m_book->row == kLastRow)
        return invalid({QT_TRANSLATE_NOOP(
            "Sentence", "A spreadsheet holds 1,048,575 lines at most, and the list has more. "
                        "Narrow it, or export it as CSV.")});
    ++m_book->row;
    for (int column = 0; column < m_sheet.columns.size(); ++column)
        writeCell(column, row.value(column));
    return {};
}

Result<> XlsxWriter::finish(QIODevice &device)
{
    if (!m_sheet.columns.isEmpty())
        worksheet_autofilter(m_book->sheet, 0, 0, m_book->row,
                             static_cast<lxw_col_t>(m_sheet.columns.size() - 1));
    const lxw_error error = workbook_close(std::exchange(m_book->workbook, nullptr));
    if (error != LXW_NO_ERROR)
        return failed(QString::fromUtf8(lxw_strerror(error)));
    QFile file(QFile::decodeName(m_book->path));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    constexpr qint64 kPiece = 1 << 20;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(kPiece);
        if (bytes.isEmpty() || device.write(bytes) != bytes.size())
            return failed(device.errorString());
    }
    return {};
}

} // namespace core
