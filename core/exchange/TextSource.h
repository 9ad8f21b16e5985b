// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringConverter>
#include <optional>

namespace core {

enum class TextEncoding {
    Utf8,
    Windows1252,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32LittleEndian,
    Utf32BigEndian
};

/// A text file read as UTF-8 whatever it is written in, in constant memory. The encoding is what
/// its byte order mark says, or the zeros between Western letters; else UTF-8 when every byte of the file is
/// valid UTF-8, else Windows-1252. One thread; the device stays the caller's and must be seekable.
class TextSource
{
public:
    explicit TextSource(QIODevice &device) : m_device(device) {}

    /// Finds the encoding, unless @p forced gives it, and goes to the first character.
    /// Unreadable when the device cannot be read or holds no text.
    Result<> open(std::optional<TextEncoding> forced = {});
    TextEncoding encoding() const { return m_encoding; }

    /// Writes at most @p room bytes of UTF-8 to @p to; 0 at the end, negative when reading failed.
    qint64 read(char *to, qint64 room);

private:
    bool fillPending();

    QIODevice &m_device;
    TextEncoding m_encoding = TextEncoding::Utf8;
    qsizetype m_markSize = 0;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder;
    QByteArray m_pending; ///< Already UTF-8, not yet asked for.
    qsizetype m_pendingStart = 0;
    bool m_failed = false;
};

/// @p bytes as UTF-8, whatever they are written in, without a byte order mark.
Result<QByteArray> utf8Of(const QByteArray &bytes);

/// How a text that begins with @p head begins in ASCII: without its mark, and without the zeros of UTF-16
/// and UTF-32. Enough to tell XML from JSON.
QByteArray plainStart(QByteArrayView head);

/// Whether bytes, given piece by piece, are well-formed UTF-8 (no overlong forms, no surrogates).
class Utf8Check
{
public:
    /// False once anything ill-formed was seen.
    bool feed(QByteArrayView bytes);
    /// Whether the text may end here.
    bool isComplete() const { return m_isValid && m_missing == 0; }

private:
    void step(uchar byte);
    void begin(uchar byte);

    bool m_isValid = true;
    int m_missing = 0; ///< Continuation bytes still due.
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
};

} // namespace core
