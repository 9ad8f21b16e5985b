// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Inflate.h"

#include "core/exchange/ImportNotes.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace core {
namespace {

constexpr int kZlibOrGzip = 15 + 32; ///< The largest window; zlib finds the header out itself.

/// A stream that is ended on every way out.
class Stream
{
public:
    Stream() { m_isReady = inflateInit2(&m_state, kZlibOrGzip) == Z_OK; }
    ~Stream()
    {
        if (m_isReady)
            inflateEnd(&m_state);
    }
    Q_DISABLE_COPY_MOVE(Stream)

    bool isReady() const { return m_isReady; }
    z_stream *operator->() { return &m_state; }
    int step() { return inflate(&m_state, Z_NO_FLUSH); }

private:
    z_stream m_state = {};
    bool m_isReady = false;
};

Error damaged()
{
    return unreadable(
        {QT_TRANSLATE_NOOP("Sentence", "The compressed file is damaged or cut short: get it again.")});
}

} // namespace

bool isDeflated(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return false;
    const auto first = static_cast<uchar>(bytes.at(0));
    const auto second = static_cast<uchar>(bytes.at(1));
    const bool isGzip = first == 0x1F && second == 0x8B;
    return isGzip || (first == 0x78 && (first * 256 + second) % 31 == 0); // RFC 1950, section 2.2.
}

Result<QByteArray> inflated(QByteArrayView bytes, qsizetype most)
{
    Stream stream;
    if (!stream.isReady() || bytes.size() > most)
        return damaged();
    QByteArray input = bytes.toByteArray(); // zlib's pointer is not const.
    stream->next_in = reinterpret_cast<Bytef *>(input.data());
    stream->avail_in = static_cast<uInt>(input.size());
    QByteArray out;
    std::array<char, 64 * 1024> piece = {};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        stream->next_out = reinterpret_cast<Bytef *>(piece.data());
        stream->avail_out = static_cast<uInt>(piece.size());
        state = stream.step();
        const qsizetype made = static_cast<qsizetype>(piece.size() - stream->avail_out);
        if ((state != Z_OK && state != Z_STREAM_END) || (made == 0 && state == Z_OK))
            return damaged();
        if (out.size() + made > most)
            return unreadable(
                {QT_TRANSLATE_NOOP("Sentence", "The compressed file holds more than %1 MB: it is refused."),
                 {QString::number(most / (1024 * 1024))}});
        out.append(piece.data(), made);
    }
    return out;
}

} // namespace core
