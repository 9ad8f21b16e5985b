// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailHeader.h"

#include "core/exchange/TextSource.h"
#include "core/exchange/lists/CellValues.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QStringDecoder>
#include <algorithm>

namespace core {
namespace {

constexpr qsizetype kMostLines = 2'000;
constexpr qsizetype kLongestLine = 64 << 10;

QString fromWindows1252(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TextSource source(buffer);
    if (!source.open(TextEncoding::Windows1252))
        return {};
    QByteArray text;
    QByteArray chunk(64 << 10, Qt::Uninitialized);
    for (qint64 count = source.read(chunk.data(), chunk.size()); count > 0;
         count = source.read(chunk.data(), chunk.size()))
        text.append(chunk.constData(), count);
    return QString::fromUtf8(text);
}

bool isUtf8(const QByteArray &bytes)
{
    Utf8Check check;
    return check.feed(bytes) && check.isComplete();
}

/// The parts of "text/plain; a=b; c=\"d;e\"" between the semicolons outside quotes.
QList<QByteArray> partsOf(const QByteArray &raw)
{
    QList<QByteArray> parts(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char byte = raw.at(i);
        if (isQuoted && byte == '\\' && i + 1 < raw.size()) {
            parts.last() += raw.at(++i);
            continue;
        }
        if (byte == '"')
            isQuoted = !isQuoted;
        else if (byte == ';' && !isQuoted)
            parts << QByteArray();
        else
            parts.last() += byte;
    }
    return parts;
}

/// One piece of a parameter: "name*1*" is piece 1, encoded.
struct Piece
{
    int number = 0;
    bool isEncoded = false;
    QByteArray value = {};
};

QList<Piece> piecesOf(const QByteArray &raw, const QByteArray &name)
{
    QList<Piece> pieces;
    for (const QByteArray &part : partsOf(raw).mid(1)) {
        const qsizetype equals = part.indexOf('=');
        QByteArray key = part.left(std::max<qsizetype>(equals, 0)).trimmed().toLower();
        const bool isEncoded = key.endsWith('*');
        if (isEncoded)
            key.chop(1);
        const qsizetype star = key.indexOf('*');
        const int number = star < 0 ? 0 : key.mid(star + 1).toInt();
        if ((star < 0 ? key : key.left(star)) == name)
            pieces << Piece{number, isEncoded, part.mid(equals + 1).trimmed()};
    }
    std::ranges::stable_sort(pieces, {}, &Piece::number);
    return pieces;
}

} // namespace

QString textIn(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower();
    const bool isPlain =
        name.isEmpty() || name == "us-ascii" || name == "ascii" || name == "utf-8" || name == "utf8";
    if (isPlain)
        return isUtf8(bytes) ? QString::fromUtf8(bytes) : fromWindows1252(bytes);
    if (name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252")
        return fromWindows1252(bytes);
    QStringDecoder decoder(name.constData());
    if (decoder.isValid())
        return decoder(bytes);
    return isUtf8(bytes) ? QString::fromUtf8(bytes) : fromWindows1252(bytes);
}

QByteArray fromQuotedPrintable(const QByteArray &text, bool isWord)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char byte = text.at(i);
        if (byte == '_' && isWord) {
            bytes += ' ';
        } else if (byte != '=') {
            bytes += byte;
        } else if (text.mid(i + 1, 1) == "\n") {
            ++i; // A line that goes on.
        } else if (text.mid(i + 1, 2) == "\r\n") {
            i += 2;
        } else {
            bool isHex = false;
            const auto code = text.mid(i + 1, 2).toUInt(&isHex, 16);
            if (isHex && i + 2 < text.size())
                i += 2;
            bytes += isHex ? static_cast<char>(code) : '=';
        }
    }
    return bytes;
}

QString decodedWords(const QByteArray &raw)
{
    static const QRegularExpression kWord(QStringLiteral("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?="));
    const QString line = QString::fromLatin1(raw);
    QString text;
    qsizetype at = 0;
    bool wasWord = false;
    QRegularExpressionMatchIterator words = kWord.globalMatch(line);
    const auto plain = [&raw](qsizetype from, qsizetype to) { return textIn(raw.mid(from, to - from), {}); };
    while (words.hasNext()) {
        const QRegularExpressionMatch word = words.next();
        const QString between = plain(at, word.capturedStart());
        if (!wasWord || !between.trimmed().isEmpty()) // Spaces between two words are none.
            text += between;
        const QByteArray charset = word.captured(1).section(QLatin1Char('*'), 0, 0).toLatin1();
        const QByteArray encoded = word.captured(3).toLatin1();
        const bool isBase64 = word.captured(2).compare(QLatin1String("b"), Qt::CaseInsensitive) == 0;
        text +=
            textIn(isBase64 ? QByteArray::fromBase64(encoded) : fromQuotedPrintable(encoded, true), charset);
        at = word.capturedEnd();
        wasWord = true;
    }
    return text + plain(at, raw.size());
}

MailHeader MailHeader::read(QByteArrayView bytes, qsizetype &bodyAt)
{
    MailHeader header;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        QByteArray line = bytes.sliced(at, std::min(next - at, kLongestLine)).toByteArray();
        at = next;
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        const qsizetype colon = line.indexOf(':');
        if (goesOn && !header.m_lines.isEmpty() && header.m_lines.constLast().second.size() < kLongestLine)
            header.m_lines.last().second += ' ' + line.trimmed();
        else if (!goesOn && colon > 0 && header.m_lines.size() < kMostLines)
            header.m_lines << std::pair(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    bodyAt = at;
    return header;
}

QByteArray MailHeader::raw(const char *name) const
{
    for (const auto &[key, value] : m_lines) {
        if (key == name)
            return value;
    }
    return {};
}

QString MailHeader::text(const char *name) const
{
    return cellText(decodedWords(raw(name)));
}

QByteArray MailHeader::value(const char *name) const
{
    return partsOf(raw(name)).constFirst().trimmed().toLower();
}

QString MailHeader::parameter(const char *name, const char *parameter) const
{
    const QList<Piece> pieces = piecesOf(raw(name), parameter);
    if (pieces.isEmpty())
        return {};
    QByteArray charset;
    QByteArray bytes;
    for (const Piece &piece : pieces) {
        QByteArray value = piece.value;
        if (piece.isEncoded && bytes.isEmpty() && value.count('\'') >= 2) {
            charset = value.left(value.indexOf('\''));
            value = value.mid(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
        }
        bytes += piece.isEncoded ? QByteArray::fromPercentEncoding(value) : value;
    }
    return cellText(charset.isEmpty() ? decodedWords(bytes) : textIn(bytes, charset));
}

} // namespace core
