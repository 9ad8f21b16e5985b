// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvReader.h"

#include <algorithm>
#include <cstring>

namespace core {
namespace {

constexpr qsizetype kBuffer = 512 << 10;
constexpr qsizetype kSample = 64 << 10;

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

} // namespace

CsvReader::CsvReader(QIODevice &device, const CsvOptions &options)
    : m_source(device), m_options(options), m_buffer(kBuffer)
{
}

Result<> CsvReader::open()
{
    if (Result<> opened = m_source.open(m_options.encoding); !opened)
        return opened;
    while (m_end < kSample && more()) {
    }
    if (m_error)
        return *m_error;
    m_delimiter = delimiterOf(QByteArrayView(m_buffer.data(), std::min(m_end, kSample)));
    if (const Result<> taken = takeSeparatorLine(); !taken)
        return taken;
    if (m_options.delimiter)
        m_delimiter = *m_options.delimiter;
    m_delimiterBytes = QString(m_delimiter).toUtf8();
    m_delimiterFirst = m_delimiterBytes.at(0);
    m_isSpecial.fill(false);
    for (const char byte : {'\n', '\r', m_delimiterFirst})
        m_isSpecial.at(static_cast<uchar>(byte)) = true;
    return {};
}

/// "sep=;" on the first line: what Excel writes and reads to name the delimiter.
Result<> CsvReader::takeSeparatorLine()
{
    QByteArrayView head(m_buffer.data(), std::min<qsizetype>(m_end, 16));
    if (!head.first(std::min<qsizetype>(head.size(), 4)).toByteArray().toLower().startsWith("sep="))
        return {};
    const qsizetype end = std::find_if(head.begin(), head.end(), isLineEnd) - head.begin();
    const QString named = QString::fromUtf8(head.first(end).sliced(4)).trimmed();
    const QString plain = QString::fromUtf8(head.first(end).sliced(4));
    if (plain.size() != 1 && named.size() != 1)
        return {}; // A column that happens to be called so.
    m_delimiter = named.size() == 1 ? named.at(0) : plain.at(0);
    m_position = end;
    m_start = end;
    if (has())
        endLine();
    return {};
}

Result<bool> CsvReader::next()
{
    m_cells.clear();
    if (!m_error && !skipEmptyLines() && !m_error)
        return false;
    m_recordLine = m_line;
    m_start = m_position;
    Stop stop = m_error ? Stop::Failed : Stop::Delimiter;
    while (stop == Stop::Delimiter)
        stop = scanCell();
    if (stop == Stop::Failed)
        return *m_error;
    return true;
}

QByteArrayView CsvReader::bytes(qsizetype cell) const
{
    if (cell < 0 || cell >= size())
        return {};
    const Cell &found = m_cells[static_cast<size_t>(cell)];
    return {m_buffer.data() + found.begin, found.end - found.begin};
}

/// False at the end of the file.
bool CsvReader::skipEmptyLines()
{
    m_start = m_position;
    while (has()) {
        if (!isLineEnd(m_buffer[static_cast<size_t>(m_position)]))
            return true;
        endLine();
        m_start = m_position;
    }
    return false;
}

CsvReader::Stop CsvReader::scanCell()
{
    if (has() && m_buffer[static_cast<size_t>(m_position)] == '"')
        return scanQuoted();
    return scanPlain(m_position);
}

CsvReader::Stop CsvReader::scanPlain(qsizetype begin)
{
    const qsizetype offset = begin - m_start; // The record may move in the buffer.
    for (;;) {
        const char *const data = m_buffer.data();
        const char *at = data + m_position;
        const char *const end = data + m_end;
        while (at < end && !m_isSpecial[static_cast<uchar>(*at)])
            ++at;
        m_position = at - data;
        if (at == end) {
            if (more())
                continue;
            return close({m_start + offset, m_position}, Stop::EndOfRecord);
        }
        if (isLineEnd(*at)) {
            const Stop stop = close({m_start + offset, m_position}, Stop::EndOfRecord);
            endLine();
            return stop;
        }
        if (isDelimiter()) {
            const Stop stop = close({m_start + offset, m_position}, Stop::Delimiter);
            m_position += m_delimiterBytes.size();
            return stop;
        }
        ++m_position;
    }
}

/// A cell that begins with a quote; doubled quotes are made single where they stand.
CsvReader::Stop CsvReader::scanQuoted()
{
    ++m_position;
    Cell cell{m_position, m_position};
    for (;;) {
        if (!copyToQuote(cell))
            return m_error ? Stop::Failed
                           : fail({QT_TRANSLATE_NOOP(
                                       "Sentence", "Line %1: a quoted cell begins here and is never closed."),
                                   {QString::number(m_line)}});
        ++m_position; // The quote.
        const qsizetype offset = cell.begin - m_start;
        const bool isDoubled = has() && m_buffer[static_cast<size_t>(m_position)] == '"';
        const qsizetype length = cell.end - cell.begin;
        cell = {m_start + offset, m_start + offset + length};
        if (!isDoubled)
            return scanTail(cell);
        m_buffer[static_cast<size_t>(cell.end++)] = '"';
        ++m_position;
    }
}

/// Appends to @p cell what comes before the next quote; false when none comes.
bool CsvReader::copyToQuote(Cell &cell)
{
    for (;;) {
        char *const data = m_buffer.data();
        const auto room = static_cast<size_t>(m_end - m_position);
        const auto *const quote = static_cast<const char *>(std::memchr(data + m_position, '"', room));
        const qsizetype count = quote ? quote - (data + m_position) : m_end - m_position;
        if (cell.end != m_position)
            std::memmove(data + cell.end, data + m_position, static_cast<size_t>(count));
        cell.end += count;
        m_position += count;
        if (quote)
            return true;
        const qsizetype begin = cell.begin - m_start;
        const qsizetype length = cell.end - cell.begin;
        if (length > m_options.limits.cellBytes) {
            static_cast<void>(close(cell, Stop::Failed));
            return false;
        }
        if (!more())
            return false;
        cell = {m_start + begin, m_start + begin + length};
    }
}

/// What follows a closing quote up to the next delimiter belongs to the cell as it is.
CsvReader::Stop CsvReader::scanTail(Cell cell)
{
    countLines(cell);
    const qsizetype begin = cell.begin - m_start;
    qsizetype length = cell.end - cell.begin;
    while (has()) {
        const char byte = m_buffer[static_cast<size_t>(m_position)];
        const Cell here{m_start + begin, m_start + begin + length};
        if (isLineEnd(byte)) {
            const Stop stop = close(here, Stop::EndOfRecord);
            endLine();
            return stop;
        }
        if (isDelimiter()) {
            const Stop stop = close({m_start + begin, m_start + begin + length}, Stop::Delimiter);
            m_position += m_delimiterBytes.size();
            return stop;
        }
        m_buffer[static_cast<size_t>(m_start + begin + length)] = m_buffer[static_cast<size_t>(m_position)];
        ++length;
        ++m_position;
    }
    return m_error ? Stop::Failed : close({m_start + begin, m_start + begin + length}, Stop::EndOfRecord);
}

CsvReader::Stop CsvReader::close(Cell cell, Stop stop)
{
    if (m_error)
        return Stop::Failed;
    if (cell.end - cell.begin > m_options.limits.cellBytes)
        return fail({QT_TRANSLATE_NOOP("Sentence", "Line %1: a cell is larger than %2 KiB."),
                     {QString::number(m_line), QString::number(m_options.limits.cellBytes / 1024)}});
    if (m_cells.size() == m_options.limits.cells)
        return fail({QT_TRANSLATE_NOOP("Sentence", "Line %1: the line has more than %2 cells."),
                     {QString::number(m_line), QString::number(m_options.limits.cells)}});
    m_cells.push_back(cell);
    return stop;
}

CsvReader::Stop CsvReader::fail(const Sentence &sentence)
{
    m_error = Error{.kind = ErrorKind::Unreadable, .detail = sentence.plain(), .sentence = sentence};
    return Stop::Failed;
}

/// Whether the byte @p ahead of the position exists; reads on where needed.
bool CsvReader::has(qsizetype ahead)
{
    while (m_position + ahead >= m_end) {
        if (!more())
            return false;
    }
    return true;
}

/// Reads on, keeping the current record; false at the end of the file or on failure.
bool CsvReader::more()
{
    if (m_isAtEnd || m_error)
        return false;
    if (m_end - m_start > m_options.limits.recordBytes) {
        static_cast<void>(
            fail({QT_TRANSLATE_NOOP("Sentence", "Line %1: the line is too long to belong to a list."),
                  {QString::number(m_recordLine)}}));
        return false;
    }
    if (m_start > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_start, static_cast<size_t>(m_end - m_start));
        for (Cell &cell : m_cells)
            cell = {cell.begin - m_start, cell.end - m_start};
        m_position -= m_start;
        m_end -= m_start;
        m_start = 0;
    }
    if (static_cast<size_t>(m_end) == m_buffer.size())
        m_buffer.resize(m_buffer.size() * 2);
    const qint64 count = m_source.read(m_buffer.data() + m_end, static_cast<qint64>(m_buffer.size()) - m_end);
    if (count < 0)
        static_cast<void>(fail({QT_TRANSLATE_NOOP("Sentence", "The file cannot be read beyond line %1."),
                                {QString::number(m_line)}}));
    m_isAtEnd = count <= 0;
    m_end += std::max<qint64>(count, 0);
    return count > 0;
}

/// Takes CRLF, LF or CR.
void CsvReader::endLine()
{
    const bool isReturn = m_buffer[static_cast<size_t>(m_position)] == '\r';
    ++m_position;
    if (isReturn && has() && m_buffer[static_cast<size_t>(m_position)] == '\n')
        ++m_position;
    ++m_line;
}

bool CsvReader::isDelimiter()
{
    const qsizetype length = m_delimiterBytes.size();
    if (length == 1) // Nearly always, and asked for each cell.
        return m_buffer[static_cast<size_t>(m_position)] == m_delimiterFirst;
    if (!has(length - 1))
        return false;
    return std::memcmp(m_buffer.data() + m_position, m_delimiterBytes.constData(),
                       static_cast<size_t>(length)) == 0;
}

void CsvReader::countLines(Cell cell)
{
    for (qsizetype i = cell.begin; i < cell.end; ++i) {
        const char byte = m_buffer[static_cast<size_t>(i)];
        const bool isFirstOfTwo =
            byte == '\r' && i + 1 < cell.end && m_buffer[static_cast<size_t>(i + 1)] == '\n';
        if (isLineEnd(byte) && !isFirstOfTwo)
            ++m_line;
    }
}

} // namespace core
