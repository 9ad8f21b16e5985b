// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TextSource.h"

#include <QString>
#include <array>
#include <vector>

namespace core {

/// What is more than this is no list that people or programs write, and would fill the memory.
struct CsvLimits
{
    qsizetype cellBytes = 1 << 20;
    qsizetype recordBytes = 16 << 20;
    size_t cells = 10'000;
};

/// What the user may impose where the detection errs.
struct CsvOptions
{
    std::optional<QChar> delimiter = {};
    std::optional<TextEncoding> encoding = {};
    CsvLimits limits = {};
};

/// Reads a CSV file (RFC 4180) record by record in constant memory. Finds the delimiter (; , tab
/// | or ¤, or what a first line "sep=;" says) and the encoding; takes CRLF, LF and CR as ends of
/// line, quoted cells with line ends and doubled quotes in them, and text around quotes as it is
/// written. Empty lines are no records.
class CsvReader
{
public:
    explicit CsvReader(QIODevice &device, const CsvOptions &options = {});

    /// Unreadable when the device cannot be read or holds no text.
    Result<> open();
    QChar delimiter() const { return m_delimiter; }
    TextEncoding encoding() const { return m_source.encoding(); }

    /// Goes to the next record; false after the last one. Unreadable, naming the line, for a
    /// record beyond the limits or a quoted cell that is never closed: nothing can be read then.
    Result<bool> next();
    qsizetype size() const { return static_cast<qsizetype>(m_cells.size()); }
    /// The UTF-8 of a cell, valid until next(); empty beyond the last one.
    QByteArrayView bytes(qsizetype cell) const;
    QString text(qsizetype cell) const { return QString::fromUtf8(bytes(cell)); }
    /// The line of the file, from 1, on which the record begins.
    qint64 line() const { return m_recordLine; }

private:
    struct Cell
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    enum class Stop { Delimiter, EndOfRecord, Failed };

    Result<> takeSeparatorLine();
    bool skipEmptyLines();
    Stop scanCell();
    Stop scanQuoted();
    Stop scanPlain(qsizetype begin);
    Stop scanTail(Cell cell);
    bool copyToQuote(Cell &cell);
    Stop close(Cell cell, Stop stop);
    Stop fail(const Sentence &sentence);
    bool has(qsizetype ahead = 0);
    bool more();
    void endLine();
    bool isDelimiter();
    void countLines(Cell cell);

    TextSource m_source;
    CsvOptions m_options;
    QChar m_delimiter = QLatin1Char(',');
    QByteArray m_delimiterBytes = ",";
    char m_delimiterFirst = ',';
    std::array<bool, 256> m_isSpecial = {}; ///< Bytes that may end a plain cell.
    std::vector<char> m_buffer;
    qsizetype m_start = 0; ///< Of the record being read: what lies before may be overwritten.
    qsizetype m_position = 0;
    qsizetype m_end = 0; ///< Of what the buffer holds.
    bool m_isAtEnd = false;
    std::vector<Cell> m_cells;
    qint64 m_line = 1;
    qint64 m_recordLine = 0;
    std::optional<Error> m_error;
};

/// The delimiter that splits the records of @p sample (UTF-8) most evenly, into most columns.
QChar delimiterOf(QByteArrayView sample);

} // namespace core
