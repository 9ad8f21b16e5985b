// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/TextSource.h"

#include "core/exchange/ImportNotes.h"

#include <QBuffer>
#include <algorithm>
#include <array>
#include <cstring>

namespace core {
namespace {

constexpr qint64 kChunk = 256 << 10;

struct Mark
{
    TextEncoding encoding = TextEncoding::Utf8;
    qsizetype size = 0;
};

/// UTF-32's mark begins as UTF-16's: it is looked for first.
std::optional<Mark> markOf(const QByteArray &head)
{
    using enum TextEncoding;
    if (head.startsWith(QByteArray("\xFF\xFE\0\0", 4)))
        return Mark{Utf32LittleEndian, 4};
    if (head.startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return Mark{Utf32BigEndian, 4};
    if (head.startsWith("\xEF\xBB\xBF"))
        return Mark{Utf8, 3};
    if (head.startsWith("\xFF\xFE"))
        return Mark{Utf16LittleEndian, 2};
    if (head.startsWith("\xFE\xFF"))
        return Mark{Utf16BigEndian, 2};
    return {};
}

/// How many zeros @p head has at each place of four bytes.
std::array<qsizetype, 4> zerosOf(const QByteArray &head)
{
    std::array<qsizetype, 4> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros.at(static_cast<size_t>(i % 4)) += head.at(i) == '\0' ? 1 : 0;
    return zeros;
}

/// UTF-16 and UTF-32 without their mark: European text then has zeros in the same places nearly always.
std::optional<TextEncoding> unmarkedWide(const QByteArray &head)
{
    using enum TextEncoding;
    const qsizetype quarter = head.size() / 4;
    if (quarter < 1)
        return {};
    const auto [first, second, third, fourth] = zerosOf(head);
    const auto isRare = [quarter](qsizetype zeros) { return zeros * 10 <= quarter; };
    const auto isFrequent = [quarter](qsizetype zeros) { return zeros * 10 >= quarter * 4; };
    if (isFrequent(second) && isFrequent(fourth) && isRare(first))
        return isFrequent(third) ? std::optional(Utf32LittleEndian)
               : isRare(third)   ? std::optional(Utf16LittleEndian)
                                 : std::nullopt;
    if (isFrequent(first) && isFrequent(third) && isRare(fourth))
        return isFrequent(second) ? std::optional(Utf32BigEndian)
               : isRare(second)   ? std::optional(Utf16BigEndian)
                                  : std::nullopt;
    return {};
}

QStringConverter::Encoding converterOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
        return QStringConverter::Utf16LE;
    case TextEncoding::Utf16BigEndian:
        return QStringConverter::Utf16BE;
    case TextEncoding::Utf32LittleEndian:
        return QStringConverter::Utf32LE;
    case TextEncoding::Utf32BigEndian:
        return QStringConverter::Utf32BE;
    default:
        return QStringConverter::Utf8;
    }
}

/// Windows-1252 from 0x80 to 0x9F; a table of our own, since Qt knows it only through ICU.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QByteArray fromWindows1252(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.cbegin(), bytes.cend(), text.begin(), [](char byte) {
        const auto code = static_cast<uchar>(byte);
        return code >= 0x80 && code < 0xA0 ? QChar(kWindows1252.at(code - 0x80U)) : QChar(char16_t{code});
    });
    return text.toUtf8();
}

/// Reads the file to its end: UTF-8 where all of it is, else Windows-1252, which every byte fits.
TextEncoding encodingOfWhole(QIODevice &device)
{
    Utf8Check check;
    while (!device.atEnd()) {
        const QByteArray chunk = device.read(kChunk);
        if (chunk.isEmpty() || !check.feed(chunk))
            break;
    }
    return device.atEnd() && check.isComplete() ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

} // namespace

bool Utf8Check::feed(QByteArrayView bytes)
{
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    while (at < end && m_isValid) {
        quint64 eight = 0;
        if (m_missing == 0 && end - at >= 8) {
            std::memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080ULL) == 0) { // Eight characters of ASCII.
                at += 8;
                continue;
            }
        }
        step(static_cast<uchar>(*at++));
    }
    return m_isValid;
}

void Utf8Check::step(uchar byte)
{
    if (m_missing == 0)
        return begin(byte);
    m_isValid = byte >= m_low && byte <= m_high;
    m_low = 0x80;
    m_high = 0xBF;
    --m_missing;
}

void Utf8Check::begin(uchar byte)
{
    if (byte < 0x80)
        return;
    m_isValid = byte >= 0xC2 && byte <= 0xF4;
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    // The second byte tells overlong forms, surrogates and what lies beyond U+10FFFF.
    m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
}

Result<> TextSource::open(std::optional<TextEncoding> forced)
{
    const QByteArray head = m_device.peek(4096);
    const std::optional<Mark> mark = markOf(head);
    const std::optional<TextEncoding> wide = mark ? std::nullopt : unmarkedWide(head);
    m_markSize = mark ? mark->size : 0;
    if (forced)
        m_encoding = *forced;
    else if (mark)
        m_encoding = mark->encoding;
    else if (wide)
        m_encoding = *wide;
    else if (head.contains('\0'))
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The file is not a text: it holds binary contents.")});
    else
        m_encoding = encodingOfWhole(m_device);
    if (!m_device.seek(m_markSize))
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The file cannot be read: %1"), {m_device.errorString()}});
    m_decoder = QStringDecoder(converterOf(m_encoding), QStringConverter::Flag::ConvertInitialBom);
    m_encoder = QStringEncoder(QStringConverter::Utf8);
    return {};
}

qint64 TextSource::read(char *to, qint64 room)
{
    if (m_encoding == TextEncoding::Utf8)
        return m_device.read(to, room);
    if (m_pendingStart >= m_pending.size() && !fillPending())
        return m_failed ? -1 : 0;
    const qint64 count = std::min<qint64>(room, m_pending.size() - m_pendingStart);
    std::memcpy(to, m_pending.constData() + m_pendingStart, static_cast<size_t>(count));
    m_pendingStart += count;
    return count;
}

bool TextSource::fillPending()
{
    m_pendingStart = 0;
    m_pending.clear();
    while (m_pending.isEmpty()) { // A chunk may hold half a character and nothing else.
        QByteArray chunk(kChunk, Qt::Uninitialized);
        const qint64 count = m_device.read(chunk.data(), chunk.size());
        m_failed = count < 0;
        if (count <= 0)
            return false;
        chunk.truncate(count);
        if (m_encoding == TextEncoding::Windows1252) {
            m_pending = fromWindows1252(chunk);
        } else {
            const QString text = m_decoder.decode(chunk);
            m_pending = m_encoder.encode(text);
        }
    }
    return true;
}

Result<QByteArray> utf8Of(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    TextSource source(buffer);
    if (const Result<> opened = source.open(); !opened)
        return opened.error();
    if (source.encoding() == TextEncoding::Utf8)
        return bytes.sliced(buffer.pos()); // As it is, behind its mark.
    QByteArray utf8;
    utf8.reserve(bytes.size());
    std::array<char, 65'536> piece = {};
    for (;;) {
        const qint64 got = source.read(piece.data(), static_cast<qint64>(piece.size()));
        if (got < 0)
            return unreadable({QT_TRANSLATE_NOOP("Sentence", "The file cannot be read.")});
        if (got == 0)
            return utf8;
        utf8.append(piece.data(), got);
    }
}

QByteArray plainStart(QByteArrayView head)
{
    QByteArray start = head.first(std::min<qsizetype>(head.size(), 256)).toByteArray();
    start.replace('\0', QByteArray());
    for (const char *mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (start.startsWith(mark))
            start.remove(0, static_cast<qsizetype>(qstrlen(mark)));
    }
    return start.trimmed();
}

} // namespace core
