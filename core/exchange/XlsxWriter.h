// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TableExport.h"

#include <memory>

namespace core {

/// A workbook of one sheet, written row by row into a private temporary folder, then copied.
class XlsxWriter
{
public:
    explicit XlsxWriter(const TableSheet &sheet);
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;

    Result<> begin();
    /// Invalid beyond the 1,048,575 rows that a sheet holds.
    Result<> add(const TableRow &row);
    Result<> finish(QIODevice &device);

private:
    struct Book;

    void writeCell(int column, const QVariant &value);

    const TableSheet &m_sheet;
    std::unique_ptr<Book> m_book;
};

} // namespace core
